import { decisionsOn } from '../assessment/feedback.ts'
import type { Criterion, Curriculum } from '../content/curriculum.ts'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { findResponse, type LoadedResponse } from '../responding/response.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { type TypedDay, typedDay } from './day.ts'
import { type DraftClaimRow, type DraftRow, draftClaimsOf, draftOf } from './draft-queries.ts'
import { type AnswerInWords, answersInWords, carried, type FrozenAnswers, freeze, type Passage } from './passage.ts'
import { type ClaimRow, claimsOn, type EvidenceRow, evidenceFrom, latestVersion, type VersionRow } from './queries.ts'

/** Everything about putting one finished response forward: what is there, and what has been said so far. */
export interface Forward {
  readonly response: LoadedResponse
  readonly frozen: FrozenAnswers
  readonly answers: readonly AnswerInWords[]
  readonly details: { readonly title: string } & TypedDay
  readonly draft: DraftRow | undefined
  readonly evidence: EvidenceRow | undefined
  readonly latest: VersionRow | undefined
  readonly suggested: readonly { readonly criterion: Criterion; readonly why: string }[]
  /** In the making, in the order of their codes. */
  readonly wanted: readonly Wanted[]
  /** Standing claims whose words are still there, at the places where they are now. */
  readonly carried: readonly PlacedClaim[]
  /** The same where an assessor has sent them back: claimed in the next version only if they are claimed anew. */
  readonly returned: readonly PlacedClaim[]
  /** Claim → what the assessor asked for, where its last decision was not yet. */
  readonly asked: ReadonlyMap<string, string>
  /** Claims of before whose words have changed: not claimed in the next version until they are placed anew. */
  readonly displaced: readonly ClaimRow[]
}

export type PlacedClaim = ClaimRow & { readonly passage: Passage }

export interface Wanted {
  readonly criterion: Criterion
  readonly because: string
  readonly passage: Passage | undefined
  /** The learner had chosen words, and they are no longer there. */
  readonly lost: boolean
}

/** @returns nothing while the response is not finished: there is nothing to put forward yet. */
export async function forwardOf(deps: Deps, actor: Actor, responseId: string): Promise<Forward | undefined> {
  const response = await findResponse(deps, actor, responseId)
  if (response.learnerId !== actor.id) throw new NotFound()
  return response.status === 'finished' ? readForward(deps.db.read, deps.curriculum, response) : undefined
}

/** The same through any connection, so that what is kept is decided on what is there at that moment. */
export async function readForward(db: Reader, curriculum: Curriculum, response: LoadedResponse): Promise<Forward> {
  const [draft, drafts, evidence] = await Promise.all([
    draftOf(db, response.id),
    draftClaimsOf(db, response.id),
    evidenceFrom(db, response.id),
  ])
  const latest = evidence && (await latestVersion(db, evidence.id))
  const asked = evidence ? await askedFor(db, evidence) : new Map<string, string>()
  const earlier = evidence ? await claimsOn(db, evidence.id) : []
  const frozen = freeze(response.activity, response.answers)
  const answers = answersInWords(response.activity, frozen)
  const standing = newestOfEach(
    earlier.filter((claim) => claim.version === latest?.version && claim.withdrawnAt === null),
  )
  const placed = standing.flatMap((claim) => {
    const passage = carried(claim, answers)
    return passage ? [{ ...claim, passage }] : []
  })
  return {
    response,
    frozen,
    answers,
    draft,
    evidence,
    latest,
    details: detailsOf(response, draft, latest),
    suggested: response.activity.serves.flatMap(({ criterion: code, why }) => {
      const criterion = curriculum.criterion(code)
      return criterion ? [{ criterion, why }] : []
    }),
    wanted: drafts.filter(({ chosen }) => chosen).flatMap((row) => wantedOf(row, answers, curriculum)),
    carried: placed.filter(({ id }) => !asked.has(id)),
    returned: placed.filter(({ id }) => asked.has(id)),
    asked,
    displaced: [
      ...standing.filter((claim) => !placed.some(({ id }) => id === claim.id)),
      ...leftBehind(earlier, latest?.version ?? 0),
    ],
  }
}

async function askedFor(db: Reader, { learnerId, id }: EvidenceRow): Promise<ReadonlyMap<string, string>> {
  // Newest first: turned round, the decision that stands on a claim is put in last.
  const decisions = (await decisionsOn(db, learnerId, id)).toReversed()
  const standing = new Map(decisions.map((each) => [each.claimId, each]))
  return new Map(
    [...standing].flatMap(([claim, { decision, feedback }]) =>
      decision === 'met' ? [] : [[claim, feedback] as const],
    ),
  )
}

/** Of claims in one version, in the order in which they were made: for each criterion the one that stands. */
export function newestOfEach<C extends { readonly criterion: string }>(claims: readonly C[]): readonly C[] {
  return claims.filter(
    ({ criterion }, index) => !claims.slice(index + 1).some((later) => later.criterion === criterion),
  )
}

/** Claims of earlier versions that stood, and whose criterion no later version speaks of. */
export function leftBehind(claims: readonly ClaimRow[], latest: number): readonly ClaimRow[] {
  return claims.filter(
    (claim) =>
      claim.version < latest &&
      claim.withdrawnAt === null &&
      !claims.some((later) => later.criterion === claim.criterion && later.version > claim.version),
  )
}

function detailsOf(response: LoadedResponse, draft: DraftRow | undefined, latest: VersionRow | undefined) {
  if (draft) return { title: draft.title, day: draft.day, month: draft.month, year: draft.year }
  if (latest) return { title: latest.title, ...typedDay(latest.happenedOn) }
  return { title: response.title, day: '', month: '', year: '' }
}

function wantedOf(row: DraftClaimRow, answers: readonly AnswerInWords[], curriculum: Curriculum): readonly Wanted[] {
  const criterion = curriculum.criterion(row.criterion)
  if (!criterion) return []
  const chosen = passageIn(row)
  const passage = chosen && carried(chosen, answers)
  return [{ criterion, because: row.because, passage, lost: chosen !== undefined && passage === undefined }]
}

function passageIn({ stepId, fieldId, start, end, quote }: DraftClaimRow): Passage | undefined {
  if (stepId === null || fieldId === null || start === null || end === null || quote === null) return undefined
  return { stepId, fieldId, start, end, quote }
}
