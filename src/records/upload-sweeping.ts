import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { dropKept, dropPart, KEEPING, keptThere, partsThere } from './store.ts'
import {
  deleteUnneededFile,
  deleteUpload,
  deleteUploadsOf,
  isKnownFile,
  isKnownUpload,
  unneededFiles,
  uploadsToGo,
} from './upload-queries.ts'
import { inTurn } from './upload-turns.ts'

const THIRTY_DAYS_MS = 30 * 86_400_000

type Needs = Pick<Deps, 'db' | 'config' | 'clock'>

/**
 * Clears away what nobody needs: sendings that were not finished in thirty days, and bytes that neither a piece of
 * evidence nor one in the making refers to. To be called at the start, every day, and after anything was erased.
 */
export async function sweepFiles({ db, config, clock }: Needs): Promise<void> {
  for (const id of await uploadsToGo(db.read, clock() - THIRTY_DAYS_MS)) {
    await inTurn(id, () => db.write((tx) => deleteUpload(tx, id)))
  }
  for (const id of await partsThere(config.dataDir)) {
    await inTurn(id.replace(KEEPING, ''), async () => {
      if (!(await isKnownUpload(db.read, id))) await dropPart(config.dataDir, id)
    })
  }
  const hashes = new Set([...(await unneededFiles(db.read)), ...(await keptThere(config.dataDir))])
  for (const hash of hashes) await dropUnneeded({ db, config }, hash)
}

/** In turn with the arrival of the same content, so that what is just being kept is not thrown away. */
export async function dropUnneeded({ db, config }: Pick<Deps, 'db' | 'config'>, hash: string): Promise<void> {
  await inTurn(hash, async () => {
    await db.write((tx) => deleteUnneededFile(tx, hash))
    if (!(await isKnownFile(db.read, hash))) await dropKept(config.dataDir, hash)
  })
}

/** All that somebody has on its way or beside a record in the making. The bytes go with the next sweep. */
export async function forgetUploads(tx: Writer, actor: Pick<Actor, 'id'>): Promise<void> {
  await deleteUploadsOf(tx, actor.id)
}
