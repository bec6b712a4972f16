import type { Deps } from '../deps.ts'
import { exportEvidence } from '../evidence/export.ts'
import type { FrozenAnswers } from '../evidence/passage.ts'
import { exportReading } from '../reading/reading.ts'
import { exportResponses } from '../responding/exporting.ts'
import { exportSupervision } from '../supervision/exporting.ts'
import { exportTalk } from '../tutor/thread.ts'
import type { Actor } from '../web/session.ts'
import * as own from './own-queries.ts'
import { portfolioOf } from './portfolio.ts'

export type Everything = Awaited<ReturnType<typeof everythingOf>>

/** Everything that Alongside holds of a person, as plain data. Times are ISO 8601, UTC; in `portfolio`, milliseconds. */
export async function everythingOf(deps: Deps, actor: Actor) {
  const { name, email, roles } = actor
  const db = deps.db.read
  return {
    madeBy: 'Alongside',
    madeAt: iso(deps.clock()),
    person: { name, email, roles },
    responses: await exportResponses(deps, actor),
    ...(await exportEvidence(deps, actor)),
    reading: await exportReading(deps, actor),
    talk: await exportTalk(deps, actor),
    /** What was submitted, with every decision, comment and signature on it. */
    portfolio: await portfolioOf(db, deps, actor.id, 'learner'),
    records: (await own.recordsOf(db, actor.id)).map(recordOf),
    supervision: await exportSupervision(db, actor.id),
    files: (await own.filesOfPerson(db, actor.id)).map(({ file, type, size }) => ({ ...file, type, size })),
    uploads: (await own.uploadsOf(db, actor.id)).map(({ personId: _, ...upload }) => upload),
    notices: (await own.noticesOf(db, actor.id)).map(({ kind, fromName, at, seenAt }) => {
      return { kind, from: fromName, at: iso(at), seenAt: iso(seenAt) }
    }),
    groups: (await own.membershipsOf(db, actor.id)).map(spanned),
    ties: (await own.tiesOf(db, actor.id)).map(spanned),
    staff: await own.standingOfStaff(db, actor.id),
  }
}

function recordOf({ learnerId: _, startKey: __, makerId: ___, answers, createdAt, savedAt, ...row }: RecordRow) {
  const read = JSON.parse(answers) as FrozenAnswers
  return { ...row, answers: read, createdAt: iso(createdAt), savedAt: iso(savedAt) }
}
type RecordRow = Awaited<ReturnType<typeof own.recordsOf>>[number]

function spanned<T extends { readonly from: number; readonly until: number | null }>({ from, until, ...rest }: T) {
  return { ...rest, from: iso(from), until: iso(until) }
}

function iso(at: number): string
function iso(at: number | null): string | null
function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
