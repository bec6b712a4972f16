import { createHash } from 'node:crypto'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { dropPart, hashOfPart } from './store.ts'
import { noticedIn, plainName } from './upload-names.ts'
import { noteNeeds, roomFor, roomNeeds, type Said, saidNeeds } from './upload-needs.ts'
import {
  deleteUpload,
  draftMadeBy,
  insertUpload,
  type RecordRow,
  setWords,
  type UploadRow,
  uploadOf,
  uploadsOf,
} from './upload-queries.ts'
import { dropUnneeded } from './upload-sweeping.ts'
import { inTurn } from './upload-turns.ts'

/** What stands on the page of a record's files. */
export interface Uploads {
  readonly recordId: string
  readonly title: string
  readonly arrived: readonly Arrived[]
  readonly halfWay: readonly HalfWay[]
  /** In bytes: what one file may have, the same without scripts, and what is left for this person. */
  readonly most: number
  readonly mostForm: number
  readonly left: number
}

export interface Arrived {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly type: string
  readonly size: number
  readonly at: number
  /** What in its name or note could show who somebody is. */
  readonly noticed: readonly string[]
}

export interface HalfWay {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly received: number
}

/** Where the sending of a file stands. */
export interface Progress {
  readonly id: string
  readonly size: number
  readonly received: number
  readonly done: boolean
}

export type Begun = Progress | { readonly mistakes: readonly Mistake[] }

/** @throws {NotFound} unless the record is in the making and the actor has begun it. */
export async function ownDraft(db: Reader, actor: Actor, recordId: string): Promise<RecordRow> {
  const row = await draftMadeBy(db, actor.id, recordId)
  if (!row) throw new NotFound()
  return row
}

export async function ownUpload(db: Reader, actor: Actor, recordId: string, id: string): Promise<UploadRow> {
  await ownDraft(db, actor, recordId)
  const row = await uploadOf(db, recordId, id)
  if (!row) throw new NotFound()
  return row
}

export async function findUploads(deps: Deps, actor: Actor, recordId: string): Promise<Uploads> {
  const { title } = await ownDraft(deps.db.read, actor, recordId)
  const rows = await uploadsOf(deps.db.read, recordId)
  const { most, mostForm } = deps.config.uploads
  return {
    recordId,
    title,
    arrived: rows.flatMap(({ upload, type }) => (type === null ? [] : [arrivedFrom(deps, upload, type)])),
    halfWay: rows.filter(({ type }) => type === null).map(({ upload }) => upload),
    most,
    mostForm,
    left: await roomFor(deps, deps.db.read, actor),
  }
}

function arrivedFrom(deps: Deps, { id, name, note, size, doneAt, createdAt }: UploadRow, type: string): Arrived {
  return { id, name, note, type, size, at: doneAt ?? createdAt, noticed: noticedIn(deps, name, note) }
}

/** Makes room for a file. Begun twice with the same key, it is the same file, as far as it has come. */
export async function beginUpload(deps: Deps, actor: Actor, recordId: string, said: Said): Promise<Begun> {
  const { name, size, note } = said
  const id = idOf(actor, recordId, said.key)
  return deps.db.write(async (tx): Promise<Begun> => {
    await ownDraft(tx, actor, recordId)
    const known = (await uploadOf(tx, recordId, id)) ?? (await uploadOf(tx, recordId, said.key))
    if (known) return progressOf(known)
    const mistakes = [...saidNeeds(deps, said), ...(await roomNeeds(deps, tx, actor, size))]
    if (mistakes.length > 0) return { mistakes }
    const row = { id, personId: actor.id, recordId, name: plainName(name), size, received: 0, note: note.trim() }
    await insertUpload(tx, { ...row, createdAt: deps.clock() })
    await record(tx, deps, actor.id, 'upload.begun', id)
    return { id, size, received: 0, done: false }
  })
}

/** Nobody else's key makes the same id. */
function idOf(actor: Actor, recordId: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([actor.id, recordId, key]))
    .digest('hex')
    .slice(0, 40)
}

export function progressOf({ id, size, received, hash }: UploadRow): Progress {
  return { id, size, received, done: hash !== null }
}

/** The same, with the SHA-256 of what has arrived: who chooses a file again can see whether it is the same one. */
export async function findProgress(deps: Deps, actor: Actor, recordId: string, id: string) {
  const upload = await ownUpload(deps.db.read, actor, recordId, id)
  const sha256 = await hashOfPart(deps.config.dataDir, id, upload.hash === null ? upload.received : 0)
  return { ...progressOf(upload), sha256 }
}

/** Another name or note for what has arrived. */
export async function changeUpload(
  deps: Deps,
  actor: Actor,
  recordId: string,
  id: string,
  { name, note }: { readonly name: string; readonly note: string },
): Promise<readonly Mistake[]> {
  const mistakes = noteNeeds(note).map(({ message }) => ({ at: `note-${id}`, message }))
  return deps.db.write(async (tx) => {
    const upload = await ownUpload(tx, actor, recordId, id)
    if (mistakes.length > 0) return mistakes
    await setWords(tx, id, { name: name.trim() === '' ? upload.name : plainName(name), note: note.trim() })
    await record(tx, deps, actor.id, 'upload.renamed', id)
    return []
  })
}

/** Removed twice, it is removed once. Its bytes go at once, unless something else has the same. */
export async function removeUpload(deps: Deps, actor: Actor, recordId: string, id: string): Promise<void> {
  await ownDraft(deps.db.read, actor, recordId)
  if (!(await uploadOf(deps.db.read, recordId, id))) return
  await inTurn(id, async () => {
    const hash = await deps.db.write(async (tx) => {
      await ownDraft(tx, actor, recordId)
      const row = await uploadOf(tx, recordId, id)
      await deleteUpload(tx, id)
      if (row) await record(tx, deps, actor.id, 'upload.removed', id)
      return row?.hash ?? undefined
    })
    await dropPart(deps.config.dataDir, id)
    if (hash !== undefined) await dropUnneeded(deps, hash)
  })
}
