import type { Deps } from '../deps.ts'
import { findResponse } from '../responding/response.ts'
import { NotFound } from '../web/errors.ts'
import { may } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { type Own, ownOf } from './own.ts'
import { messageOf, talkBefore } from './queries.ts'
import type { Reply } from './reply.ts'
import { type Message, messageFrom } from './thread.ts'
import type { Understood } from './understand.ts'

/** What somebody typed, or which of the tutor’s choices they pressed. */
export interface Saying {
  readonly words: string
  /** The key of the form, so that a double press says it once. */
  readonly key: string
  /** A place that was chosen for what was asked before: “did you mean”. */
  readonly place?: string | undefined
  /** Which of the place’s answers, from 0. */
  readonly chosen?: number | undefined
  /** An activity that was chosen to begin. */
  readonly activity?: string | undefined
  /** A page of the notebook that was chosen to be carried on. */
  readonly response?: string | undefined
  /** The tutor saw danger where there was none. */
  readonly anyway?: boolean
  /** The message that a choice belongs to. */
  readonly of?: string | undefined
}

/** What the tutor answers. @throws {NotFound} for a choice that is none, or not theirs to make. */
export async function answerTo(deps: Deps, actor: Actor, saying: Saying): Promise<Reply> {
  const { words, place, chosen, activity, response, anyway, of } = saying
  const { understanding, replies } = deps.tutor
  if (place !== undefined) {
    const asked = of === undefined ? undefined : await askedBefore(deps, actor, of)
    const answers = understanding.answersIn(place, asked ?? words)
    const answer = answers.find(({ index }) => index === chosen) ?? answers[0]
    if (!answer) throw new NotFound()
    return goingOnFrom(asked, replies.fromPlace(words, answer))
  }
  if (activity !== undefined) {
    const wished = deps.curriculum.activity(activity)
    if (!wished || !may(actor, 'reflect')) throw new NotFound()
    return replies.begins(wished)
  }
  if (response !== undefined) {
    const { id, title, activity: walked } = await findResponse(deps, actor, response)
    return replies.carriesOn({ id, title, at: walked.title })
  }
  const asked = anyway && of !== undefined ? await askedBefore(deps, actor, of) : undefined
  if (asked !== undefined) return withoutAlarm(deps, actor, asked)
  const understood = understanding.understand(words, anyway)
  const reply =
    understood.is === 'more' || understood.is === 'misread'
      ? await followUp(deps, actor, understood.is)
      : await replyTo(deps, actor, words, understood)
  const perhaps = reply.kind !== 'safeguard' && !anyway && understanding.danger(words).perhaps
  return perhaps ? { ...reply, perhaps } : reply
}

async function replyTo(deps: Deps, actor: Actor, words: string, understood: Understood): Promise<Reply> {
  return deps.tutor.replies.replyTo(words, understood, await ownFor(deps, actor, understood), may(actor, 'reflect'))
}

/** The tutor saw danger where there was none: this is what it would have answered. */
async function withoutAlarm(deps: Deps, actor: Actor, asked: string): Promise<Reply> {
  const understood = deps.tutor.understanding.understand(asked, true)
  return goingOnFrom(asked, await replyTo(deps, actor, asked, understood))
}

/** Keeps with an answer what was asked, where that is not what it stands under. */
function goingOnFrom(asked: string | undefined, reply: Reply): Reply {
  return asked === undefined ? reply : { ...reply, about: asked }
}

/** What the person asked, to which a message of the tutor was the answer. */
async function askedBefore(deps: Deps, actor: Actor, of: string): Promise<string | undefined> {
  const answer = await messageOf(deps.db.read, actor.id, of)
  return answer && askedOf(deps, actor, messageFrom(answer))
}

async function askedOf(deps: Deps, actor: Actor, { reply, answers }: Message): Promise<string | undefined> {
  if (reply?.about !== undefined || answers === undefined) return reply?.about
  return (await messageOf(deps.db.read, actor.id, answers))?.words
}

/** So much of the thread is gone back over for what was answered last. */
const LATELY = 16

/** Goes on from the last answer, or asks what was meant. */
async function followUp(deps: Deps, actor: Actor, is: 'more' | 'misread'): Promise<Reply> {
  const { understanding, replies } = deps.tutor
  const lately = (await talkBefore(deps.db.read, actor.id, LATELY)).map(messageFrom).filter(({ by }) => by === 'tutor')
  // Whom to ring, or that the book has nothing, is no answer to go on from, and nor is what was answered before it.
  const last = lately.at(-1)
  if (is === 'misread' && last?.reply?.kind === 'safeguard' && !last.reply.otherwise) {
    const calm = await askedOf(deps, actor, last)
    // Said in passing it is less than the button pressed: whom to ring stays in sight.
    if (calm !== undefined) return { ...(await withoutAlarm(deps, actor, calm)), perhaps: true }
  }
  const given = last?.reply?.otherwise ?? last?.reply
  const reply = given?.kind === 'answer' || given?.about !== undefined ? given : undefined
  const asked = last && reply && (await askedOf(deps, actor, last))
  const said = new Set(lately.map(({ words, reply: { otherwise } = {} }) => otherwise?.text ?? words))
  const before = reply && asked !== undefined ? { asked, reply, said } : undefined
  if (is === 'misread') return replies.misread(before, before ? understanding.answersFor(before.asked) : [])
  return replies.more(before, before ? understanding.answersIn(before.reply.parts[0] ?? '', before.asked) : [])
}

/** Only what an answer needs is looked up. */
async function ownFor(deps: Deps, actor: Actor, understood: Understood): Promise<Own | undefined> {
  const { is } = (understood.is === 'danger' && understood.otherwise) || understood
  if (!may(actor, 'reflect') || !['wish', 'resume', 'standing', 'codes', 'criterion'].includes(is)) return undefined
  return ownOf(deps, actor)
}
