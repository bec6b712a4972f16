import type { Role } from '../../../src/web/roles.ts'
import { asked, begun, begunFor, filled, testimony, typed, waiting } from '../records.ts'
import { type Belongings, SECRET, type World } from '../world.ts'
import { type Listed, listed } from './listed.ts'
import { uploadsTable } from './uploads.ts'

const learner: readonly Role[] = ['learner']
const makers: readonly Role[] = ['learner', 'assessor']

const own = listed(learner, 'the asker')
const mine = listed(makers, 'one person')
const assessing = listed(['assessor'], 'tied')
const between = listed(makers, 'tied')
const anyone = listed('anyone', 'everybody')

const byAssessor = (world: World) => [world.staff.assessor]
const byAnn = (world: World) => [world.ann.person]
const kind = (which: string) => () => ({ kind: which })

const draft = async ({ person }: Belongings) => {
  const id = await begun(person, 'signpost')
  await typed(person, id, SECRET)
  return { id }
}
const theirs = ({ person }: Belongings) => ({ id: person.id, kind: 'observation' })
const drafted = async ({ person }: Belongings, { staff }: World) => {
  const id = await begunFor(staff.assessor, person, 'observation')
  await typed(staff.assessor, id, SECRET)
  return { id }
}
const toSign = async ({ person }: Belongings, { staff }: World) => ({
  id: await waiting(staff.assessor, person, SECRET),
})
const toAsk = async ({ person }: Belongings, { staff }: World) => {
  const id = await begunFor(staff.assessor, person, 'testimony')
  await typed(staff.assessor, id, SECRET)
  return { id }
}
const askedFor = async (of: Belongings, world: World) => {
  const { id } = await toAsk(of, world)
  await asked(world.staff.assessor, id)
  return { id }
}
const link = async ({ person }: Belongings) => {
  const id = await begun(person, 'testimony')
  await typed(person, id, 'Ordinary')
  const { link } = await asked(person, id)
  return { token: link.replace('/witness/', '') }
}

const ownRecords: readonly Listed[] = [
  own('GET /evidence', 200),
  own('GET /evidence/new', 200),
  own('GET /evidence/new/:kind', 200, { real: kind('signpost') }),
  listed(learner, 'everybody')('POST /evidence/new/:kind', 303, { real: kind('signpost'), fields: { start: 'once' } }),

  assessing('GET /learners/:id/records', 200, { by: byAssessor, real: theirs }),
  assessing('GET /learners/:id/records/:kind', 200, { by: byAssessor, real: theirs }),
  assessing('POST /learners/:id/records/:kind', 303, { by: byAssessor, real: theirs }),

  mine('GET /records/:id', 200, { real: draft }),
  mine('POST /records/:id', 303, { real: draft, fields: { ...filled('Changed'), _revision: '1', do: 'keep' } }),
  mine('GET /records/:id/check', 200, { real: draft }),
  mine('POST /records/:id/names', 303, {
    real: draft,
    fields: { '_name.0.found': SECRET.toLowerCase(), '_name.0.instead': 'Somebody' },
  }),
  mine('POST /records/:id/drop', 303, { real: draft }),
  between('POST /records/:id/sign', 409, { by: byAssessor, real: drafted, fields: { seen: 'not this' } }),
  between('POST /records/:id/hand-back', 303, { by: byAnn, real: toSign, fields: { why: 'It was Tuesday.' } }),
  between('POST /records/:id/take-back', 303, { by: byAssessor, real: toSign }),
  between('POST /records/:id/ask', 303, { by: byAssessor, real: askedFor }),
  between('GET /records/:id/link', 200, { by: byAssessor, real: askedFor }),

  anyone('GET /witness/:token', 200, { real: link }),
  anyone('POST /witness/:token', 422, { real: link, fields: { ...testimony, 'witness-signs': '' } }),
]

export const recordsTable: readonly Listed[] = [...ownRecords, ...uploadsTable]
