import type { Deps } from '../deps.ts'
import { londonDay, typedDay } from '../evidence/day.ts'
import { chooseCriteria, saveDetails, saveWords } from '../evidence/draft.ts'
import { forwardOf } from '../evidence/forward.ts'
import { keepAsEvidence } from '../evidence/keep.ts'
import { answersInWords, freeze } from '../evidence/passage.ts'
import { addPerson } from '../people/people.ts'
import { setNumbersToRing } from '../people/ring.ts'
import { nameOrganisation } from '../people/set-up.ts'
import { keepNote, markRead } from '../reading/reading.ts'
import { finishResponse } from '../responding/finishing.ts'
import { findResponse } from '../responding/response.ts'
import { saveAnswer } from '../responding/saving.ts'
import { startResponse } from '../responding/starting.ts'
import { say } from '../tutor/conversation.ts'
import { formOf } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { type History, histories, type PastClaim, type PastResponse } from './history.ts'
import { PASSWORD, people } from './people.ts'

const DAY_MS = 86_400_000

/** Of those that are set aside for stories: nobody is reached by them. */
const numbers = { lead: '01632 960 140', nights: '01632 960 199', children: '01632 960 100', adults: '01632 960 120' }

/** What a learner has said to the tutor so far: the thread, as somebody finds it who looks round. */
const said: Readonly<Record<string, readonly string[]>> = {
  'learner@example.org': [
    'mum asked me if ive got kids and i froze. how much of my own life can i tell her',
    'what am i missing for 401?',
  ],
}

/** Puts a service with a believable past into an empty database, through the same verbs as everybody else. */
export async function furnish(deps: Deps): Promise<void> {
  await nameOrganisation(deps, 'Harbour Family Service')
  const actors = await Promise.all(
    people.map(async ({ name, email, roles }): Promise<Actor> => {
      const id = await addPerson(deps, { name, email, roles, password: PASSWORD })
      return { id, name, email, roles, sessionId: '', sessionToken: '' }
    }),
  )
  const [boss] = actors.filter(({ roles }) => roles.includes('coordinator'))
  if (boss) await setNumbersToRing(deps, boss, numbers)
  for (const history of histories) {
    const actor = actors.find(({ email }) => email === history.email)
    if (actor) await live(deps, actor, history)
  }
  for (const actor of actors) {
    for (const [index, words] of (said[actor.email] ?? []).entries()) {
      await say(at(deps, 0), actor, { words, key: `past ${index}` })
    }
  }
}

async function live(deps: Deps, actor: Actor, { read, notes, responses }: History): Promise<void> {
  for (const { part, daysAgo } of read) {
    if (deps.curriculum.part(part)) await markRead(at(deps, daysAgo), actor, part, true)
  }
  for (const { part, words, daysAgo } of notes) {
    if (deps.curriculum.part(part)) await keepNote(at(deps, daysAgo), actor, { part, words, revision: 0 })
  }
  for (const response of responses) {
    if (deps.curriculum.activity(response.activity)) await walk(at(deps, response.daysAgo), actor, response)
  }
}

/** The same Alongside some days ago: half past four in the afternoon, when visits are over. */
function at(deps: Deps, daysAgo: number): Deps {
  const day = new Date(deps.clock() - daysAgo * DAY_MS)
  let moment = daysAgo === 0 ? deps.clock() - 600_000 : day.setUTCHours(16, 30, 0, 0)
  return { ...deps, clock: () => (moment += 40_000) }
}

async function walk(deps: Deps, actor: Actor, past: PastResponse): Promise<void> {
  const { activity, title, company = 'alone', companions = '' } = past
  const { id } = await startResponse(deps, actor, {
    activityId: activity,
    title,
    company,
    companions,
    startKey: deps.id(),
  })
  for (const [stepId, answers] of Object.entries(past.steps)) {
    const { pending, ...fields } = answers
    const entries = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    )
    await saveAnswer(deps, actor, { responseId: id, stepId, form: formOf(entries), pass: pending ? 'no' : 'anyway' })
  }
  if (!past.finished) return
  await finishResponse(deps, actor, id)
  if (past.claims) await putForward(deps, actor, id, past.claims)
}

async function putForward(deps: Deps, actor: Actor, responseId: string, claims: readonly PastClaim[]): Promise<void> {
  const forward = async () => {
    const found = await forwardOf(deps, actor, responseId)
    if (!found) throw new Error(`The demonstration’s response ${responseId} is not finished`)
    return found
  }
  const { title } = (await forward()).details
  await saveDetails(deps, actor, await forward(), { title, ...typedDay(londonDay(deps.clock())) })
  await chooseCriteria(
    deps,
    actor,
    await forward(),
    claims.map(({ criterion }) => criterion),
  )
  const response = await findResponse(deps, actor, responseId)
  const answers = answersInWords(response.activity, freeze(response.activity, response.answers))
  for (const { criterion: code, quote, because } of claims) {
    const criterion = deps.curriculum.criterion(code)
    const answer = answers.find(({ words }) => words.includes(quote))
    if (!criterion || !answer) continue
    const start = answer.words.indexOf(quote)
    const place = `${answer.stepId}/${answer.fieldId}`
    const typed = { from: `${place}/${start}`, to: `${place}/${start + quote.length}`, because }
    await saveWords(deps, actor, await forward(), criterion, typed)
  }
  const kept = await keepAsEvidence(deps, actor, responseId)
  if (!('evidenceId' in kept)) throw new Error(`The demonstration’s evidence was not kept: ${JSON.stringify(kept)}`)
}
