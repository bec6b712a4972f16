import type { Part } from '../content/curriculum.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { may } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { whenOf } from '../when.ts'
import { deleteRead, deleteReading, insertRead, noteOn, notesOf, putNote, readsOf } from './queries.ts'

/** What a person has read, and the notes they keep on what is before them. */
export interface Reading {
  /** Numbers of parts, the one marked last at the end. */
  readonly read: ReadonlySet<string>
  readonly notes: ReadonlyMap<string, Note>
}
export interface Note {
  readonly words: string
  /** Goes up by one at each change. 0 where nothing was ever written. */
  readonly revision: number
  /** When it was kept, in words. */
  readonly kept: string
}
export const LONGEST_NOTE = 10_000

type ReadingDeps = Pick<Deps, 'db' | 'curriculum' | 'clock'>

/** @param which the parts whose notes are wanted: `7.4`, `7.*` for a section's, nothing for none. */
export async function readingOf({ db }: Pick<Deps, 'db'>, actor: Actor, which = ''): Promise<Reading> {
  const reads = await readsOf(db.read, actor.id)
  const notes = which ? await notesOf(db.read, actor.id, which) : []
  return {
    read: new Set(reads.map(({ part }) => part)),
    notes: new Map(notes.map((note) => [note.part, { ...note, kept: whenOf(note.savedAt) }])),
  }
}

/** Says which it is, and does not swap, so that a double press does nothing twice. */
export async function markRead(deps: ReadingDeps, actor: Actor, number: string, read: boolean): Promise<void> {
  const part = partFor(deps, actor, number)
  await deps.db.write(async (tx) => {
    if (read) await insertRead(tx, actor.id, part.number, deps.clock())
    else await deleteRead(tx, actor.id, part.number)
  })
}

export interface NoteInput {
  readonly part: string
  readonly words: string
  /** The revision that the form began from. */
  readonly revision: number
}

/**
 * Keeps a note. Where it was changed elsewhere meanwhile, nothing is overwritten: what is new is put under what is
 * there, and the answer is `both`.
 */
export async function keepNote(deps: ReadingDeps, actor: Actor, input: NoteInput): Promise<'kept' | 'both'> {
  const part = partFor(deps, actor, input.part)
  const typed = input.words.trim()
  return deps.db.write(async (tx) => {
    const there = await noteOn(tx, actor.id, part.number)
    const { words, revision } = there ?? { words: '', revision: 0 }
    if (typed === words) return 'kept'
    const stale = input.revision !== revision && words !== ''
    // A second press of the same button, or a stale form that was emptied, has nothing new to add.
    if (stale && (typed === '' || words.endsWith(`\n\n${typed}`))) return 'both'
    const next = stale ? `${words}\n\n${typed}` : typed
    await putNote(tx, actor.id, { part: part.number, words: next, revision: revision + 1, savedAt: deps.clock() })
    return stale ? 'both' : 'kept'
  })
}

/** For the export of one's own data. */
export async function exportReading({ db, curriculum }: Pick<Deps, 'db' | 'curriculum'>, actor: Actor) {
  const titled = (part: string) => ({ part, title: curriculum.part(part)?.title ?? '' })
  const read = await readsOf(db.read, actor.id)
  const notes = await notesOf(db.read, actor.id, '*')
  return {
    read: read.map(({ part, readAt }) => ({ ...titled(part), readAt: new Date(readAt).toISOString() })),
    notes: notes
      .filter(({ words }) => words !== '')
      .map(({ part, words, savedAt }) => ({ ...titled(part), words, savedAt: new Date(savedAt).toISOString() })),
  }
}

/** @throws {NotFound} where there is no such part, or this person keeps no notes. */
function partFor({ curriculum }: Pick<Deps, 'curriculum'>, actor: Actor, number: string): Part {
  const part = curriculum.part(number)
  if (!part || !may(actor, 'keep notes')) throw new NotFound()
  return part
}

/** All of the actor's marks and notes. */
export async function forgetReading(tx: Writer, actor: Pick<Actor, 'id'>): Promise<void> {
  await deleteReading(tx, actor.id)
}

/** The first part after the one that was read last that is not read yet; at the end, the first that was left out. */
export function nextToRead(parts: readonly Part[], { read }: Reading): Part | undefined {
  const last = parts.findIndex(({ number }) => number === [...read].at(-1))
  const unread = ({ number }: Part) => !read.has(number)
  return parts.slice(last + 1).find(unread) ?? parts.find(unread)
}
