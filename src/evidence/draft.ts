import type { Mistake } from '../../views/components/forms.tsx'
import { controlId, isEmpty, needsOf } from '../activity/fields/register.ts'
import type { Criterion } from '../content/curriculum.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { aboutDay, londonDay, readDay, type TypedDay } from './day.ts'
import { draftClaimsOf, draftOf, saveDraft, saveDraftClaim } from './draft-queries.ts'
import type { Evidence } from './evidence.ts'
import { type Forward, forwardOf } from './forward.ts'
import { type AnswerInWords, answerAt, type Passage, passageOf } from './passage.ts'
import { sentencesOf } from './sentences.ts'

const LONGEST_TITLE = 200
const LONGEST_REASON = 4000

// Each of these keeps whatever was typed, right or wrong, before it says what is still needed.

export async function saveDetails(
  deps: Deps,
  actor: Actor,
  { response }: Forward,
  details: { readonly title: string } & TypedDay,
): Promise<readonly Mistake[]> {
  const { title, day, month, year } = details
  const draft = { title: title.trim(), day, month, year, responseId: response.id, learnerId: actor.id }
  await deps.db.write((tx) => saveDraft(tx, { ...draft, savedAt: deps.clock() }))
  return detailsNeeds(draft, londonDay(deps.clock()))
}

export function detailsNeeds(details: { readonly title: string } & TypedDay, today: string): readonly Mistake[] {
  const needs: Mistake[] = []
  if (details.title.trim() === '') needs.push({ at: 'title', message: 'Give it a title' })
  if (details.title.trim().length > LONGEST_TITLE) {
    needs.push({ at: 'title', message: `Make the title shorter: ${LONGEST_TITLE} letters at most` })
  }
  const { day, month, year } = details
  const typed = { day, month, year }
  const at = (box: string) => controlId(aboutDay.id, box)
  needs.push(...needsOf(aboutDay, typed).map((need) => ({ at: at(need.at), message: need.message })))
  const read = readDay(typed)
  if (isEmpty(aboutDay, typed)) needs.push({ at: at('day'), message: 'Say which day it is about' })
  else if (read && read > today)
    needs.push({ at: at('day'), message: 'Give today or a day before: this one has not come yet' })
  return needs
}

/** Those no longer chosen keep what was written for them, in case they come back. */
export async function chooseCriteria(
  deps: Deps,
  actor: Actor,
  forward: Forward,
  codes: readonly string[],
): Promise<readonly Mistake[]> {
  const claimed = new Set(forward.carried.map(({ criterion }) => criterion))
  const known = codes.filter((code) => deps.curriculum.criterion(code) && !claimed.has(code))
  await deps.db.write(async (tx) => {
    await beginDraft(tx, deps, actor, forward)
    const rows = await draftClaimsOf(tx, forward.response.id)
    for (const row of rows) {
      if (row.chosen !== known.includes(row.criterion)) {
        await saveDraftClaim(tx, { ...row, chosen: !row.chosen, savedAt: deps.clock() })
      }
    }
    for (const code of known.filter((code) => !rows.some(({ criterion }) => criterion === code))) {
      await saveDraftClaim(tx, blank(deps, actor, forward, code))
    }
  })
  if (known.length > 0 || forward.carried.length > 0) return []
  return [{ at: 'criteria', message: 'Choose at least one, or press Not now' }]
}

/** Begins a claim from the evidence itself. Words that are being written again have to be finished first. */
export async function chooseOne(
  deps: Deps,
  actor: Actor,
  evidence: Evidence,
  code: string,
): Promise<readonly Mistake[]> {
  if (evidence.withdrawn) return [{ at: 'main', message: 'Put it back first: it is withdrawn' }]
  if (evidence.responseId === null)
    return [{ at: 'main', message: 'This one stays as it is: add a new one to claim more' }]
  const forward = await forwardOf(deps, actor, evidence.responseId)
  if (!forward) return [{ at: 'main', message: 'Finish the pages first: you have opened them again' }]
  const claimed = forward.carried.some(({ criterion }) => criterion === code)
  if (!deps.curriculum.criterion(code) || claimed) {
    return [{ at: 'criterion', message: 'Choose a criterion that is not claimed here yet' }]
  }
  await chooseCriteria(deps, actor, forward, [...forward.wanted.map(({ criterion }) => criterion.code), code])
  return []
}

export async function leaveOut(deps: Deps, forward: Forward, criterion: Criterion): Promise<void> {
  await deps.db.write(async (tx) => {
    const row = (await draftClaimsOf(tx, forward.response.id)).find((each) => each.criterion === criterion.code)
    if (row) await saveDraftClaim(tx, { ...row, chosen: false, savedAt: deps.clock() })
  })
}

