import { expect, test } from 'vitest'
import type { TestPerson } from '../support/app.ts'
import { begin } from '../support/walking.ts'
import { itemOf, openNotes, type Pair, pair, plan, shareIt, text, write } from './support.ts'

/** Ids, tokens and asset hashes are each world's own; by the order in which they are met they are the same. */
function normal(html: string): string {
  const met = new Map<string, string>()
  const name = (id: string) => {
    if (!met.has(id)) met.set(id, `#${met.size}`)
    return met.get(id) ?? ''
  }
  return html.replaceAll(/id-\d{6}/g, name)
}

interface Lived extends Pair {
  readonly share: string
  readonly taken: string
  readonly session: string
  /** Ids of Sam's that nobody may know: responses, where there are any. */
  readonly own: string
}

/** The same of what Dilys may know, whatever else Sam has written. */
async function lived(unshared: number): Promise<Lived> {
  const app = await pair()
  const base = await write(app.sam, 'What I bring.')
  let own = 'id-999999'
  for (let count = 0; count < unshared; count++) {
    own = await write(app.sam, `Unshared words ${count}.`, `Unshared ${count}`)
  }
  if (unshared > 0) {
    const walk = await begin(app.sam, 'of-3', { title: 'Unshared, finished' })
    for (const step of ['s1', 's2', 's3']) await walk.answer(step, 'Unshared words.')
    await app.sam.post(`/responses/${walk.id}/finish`)
    await app.sam.post('/parts/7.4/note', { words: 'Unshared note', revision: '0' })
    await app.sam.post('/talk', { say: 'Unshared boundaries', key: 'one' })
    await app.sam.post(`/share/${own}`, { how: 'whole', note: 'Unshared reason', do: 'look' })
  }
  const share = await shareIt(app.sam, base, { note: 'Why I bring it' })
  const taken = await shareIt(app.sam, base)
  const session = await plan(app.dilys, app.sam)
  await app.sam.post(`/shares/${taken}/take-back`)
  await (await openNotes(app.dilys, session, await itemOf(app, session, 'share'))).save('Notes.')
  return { ...app, share, taken, session, own }
}

const addresses = ({ share, taken, session, own, sam }: Lived): readonly string[] => [
  '/',
  '/book',
  '/search?q=unshared',
  '/sessions',
  '/sessions/new',
  `/sessions/new?with=${sam.id}`,
  `/sessions/${session}`,
  `/sessions/${session}/when`,
  `/sessions/${session}/evidence`,
  `/shares/${share}`,
  `/shares/${taken}`,
  `/share/${own}`,
  `/responses/${own}`,
  `/shares/${own}`,
  `/sessions/${own}`,
  '/supervision',
  '/notebook',
  '/map',
  '/notices',
  '/account',
  '/account/data',
  '/account/data.json',
  '/who-to-ring',
  `/people/${sam.id}`,
  `/learners/${sam.id}`,
  '/nowhere',
]

async function everything(visitor: TestPerson, world: Lived): Promise<string> {
  const pages: string[] = []
  for (const path of addresses(world)) {
    const answer = await visitor.get(path)
    const head = [...answer.headers].filter(([name]) => name !== 'set-cookie').map((pair) => pair.join(': '))
    pages.push([path, answer.status, ...head, await answer.text()].join('\n'))
  }
  const said = await visitor.post('/talk', { say: 'What has Sam Hill written?', key: 'two' })
  pages.push(`${said.status} ${await text(visitor, '/')}`)
  return normal(pages.join('\n\n'))
}

test('a supervisor cannot tell somebody who has unshared reflections from somebody who has none', async () => {
  const [much, little] = [await lived(4), await lived(0)]
  const [one, other] = [await everything(much.dilys, much), await everything(little.dilys, little)]
  expect(one).toBe(other)
  expect(one).toContain('What I bring.')
  expect(one).not.toMatch(/Unshared/)
})

test('a share leads a supervisor to no response, and tells no day but that on which it was shared', async () => {
  const world = await lived(2)
  for (const path of ['/sessions', `/shares/${world.share}`, `/sessions/${world.session}`]) {
    const html = await text(world.dilys, path)
    expect(html).not.toContain('/responses/')
    expect(html).not.toContain(world.own)
  }
})

test('of two people who have shared nothing, one looks like the other', async () => {
  const [much, little] = [await pair(), await pair()]
  await write(much.sam, 'Unshared words.')
  const pages = async (app: Pair) =>
    normal(`${await text(app.dilys, '/sessions')}${await text(app.dilys, '/sessions/new')}`)
  expect(await pages(much)).toBe(await pages(little))
})
