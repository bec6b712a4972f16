import type { Reader } from '../db/database.ts'
import type { EvidenceKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { groupsNow, type JudgementRow, sentJudgements, standingOfOne, submittedClaims } from './learner-queries.ts'
import { type InSight, inSightOne } from './learner-sight.ts'
import { readCells } from './matrix-cells.ts'
import { type Plan, plansOf } from './plan.ts'
import { type UnitStanding, unitsOf } from './sign-off.ts'
import type { Cells } from './standing.ts'

export type { CommentRow, JudgementRow, SampleRow } from './learner-queries.ts'

/** A version of a piece of evidence that was submitted. */
export interface SubmittedItem {
  readonly evidenceId: string
  readonly version: number
  readonly kind: EvidenceKind
  readonly title: string
  readonly happenedOn: string
  /** When it was last submitted; and sent back, or null while it waits. */
  readonly submittedAt: number
  readonly returnedAt: number | null
  readonly withdrawn: boolean
  readonly criteria: readonly string[]
}

/** A claim that was submitted, with the decision that stands on it. */
export interface SubmittedClaim {
  readonly claimId: string
  readonly criterion: string
  readonly evidenceId: string
  readonly version: number
  readonly title: string
  readonly withdrawn: boolean
  readonly judgement: JudgementRow | undefined
}

/** A learner as somebody may see them. What is not theirs to see is not in it. */
export interface SeenLearner extends InSight {
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly cells: Cells
  /** Empty for a coordinator without a tie. */
  readonly items: readonly SubmittedItem[]
  readonly claims: ReadonlyMap<string, readonly SubmittedClaim[]>
  /** Empty where only a sample may be seen. */
  readonly units: readonly UnitStanding[]
  readonly plans: readonly Plan[]
}

/** @throws {NotFound} for whoever no tie leads there, and who is no coordinator. */
export async function seenLearner(deps: Deps, actor: Actor, learnerId: string): Promise<SeenLearner> {
  const { read } = deps.db
  const learner = await inSightOne(read, deps, actor, learnerId)
  const cells = readCells((await standingOfOne(read, learnerId))?.cells ?? null)
  const groups = await groupsNow(read, learnerId, deps.clock())
  const tied = learner.by.size > 0
  const claims = tied ? await claimsSeen(read, learner) : []
  return {
    ...learner,
    groups,
    cells: seenOf(cells, learner),
    items: itemsOf(claims),
    claims: byCriterion(claims),
    units: learner.sampled ? [] : await unitsOf(read, deps.curriculum, learnerId),
    plans: tied && !learner.sampled ? await plansOf(read, learnerId) : [],
  }
}

/** By criterion, everything that was submitted for it, with the decisions that stand. */
export async function decidedOf(
  db: Reader,
  learnerId: string,
): Promise<ReadonlyMap<string, readonly SubmittedClaim[]>> {
  return byCriterion(await claimsSeen(db, { id: learnerId }))
}

type Seen = Awaited<ReturnType<typeof claimsSeen>>[number]

async function claimsSeen(db: Reader, { id, sampled }: Pick<InSight, 'id' | 'sampled'>) {
  const standing = new Map((await sentJudgements(db, id)).map((judgement) => [judgement.claimId, judgement]))
  const rows = (await submittedClaims(db, id)).filter(({ claimId }) => !sampled || sampled.claims.has(claimId))
  return rows.map((row) => ({ ...row, judgement: standing.get(row.claimId) }))
}

function seenOf(cells: Cells, { sampled }: InSight): Cells {
  if (!sampled) return cells
  return Object.fromEntries(Object.entries(cells).filter(([code]) => sampled.criteria.has(code)))
}

/** Each version once, as it was submitted last. */
function itemsOf(claims: readonly Seen[]): readonly SubmittedItem[] {
  const items = new Map<string, SubmittedItem & { criteria: string[] }>()
  for (const { evidenceId, version, criterion, ...row } of claims) {
    const key = `${evidenceId}/${version}`
    const { kind, title, happenedOn, submittedAt, returnedAt } = row
    const withdrawn = row.evidenceWithdrawnAt !== null
    const at = { evidenceId, version, kind, title, happenedOn, submittedAt, returnedAt, withdrawn }
    const item = items.get(key) ?? { ...at, criteria: [] }
    if (!item.criteria.includes(criterion)) item.criteria.push(criterion)
    items.set(key, item)
  }
  return [...items.values()]
}

function byCriterion(claims: readonly Seen[]): ReadonlyMap<string, readonly SubmittedClaim[]> {
  const found = new Map<string, SubmittedClaim[]>()
  const known = new Set<string>()
  for (const { claimId, criterion, evidenceId, version, title, judgement, ...row } of claims) {
    // A claim that was submitted again is one claim.
    if (known.has(claimId)) continue
    known.add(claimId)
    const withdrawn = row.claimWithdrawnAt !== null || row.evidenceWithdrawnAt !== null
    const claim = { claimId, criterion, evidenceId, version, title, withdrawn, judgement }
    found.set(criterion, [...(found.get(criterion) ?? []), claim])
  }
  return found
}
