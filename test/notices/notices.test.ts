import { expect, test } from 'vitest'
import { noticeKinds, notify } from '../../src/notices/notices.ts'
import { noticeWords } from '../../views/notices/words.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'

const tell = ({ deps }: TestApp, to: TestPerson, href = '/who-sees') =>
  deps.db.write((tx) => notify(tx, deps, { to: to.id, kind: 'shared', from: { name: 'Ruth Vane' }, href }))

test('what is new stands in the head of every page, until it is opened or said to be seen', async () => {
  const t = await createTestApp()
  const jo = await t.person(['learner'])
  for (let count = 0; count < 3; count += 1) await tell(t, jo)
  expect(await (await jo.get('/map')).text()).toContain('Notices, 3 new')
  const list = await (await jo.get('/notices')).text()
  expect(list.match(/New: /g)).toHaveLength(3)
  expect(list).toContain('Ruth Vane has shared a reflection with you.')
  const [, first = ''] = /href="(\/notices\/id-\d+)"/.exec(list) ?? []
  expect((await jo.get(first)).headers.get('location')).toBe('/who-sees')
  expect(await (await jo.get('/map')).text()).toContain('Notices, 2 new')

  // What comes while the page is open stays new.
  const [, upTo = ''] = /name="upTo" value="([^"]+)"/.exec(list) ?? []
  await tell(t, jo)
  for (const _ of [1, 2]) expect((await jo.post('/notices/seen', { upTo })).status).toBe(303)
  expect(await (await jo.get('/map')).text()).toContain('Notices, 1 new')
})

test('nothing: nothing is waiting, and nothing is counted', async () => {
  const t = await createTestApp()
  const list = await (await (await t.person(['learner'])).get('/notices')).text()
  expect(list).toContain('Nothing is waiting.')
  expect(list).not.toContain('new</a>')
})

test('fifty on a page, and the older ones behind it', async () => {
  const t = await createTestApp()
  const jo = await t.person(['learner'])
  for (let count = 0; count < 52; count += 1) await tell(t, jo)
  const list = await (await jo.get('/notices')).text()
  expect(list.match(/New: /g)).toHaveLength(50)
  const [, older = ''] = /href="(\/notices\?before=[^"]+)"/.exec(list) ?? []
  expect((await (await jo.get(older)).text()).match(/New: /g)).toHaveLength(2)
})

test('the choice is kept, and a press without one comes back', async () => {
  const t = await createTestApp()
  const jo = await t.person(['learner'])
  expect((await jo.post('/notices/choices', {})).status).toBe(422)
  await jo.post('/notices/choices', { mail: 'none' })
  expect(await (await jo.get('/notices/choices')).text()).toMatch(/value="none" checked/)
})

test('every kind has words of its own', () => {
  expect(new Set(noticeKinds.map((kind) => noticeWords(kind, 'Ruth'))).size).toBe(noticeKinds.length)
  for (const kind of noticeKinds) expect(noticeWords(kind, 'Ruth')).not.toContain('There is something from')
  expect(noticeWords('from a later Alongside', 'Ruth')).toBe('There is something from Ruth.')
})
