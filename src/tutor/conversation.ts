import { listed } from '../../views/components/words.ts'
import type { Deps } from '../deps.ts'
import { findEvidence } from '../evidence/evidence.ts'
import { startResponse } from '../responding/starting.ts'
import type { Actor } from '../web/session.ts'
import { answerTo, type Saying } from './answering.ts'
import { insertMessage, saidBefore, type TalkRow } from './queries.ts'
import type { Reply } from './reply.ts'
import { type Message, messageFrom } from './thread.ts'

/** The longest message that is kept whole; longer ones are asked to be made shorter. */
export const LONGEST_MESSAGE = 4000

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

function row(given: Pick<TalkRow, 'id' | 'personId' | 'by' | 'words' | 'at'> & Partial<TalkRow>): TalkRow {
  return { reply: null, answers: null, wordedBy: null, sayKey: null, ...given }
}

function saidFrom(asked: TalkRow, answer: TalkRow): Said {
  const message = messageFrom(answer)
  return { asked: messageFrom(asked), answer: message, walk: message.reply?.walk }
}
