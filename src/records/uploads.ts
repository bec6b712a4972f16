import { createHash } from 'node:crypto'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { dropPart, hashOfPart } from './store.ts'
import { noticedIn, plainName } from './upload-names.ts'
import {
  bytesOf,
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

export const LONGEST_NOTE = 500

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

/** What is said of a file before it comes. */
export interface Said {
  readonly name: string
  readonly size: number
  readonly note: string
  /** Whether it is a confidential record about a family: `yes`, `no`, or not answered. */
  readonly confidential: string
  /** The key of the form, so that the same file pressed twice comes once; or the id of one that is half-way. */
  readonly key: string
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
  const { most, mostForm, mostEach } = deps.config.uploads
  return {
    recordId,
    title,
    arrived: rows.flatMap(({ upload, type }) => (type === null ? [] : [arrivedFrom(deps, upload, type)])),
    halfWay: rows.filter(({ type }) => type === null).map(({ upload }) => upload),
    most,
    mostForm,
    left: Math.max(0, mostEach - (await bytesOf(deps.db.read, actor.id))),
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

/** What is asked of somebody before a file is taken. */
export function saidNeeds({ config }: Pick<Deps, 'config'>, { size, note, confidential }: Said): readonly Mistake[] {
  if (confidential === 'yes') {
    return [{ at: 'confidential', message: 'A confidential record about a family stays where it is' }]
  }
  const mistakes: Mistake[] = []
  if (confidential !== 'no') {
    mistakes.push({ at: 'confidential', message: 'Say whether it is a confidential record about a family' })
  }
  if (size === 0) mistakes.push({ at: 'file', message: 'Choose a file with something in it' })
  if (size > config.uploads.most) {
    mistakes.push({ at: 'file', message: `That file is too big: ${megabytes(config.uploads.most)} is the most` })
  }
  return [...mistakes, ...noteNeeds(note)]
}

function noteNeeds(note: string): readonly Mistake[] {
  if (note.trim().length <= LONGEST_NOTE) return []
  return [{ at: 'note', message: `Say it in ${LONGEST_NOTE} letters or fewer` }]
}

async function roomNeeds({ config }: Deps, db: Reader, actor: Actor, size: number): Promise<readonly Mistake[]> {
  if (size > config.uploads.most) return []
  const left = Math.max(0, config.uploads.mostEach - (await bytesOf(db, actor.id)))
  if (size <= left) return []
  const most = megabytes(config.uploads.mostEach)
  return [
    {
      at: 'file',
      message: `All your files together may have ${most}, and ${megabytes(left)} is left. Remove one first`,
    },
  ]
}

/** Rounded down: nobody is promised more than there is. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`
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
