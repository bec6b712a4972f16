import type { Criterion, Curriculum, Unit } from '../content/curriculum.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { tiedLearner } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { sentBackSince } from './learner-queries.ts'
import { addLearner, insertSignOff, type SignOffRow, signOffById, signOffRows } from './sign-off-queries.ts'
import { type Cells, standingsOf } from './standing.ts'

export type SignOff = SignOffRow

/**
 * Where a unit stands on its way to being signed off. `void`: the assessor has signed, and something has changed since,
 * so that it must be signed anew.
 */
export type Stage = 'under way' | 'ready' | 'half signed' | 'void' | 'locked'

export interface UnitStanding {
  readonly unit: Unit
  readonly stage: Stage
  readonly cells: Cells
  /** What does not stand at met. */
  readonly open: readonly Criterion[]
  /** Every round, the newest first. An unlocked one stays as it was. */
  readonly rounds: readonly SignOff[]
}

/** Every round of every unit, the newest first. The caller has seen that they may be read. */
export async function signOffsOf(db: Reader, learnerId: string): Promise<readonly SignOff[]> {
  return signOffRows(db, learnerId)
}

/** @throws {NotFound} where the award has no such unit. */
export async function unitStanding(
  db: Reader,
  { award }: Curriculum,
  learnerId: string,
  code: string,
): Promise<UnitStanding> {
  const unit = award.units.find((each) => each.code === code)
  if (!unit) throw new NotFound()
  const cells = (await standingsOf(db, [learnerId])).get(learnerId) ?? {}
  const rounds = (await signOffRows(db, learnerId)).filter((row) => row.unit === code)
  return standingFrom(db, learnerId, unit, cells, rounds)
}

/** The same for all units, for whose they are. */
export async function unitsOf(db: Reader, { award }: Curriculum, learnerId: string): Promise<readonly UnitStanding[]> {
  const cells = (await standingsOf(db, [learnerId])).get(learnerId) ?? {}
  const rows = await signOffRows(db, learnerId)
  return Promise.all(
    award.units.map((unit) =>
      standingFrom(
        db,
        learnerId,
        unit,
        cells,
        rows.filter((row) => row.unit === unit.code),
      ),
    ),
  )
}

/** Those that wait for the learner's name. One read, where there is none. */
export async function unitsToSign(db: Reader, curriculum: Curriculum, learnerId: string): Promise<readonly string[]> {
  const waiting = (await signOffRows(db, learnerId)).some(({ lockedAt }) => lockedAt === null)
  if (!waiting) return []
  const units = await unitsOf(db, curriculum, learnerId)
  return units.filter(({ stage }) => stage === 'half signed').map(({ unit }) => unit.code)
}

async function standingFrom(
  db: Reader,
  learnerId: string,
  unit: Unit,
  cells: Cells,
  rounds: readonly SignOff[],
): Promise<UnitStanding> {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const open = criteria.filter(({ code }) => cells[code] !== 'met')
  const [last] = rounds
  const stage = async (): Promise<Stage> => {
    if (last && last.lockedAt !== null && last.unlockedAt === null) return 'locked'
    if (!last || last.lockedAt !== null) return open.length === 0 ? 'ready' : 'under way'
    const codes = criteria.map(({ code }) => code)
    const changed = open.length > 0 || (await sentBackSince(db, learnerId, codes, last.assessorAt))
    return changed ? 'void' : 'half signed'
  }
  return { unit, stage: await stage(), cells, open, rounds }
}

/** Why nothing was signed. `changed`: what was read is not what stands there now. */
export type Refused = 'not met' | 'locked' | 'not signed yet' | 'void' | 'changed'

export interface AssessorSigns {
  /** Of the form, so that a double press signs once. */
  readonly key: string
  readonly summary: string
  /** The exact words that are signed. */
  readonly statement: string
}

/** The assessor's summary and name. Signed again before the learner has, the newer counts. */
export async function signAsAssessor(
  deps: Deps,
  actor: Actor,
  learnerId: string,
  code: string,
  { key, summary, statement }: AssessorSigns,
): Promise<'done' | Refused> {
  return deps.db.write(async (tx): Promise<'done' | Refused> => {
    await tiedLearner(tx, deps, actor.id, 'assesses', learnerId)
    const { stage, open, rounds } = await unitStanding(tx, deps.curriculum, learnerId, code)
    if (rounds.some(({ id }) => id === key)) return 'done'
    if (stage === 'locked') return 'locked'
    if (open.length > 0) return 'not met'
    const signed = { assessorId: actor.id, assessorName: actor.name, assessorAt: deps.clock() }
    const row = { id: key, learnerId, unit: code, summary, assessorStatement: statement, ...signed }
    if (!(await insertSignOff(tx, row))) throw new NotFound()
    await keepInLedger(tx, deps, actor, key, `signed unit ${code} off as assessor`)
    await record(tx, deps, actor.id, 'unit.signed-by-assessor', key)
    await notify(tx, deps, { to: learnerId, kind: 'sign-off to sign', from: actor, href: `/units/${code}` })
    return 'done'
  })
}

/** The learner's name, under what they have read; then the unit is locked. @param read the round that was on the page. */
export async function signAsLearner(
  deps: Deps,
  actor: Actor,
  code: string,
  { read, statement }: { readonly read: string; readonly statement: string },
): Promise<'done' | Refused> {
  return deps.db.write(async (tx): Promise<'done' | Refused> => {
    const { stage, rounds } = await unitStanding(tx, deps.curriculum, actor.id, code)
    const [last] = rounds
    if (stage === 'locked' && last?.id === read) return 'done'
    if (!last || stage === 'ready' || stage === 'under way') return 'not signed yet'
    if (stage === 'void') return 'void'
    if (last.id !== read) return 'changed'
    if (await addLearner(tx, last.id, statement, deps.clock())) await lock(tx, deps, actor, last)
    return 'done'
  })
}

async function lock(tx: Writer, deps: Deps, actor: Actor, { id, unit, assessorId }: SignOff): Promise<void> {
  await keepInLedger(tx, deps, actor, id, `signed unit ${unit} off as learner, and locked it`)
  await record(tx, deps, actor.id, 'unit.locked', id)
  const href = `/learners/${actor.id}/units/${unit}`
  if (assessorId !== null) await notify(tx, deps, { to: assessorId, kind: 'unit locked', from: actor, href })
}

/** A line with the row as it is now: of the lines about a round, the last is the one that its row must match. */
export async function keepInLedger(tx: Writer, deps: Deps, actor: Actor, id: string, what: string): Promise<void> {
  const kept = await signOffById(tx, id)
  await enter(tx, deps, actor, { what, about: 'sign-off', subject: id, learnerId: kept?.learnerId, kept })
}
