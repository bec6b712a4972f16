import { LearnerPage } from '../../views/assessment/learner.tsx'
import { SubmittedPage } from '../../views/assessment/learner-evidence.tsx'
import type { Deps } from '../deps.ts'
import { markedAnswers } from '../evidence/marked.ts'
import { lookedAt } from '../ledger/looks.ts'
import { NotFound } from '../web/errors.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { seenLearner } from './learner.ts'
import { submittedEvidence } from './learner-evidence.ts'
import { plansShown } from './plan-props.ts'

/** One learner, and what they submitted, for those whom a tie leads there. */
export function learnerRoutes(routes: Routes, deps: Deps): void {
  routes.get('/learners/:id', 'see the matrix', async (c) => {
    const learner = await seenLearner(deps, actorOf(c), param(c, 'id'))
    await lookedAt(deps, actorOf(c), `/learners/${learner.id}`, learner.id)
    const { units } = deps.curriculum.award
    const body = <LearnerPage learner={learner} units={units} plans={plansShown(learner.plans, deps)} />
    return page(c, deps.assets, { title: learner.name, at: 'learners', shape: 'desk loose' }, body)
  })

  routes.get('/learners/:id/evidence/:evidence/:version', 'read submitted work', async (c) => {
    const at = { learnerId: param(c, 'id'), evidenceId: param(c, 'evidence'), version: versionIn(c) }
    const submitted = await submittedEvidence(deps, actorOf(c), at)
    const path = `/learners/${at.learnerId}/evidence/${at.evidenceId}/${at.version}`
    await lookedAt(deps, actorOf(c), path, at.learnerId)
    const placed = submitted.claims.map(({ claim }) => claim).filter((claim) => claim.placed)
    const marked = markedAnswers(submitted.evidence.answers, placed)
    const title = `${submitted.evidence.title}: ${submitted.learner.name}`
    const options = { title, at: 'learners', shape: 'desk loose' } as const
    return page(c, deps.assets, options, <SubmittedPage submitted={submitted} marked={marked} />)
  })
}

function versionIn(c: Ctx): number {
  const version = param(c, 'version')
  if (!/^[1-9]\d{0,5}$/.test(version)) throw new NotFound()
  return Number(version)
}
