import type { Role } from '../../../src/web/roles.ts'
import { meetAll, submit } from '../../assessment/support-judged.ts'
import type { Belongings, World } from '../world.ts'
import { type Listed, listed } from './listed.ts'

const sees: readonly Role[] = ['assessor', 'iqa', 'eqa', 'coordinator']
const reads: readonly Role[] = ['assessor', 'iqa', 'eqa']
const assesses: readonly Role[] = ['assessor']
const learner: readonly Role[] = ['learner']

const staff = ({ staff }: World) => [staff.assessor, staff.iqa, staff.eqa]
const assessor = ({ staff }: World) => [staff.assessor]
const iqa = ({ staff }: World) => [staff.iqa]

const one = async ({ person }: Belongings) => ({ id: person.id })
const unit = async ({ person }: Belongings) => ({ id: person.id, unit: '400' })
const submitted = async ({ person, evidence, claim }: Belongings, world: World) => {
  await submit(world, [claim])
  return { id: person.id, evidence, version: '1' }
}
const met = async (of: Belongings, world: World) => {
  await meetAll(world, world.staff.assessor, of.claim)
  return unit(of)
}
const signing = { summary: 'All of it.', agree: 'yes' }
/** Locked by both, through the door. */
const locked = async (of: Belongings, world: World) => {
  const params = await met(of, world)
  const key = world.deps.id()
  await world.staff.assessor.post(`/learners/${of.person.id}/units/400`, { key, ...signing })
  await of.person.post('/units/400/sign', { read: key, agree: 'yes' })
  return params
}
const due = { 'due.day': '14', 'due.month': '3', 'due.year': '2027' }
const next = { words: 'An observation.', unit: '400', ...due }
const planned = async ({ person }: Belongings, { staff, deps }: World) => {
  const plan = deps.id()
  await staff.assessor.post(`/learners/${person.id}/plan`, { key: plan, ...next })
  return { id: person.id, plan }
}

export const matrixTable: readonly Listed[] = [
  listed(sees, 'the asker')('GET /learners', 200),
  listed(sees, 'the asker')('GET /learners.csv', 200),
  listed(sees, 'tied')('GET /learners/:id', 200, { by: staff, real: one, desk: true }),
  listed(reads, 'tied')('GET /learners/:id/evidence/:evidence/:version', 200, { by: staff, real: submitted }),

  listed(learner, 'the asker')('GET /plan', 200),
  listed(assesses, 'tied')('GET /learners/:id/plan', 200, { by: assessor, real: one }),
  listed(assesses, 'tied')('POST /learners/:id/plan', 303, { by: assessor, real: one, fields: next }),
  listed(assesses, 'tied')('GET /learners/:id/plan/:plan', 200, { by: assessor, real: planned }),
  listed(assesses, 'tied')('POST /learners/:id/plan/:plan', 303, {
    by: assessor,
    real: planned,
    fields: { ...next, words: 'A discussion.' },
  }),
  listed(assesses, 'tied')('POST /learners/:id/plan/:plan/done', 303, { by: assessor, real: planned }),

  listed(sees, 'tied')('GET /learners/:id/units/:unit', 200, { by: staff, real: unit, desk: true }),
  listed(assesses, 'tied')('POST /learners/:id/units/:unit', 303, { by: assessor, real: met, fields: signing }),
  listed(['iqa', 'coordinator'], 'tied')('POST /learners/:id/units/:unit/unlock', 303, {
    by: iqa,
    real: locked,
    fields: { why: 'A decision must be changed.' },
    desk: true,
  }),
  listed(learner, 'the asker')('GET /units/:unit', 200, { real: () => ({ unit: '400' }) }),
  // Nothing waits for a name that nobody has asked for.
  listed(learner, 'the asker')('POST /units/:unit/sign', 422, { real: () => ({ unit: '400' }) }),
]
