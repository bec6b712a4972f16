import { type Cells, standingsOf } from '../assessment/standing.ts'
import type { Unit } from '../content/curriculum.ts'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { headOf, ledgerOf, NOTHING_BEFORE } from '../ledger/ledger.ts'
import { serviceDetails } from '../people/service.ts'
import { NotFound } from '../web/errors.ts'
import { piecesOf } from './pieces.ts'
import * as queries from './portfolio-queries.ts'
import type { LedgerLine, Location, Piece, Portfolio, PortfolioUnit, SignOff, Submission } from './value.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'curriculum'>

/** Whose copy it is: a learner’s own leaves out what an IQA said to an assessor. */
export type Reading = 'staff' | 'learner'

/** Which lines of the record belong to submitted work; what was shared or agreed in supervision does not. */
const assessed: ReadonlySet<string> = new Set([
  ...['judgement', 'sample', 'sign-off', 'submission', 'comment', 'record', 'look', 'export', 'erasure'],
])

/**
 * A learner’s portfolio: what was submitted, what was decided of it, and who stands by it. Never a draft, nor that
 * there is one. The caller has seen that whoever asks may read it.
 *
 * @throws {NotFound} where there is no such person.
 */
export async function portfolioOf(
  db: Reader,
  deps: Needs,
  learnerId: string,
  reading: Reading = 'staff',
): Promise<Portfolio> {
  const found = await queries.enrolledPerson(db, learnerId)
  if (!found) throw new NotFound()
  const { award } = deps.curriculum
  const evidence = await piecesOf(db, learnerId, reading === 'staff')
  const { person, enrolment } = found
  const { organisation, centreName, centreNumber } = await serviceDetails(deps)
  return {
    madeAt: deps.clock(),
    learner: {
      id: person.id,
      name: person.name,
      enrolmentNumber: enrolment?.enrolmentNumber ?? '',
      uln: enrolment?.uln ?? '',
      enrolledOn: enrolment?.enrolledOn ?? null,
      finishedOn: enrolment?.finishedOn ?? null,
    },
    centre: { name: centreName || organisation, number: centreNumber },
    award: { number: award.number, title: award.title, body: award.body, level: award.level, credits: award.credits },
    units: await unitsOf(db, award.units, learnerId, evidence),
    evidence,
    submissions: await submissionsOf(db, learnerId, evidence),
    ledger: await ledgerFor(db, learnerId),
  }
}

/** To somebody of whom the record tells nothing, its end would only tell how much is done about others. */
async function ledgerFor(db: Reader, learnerId: string): Promise<Portfolio['ledger']> {
  const lines = await linesOf(db, learnerId)
  return { head: lines.length > 0 ? await headOf(db) : NOTHING_YET, lines }
}
const NOTHING_YET = { seq: 0, hash: NOTHING_BEFORE }

async function unitsOf(
  db: Reader,
  units: readonly Unit[],
  learnerId: string,
  evidence: readonly Piece[],
): Promise<readonly PortfolioUnit[]> {
  const cells = (await standingsOf(db, [learnerId])).get(learnerId) ?? {}
  const signOffs = await queries.signOffRows(db, learnerId)
  const plans = await queries.planRows(db, learnerId)
  const locations = evidence.flatMap(locationsIn)
  return units.map(({ code, title, level, credits, outcomes }) => ({
    ...{ code, title, level, credits },
    outcomes: outcomes.map((outcome) => outcomeOf(outcome, cells, locations)),
    signOffs: signOffs.filter(({ unit }) => unit === code).map(signOffOf),
    plans: plans
      .filter(({ unit }) => unit === code)
      .map(({ words, criteria, due, byName, createdAt, doneAt }) => ({
        ...{ words, criteria, due, createdAt, doneAt },
        by: byName,
      })),
  }))
}

function outcomeOf({ code, title, criteria }: Unit['outcomes'][number], cells: Cells, locations: readonly Location[]) {
  return {
    ...{ code, title },
    criteria: criteria.map(({ code, wording, practice }) => ({
      ...{ code, wording, practice },
      standing: cells[code] ?? 'nothing yet',
      locations: locations.filter(({ criterion }) => criterion === code),
    })),
  }
}

function locationsIn({ ref, id, kind, versions }: Piece): readonly Location[] {
  return versions.flatMap(({ version, title, happenedOn, claims }) =>
    claims.map((claim) => ({
      ...{ ref, kind, version, title, happenedOn, claim },
      criterion: claim.criterion,
      evidenceId: id,
    })),
  )
}

function signOffOf(row: Awaited<ReturnType<typeof queries.signOffRows>>[number]): SignOff {
  const { summary, assessorName, assessorStatement, assessorAt, learnerStatement, learnerAt } = row
  const { lockedAt, unlockedAt, unlockedByName, unlockedWhy } = row
  return {
    ...{ summary, assessorStatement, assessorAt, learnerStatement, learnerAt, lockedAt, unlockedAt, unlockedWhy },
    assessor: assessorName,
    unlockedBy: unlockedByName,
  }
}

/** Those of which something still counts as submitted. */
async function submissionsOf(
  db: Reader,
  learnerId: string,
  evidence: readonly Piece[],
): Promise<readonly Submission[]> {
  const rows = await queries.submissionsOf(db, learnerId)
  return rows.flatMap(({ id, at, declaration, aiUse, help, note }) => {
    const pieces = evidence.flatMap(({ ref, versions }) =>
      versions
        .filter(({ submitted }) => submitted.some(({ submissionId }) => submissionId === id))
        .map(({ version }) => ({ ref, version })),
    )
    return pieces.length === 0 ? [] : [{ id, at, declaration, aiUse, help, note, pieces }]
  })
}

async function linesOf(db: Reader, learnerId: string): Promise<readonly LedgerLine[]> {
  const rows = (await ledgerOf(db, learnerId)).filter(({ about }) => assessed.has(about))
  const names = await queries.namesOf(db, [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))])
  return rows.map((line) => ({
    ...line,
    actor: line.actorId === null ? 'Alongside, by a rule' : (names.get(line.actorId) ?? 'somebody who has left'),
  }))
}
