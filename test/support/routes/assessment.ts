import { sent } from '../assessing.ts'
import type { Belongings } from '../world.ts'
import { type Listed, listed } from './listed.ts'
import { matrixTable } from './matrix.ts'

const walked = listed(['learner'], 'the asker')
const own = listed(['learner'], 'one person')

const submission = async (of: Belongings) => ({ id: await sent(of) })

const table: readonly Listed[] = [
  walked('GET /submit', 200),
  walked('POST /submit', 422),
  own('GET /submissions/:id', 200, { real: submission }),
  own('POST /submissions/:id/take-back', 303, { real: submission }),
]

export const assessmentTable: readonly Listed[] = [...table, ...matrixTable]
