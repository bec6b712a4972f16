import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { deleteExchange, deleteTalk, messageOf, type TalkRow, talkBefore, talkWith } from './queries.ts'
import type { Reply } from './reply.ts'

/** One thing that was said in a person’s thread, by them or by the tutor. */
export interface Message {
  readonly id: string
  readonly by: 'person' | 'tutor'
  readonly words: string
  readonly reply: Reply | undefined
  readonly answers: string | undefined
  readonly wordedBy: string | undefined
  readonly at: number
}

export interface Thread {
  /** The oldest first. */
  readonly messages: readonly Message[]
  /** There is more before the first. */
  readonly earlier: boolean
}

const PAGE = 20

/** The actor’s own thread, its latest end or what comes before a message. */
export async function threadOf(deps: Pick<Deps, 'db'>, actor: Actor, before?: string, most = PAGE): Promise<Thread> {
  const rows = await talkBefore(deps.db.read, actor.id, most + 1, before)
  const earlier = rows.length > most
  return { messages: rows.slice(earlier ? 1 : 0).map(messageFrom), earlier }
}

/** Messages that hold every word of what is looked for, the newest first. */
export async function searchThread(deps: Pick<Deps, 'db'>, actor: Actor, typed: string): Promise<readonly Message[]> {
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.length === 0) return []
  return (await talkWith(deps.db.read, actor.id, words, 50)).map(messageFrom)
}

/** @throws {NotFound} unless it is the actor’s own. */
export async function forgetExchange(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    if (!(await messageOf(tx, actor.id, id))) throw new NotFound()
    await deleteExchange(tx, actor.id, id)
  })
}

/** The whole thread as plain data, the oldest first; what a language model worded says so. Times are ISO 8601, UTC. */
export async function exportTalk(deps: Pick<Deps, 'db'>, actor: Actor) {
  const rows = await talkBefore(deps.db.read, actor.id, -1)
  return rows.map(messageFrom).map(({ by, words, reply, wordedBy, at }) => ({
    at: new Date(at).toISOString(),
    by: by === 'person' ? 'you' : 'tutor',
    words,
    ...(reply?.parts.length ? { parts: reply.parts } : {}),
    ...(reply?.worded ? { wordedByALanguageModel: { model: wordedBy, sentences: reply.worded.sentences } } : {}),
  }))
}

/** In the caller’s transaction. */
export async function forgetTalk(tx: Writer, actor: Pick<Actor, 'id'>): Promise<void> {
  await deleteTalk(tx, actor.id)
}

export async function forgetThread(deps: Deps, actor: Actor): Promise<void> {
  await deps.db.write((tx) => deleteTalk(tx, actor.id))
}

export function messageFrom({ id, by, words, reply, answers, wordedBy, at }: TalkRow): Message {
  return {
    id,
    by,
    words,
    reply: reply === null ? undefined : (JSON.parse(reply) as Reply),
    answers: answers ?? undefined,
    wordedBy: wordedBy ?? undefined,
    at,
  }
}
