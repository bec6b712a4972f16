import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { dayFrom } from './days.ts'
import { enrolmentRow, putEnrolment } from './particulars-queries.ts'
import { findPerson } from './people.ts'
import { record } from './record.ts'

/** What a record of evidence says of a learner besides their name. Empty where it is not known. */
export interface Enrolment {
  /** The centre's own number for the learner. */
  readonly enrolmentNumber: string
  /** The Unique Learner Number: ten figures. */
  readonly uln: string
  /** `YYYY-MM-DD` */
  readonly enrolledOn: string | null
  readonly finishedOn: string | null
}

/** The same as it was typed. */
export type TypedEnrolment = Readonly<Record<keyof Enrolment, string>>

const none: Enrolment = { enrolmentNumber: '', uln: '', enrolledOn: null, finishedOn: null }
const LONGEST = 40

export async function enrolmentOf(db: Reader, personId: string): Promise<Enrolment> {
  return (await enrolmentRow(db, personId)) ?? none
}

export function typedEnrolment(from: Form | Enrolment): TypedEnrolment {
  const of = (name: keyof Enrolment) => ('get' in from ? from.get(name) : (from[name] ?? ''))
  return {
    enrolmentNumber: of('enrolmentNumber'),
    uln: of('uln'),
    enrolledOn: of('enrolledOn'),
    finishedOn: of('finishedOn'),
  }
}

export function readEnrolment(typed: TypedEnrolment): {
  readonly input: Enrolment
  readonly mistakes: readonly Mistake[]
} {
  const enrolledOn = typed.enrolledOn.trim() === '' ? null : (dayFrom(typed.enrolledOn) ?? undefined)
  const finishedOn = typed.finishedOn.trim() === '' ? null : (dayFrom(typed.finishedOn) ?? undefined)
  const enrolmentNumber = typed.enrolmentNumber.trim()
  const uln = typed.uln.replaceAll(/[\s-]/g, '')
  const day = 'Write a day that there is, such as 14/3/2026'
  const mistakes = [
    enrolmentNumber.length > LONGEST && {
      at: 'enrolmentNumber',
      message: `Make this shorter: ${LONGEST} characters at most`,
    },
    ulnTrouble(uln) && { at: 'uln', message: ulnTrouble(uln) },
    enrolledOn === undefined && { at: 'enrolledOn', message: day },
    finishedOn === undefined && { at: 'finishedOn', message: day },
    enrolledOn &&
      finishedOn &&
      finishedOn < enrolledOn && { at: 'finishedOn', message: 'Write a day after they enrolled' },
  ].filter((each): each is Mistake => typeof each === 'object' && each !== null)
  const input = { enrolmentNumber, uln, enrolledOn: enrolledOn ?? null, finishedOn: finishedOn ?? null }
  return { input, mistakes }
}

/**
 * The tenth figure checks the nine before it: their sum, each weighed from 10 down to 2, modulo 11 and taken from 10.
 * (Learning Records Service, “Unique Learner Number: check digit”; a remainder of 0 is never given out.)
 */
function ulnTrouble(uln: string): string | undefined {
  if (uln === '') return undefined
  if (!/^[1-9]\d{9}$/.test(uln)) return 'Write the ten figures of the learner number, or leave it empty'
  const figures = [...uln].map(Number)
  const sum = figures.slice(0, 9).reduce((sum, figure, index) => sum + figure * (10 - index), 0)
  const right = sum % 11 !== 0 && 10 - (sum % 11) === figures[9]
  return right ? undefined : 'Compare this with the learner’s own papers: one of these ten figures is not right'
}

/** @throws {NotFound} for who is no learner. */
export async function keepEnrolment(deps: Deps, actor: Actor, personId: string, input: Enrolment): Promise<void> {
  const person = await findPerson(deps, actor, personId)
  if (!person.roles.includes('learner')) throw new NotFound()
  await deps.db.write(async (tx) => {
    await putEnrolment(tx, { personId, ...input })
    await record(tx, deps, actor.id, 'kept enrolment', personId)
  })
}
