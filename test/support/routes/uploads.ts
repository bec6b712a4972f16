import { eq } from 'drizzle-orm'
import { uploads } from '../../../src/db/schema.ts'
import { kept, recordOf, sender, submitted, text } from '../../records/upload-support.ts'
import { type Belongings, SECRET, type World } from '../world.ts'
import { type Listed, listed } from './listed.ts'

const makers = ['learner', 'assessor'] as const
const made = listed(makers, 'one person')
/** What holds nobody's words, or cannot be sent by an ordinary form. */
const own = listed(makers, 'tied')
const by = ({ ann }: World) => [ann.person]
const staff = ({ staff }: World) => [staff.assessor, staff.iqa, staff.eqa]

/** A record in the making with one file that has arrived, and one of which nothing has. */
async function withFiles({ person }: Belongings, world: World) {
  const word = person.id === world.ann.person.id ? SECRET : 'Ordinary'
  const id = await recordOf(world, person, { title: 'A plan' })
  const desk = sender(world, person, id)
  const upload = await desk.send('plan.txt', text(`${word} plan`), { note: `${word} note` })
  const halfWay = ((await (await desk.begin('later.txt', 10)).json()) as { id: string }).id
  return { id, upload, halfWay }
}

async function asEvidence(of: Belongings, world: World) {
  const { upload } = await withFiles(of, world)
  const [row] = await world.deps.db.read.select().from(uploads).where(eq(uploads.id, upload))
  return kept(world, of.person, [{ hash: row?.hash ?? '', name: 'plan.txt' }])
}

async function asSubmitted(of: Belongings, world: World) {
  const evidence = await asEvidence(of, world)
  await submitted(world, of.person, evidence)
  return { id: of.person.id, evidence, position: '0' }
}

const halfWay = async (of: Belongings, world: World) => {
  const { id, halfWay } = await withFiles(of, world)
  return { id, upload: halfWay }
}
const begun = { name: 'new.txt', size: '10', key: 'new', confidential: 'no', note: '' }

export const uploadsTable: readonly Listed[] = [
  made('GET /records/:id/uploads', 200, { real: withFiles }),
  own('POST /records/:id/uploads', 422, { real: withFiles, by }),
  made('POST /records/:id/uploads/begin', 200, { real: withFiles, fields: begun }),
  own('GET /records/:id/uploads/:upload', 200, { real: halfWay, by }),
  own('POST /records/:id/uploads/:upload/pieces', 422, { real: halfWay, by }),
  made('POST /records/:id/uploads/:upload/change', 303, { real: withFiles, fields: { name: 'other.txt', note: '' } }),
  // It removes what a field names, and no field is sent here.
  own('POST /records/:id/uploads/remove', 303, {
    real: async (of, world) => ({ id: (await withFiles(of, world)).id }),
    by,
    looks: true,
  }),
  made('GET /records/:id/uploads/:upload/file', 200, { real: withFiles }),
  listed(['learner'], 'one person')('GET /evidence/:id/files/:position', 200, {
    real: async (of, world) => ({ id: await asEvidence(of, world), position: '0' }),
  }),
  listed(['assessor', 'iqa', 'eqa'], 'tied')('GET /learners/:id/evidence/:evidence/files/:position', 200, {
    real: asSubmitted,
    by: staff,
  }),
]
