import { describe, expect, test } from 'vitest'
import { exportReading, keepNote, LONGEST_NOTE, markRead } from '../../src/reading/reading.ts'
import { NotFound } from '../../src/web/errors.ts'
import { roles } from '../../src/web/roles.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'
import { testBook } from './book.ts'

const open = () => createTestApp({ curriculum: testBook() })
const page = async (someone: TestPerson, path = '/parts/7.4') => (await someone.get(path)).text()
const actorFor = ({ id, name, email }: TestPerson) => ({
  id,
  name,
  email,
  roles: ['learner' as const],
  sessionId: 's',
  sessionToken: 't',
})
const kept = async ({ deps }: TestApp, someone: TestPerson) => exportReading(deps, actorFor(someone))

describe('marking a part as read', () => {
  test('shows wherever the part is named, and leads back to where it was pressed', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    const answer = await learner.post('/parts/7.4/read', { read: 'yes', from: 'part' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/parts/7.4#p7.4-yours')
    expect(await page(learner)).toContain('You have read 7.4.')
    expect(await page(learner, '/sections/7')).toContain('You have read one of two')
    expect(await page(learner, '/book')).toContain('You have read one of two.')

    const back = await learner.post('/parts/7.5/read', { read: 'yes', from: 'section' })
    expect(back.headers.get('location')).toBe('/sections/7#p7.5-yours')
    expect(await page(learner, '/sections/7')).toContain('You have read all two')
  })

  test('twice is once; it can be taken back, twice too', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    for (const _ of [1, 2]) expect((await learner.post('/parts/7.4/read', { read: 'yes' })).status).toBe(303)
    expect((await kept(app, learner)).read).toHaveLength(1)
    for (const _ of [1, 2]) expect((await learner.post('/parts/7.4/read', { read: 'no' })).status).toBe(303)
    expect((await kept(app, learner)).read).toEqual([])
    expect(await page(learner)).toContain('Mark 7.4 as read')
  })

  test('is one’s own: nobody else’s page changes', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    const other = await app.person(['learner'])
    await learner.post('/parts/7.4/read', { read: 'yes' })
    expect(await page(other)).toContain('Mark 7.4 as read')
    expect(await page(other, '/sections/7')).not.toContain('You have read one')
  })

  test.each(roles)('%s may', async (role) => {
    const app = await open()
    const someone = await app.person([role])
    expect((await someone.post('/parts/7.4/read', { read: 'yes' })).status).toBe(303)
    expect((await kept(app, someone)).read).toHaveLength(1)
  })

  test('needs somebody who is signed in and has a role, and a part that is there', async () => {
    const app = await open()
    const nowhere = await app.nobody.post('/parts/7.4/read', { read: 'yes' })
    expect(nowhere.headers.get('location') ?? '').not.toContain('/parts/7.4#')
    expect((await (await app.person([])).post('/parts/7.4/read')).status).toBe(404)
    const learner = await app.person(['learner'])
    for (const number of ['7.3', '1', '7', 'x']) expect((await learner.post(`/parts/${number}/read`)).status).toBe(404)
    expect((await kept(app, learner)).read).toEqual([])
  })
})

