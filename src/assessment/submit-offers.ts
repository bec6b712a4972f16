import type { Activity } from '../activity/activity.ts'
import type { Criterion } from '../content/curriculum.ts'
import type { Reader } from '../db/database.ts'
import type { EvidenceKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { newestOfEach } from '../evidence/forward.ts'
import { lockedUnits } from './locks.ts'
import {
  type JudgementRow,
  sentClaimsOf,
  sentJudgementsOf,
  standingClaimsOf,
  versionsBy,
} from './submission-queries.ts'

/** A piece of evidence in its newest version, with the claims that could go to an assessor now, and those that stay. */
export interface Offer {
  readonly evidenceId: string
  readonly responseId: string | null
  readonly kind: EvidenceKind
  readonly activity: Activity
  readonly title: string
  readonly version: number
  readonly happenedOn: string
  /** As the version froze them. JSON. */
  readonly answers: string
  readonly goes: readonly OfferedClaim[]
  readonly stays: readonly { readonly criterion: Criterion; readonly why: Stays }[]
}
export interface OfferedClaim {
  readonly id: string
  readonly criterion: Criterion
  readonly because: string
  readonly quote: string
  /** It was sent back before, and has been improved since. */
  readonly again: boolean
}
/** Why a claim does not go: its unit is signed off; it is with the assessor; sent back and not changed since; met. */
export type Stays = 'locked' | 'with the assessor' | 'unchanged' | 'met'

type Claim = Awaited<ReturnType<typeof standingClaimsOf>>[number]['claim']

/** What a learner can send, and why the rest stays. Through any connection: what is sent is decided on it once more. */
export async function offersOf(
  db: Reader,
  deps: Pick<Deps, 'curriculum'>,
  learnerId: string,
): Promise<readonly Offer[]> {
  const held = await heldBy(db, learnerId)
  // The newest version of each comes first.
  const newest = new Map(held.versions.toReversed().map((each) => [each.evidence.id, each]))
  return [...newest.values()]
    .toReversed()
    .map(({ evidence, version, snapshot }): Offer => {
      const own = newestOfEach(
        held.claims.filter((claim) => claim.evidenceId === evidence.id && claim.version === version.version),
      )
      const sorted = own.flatMap((claim) => {
        const criterion = deps.curriculum.criterion(claim.criterion)
        return criterion ? [{ claim, criterion, ...whyOf(claim, criterion, held) }] : []
      })
      return {
        evidenceId: evidence.id,
        responseId: evidence.responseId,
        kind: evidence.kind,
        activity: JSON.parse(snapshot) as Activity,
        title: version.title,
        version: version.version,
        happenedOn: version.happenedOn,
        answers: version.answers,
        goes: sorted
          .filter(({ why }) => why === undefined)
          .map(({ claim: { id, because, quote }, criterion, again }) => ({ id, criterion, because, quote, again })),
        stays: sorted.flatMap(({ criterion, why }) => (why === undefined ? [] : [{ criterion, why }])),
      }
    })
    .filter(({ goes, stays }) => goes.length > 0 || stays.some(({ why }) => why === 'locked' || why === 'unchanged'))
}

type Held = Awaited<ReturnType<typeof heldBy>>

async function heldBy(db: Reader, learnerId: string) {
  return {
    claims: (await standingClaimsOf(db, learnerId)).map(({ claim }) => claim),
    versions: await versionsBy(db, learnerId),
    sent: await sentClaimsOf(db, learnerId),
    judged: await sentJudgementsOf(db, learnerId),
    locked: await lockedUnits(db, learnerId),
  }
}

function whyOf(
  claim: Claim,
  criterion: Criterion,
  { sent, judged, locked, ...held }: Held,
): { readonly why: Stays | undefined; readonly again: boolean } {
  const same = (other: { evidenceId: string; criterion: string }) =>
    other.evidenceId === claim.evidenceId && other.criterion === claim.criterion
  const stands = judged.find(same)
  const again = stands !== undefined
  if (stands?.decision === 'met') return { why: 'met', again }
  if (locked.has(criterion.unit)) return { why: 'locked', again }
  const waiting = sent.some(
    (each) => same(each.claim) && each.claim.withdrawnAt === null && each.item.returnedAt === null,
  )
  if (waiting) return { why: 'with the assessor', again }
  return { why: stands && !isImproved(claim, stands, held) ? 'unchanged' : undefined, again }
}

/** The words, what they are read with, or the reason are others than those that were judged. */
function isImproved(
  claim: Claim,
  judged: JudgementRow,
  { claims, versions }: Pick<Held, 'claims' | 'versions'>,
): boolean {
  if (judged.claimId === claim.id) return false
  const before = claims.find(({ id }) => id === judged.claimId)
  if (!before || before.because !== claim.because || before.quote !== claim.quote) return true
  const answersIn = (which: number) =>
    versions.find(({ version }) => version.evidenceId === claim.evidenceId && version.version === which)?.version
      .answers
  return answersIn(judged.version) !== answersIn(claim.version)
}
