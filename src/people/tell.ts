import type { Writer } from '../db/database.ts'
import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { membersOf } from './group-queries.ts'
import { record } from './record.ts'
import { openTiesBy, type TieRow } from './tie-queries.ts'

/** Who does something; null for Alongside itself, by a rule. */
export type By = { readonly id: string; readonly name: string }
export type Tells = Pick<Deps, 'id' | 'clock' | 'config'>

/** Where those who are tied find whom they are tied to. */
const desks: Readonly<Record<TieKind, string>> = {
  assesses: '/learners',
  supervises: '/sessions',
  assures: '/learners',
  examines: '/learners',
}

/** Keeps for good that a tie was made or ended. */
export async function enterTie(tx: Writer, deps: Tells, by: By, tie: TieRow, what: 'made' | 'ended'): Promise<void> {
  const learnerId = tie.learnerId ?? undefined
  await enter(tx, deps, by, { what: `${what} a tie: ${tie.kind}`, about: 'tie', subject: tie.id, learnerId })
  await record(tx, deps, by.id, `${what} a tie: ${tie.kind}`, tie.id)
}

export async function tellStaff(tx: Writer, deps: Tells, by: By, tie: TieRow, what: 'made' | 'ended'): Promise<void> {
  await notify(tx, deps, { to: tie.staffId, kind: `tie ${what}`, from: by, href: desks[tie.kind] })
}

/** Everybody to whom a tie leads is told that who can see their work is not as it was. */
export async function tellLearners(tx: Writer, deps: Tells, by: By, tie: TieRow): Promise<void> {
  const members = tie.groupId === null ? [] : await membersOf(tx, tie.groupId)
  const learners = tie.learnerId === null ? members.map(({ id }) => id) : [tie.learnerId]
  for (const to of learners) await tellLearner(tx, deps, by, to)
}

export async function tellLearner(tx: Writer, deps: Tells, by: By, learnerId: string): Promise<void> {
  await notify(tx, deps, { to: learnerId, kind: 'who sees changed', from: by, href: '/who-sees' })
}

/** Somebody came into a group, or left it: those who are tied to it hear of it, once each. */
export async function tellStaffOfGroup(tx: Writer, deps: Tells, by: By, groupId: string): Promise<void> {
  const told = new Set<string>()
  for (const tie of await openTiesBy(tx, { groupId }, deps.clock())) {
    if (told.has(tie.staffId)) continue
    told.add(tie.staffId)
    await notify(tx, deps, { to: tie.staffId, kind: 'learners changed', from: by, href: desks[tie.kind] })
  }
}
