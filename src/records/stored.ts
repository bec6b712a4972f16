import * as z from 'zod'
import type { TypedDay } from '../evidence/day.ts'
import type { FrozenAnswers } from '../evidence/passage.ts'

/** Whom a testimony is asked of, as the asker typed it. */
export interface Asked {
  readonly name: string
  readonly role: string
  readonly knows: string
  readonly email: string
}

export interface HandedBack {
  readonly why: string
  readonly by: string
}

/** What a record's `answers` hold: the answers by step, and what else was typed, right or wrong. */
export interface Stored {
  readonly steps: FrozenAnswers
  readonly day: TypedDay
  readonly asked: Asked
  /** Reasons of criteria that were ticked once and are not now, in case they come back. */
  readonly aside: Readonly<Record<string, string>>
  /** Why whoever should have signed it did not. */
  readonly back: HandedBack | null
}

const text = z.string().catch('')
const Beside = z.object({
  _day: z.object({ day: text, month: text, year: text }).catch({ day: '', month: '', year: '' }),
  _asked: z
    .object({ name: text, role: text, knows: text, email: text })
    .catch({ name: '', role: '', knows: '', email: '' }),
  _aside: z.record(z.string(), z.string()).catch({}),
  _back: z.object({ why: text, by: text }).nullable().catch(null),
})

export function readStored(json: string): Stored {
  const whole = JSON.parse(json) as Record<string, Record<string, unknown>>
  const { _day: day, _asked: asked, _aside: aside, _back: back } = Beside.parse(whole)
  // What is no answer has a name that begins with `_`, as no step's does.
  const steps = Object.fromEntries(Object.entries(whole).filter(([step]) => !step.startsWith('_')))
  return { steps, day, asked, aside, back }
}

export function writeStored({ steps, day, asked, aside, back }: Stored): string {
  return JSON.stringify({ ...steps, _day: day, _asked: asked, _aside: aside, _back: back })
}
