import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { NotFound } from '../web/errors.ts'
import type { Form } from '../web/form.ts'
import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { putStanding, signedFor, standingRow } from './particulars-queries.ts'
import { findPerson } from './people.ts'
import { record } from './record.ts'
import { type Named, peopleWithRole } from './who.ts'

/** How an assessor, IQA or EQA is qualified. */
export interface Standing {
  /** False for an assessor whose decisions somebody qualified must countersign. */
  readonly qualified: boolean
  readonly qualification: string
  readonly countersignerId: string | null
}

/** Whose qualification matters. */
export const qualifiedRoles: readonly Role[] = ['assessor', 'iqa', 'eqa']

const LONGEST = 200

/** Where nothing is kept of somebody, they count as qualified: the centre says otherwise, not Alongside. */
export async function standingOf(db: Reader, personId: string): Promise<Standing> {
  return (await standingRow(db, personId)) ?? { qualified: true, qualification: '', countersignerId: null }
}

/** The assessors whose decisions this person countersigns. */
export async function countersignsFor(db: Reader, countersignerId: string): Promise<ReadonlySet<string>> {
  return new Set((await signedFor(db, countersignerId)).map(({ id }) => id))
}

/** The qualified assessors, besides this person. */
export async function countersigners(db: Reader, besides: string): Promise<readonly Named[]> {
  const assessors = (await peopleWithRole(db, 'assessor')).filter(({ id }) => id !== besides)
  const standings = await Promise.all(assessors.map(({ id }) => standingOf(db, id)))
  return assessors.filter((_, index) => standings[index]?.qualified)
}

export interface TypedStanding {
  readonly qualified: string
  readonly qualification: string
  readonly countersignerId: string
}

export function typedStanding(from: Form | Standing): TypedStanding {
  if ('get' in from) {
    const of = (name: keyof TypedStanding) => from.get(name)
    return { qualified: of('qualified'), qualification: of('qualification'), countersignerId: of('countersignerId') }
  }
  const { qualified, qualification, countersignerId } = from
  return { qualified: qualified ? 'yes' : 'no', qualification, countersignerId: countersignerId ?? '' }
}

/** @param may who can countersign. */
export function readStanding(
  { qualified, qualification, countersignerId }: TypedStanding,
  assesses: boolean,
  may: readonly Named[],
): { readonly input: Standing; readonly mistakes: readonly Mistake[] } {
  const needsSigner = qualified === 'no' && assesses
  const signer = may.find(({ id }) => id === countersignerId)
  const mistakes: Mistake[] = []
  if (!['yes', 'no'].includes(qualified))
    mistakes.push({ at: 'qualified-yes', message: 'Say whether they are qualified' })
  if (qualification.trim().length > LONGEST) {
    mistakes.push({ at: 'qualification', message: `Make this shorter: ${LONGEST} characters at most` })
  }
  if (needsSigner && !signer) {
    mistakes.push({ at: 'countersignerId', message: 'Choose a qualified assessor who countersigns their decisions' })
  }
  const countersigner = needsSigner && signer ? signer.id : null
  return {
    input: { qualified: qualified === 'yes', qualification: qualification.trim(), countersignerId: countersigner },
    mistakes,
  }
}

export async function keepStanding(deps: Deps, actor: Actor, personId: string, input: Standing): Promise<void> {
  const person = await findPerson(deps, actor, personId)
  if (!person.roles.some((role) => qualifiedRoles.includes(role))) throw new NotFound()
  await deps.db.write(async (tx) => {
    await putStanding(tx, { personId, ...input })
    await record(tx, deps, actor.id, 'kept standing', personId)
    const what = input.qualified ? 'is qualified' : 'is not yet qualified'
    await enter(tx, deps, actor, { what, about: 'person', subject: personId })
  })
}
