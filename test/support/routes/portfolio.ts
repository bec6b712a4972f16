import type { Role } from '../../../src/web/roles.ts'
import type { Belongings, World } from '../world.ts'
import { type Listed, listed } from './listed.ts'

const all: readonly Role[] = ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator']
const open = listed('anyone', 'everybody')
const own = listed(['learner'], 'the asker')
const desk = listed(['coordinator'], 'everybody')
const tied = listed(['assessor', 'iqa', 'eqa'], 'tied')

const by = ({ staff }: World) => [staff.assessor, staff.iqa, staff.eqa]
const real = ({ person }: Belongings) => ({ id: person.id, unit: '400' })
const somebody = async (_: Belongings, { person }: World) => ({ id: (await person(['learner'], 'Kit Moor')).id })

export const portfolioTable: readonly Listed[] = [
  open('GET /award.matrix', 200),
  open('GET /award.csv', 200),
  own('GET /portfolio/:unit', 200, { real: () => ({ unit: '400' }) }),
  own('GET /portfolio.zip', 200),
  own('GET /portfolio.csv', 200),
  listed(all, 'the asker')('GET /account/data.zip', 200),
  tied('GET /learners/:id/portfolio', 200, { real, by }),
  tied('GET /learners/:id/portfolio/:unit', 200, { real, by }),
  tied('GET /learners/:id/portfolio.zip', 200, { real, by }),
  tied('GET /learners/:id/portfolio.csv', 200, { real, by }),
  desk('GET /retention', 200),
  desk('POST /retention', 422),
  desk('POST /retention/now', 422),
  desk('GET /people/:id/erase', 200, { real: somebody }),
  desk('POST /people/:id/erase', 303, { real: somebody, fields: { name: 'Kit Moor', sure: 'yes' } }),
]
