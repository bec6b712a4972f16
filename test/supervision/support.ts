import { sql } from 'drizzle-orm'
import { createTestApp, type Fields, type TestApp, type TestPerson } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin } from '../support/walking.ts'
import { tie } from '../support/world.ts'

/** Sam, whom Dilys supervises. */
export interface Pair extends TestApp {
  readonly sam: TestPerson
  readonly dilys: TestPerson
  readonly tieId: string
}

export async function pair(): Promise<Pair> {
  const app = await createTestApp({ curriculum: sampleCurriculum([activityOf(3)]) })
  const [sam, dilys] = [await app.person(['learner'], 'Sam Hill'), await app.person(['supervisor'], 'Dilys Rees')]
  return { ...app, sam, dilys, tieId: await tie(app, 'supervises', dilys, { learnerId: sam.id }) }
}

/** A page of Sam's with these words in its first answer. @returns its id */
export async function write(person: TestPerson, words: string, title = 'The school run'): Promise<string> {
  const walk = await begin(person, 'of-3', { title })
  await walk.answer('s1', words)
  return walk.id
}

export async function text(person: Pick<TestPerson, 'get'>, path: string): Promise<string> {
  return (await person.get(path)).text()
}

export function field(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
}

/** Looks, then shares. @returns the share's id */
export async function shareIt(person: TestPerson, responseId: string, fields: Fields = {}): Promise<string> {
  const choice = { how: 'whole', note: '', key: crypto.randomUUID(), ...fields }
  const looked = await (await person.post(`/share/${responseId}`, { ...choice, do: 'look' })).text()
  const shared = await person.post(`/share/${responseId}`, { ...choice, seen: field(looked, 'seen'), do: 'share' })
  const id = /shared=([^#]+)/.exec(shared.headers.get('location') ?? '')?.[1]
  if (shared.status !== 303 || !id) throw new Error(`Not shared: ${shared.status}`)
  return id
}

/** @returns the session's id */
export async function plan(person: TestPerson, other: TestPerson, day = '2026-11-26'): Promise<string> {
  const planned = await person.post('/sessions', { with: other.id, day, starts: '10:00', ends: '11:00' })
  if (planned.status !== 303) throw new Error(`Not planned: ${planned.status}`)
  return (planned.headers.get('location') ?? '').replace('/sessions/', '')
}

export async function items({ deps }: TestApp, sessionId: string) {
  return deps.db.read.all<{
    id: string
    kind: string
    title: string
    notes: string
    discussed: string
    revision: number
  }>(sql`select * from supervision_items where supervision_id = ${sessionId} order by position`)
}

/** The id of the first item of this kind. */
export async function itemOf(app: TestApp, sessionId: string, kind: string): Promise<string> {
  const found = (await items(app, sessionId)).find((item) => item.kind === kind)
  if (!found) throw new Error(`No ${kind} on the agenda`)
  return found.id
}

/** A box of notes, as somebody has it open. */
export async function openNotes(person: TestPerson, sessionId: string, itemId: string) {
  const html = await text(person, `/sessions/${sessionId}`)
  const form = html.slice(html.indexOf(`action="/sessions/${sessionId}/items/${itemId}" data-notes`))
  const carried = Object.fromEntries(
    ['_page', '_revision', '_began', 'seen'].map((name) => [name, field(form, name)] as const),
  )
  const address = `/sessions/${sessionId}/items/${itemId}`
  let seq = 0
  return {
    carried,
    save: (notes: string) => person.post(address, { ...carried, _seq: '0', notes }),
    /** The last draft once more, as a page sends it that is being left. */
    again: (notes: string) => person.post(address, { ...carried, _seq: String(seq), notes }, { 'hx-request': 'true' }),
    draft: (notes: string) =>
      person.post(address, { ...carried, _seq: String(++seq), notes }, { 'hx-request': 'true' }),
  }
}

/** Agrees to what the page shows. */
export async function agree(person: TestPerson, sessionId: string): Promise<Response> {
  const html = await text(person, `/sessions/${sessionId}`)
  return person.post(`/sessions/${sessionId}/agree`, { seen: field(html, 'seen') })
}

/** Talked about, noted and agreed by both. */
export async function closed(app: Pair, day?: string): Promise<string> {
  const id = await plan(app.dilys, app.sam, day)
  const box = await openNotes(app.sam, id, await itemOf(app, id, 'welcome'))
  await box.save('It went well.')
  await agree(app.sam, id)
  await agree(app.dilys, id)
  return id
}
