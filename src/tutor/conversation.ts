import { listed } from '../../views/components/words.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { findEvidence } from '../evidence/evidence.ts'
import { findResponse } from '../responding/response.ts'
import { startResponse } from '../responding/starting.ts'
import { NotFound } from '../web/errors.ts'
import { may } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { type Own, ownOf } from './own.ts'
import {
  deleteExchange,
  deleteTalk,
  insertMessage,
  messageOf,
  saidBefore,
  type TalkRow,
  talkBefore,
  talkWith,
} from './queries.ts'
import type { Reply } from './reply.ts'
import type { Understood } from './understand.ts'

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

/** The longest message that is kept whole; longer ones are asked to be made shorter. */
export const LONGEST_MESSAGE = 4000
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

export interface Saying {
  readonly words: string
  /** The key of the form, so that a double press says it once. */
  readonly key: string
  /** A place that was chosen for what was asked before: “did you mean”. */
  readonly place?: string | undefined
  /** An activity that was chosen to begin. */
  readonly activity?: string | undefined
  /** A page of the notebook that was chosen to be carried on. */
  readonly response?: string | undefined
  /** The tutor saw danger where there was none. */
  readonly anyway?: boolean
  /** The message that a choice belongs to. */
  readonly of?: string | undefined
}

export interface Said {
  readonly asked: Message
  readonly answer: Message
  /** Where the walk begins or goes on, if that is what was wished. */
  readonly walk?: string | undefined
}

/** Keeps what was said and what the tutor answers to it, in one go. Sent twice, it is said once. */
export async function say(deps: Deps, actor: Actor, said: Saying): Promise<Said> {
  const known = await saidBefore(deps.db.read, actor.id, said.key)
  const same = known[0]?.words === said.words
  if (same && known[0] && known[1]) return saidFrom(known[0], known[1])
  // An old page, brought back, may say something new under a key that was used: it is not to be swallowed.
  const saying = known[0] ? { ...said, key: deps.id() } : said
  await deps.tutor.ready
  const reply = await answerTo(deps, actor, saying)
  const walk = await walkWished(deps, actor, saying, reply)
  return deps.db.write(async (tx) => {
    const [before, answered] = await saidBefore(tx, actor.id, saying.key)
    if (before && answered) return saidFrom(before, answered)
    const at = deps.clock()
    const asked = row({ id: deps.id(), personId: actor.id, by: 'person', words: saying.words, sayKey: saying.key, at })
    const json = JSON.stringify(walk ? { ...reply, walk } : reply)
    const answer = row({
      id: deps.id(),
      personId: actor.id,
      by: 'tutor',
      words: reply.text,
      reply: json,
      answers: asked.id,
      at,
    })
    await insertMessage(tx, asked)
    await insertMessage(tx, answer)
    return saidFrom(asked, answer)
  })
}

async function answerTo(deps: Deps, actor: Actor, saying: Saying): Promise<Reply> {
  const { words, place, activity, response, anyway, of } = saying
  const { understanding, replies } = deps.tutor
  if (place !== undefined) {
    const asked = of === undefined ? undefined : await askedBefore(deps, actor, of)
    const answer = understanding.answerIn(place, asked ?? words)
    if (!answer) throw new NotFound()
    return replies.fromPlace(words, answer)
  }
  if (activity !== undefined) {
    const chosen = deps.curriculum.activity(activity)
    if (!chosen || !may(actor, 'reflect')) throw new NotFound()
    return replies.begins(chosen)
  }
  if (response !== undefined) {
    const { id, title, activity: walked } = await findResponse(deps, actor, response)
    return replies.carriesOn({ id, title, at: walked.title })
  }
  const asked = anyway && of !== undefined ? await askedBefore(deps, actor, of) : undefined
  const understood = understanding.understand(asked ?? words, anyway)
  const reply = replies.replyTo(
    asked ?? words,
    understood,
    await ownFor(deps, actor, understood),
    may(actor, 'reflect'),
  )
  const perhaps = reply.kind !== 'safeguard' && !anyway && deps.tutor.danger(words).perhaps
  return perhaps ? { ...reply, perhaps } : reply
}

/** What the person asked, to which a message of the tutor was the answer. */
async function askedBefore(deps: Deps, actor: Actor, of: string): Promise<string | undefined> {
  const answer = await messageOf(deps.db.read, actor.id, of)
  const asked = answer?.answers ? await messageOf(deps.db.read, actor.id, answer.answers) : undefined
  return asked?.words
}

/** Begins what was chosen or plainly named, or finds what is to be carried on. */
async function walkWished(deps: Deps, actor: Actor, { key }: Saying, reply: Reply): Promise<string | undefined> {
  const [only, ...others] = reply.choices ?? []
  if (reply.kind !== 'start' || !only) return undefined
  if (only.does === 'carry on') return only.response
  if (only.does !== 'begin' || others.length > 0) return undefined
  const details = { title: '', company: 'alone', companions: '' } as const
  const started = await startResponse(deps, actor, { ...details, activityId: only.activity, startKey: `talk ${key}` })
  return started.id
}

/** Only what an answer needs is looked up. */
async function ownFor(deps: Deps, actor: Actor, { is }: Understood): Promise<Own | undefined> {
  if (!may(actor, 'reflect') || !['wish', 'resume', 'standing', 'codes', 'criterion'].includes(is)) return undefined
  return ownOf(deps, actor)
}

/** The tutor's word in the thread that something was kept as evidence. @returns its id. */
export async function keepSaying(deps: Deps, actor: Actor, evidenceId: string): Promise<string> {
  const { claims } = await findEvidence(deps, actor, evidenceId)
  const standing = claims.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ criterion }) => criterion.code)
  const text = deps.tutor.replies.say('kept as evidence', { codes: listed(standing) })
  const reply: Reply = { kind: 'status', text, parts: [], criteria: standing }
  // Pressed twice, it is said once.
  const sayKey = `kept ${evidenceId} ${standing.join(' ')}`
  const [before] = await saidBefore(deps.db.read, actor.id, sayKey)
  if (before) return before.id
  const id = deps.id()
  const message = row({
    id,
    personId: actor.id,
    by: 'tutor',
    sayKey,
    words: text,
    reply: JSON.stringify(reply),
    at: deps.clock(),
  })
  await deps.db.write((tx) => insertMessage(tx, message))
  return id
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

function row(given: Pick<TalkRow, 'id' | 'personId' | 'by' | 'words' | 'at'> & Partial<TalkRow>): TalkRow {
  return { reply: null, answers: null, wordedBy: null, sayKey: null, ...given }
}

function saidFrom(asked: TalkRow, answer: TalkRow): Said {
  const message = messageFrom(answer)
  return { asked: messageFrom(asked), answer: message, walk: message.reply?.walk }
}

function messageFrom({ id, by, words, reply, answers, wordedBy, at }: TalkRow): Message {
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
