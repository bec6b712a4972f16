import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { draftsBy } from './draft-queries.ts'
import type { FrozenAnswers } from './passage.ts'
import { allEvidenceOf, type ClaimRow, claimsOn, type EvidenceRow, versionsOf, withdrawalsOf } from './queries.ts'

/** All of a learner's evidence, every version and claim, withdrawn ones too, as plain JSON. Times are ISO 8601, UTC. */
export async function exportEvidence(deps: Pick<Deps, 'db'>, actor: Pick<Actor, 'id'>) {
  const db = deps.db.read
  const rows = await allEvidenceOf(db, actor.id)
  const { drafts, claims } = await draftsBy(db, actor.id)
  return {
    evidence: await Promise.all(rows.map((row) => exportOne(db, row))),
    drafting: drafts.map(({ learnerId: _, savedAt, ...draft }) => ({
      ...draft,
      savedAt: iso(savedAt),
      claims: claims
        .filter(({ responseId }) => responseId === draft.responseId)
        .map(({ learnerId: _, responseId: __, savedAt, ...claim }) => ({ ...claim, savedAt: iso(savedAt) })),
    })),
  }
}

async function exportOne(db: Reader, { learnerId: _, createdAt, withdrawnAt, ...row }: EvidenceRow) {
  const versions = await versionsOf(db, row.id)
  const claims = await claimsOn(db, row.id)
  const withdrawals = await withdrawalsOf(db, row.id)
  return {
    ...row,
    createdAt: iso(createdAt),
    withdrawnAt: iso(withdrawnAt),
    withdrawals: withdrawals.map(({ why, withdrawnAt, putBackAt }) => ({
      why,
      withdrawnAt: iso(withdrawnAt),
      putBackAt: iso(putBackAt),
    })),
    versions: versions.map(
      ({ version: { evidenceId: _, activityVersion: __, answers, createdAt, ...version }, snapshot }) => ({
        ...version,
        createdAt: iso(createdAt),
        activity: JSON.parse(snapshot) as unknown,
        answers: JSON.parse(answers) as FrozenAnswers,
        claims: claims.filter((claim) => claim.version === version.version).map(exportClaim),
      }),
    ),
  }
}

function exportClaim({ learnerId: _, evidenceId: __, version: ___, createdAt, withdrawnAt, ...claim }: ClaimRow) {
  return { ...claim, createdAt: iso(createdAt), withdrawnAt: iso(withdrawnAt) }
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
