import type { Mistake } from '../../views/components/forms.tsx'
import type { Activity } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { reasonNeeds } from '../evidence/draft.ts'
import { keepOther } from '../evidence/keep-other.ts'
import type { FrozenAnswers } from '../evidence/passage.ts'
import { keepSnapshot } from '../responding/snapshots.ts'
import { type Found, namesInWords } from '../tutor/guard.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { dayInWords } from '../when.ts'
import { ownSession } from './meeting.ts'
import { type Meeting, readSession } from './session.ts'
import { changeSession } from './session-queries.ts'

export const LONGEST_TITLE = 120

/** What the learner says of the record, as typed. */
export interface TypedEvidence {
  readonly title: string
  readonly criteria: readonly { readonly criterion: string; readonly because: string }[]
  /** Pseudonyms, by the found text in lower case. */
  readonly pairs: ReadonlyMap<string, string>
  /** Found, and fine as it is. */
  readonly fine: readonly string[]
}

/** What would be kept: the notes, and what was agreed. */
export interface RecordWords {
  readonly notes: string
  readonly actions: string
}

/** @throws {NotFound} unless it is the learner's own session, and its notes are closed. */
export async function closedSession(deps: Deps, actor: Actor, id: string): Promise<Meeting> {
  const meeting = await readSession(deps, actor, id)
  if (meeting.me !== 'learner' || meeting.closedAt === null) throw new NotFound()
  return meeting
}

/** In the learner’s own evidence, and without their names. */
const whose = { learner: 'For me', supervisor: 'For my supervisor' }

export function recordWords(deps: Deps, meeting: Meeting, pairs: ReadonlyMap<string, string>): RecordWords {
  const noted = meeting.items.filter(({ notes }) => notes.trim() !== '')
  const notes = noted.map(({ title, notes }) => (title === '' ? notes.trim() : `${title}\n${notes.trim()}`))
  const actions = meeting.now.map(
    ({ owner, words, due }) => `${whose[owner]}${due ? `, by ${dayInWords(due)}` : ''}: ${words}`,
  )
  const settled = meeting.before.map(({ words, settled }) => `From last time: ${words}: ${settled ?? 'still open'}`)
  const change = (text: string) => deps.tutor.guard.replace(text, pairs)
  return { notes: change(notes.join('\n\n')), actions: change([...settled, ...actions].join('\n')) }
}

/** What could show who somebody is, in what would be kept. */
export function namesInRecord(deps: Deps, { notes, actions }: RecordWords, fine: readonly string[]): readonly Found[] {
  return namesInWords(deps, `${notes}\n\n${actions}`, fine)
}

export function evidenceNeeds({ title, criteria }: TypedEvidence, words: RecordWords): readonly Mistake[] {
  const needs: Mistake[] = []
  if (title.trim() === '') needs.push({ at: 'title', message: 'Give it a title' })
  if (title.trim().length > LONGEST_TITLE) {
    needs.push({ at: 'title', message: `Make the title shorter: ${LONGEST_TITLE} letters at most` })
  }
  if (words.notes === '' && words.actions === '') {
    needs.push({ at: 'words', message: 'Nothing was written down in this session, so there is nothing to keep' })
  }
  if (criteria.length === 0) needs.push({ at: 'criteria', message: 'Choose at least one criterion' })
  for (const { criterion, because } of criteria) {
    const at = `because.${criterion}`
    if (because.trim() === '') needs.push({ at, message: `Say why it fits ${criterion}: a sentence is enough` })
    else if (reasonNeeds(because.trim()).length > 0) {
      needs.push({ at, message: `Make your reason for ${criterion} shorter` })
    }
  }
  return needs
}

/** Keeps the record as a piece of the learner's evidence, once. @returns the evidence's id. */
export async function keepAsEvidence(deps: Deps, actor: Actor, id: string, typed: TypedEvidence): Promise<string> {
  const meeting = await closedSession(deps, actor, id)
  const form = deps.curriculum.record('supervision')
  if (!form) throw new Error('There is no form for a record of supervision')
  const words = recordWords(deps, meeting, typed.pairs)
  return deps.db.write(async (tx) => {
    const session = await ownSession(tx, actor, id)
    if (session.evidenceId !== null) return session.evidenceId
    const today = londonDay(deps.clock())
    const { evidenceId } = await keepOther(tx, deps, actor, {
      kind: 'supervision',
      learnerId: actor.id,
      title: typed.title.trim(),
      happenedOn: session.day < today ? session.day : today,
      activityVersion: await keepSnapshot(tx, form, deps.clock()),
      answers: answersFor(form, words),
      claims: typed.criteria.map(({ criterion, because }) => ({ criterion, because: because.trim() })),
    })
    await changeSession(tx, id, { evidenceId })
    return evidenceId
  })
}

/** In the form's own fields: the notes in the first, what was agreed in the second, or all in one where there is one. */
function answersFor({ steps }: Activity, { notes, actions }: RecordWords): FrozenAnswers {
  const fields = steps.flatMap((step) => step.fields.map((field) => ({ step: step.id, field: field.id })))
  const [first, second] = fields
  if (!first) throw new Error('The record of supervision has no field')
  const both = [notes, actions].filter(Boolean).join('\n\n')
  // Where nothing but actions was written, they are what was talked about.
  if (!second || notes === '' || actions === '') return { [first.step]: { [first.field]: both } }
  if (first.step === second.step) return { [first.step]: { [first.field]: notes, [second.field]: actions } }
  return { [first.step]: { [first.field]: notes }, [second.step]: { [second.field]: actions } }
}
