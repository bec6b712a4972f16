import type { Deps } from '../deps.ts'
import { londonDay, typedDay } from '../evidence/day.ts'
import { chooseCriteria, saveDetails, saveWords } from '../evidence/draft.ts'
import { forwardOf } from '../evidence/forward.ts'
import { keepAsEvidence } from '../evidence/keep.ts'
import type { AnswerInWords } from '../evidence/passage.ts'
import { keepNote, markRead } from '../reading/reading.ts'
import { finishResponse, reopenResponse } from '../responding/finishing.ts'
import { ownResponses } from '../responding/response.ts'
import { saveAnswer } from '../responding/saving.ts'
import { startResponse } from '../responding/starting.ts'
import { formOf } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { type Act, act, insist } from './acts.ts'
import type { History, PastClaim, PastResponse } from './history.ts'
import type { Name } from './people.ts'

/** When visits are over. */
const AFTER_VISITS = 16.5

/** What a learner read, noted and wrote, each on its day. */
export function livedBy(who: Name, { read, notes, responses }: History): readonly Act[] {
  return [
    ...read.map(({ part, daysAgo }) =>
      act(daysAgo, AFTER_VISITS, async (deps, cast) => {
        if (deps.curriculum.part(part)) await markRead(deps, cast[who], part, true)
      }),
    ),
    ...notes.map(({ part, words, daysAgo }) =>
      act(daysAgo, AFTER_VISITS, async (deps, cast) => {
        if (deps.curriculum.part(part)) await keepNote(deps, cast[who], { part, words, revision: 0 })
      }),
    ),
    ...responses.map((response) =>
      act(response.daysAgo, AFTER_VISITS, async (deps, cast) => {
        if (deps.curriculum.activity(response.activity)) await walk(deps, cast[who], response)
      }),
    ),
  ]
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

/** Opens finished pages again, puts other words into one step, claims anew what came back, and keeps all of it. */
export async function improve(
  deps: Deps,
  actor: Actor,
  title: string,
  { stepId, words, claims }: { stepId: string; words: Readonly<Record<string, string>>; claims: readonly PastClaim[] },
): Promise<void> {
  const id = await responseNamed(deps, actor, title)
  await reopenResponse(deps, actor, id)
  const form = formOf([...Object.entries(words), ['_revision', '1']])
  await saveAnswer(deps, actor, { responseId: id, stepId, form, pass: 'anyway' })
  await finishResponse(deps, actor, id)
  await putForward(deps, actor, id, claims)
}

export async function responseNamed(deps: Deps, actor: Actor, title: string): Promise<string> {
  const found = (await ownResponses(deps, actor)).find((each) => each.title === title)
  if (!found) throw new Error(`The demonstration: ${actor.name} has written nothing called “${title}”`)
  return found.id
}

async function putForward(deps: Deps, actor: Actor, responseId: string, claims: readonly PastClaim[]): Promise<void> {
  const forward = async () => {
    const found = await forwardOf(deps, actor, responseId)
    if (!found) throw new Error(`The demonstration’s response ${responseId} is not finished`)
    return found
  }
  const { details, latest } = await forward()
  const day = latest ? details : typedDay(londonDay(deps.clock()))
  await saveDetails(deps, actor, await forward(), { ...day, title: details.title })
  const codes = claims.map(({ criterion }) => criterion)
  if (codes.length > 0) await chooseCriteria(deps, actor, await forward(), codes)
  for (const { criterion: code, quote, because } of claims) {
    const criterion = deps.curriculum.criterion(code)
    const place = placeOf((await forward()).answers, quote)
    if (criterion && place) await saveWords(deps, actor, await forward(), criterion, { ...place, because })
  }
  const kept = await keepAsEvidence(deps, actor, responseId)
  if ('needs' in kept) insist(kept.needs, details.title)
}

/** Where words stand, as the controls of a form say it. */
export function placeOf(
  answers: readonly AnswerInWords[],
  quote: string,
): { readonly from: string; readonly to: string } | undefined {
  const answer = answers.find(({ words }) => words.includes(quote))
  if (!answer) return undefined
  const start = answer.words.indexOf(quote)
  const at = `${answer.stepId}/${answer.fieldId}`
  return { from: `${at}/${start}`, to: `${at}/${start + quote.length}` }
}
