import type { Mistake } from '../../views/components/forms.tsx'
import { editField, type parseEdit } from '../activity/fields/register.ts'
import { canonical, needsOfStep, readStep, type StepNeed, type Values } from '../activity/walk.ts'
import type { Curriculum } from '../content/curriculum.ts'
import { readDay, type TypedDay } from '../evidence/day.ts'
import { detailsNeeds } from '../evidence/draft.ts'
import type { FrozenAnswers } from '../evidence/passage.ts'
import type { Form } from '../web/form.ts'
import type { LoadedRecord, RecordClaim } from './record.ts'
import type { Asked } from './stored.ts'

const LONGEST_REASON = 4000

/** All that a record's form can hold, as it was typed. */
export interface Typed {
  readonly title: string
  readonly day: TypedDay
  readonly steps: FrozenAnswers
  readonly claims: readonly RecordClaim[]
  readonly aside: Readonly<Record<string, string>>
  readonly asked: Asked
}

/** What is still needed before it can be signed: for the list at the top, and for the fields of the form. */
export interface RecordNeeds {
  readonly mistakes: readonly Mistake[]
  readonly fields: readonly StepNeed[]
}

export function typedIn({ title, day, steps, claims, aside, asked }: LoadedRecord): Typed {
  return { title, day, steps, claims, aside, asked }
}

/** @param edit a button inside a field was pressed. */
export function readTyped(
  form: Form,
  record: LoadedRecord,
  curriculum: Curriculum,
  edit: ReturnType<typeof parseEdit>,
): Typed {
  return {
    title: form.get('title').replaceAll(/\s+/g, ' ').trim(),
    day: { day: form.get('about.day'), month: form.get('about.month'), year: form.get('about.year') },
    // What a testimony says is for the witness to write.
    steps: record.kind === 'testimony' ? record.steps : readSteps(form, record, edit),
    ...readClaims(form, record, curriculum),
    asked: record.kind === 'testimony' ? readAsked(form) : record.asked,
  }
}

export function readSteps(
  form: Form,
  { activity, steps }: Pick<LoadedRecord, 'activity' | 'steps'>,
  edit?: ReturnType<typeof parseEdit>,
): FrozenAnswers {
  const read = activity.steps.map((step): readonly [string, Values] => {
    const values = readStep(step, form, steps[step.id])
    const field = edit && step.fields.find(({ id }) => id === edit.fieldId)
    return [step.id, field ? { ...values, [field.id]: editField(field, values[field.id], edit.edit) } : values]
  })
  return { ...steps, ...Object.fromEntries(read) }
}

/** The ticked criteria, each with its reason. A reason whose tick was taken off waits beside, in case it comes back. */
function readClaims(form: Form, { aside, claims }: LoadedRecord, curriculum: Curriculum) {
  const ticked = new Set(form.all('claim'))
  const before = { ...aside, ...Object.fromEntries(claims.map(({ criterion, because }) => [criterion.code, because])) }
  const reasons = Object.fromEntries(
    form.entries().flatMap(([name, value]) => {
      const code = name.startsWith('because.') ? name.slice('because.'.length) : undefined
      return code !== undefined && curriculum.criterion(code) ? [[code, value.trim()]] : []
    }),
  )
  const known = { ...before, ...reasons }
  const chosen = curriculum.award.criteria.filter(({ code }) => ticked.has(code))
  const left = Object.entries(known).filter(([code, because]) => !ticked.has(code) && because !== '')
  return {
    claims: chosen.map((criterion): RecordClaim => ({ criterion, because: known[criterion.code] ?? '' })),
    aside: Object.fromEntries(left),
  }
}

function readAsked(form: Form): Asked {
  const [name = '', role = '', knows = '', email = ''] = ['name', 'role', 'knows', 'email'].map((each) =>
    form.get(`witness-${each}`).trim(),
  )
  return { name, role, knows, email }
}

export function sameTyped(one: Typed, other: Typed): boolean {
  return canonical(comparable(one)) === canonical(comparable(other))
}

function comparable({ claims, ...rest }: Typed) {
  return { ...rest, claims: claims.map(({ criterion, because }) => [criterion.code, because]) }
}

/** `YYYY-MM-DD`, or empty where what was typed is no day. */
export function dayIn({ day }: Pick<Typed, 'day'>): string {
  return readDay(day) ?? ''
}

/** @param today in London, `YYYY-MM-DD`. */
export function recordNeeds(
  record: Pick<LoadedRecord, 'kind' | 'activity' | 'attachments'>,
  typed: Typed,
  today: string,
): RecordNeeds {
  const testimony = record.kind === 'testimony'
  const fields = testimony ? [] : stepNeeds(record, typed.steps)
  const mistakes = [
    ...detailsNeeds({ title: typed.title, ...typed.day }, today),
    ...(testimony ? askedNeeds(typed.asked) : []),
    ...fields.map(({ control, summary }) => ({ at: control, message: summary })),
    ...(record.kind === 'file' && record.attachments.length === 0 ? [NO_FILE] : []),
    ...claimNeeds(typed),
  ]
  return { mistakes, fields }
}

const NO_FILE: Mistake = { at: 'files', message: 'Add at least one file' }

export function stepNeeds({ activity }: Pick<LoadedRecord, 'activity'>, steps: FrozenAnswers): readonly StepNeed[] {
  return activity.steps.flatMap((step) => needsOfStep(step, steps[step.id] ?? {}))
}

function claimNeeds({ claims }: Typed): readonly Mistake[] {
  if (claims.length === 0) return [{ at: 'claims', message: 'Choose at least one criterion that it shows' }]
  return claims.flatMap(({ criterion: { code }, because }): readonly Mistake[] => {
    const at = `because-${code}`
    if (because === '') return [{ at, message: `Say why it shows ${code}: a sentence is enough` }]
    if (because.length <= LONGEST_REASON) return []
    return [{ at, message: `Make your reason for ${code} shorter: ${LONGEST_REASON} letters at most` }]
  })
}

function askedNeeds({ name, role, knows, email }: Asked): readonly Mistake[] {
  const needs: Mistake[] = []
  if (name === '') needs.push({ at: 'witness-name', message: 'Say who saw the work' })
  if (role === '') needs.push({ at: 'witness-role', message: 'Say what they do' })
  if (knows === '') needs.push({ at: 'witness-knows', message: 'Say how they know the work' })
  if (email !== '' && !/^\S+@\S+\.\S+$/.test(email)) {
    needs.push({ at: 'witness-email', message: 'Write the e-mail like kim@example.org, or leave it empty' })
  }
  return needs
}