describe('a note on a part', () => {
  const write = (someone: TestPerson, words: string, revision: number) =>
    someone.post('/parts/7.4/note', { words, revision: String(revision), from: 'part' })

  test('is kept as it was typed, shown on both pages, and changed', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    const answer = await write(learner, 'Ask Dilys:\r\nwhat <do> I say?', 0)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/parts/7.4#p7.4-yours')
    expect(await page(learner)).toContain('Ask Dilys:\nwhat &lt;do&gt; I say?')
    expect(await page(learner)).toContain('Kept on 22 November 2026 at 09:00')
    expect(await page(learner)).toContain('name="revision" value="1"')
    expect(await page(learner, '/sections/7')).toContain('Ask Dilys:')
    await write(learner, 'Asked.', 1)
    expect((await kept(app, learner)).notes).toMatchObject([{ part: '7.4', words: 'Asked.' }])
  })

  test('sent twice is kept once', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    await write(learner, 'Once.', 0)
    expect((await write(learner, 'Once.', 0)).headers.get('location')).toBe('/parts/7.4#p7.4-yours')
    expect(await page(learner)).toContain('name="revision" value="1"')
  })

  test('that was changed elsewhere meanwhile is not overwritten: both are kept and shown', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    await write(learner, 'From the phone.', 0)
    for (const _ of [1, 2]) {
      const answer = await write(learner, 'From the desk.', 0)
      expect(answer.headers.get('location')).toBe('/parts/7.4?both=7.4#p7.4-yours')
    }
    expect((await kept(app, learner)).notes).toMatchObject([{ words: 'From the phone.\n\nFrom the desk.' }])
    const html = await page(learner, '/parts/7.4?both=7.4')
    expect(html).toContain('Nothing is lost: both are here')
    expect(html).toContain('From the phone.')
    expect(html).toContain('From the desk.')
    expect(await page(learner, '/sections/7?both=7.4')).toContain('Nothing is lost: both are here')
  })

  test('emptied in an old tab does not empty what is new', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    await write(learner, 'First.', 0)
    await write(learner, 'Second.', 1)
    await write(learner, '', 1)
    expect((await kept(app, learner)).notes).toMatchObject([{ words: 'Second.' }])
    await write(learner, '', 2)
    expect((await kept(app, learner)).notes).toEqual([])
    await write(learner, 'Third.', 3)
    await write(learner, 'Old tab.', 1)
    expect((await kept(app, learner)).notes).toMatchObject([{ words: 'Third.\n\nOld tab.' }])
  })

  test('that is too long comes back whole, and says what to do', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    const words = `${'x'.repeat(LONGEST_NOTE)}yz`
    const answer = await write(learner, words, 0)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Shorten your note by 2 characters.')
    expect(html).toContain(words)
    expect(html).toContain('href="#p7.4-note"')
    expect((await kept(app, learner)).notes).toEqual([])
  })

  test('is nobody else’s to read, whatever their role', async () => {
    const app = await open()
    const learner = await app.person(['learner'])
    await write(learner, 'A private thought.', 0)
    for (const path of ['/parts/7.4', '/sections/7', '/book', '/']) {
      expect(await (await app.nobody.get(path)).text()).not.toContain('A private thought.')
      for (const role of roles) {
        const other = await app.person([role])
        expect(await (await other.get(path)).text()).not.toContain('A private thought.')
      }
    }
    expect(JSON.stringify(app.logged)).not.toContain('private thought')
  })

  test('needs somebody who is signed in and has a role, and a part that is there', async () => {
    const app = await open()
    const nowhere = await app.nobody.post('/parts/7.4/note', { words: 'x' })
    expect(nowhere.headers.get('location') ?? '').not.toContain('/parts/7.4#')
    expect((await (await app.person([])).post('/parts/7.4/note', { words: 'x' })).status).toBe(404)
    const learner = await app.person(['learner'])
    for (const number of ['7.3', '1', '7', 'x', '*']) {
      expect((await learner.post(`/parts/${number}/note`, { words: 'x' })).status).toBe(404)
    }
    expect((await learner.post('/parts/7.4/note', { words: 'x', revision: 'many' })).status).toBe(303)
  })
})

test('the verbs themselves refuse somebody without a role', async () => {
  const app = await open()
  const actor = { ...actorFor(await app.person([])), roles: [] }
  await expect(markRead(app.deps, actor, '7.4', true)).rejects.toThrow(NotFound)
  await expect(keepNote(app.deps, actor, { part: '7.4', words: 'x', revision: 0 })).rejects.toThrow(NotFound)
})

test('one’s reading can be taken away whole', async () => {
  const app = await open()
  const learner = await app.person(['learner'])
  await learner.post('/parts/7.4/read', { read: 'yes' })
  await learner.post('/parts/6.6/note', { words: 'Mine.', revision: '0' })
  expect(await kept(app, learner)).toEqual({
    read: [{ part: '7.4', title: 'Relationship and role boundaries', readAt: '2026-11-22T09:00:00.000Z' }],
    notes: [{ part: '6.6', title: 'Reflective practice', words: 'Mine.', savedAt: '2026-11-22T09:00:00.000Z' }],
  })
})