/** Where words begin and end, as the controls send it: `step/field/offset`, or nothing. */
export interface TypedWords {
  readonly from: string
  readonly to: string
  readonly because: string
}

export async function saveWords(
  deps: Deps,
  actor: Actor,
  forward: Forward,
  criterion: Criterion,
  typed: TypedWords,
): Promise<readonly Mistake[]> {
  if (forward.carried.some((claim) => claim.criterion === criterion.code)) throw new NotFound()
  const chosen = readPassage(forward.answers, typed)
  const passage = 'passage' in chosen ? chosen.passage : undefined
  await deps.db.write(async (tx) => {
    await beginDraft(tx, deps, actor, forward)
    const row = (await draftClaimsOf(tx, forward.response.id)).find((each) => each.criterion === criterion.code)
    const base = row ?? blank(deps, actor, forward, criterion.code)
    // A reason is put in other words, and never taken for nothing: the box may be empty in an old tab.
    const because = typed.because.trim() || base.because
    await saveDraftClaim(tx, { ...base, ...passage, because, chosen: true, savedAt: deps.clock() })
  })
  const needs = 'mistake' in chosen ? [chosen.mistake] : []
  return [...needs, ...reasonNeeds(typed.because.trim())]
}

export function reasonNeeds(because: string): readonly Mistake[] {
  if (because === '') return [BECAUSE]
  if (because.length <= LONGEST_REASON) return []
  return [{ at: 'because', message: `Make it shorter: ${LONGEST_REASON} letters at most` }]
}

const BECAUSE: Mistake = { at: 'because', message: 'Say why these words fit: a sentence is enough' }

/** The words that two controls point to: in one answer, the end after the beginning. */
export function readPassage(
  answers: readonly AnswerInWords[],
  { from, to }: Pick<TypedWords, 'from' | 'to'>,
): { readonly passage: Passage } | { readonly mistake: Mistake } {
  const first = readPlace(answers, from)
  if (!first) return { mistake: { at: 'from', message: 'Choose where the words begin' } }
  const last = to === '' ? endOfSentence(first) : readPlace(answers, to)
  if (!last || last.answer !== first.answer) {
    return { mistake: { at: 'to', message: 'Choose an end in the same answer as the beginning' } }
  }
  const passage = passageOf(first.answer, first.at, last.at)
  return passage ? { passage } : { mistake: { at: 'to', message: 'Choose an end that comes after the beginning' } }
}

interface PlaceInWords {
  readonly answer: AnswerInWords
  readonly at: number
}

function readPlace(answers: readonly AnswerInWords[], typed: string): PlaceInWords | undefined {
  const [stepId = '', fieldId = '', offset = ''] = typed.split('/')
  const answer = answerAt(answers, { stepId, fieldId })
  return answer && /^\d{1,7}$/.test(offset) ? { answer, at: Number(offset) } : undefined
}

function endOfSentence({ answer, at }: PlaceInWords): PlaceInWords {
  const sentence = sentencesOf(answer.words).find(({ end }) => end > at)
  return { answer, at: sentence?.end ?? answer.words.length }
}

async function beginDraft(tx: Writer, deps: Deps, actor: Actor, { response, details }: Forward): Promise<void> {
  if (await draftOf(tx, response.id)) return
  await saveDraft(tx, { ...details, responseId: response.id, learnerId: actor.id, savedAt: deps.clock() })
}

/** A claim placed anew begins with the reason it had. */
function blank(deps: Deps, actor: Actor, { response, displaced, returned }: Forward, criterion: string) {
  const because = [...returned, ...displaced].find((claim) => claim.criterion === criterion)?.because ?? ''
  const none = { stepId: null, fieldId: null, start: null, end: null, quote: null }
  const whose = { responseId: response.id, learnerId: actor.id }
  return { ...whose, ...none, criterion, because, chosen: true, savedAt: deps.clock() }
}

/** Puts `change` to what was said so far about putting a response forward: its title, the reasons, and the chosen words. */
export async function rewriteDraft(tx: Writer, responseId: string, change: (text: string) => string): Promise<void> {
  const draft = await draftOf(tx, responseId)
  if (draft) await saveDraft(tx, { ...draft, title: change(draft.title) })
  for (const row of await draftClaimsOf(tx, responseId)) {
    const quote = row.quote === null ? null : change(row.quote)
    await saveDraftClaim(tx, { ...row, because: change(row.because), quote })
  }
}
