import type { Role } from '../../../src/web/roles.ts'
import { agree, itemOf, openNotes, plan, shareIt, text } from '../../supervision/support.ts'
import { endTie, tieTo } from '../../supervision/ties.ts'
import type { Belongings, World } from '../world.ts'
import { type Listed, listed, type Params } from './listed.ts'

const learner: readonly Role[] = ['learner']
const supervisor: readonly Role[] = ['supervisor']
const both: readonly Role[] = ['learner', 'supervisor']

const written = listed(learner, 'one person')
const own = listed(learner, 'tied')
const met = listed(both, 'tied')
const pair = { by: ({ ann, staff }: World) => [ann.person, staff.supervisor] }
const ann = { by: ({ ann }: World) => [ann.person] }

const shared = async ({ person, finished }: Belongings): Promise<Params> => ({ id: await shareIt(person, finished) })

/** A day of its own each time: the same two on the same day are one session. */
let days = 0
const session = async ({ person }: Belongings, { staff }: World) =>
  plan(
    person,
    staff.supervisor,
    `2027-${String((days++ % 12) + 1).padStart(2, '0')}-${String((days % 28) + 1).padStart(2, '0')}`,
  )
const planned = async (of: Belongings, world: World): Promise<Params> => ({ id: await session(of, world) })
const withItem = async (of: Belongings, world: World): Promise<Params> => {
  const id = await session(of, world)
  return { id, item: await itemOf(world, id, 'welcome') }
}
const withRival = async (of: Belongings, world: World): Promise<Params> => {
  const { id = '', item = '' } = await withItem(of, world)
  const [one, other] = [await openNotes(of.person, id, item), await openNotes(world.staff.supervisor, id, item)]
  await one.save('One text')
  await other.save('Another text')
  const rival = /rivals\/([^"]+)"/.exec(await text(of.person, `/sessions/${id}`))?.[1] ?? ''
  return { id, item, rival }
}
const withAction = async (of: Belongings, world: World): Promise<Params> => {
  const before = await session(of, world)
  await of.person.post(`/sessions/${before}/actions`, { words: `Ring ${before}`, owner: 'learner', due: '' })
  const id = await session(of, world)
  const action = [...(await text(of.person, `/sessions/${id}`)).matchAll(/actions\/([^"]+)"/g)].at(-1)?.[1] ?? ''
  return { id, action }
}
const closed = async (of: Belongings, world: World): Promise<Params> => {
  const { id = '', item = '' } = await withItem(of, world)
  await (await openNotes(of.person, id, item)).save('It went well.')
  for (const each of [of.person, world.staff.supervisor]) await agree(each, id)
  return { id }
}
const orphan = async (of: Belongings, world: World): Promise<Params> => {
  const gone = await world.person(['supervisor'])
  const tieId = await tieTo(world, gone, of.person)
  const id = await plan(of.person, gone)
  await of.person.post(`/sessions/${id}/actions`, { words: `Ring ${id}`, owner: 'learner', due: '' })
  await endTie(world, tieId)
  const html = await text(of.person, '/supervision')
  return { id: /supervision\/actions\/([^"]+)"/.exec(html)?.[1] ?? '' }
}

export const supervisionTable: readonly Listed[] = [
  written('GET /share/:id', 200, { real: ({ finished }) => ({ id: finished }) }),
  written('POST /share/:id', 200, {
    real: ({ finished }) => ({ id: finished }),
    fields: { how: 'whole', do: 'look' },
    looks: true,
  }),
  met('GET /shares/:id', 200, { ...pair, real: shared }),
  own('POST /shares/:id/take-back', 303, { ...ann, real: shared }),
  listed(learner, 'the asker')('GET /supervision', 200),
  own('POST /supervision/actions/:id', 303, { ...ann, real: orphan, fields: { how: 'done' } }),
  listed(supervisor, 'the asker')('GET /sessions', 200),
  listed(both, 'the asker')('GET /sessions/new', 200),
  listed(both, 'the asker')('POST /sessions', 422, { fields: { with: 'nobody', day: '2026-12-10' } }),
  met('GET /sessions/:id', 200, { ...pair, real: planned }),
  met('POST /sessions/:id/items', 303, { ...pair, real: planned, fields: { title: 'Lifts', do: 'topic' } }),
  met('POST /sessions/:id/items/:item', 303, { ...pair, real: withItem, fields: { notes: 'Changed' } }),
  met('POST /sessions/:id/items/:item/move', 303, { ...pair, real: withItem, fields: { from: '0', do: 'down' } }),
  met('POST /sessions/:id/items/:item/rivals/:rival', 303, { ...pair, real: withRival, fields: { keep: 'both' } }),
  met('POST /sessions/:id/actions', 303, { ...pair, real: planned, fields: { words: 'Ring', owner: 'learner' } }),
  met('POST /sessions/:id/actions/:action', 303, { ...pair, real: withAction, fields: { how: 'done' } }),
  met('POST /sessions/:id/agree', 303, { ...pair, real: planned, fields: { seen: '0' } }),
  met('GET /sessions/:id/when', 200, { ...pair, real: planned }),
  met('POST /sessions/:id/when', 303, { ...pair, real: planned, fields: { day: '2028-01-10', starts: '9' } }),
  own('GET /sessions/:id/evidence', 200, { ...ann, real: closed }),
  own('POST /sessions/:id/evidence', 303, {
    ...ann,
    real: closed,
    fields: { title: 'Supervision', criterion: '400.7.2', 'because.400.7.2': 'It shows.', do: 'keep' },
  }),
]
