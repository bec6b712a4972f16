import { eq, sql } from 'drizzle-orm'
import { samples } from '../../../src/db/schema.ts'
import { judge, submit } from '../../sampling/support.ts'
import { proposing } from '../../sampling/words.ts'
import type { Belongings, World } from '../world.ts'
import { type Listed, listed, type Params } from './listed.ts'

const iqaOwn = listed(['iqa'], 'the asker')
const assessorOwn = listed(['assessor'], 'the asker')
const eqaOwn = listed(['eqa'], 'the asker')
const reports = listed(['iqa', 'eqa', 'coordinator'], 'the asker')

const iqa = listed(['iqa'], 'tied')
const assessor = listed(['assessor'], 'tied')
const eqa = listed(['eqa'], 'tied')
const byIqa = { by: ({ staff }: World) => [staff.iqa] }
const byAssessor = { by: ({ staff }: World) => [staff.assessor] }
const byEqa = { by: ({ staff }: World) => [staff.eqa] }

/** A decision on this learner’s evidence, in a plan of their IQA’s, kept by the pages. */
async function planned({ person, evidence }: Belongings, world: World) {
  const judgement = await judge(world, await submit(world, person.id, evidence), world.staff.assessor)
  const plan = world.deps.id()
  await world.staff.iqa.post('/samples/plans', { ...proposing(plan), pick: judgement })
  const sample = await world.deps.db.read.select().from(samples).where(eq(samples.judgementId, judgement)).get()
  return { judgement, plan, sample: sample?.id ?? '' }
}

const returning = { verdict: 'returned', feedback: 'Which words?', action: 'Name them.', actionDue: '2026-12-01' }

const samplePage = async (of: Belongings, world: World): Promise<Params> => ({ id: (await planned(of, world)).sample })
const planPage = async (of: Belongings, world: World): Promise<Params> => ({ id: (await planned(of, world)).plan })
async function returned(of: Belongings, world: World): Promise<Params> {
  const { sample } = await planned(of, world)
  await world.staff.iqa.post(`/samples/${sample}`, returning)
  return { id: sample }
}
async function decidedPlan(of: Belongings, world: World): Promise<Params> {
  const { sample, plan } = await planned(of, world)
  await world.staff.iqa.post(`/samples/${sample}`, { verdict: 'agreed' })
  return { id: plan }
}
async function planAndOther(of: Belongings, world: World): Promise<Params> {
  const { plan } = await planned(of, world)
  const judgement = await judge(world, await submit(world, of.person.id, of.evidence), world.staff.assessor)
  return { id: plan, judgement }
}
async function planAndOwn(of: Belongings, world: World): Promise<Params> {
  const { plan, judgement } = await planned(of, world)
  return { id: plan, judgement }
}

const seen = { day: '2026-11-20', what: 'A discussion.', strengths: 'Patience.' }
const theirAssessor = (_: Belongings, { staff }: World): Params => ({ id: staff.assessor.id })
async function observed(_: Belongings, { staff, deps }: World): Promise<Params> {
  const id = deps.id()
  await staff.iqa.post(`/assessors/${staff.assessor.id}/observations`, { id, ...seen })
  const found = await deps.db.read.get<{ id: string }>(sql`select id from assessor_observations where id = ${id}`)
  return { id: found.id }
}

export const samplingTable: readonly Listed[] = [
  iqaOwn('GET /samples', 200),
  iqaOwn('GET /samples/plans/new', 200),
  iqaOwn('POST /samples/plans', 303, { fields: proposing('plan-of-the-table') }),
  iqa('GET /samples/plans/:id', 200, { ...byIqa, real: planPage }),
  iqa('POST /samples/plans/:id/add/:judgement', 303, { ...byIqa, real: planAndOther }),
  iqa('POST /samples/plans/:id/leave-out/:judgement', 303, { ...byIqa, real: planAndOwn }),
  iqa('POST /samples/plans/:id/close', 303, { ...byIqa, real: decidedPlan }),
  assessorOwn('GET /samples/returned', 200),
  assessor('POST /samples/returned/:id', 303, { ...byAssessor, real: returned, fields: { answer: 'It is there.' } }),
  iqa('GET /samples/:id', 200, { ...byIqa, real: samplePage }),
  iqa('POST /samples/:id', 303, { ...byIqa, real: samplePage, fields: returning }),
  iqa('POST /samples/:id/close', 303, { ...byIqa, real: returned }),

  assessorOwn('GET /assessors/mine', 200),
  assessor('POST /assessors/mine/:id/read', 303, { ...byAssessor, real: observed }),
  iqa('GET /assessors/:id', 200, { ...byIqa, real: theirAssessor }),
  iqa('POST /assessors/:id/observations', 303, {
    ...byIqa,
    real: theirAssessor,
    fields: { id: 'observation-of-the-table', ...seen },
  }),

  listed(['assessor', 'iqa', 'eqa'], 'the asker')('GET /standardisation', 200),
  iqaOwn('GET /standardisation/new', 200),
  iqaOwn('POST /standardisation', 303, {
    fields: { id: 'note-of-the-table', day: '2026-11-20', title: 'Demonstrate', present: 'All', notes: 'Seen twice.' },
  }),

  eqaOwn('GET /examine', 200),
  listed(['iqa', 'coordinator'], 'the asker')('GET /examine/looks', 200),
  eqa('GET /examine/plans/:id', 200, { ...byEqa, real: planPage }),
  eqa('GET /examine/samples/:id', 200, { ...byEqa, real: samplePage }),
  eqa('GET /examine/staff/:id', 200, { ...byEqa, real: theirAssessor }),

  reports('GET /reports', 200),
  reports('GET /reports/:file', 200, { real: () => ({ file: 'decisions.csv' }) }),
]
