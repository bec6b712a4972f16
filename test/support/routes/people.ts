import { eq } from 'drizzle-orm'
import { groupMembers } from '../../../src/db/schema.ts'
import { type Belongings, group, tie, type World } from '../world.ts'
import { type Listed, listed } from './listed.ts'

const desk = listed(['coordinator'], 'everybody')

/** Something new each time, for what is done to it. */
const fresh = async ({ person }: Belongings, world: World) => ({ id: await group(world, [person]) })
const stay = async (of: Belongings, world: World) => {
  const { id } = await fresh(of, world)
  const row = await world.deps.db.read.select().from(groupMembers).where(eq(groupMembers.groupId, id)).get()
  return { id, member: row?.id ?? '' }
}
const tied = async (of: Belongings, world: World) => {
  const { id } = await fresh(of, world)
  return { id: await tie(world, 'assesses', await world.person(['assessor']), { groupId: id }) }
}
const learner = async (_: Belongings, { person }: World) => ({ id: (await person(['learner'])).id })
const batch = async (_: Belongings, world: World) => {
  const boss = await world.person(['coordinator'])
  const key = world.deps.id()
  const rows = `Kit, ${key}@example.org`
  const page = await (await boss.post('/people/invite-many', { rows, key, do: 'look' })).text()
  const looked = /name="looked" value="([^"]*)"/.exec(page)?.[1] ?? ''
  await boss.post('/people/invite-many', { rows, key, looked, do: 'invite' })
  return { key }
}

export const peopleTable: readonly Listed[] = [
  listed(['learner'], 'the asker')('GET /who-sees', 200),

  desk('GET /people/service', 200),
  desk('POST /people/service', 303, { fields: { organisation: 'Harbour Families', centreNumber: '012345' } }),
  desk('GET /people/invite-many', 200),
  desk('POST /people/invite-many', 200, { fields: { rows: 'Jo, jo.reid@example.org', do: 'look' } }),
  desk('GET /people/invite-many/:key', 200, { real: batch }),
  // Nobody was shown the links here: so back to where it says so.
  desk('POST /people/invite-many/:key', 303, { real: batch }),
  desk('POST /people/:id/who', 422, { real: learner }),
  desk('POST /people/:id/enrolment', 303, { real: learner, fields: { uln: '1000000043' } }),
  desk('POST /people/:id/standing', 303, {
    real: async (_, { person }) => ({ id: (await person(['assessor'])).id }),
    fields: { qualified: 'yes', qualification: 'Level 3 Award, 2019' },
  }),

  desk('GET /groups', 200),
  desk('POST /groups', 422),
  desk('GET /groups/:id', 200, { real: fresh }),
  desk('POST /groups/:id/name', 422, { real: fresh }),
  desk('POST /groups/:id/close', 303, { real: fresh }),
  desk('POST /groups/:id/members', 422, { real: fresh }),
  desk('POST /groups/:id/members/:member/leave', 303, { real: stay }),
  desk('POST /groups/:id/members/:member/move', 422, { real: stay }),

  desk('GET /groups/:id/ties/:kind', 200, {
    real: async (of, world) => ({ ...(await fresh(of, world)), kind: 'assures' }),
  }),
  desk('POST /groups/:id/ties/:kind', 422, {
    real: async (of, world) => ({ ...(await fresh(of, world)), kind: 'assures' }),
  }),
  desk('GET /people/:id/ties/:kind', 200, {
    real: async (of, world) => ({ ...(await learner(of, world)), kind: 'assesses' }),
  }),
  desk('POST /people/:id/ties/:kind', 422, {
    real: async (of, world) => ({ ...(await learner(of, world)), kind: 'assesses' }),
  }),
  desk('GET /ties/:id/hand-over', 200, { real: tied }),
  desk('POST /ties/:id/hand-over', 422, { real: tied }),
  desk('POST /ties/:id/end', 303, { real: tied }),
]
