import { desk, met, notYetQualified, sent } from '../assessing.ts'
import type { Belongings, World } from '../world.ts'
import { type Listed, listed } from './listed.ts'
import { matrixTable } from './matrix.ts'

const walked = listed(['learner'], 'the asker')
const own = listed(['learner'], 'one person')
const assessed = (what: string, answer: number, more: Partial<Listed> = {}) =>
  listed(['assessor'], 'tied')(what, answer, { by: ({ staff }) => [staff.assessor], real: lying, ...more })

const submission = async (of: Belongings, world: World) => ({ id: await sent(of, world) })
const lying = async (of: Belongings, world: World) => ({
  ...{ id: await sent(of, world), evidence: of.evidence, claim: of.claim },
})
const decided = async (of: Belongings, world: World) => {
  const at = await lying(of, world)
  await desk(world.staff.assessor, at.id, at.evidence).decide(at.claim, met)
  return at
}
const said = { from: 's1/what/0', to: 's1/what/6', words: 'Well seen.' }
const commented = async (of: Belongings, world: World) => {
  const at = await lying(of, world)
  const comment = `said-of-${of.person.id}`
  await desk(world.staff.assessor, at.id, at.evidence).comment({ ...said, key: comment })
  return { ...at, comment }
}
const unsigned = async (of: Belongings, world: World) => {
  const at = await lying(of, world)
  const junior = desk(await notYetQualified(world), at.id, at.evidence)
  await junior.decide(at.claim, met)
  await junior.send()
  return at
}

const table: readonly Listed[] = [
  walked('GET /submit', 200),
  walked('POST /submit', 422),
  own('GET /submissions/:id', 200, { real: submission }),
  own('POST /submissions/:id/take-back', 303, { real: submission }),

  listed(['assessor'], 'the asker')('GET /queue', 200),
  assessed('GET /assess/:id/:evidence', 200),
  assessed('POST /assess/:id/:evidence/claims/:claim', 303, { fields: met }),
  assessed('POST /assess/:id/:evidence/send', 303, { real: decided }),
  assessed('POST /assess/:id/:evidence/countersign', 303, { real: unsigned, fields: { does: 'agree' } }),
  assessed('GET /assess/:id/:evidence/comments', 200),
  assessed('POST /assess/:id/:evidence/comments', 303, { fields: said }),
  assessed('GET /assess/:id/:evidence/comments/:comment', 200, { real: commented }),
  assessed('POST /assess/:id/:evidence/comments/:comment', 303, {
    real: commented,
    fields: { ...said, words: 'Seen very well.' },
  }),
]

export const assessmentTable: readonly Listed[] = [...table, ...matrixTable]
