import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { NotFound, Unreadable } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { cutPart, dropPart, hashOfPart, keepPart, partPath, piecesOfPart, sizeOfPart, writePiece } from './store.ts'
import { deleteUpload, setArrived, setReceived, type UploadRow } from './upload-queries.ts'
import { dropUnneeded } from './upload-sweeping.ts'
import { inTurn } from './upload-turns.ts'
import { typeOf } from './upload-types.ts'
import { ownUpload, type Progress, progressOf } from './uploads.ts'

/** What has become of a piece. Said only once the disk has it. */
export type Received =
  | Progress
  /** It would leave a hole: the next byte that is wanted is another one. */
  | { readonly elsewhere: Progress }
  /** All of it is there, and it is nothing that is taken. It is gone again. */
  | { readonly refused: string }

/** One piece after the other for each file. What has come before is passed by, so that a piece may come twice. */
export function receivePiece(
  deps: Deps,
  actor: Actor,
  recordId: string,
  id: string,
  at: number,
  bytes: Uint8Array,
): Promise<Received> {
  return inTurn(id, async () => {
    const upload = await asOnDisk(deps, await ownUpload(deps.db.read, actor, recordId, id))
    if (upload.hash !== null) return progressOf(upload)
    if (at > upload.received) return { elsewhere: progressOf(upload) }
    if (at + bytes.length > upload.size) throw new Unreadable('More has come than the file was said to have.')
    const fresh = bytes.subarray(upload.received - at)
    const received = upload.received + fresh.length
    if (fresh.length > 0) await add(deps, upload, fresh)
    return received === upload.size ? settle(deps, actor, upload) : { ...progressOf(upload), received }
  })
}

/** In one go, as a form brings it. */
export async function receiveWhole(
  deps: Deps,
  actor: Actor,
  recordId: string,
  { id, received, size }: Progress,
  bytes: Uint8Array,
): Promise<Received> {
  if (bytes.length !== size) throw new Unreadable('Another file has come than the one that was begun.')
  return receivePiece(deps, actor, recordId, id, received, bytes.subarray(received))
}

/** After a restored copy or a failing disk less may be there than is known: then it goes on from there. */
async function asOnDisk(deps: Deps, upload: UploadRow): Promise<UploadRow> {
  if (upload.hash !== null || upload.received === 0) return upload
  const there = await sizeOfPart(deps.config.dataDir, upload.id)
  if (there >= upload.received) return upload
  await deps.db.write((tx) => setReceived(tx, upload.id, there))
  return { ...upload, received: there }
}

async function add({ db, config }: Deps, upload: UploadRow, bytes: Uint8Array): Promise<void> {
  await writePiece(config.dataDir, upload.id, upload.received, bytes)
  const there = await db.write((tx) => setReceived(tx, upload.id, upload.received + bytes.length))
  if (!there) await gone(config.dataDir, upload.id)
}

/** All of it is here: what is it, and may it stay? */
async function settle(deps: Deps, actor: Actor, upload: UploadRow): Promise<Received> {
  const { dataDir } = deps.config
  const { id, size } = upload
  await cutPart(dataDir, id, size)
  const found = await typeOf(partPath(dataDir, id), () => piecesOfPart(dataDir, id))
  if ('refused' in found) {
    await deps.db.write((tx) => deleteUpload(tx, id))
    await dropPart(dataDir, id)
    return found
  }
  const hash = await hashOfPart(dataDir, id, size)
  // In turn with whatever sweeps the same content: see src/records/upload-sweeping.ts.
  const there = await inTurn(hash, async () => {
    await keepPart(dataDir, id, hash)
    return deps.db.write(async (tx) => {
      const there = await setArrived(tx, id, { hash, size, type: found.type }, deps.clock())
      if (there) await record(tx, deps, actor.id, 'upload.arrived', id)
      return there
    })
  })
  await dropPart(dataDir, id)
  if (!there) await dropUnneeded(deps, hash).then(() => gone(dataDir, id))
  return { id, size, received: size, done: true }
}

/** It was taken away while a piece of it came. */
async function gone(dataDir: string, id: string): Promise<never> {
  await dropPart(dataDir, id)
  throw new NotFound()
}
