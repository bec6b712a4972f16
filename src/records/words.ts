import type { Field } from '../activity/activity.ts'
import { wordsOfStep } from '../activity/walk.ts'
import type { LoadedRecord } from './record.ts'
import { type Typed, typedIn } from './typed.ts'

/** Everything of a record that others will read, as one text. */
export function recordWords({ title, activity, steps, claims }: LoadedRecord): string {
  const answers = activity.steps.map((step) => wordsOfStep(step, steps[step.id] ?? {}))
  return [title, ...answers, ...claims.map(({ because }) => because)].filter((words) => words !== '').join('\n\n')
}

/** Kinds of field whose strings are words, and not the ids of what was chosen. */
const written: ReadonlySet<Field['kind']> = new Set([
  'short',
  'long',
  'list',
  'table',
  'network',
  'genogram',
  'timeline',
])

/** The same with `change` done to its title, its answers and its reasons. */
export function rewritten(record: LoadedRecord, change: (text: string) => string): Typed {
  const fields = record.activity.steps.flatMap((step) => step.fields.map((field) => [step.id, field] as const))
  const steps: Record<string, Readonly<Record<string, unknown>>> = { ...record.steps }
  for (const [step, { id, kind }] of fields) {
    const values = steps[step]
    if (values && written.has(kind)) steps[step] = { ...values, [id]: inAll(values[id], change) }
  }
  const claims = record.claims.map((claim) => ({ ...claim, because: change(claim.because) }))
  return { ...typedIn(record), title: change(record.title), steps, claims }
}

function inAll(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each: unknown) => inAll(each, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inAll(inner, change)]))
}
