import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { stored } from '../support/world.ts'
import { agree, closed, field, itemOf, items, openNotes, pair, plan, shareIt, text, write } from './support.ts'

const titles = async (app: Parameters<typeof items>[0], id: string) => (await items(app, id)).map(({ title }) => title)

test('a session’s agenda makes itself; what is shared later goes on it', async () => {
  const app = await pair()
  await shareIt(app.sam, await write(app.sam, 'One.', 'Before'))
  const id = await plan(app.sam, app.dilys)
  await shareIt(app.sam, await write(app.sam, 'Two.', 'After'))
  expect(await titles(app, id)).toEqual(['How are you?', 'From last time', 'Before', 'After', 'What happens next'])
  expect(await plan(app.dilys, app.sam)).toBe(id)
  expect(await text(app.dilys, '/sessions')).toContain('Nothing is waiting.')
})

test('a day or a time that is none comes back with what was typed', async () => {
  const app = await pair()
  const answer = await app.dilys.post('/sessions', { with: app.sam.id, day: '31/2/2026', starts: 'noonish', ends: '' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('31/2/2026')
  expect(html).toContain('noonish')
  const stranger = await app.person(['learner'], 'Stranger')
  expect((await app.dilys.post('/sessions', { with: stranger.id, day: '2026-12-01' })).status).toBe(422)
})

test('either adds, the supervisor puts questions on, and the order can be changed; pressed twice, once', async () => {
  const app = await pair()
  await shareIt(app.sam, await write(app.sam, 'One.', 'Brought'))
  const id = await plan(app.sam, app.dilys)
  for (const _ of [1, 2]) await app.sam.post(`/sessions/${id}/items`, { title: 'Lifts', do: 'topic' })
  const question = /name="question" value="([^"]+)"/.exec(await text(app.dilys, `/sessions/${id}`))?.[1] ?? ''
  expect(question).not.toBe('')
  expect(await text(app.sam, `/sessions/${id}`)).not.toContain('name="question"')
  for (const _ of [1, 2]) await app.dilys.post(`/sessions/${id}/items`, { question, do: 'questions' })
  expect(await titles(app, id)).toEqual([
    'How are you?',
    'From last time',
    'Brought',
    'Lifts',
    question,
    'What happens next',
  ])
  const topic = await itemOf(app, id, 'topic')
  for (const _ of [1, 2]) await app.dilys.post(`/sessions/${id}/items/${topic}/move`, { do: 'up', from: '3' })
  expect((await titles(app, id)).slice(2, 4)).toEqual(['Lifts', 'Brought'])
  await app.dilys.post(`/sessions/${id}/items/${topic}/move`, { do: 'off', from: '2' })
  expect(await titles(app, id)).not.toContain('Lifts')
})

test('notes are saved as they are typed, and said to be only then', async () => {
  const app = await pair()
  const id = await plan(app.sam, app.dilys)
  const box = await openNotes(app.sam, id, await itemOf(app, id, 'welcome'))
  for (const notes of ['We', 'We said', 'We said this.']) {
    const saved = await box.draft(notes)
    expect([saved.status, saved.headers.get('x-verdict')]).toEqual([200, 'write'])
    expect(await saved.text()).toContain('Saved at 09:00 on the server')
  }
  expect(await text(app.dilys, `/sessions/${id}`)).toContain('We said this.')
})

test('of two devices the later is told; both texts are kept and shown, and nothing is overwritten', async () => {
  const app = await pair()
  const id = await plan(app.sam, app.dilys)
  const item = await itemOf(app, id, 'welcome')
  const [one, other] = [await openNotes(app.sam, id, item), await openNotes(app.dilys, id, item)]
  await one.draft('Sam’s text.')
  for (const notes of ['Dilys’s', 'Dilys’s text.']) {
    const late = await other.draft(notes)
    expect([late.status, late.headers.get('x-verdict')]).toEqual([409, 'rival'])
  }
  for (const person of [app.sam, app.dilys]) {
    const html = await text(person, `/sessions/${id}`)
    expect(html).toContain('Sam’s text.')
    expect(html).toContain('Dilys’s text.')
  }
  // Nobody agrees while two texts wait.
  expect((await agree(app.sam, id)).status).toBe(409)
  const rival = /rivals\/([^"]+)"/.exec(await text(app.sam, `/sessions/${id}`))?.[1]
  for (const _ of [1, 2]) await app.sam.post(`/sessions/${id}/items/${item}/rivals/${rival}`, { keep: 'both' })
  expect((await items(app, id))[0]?.notes).toBe('Sam’s text.\n\nDilys’s text.')
  // A page that sends once more as it goes opens nothing again.
  await other.again('Dilys’s text.')
  expect((await agree(app.sam, id)).status).toBe(303)
})

test('what was not chosen of two texts can still be read', async () => {
  const app = await pair()
  const id = await plan(app.sam, app.dilys)
  const item = await itemOf(app, id, 'welcome')
  const [one, other] = [await openNotes(app.sam, id, item), await openNotes(app.dilys, id, item)]
  await one.save('The first.')
  await other.save('The second.')
  const rival = /rivals\/([^"]+)"/.exec(await text(app.sam, `/sessions/${id}`))?.[1]
  await app.dilys.post(`/sessions/${id}/items/${item}/rivals/${rival}`, { keep: 'rival' })
  expect((await items(app, id))[0]?.notes).toBe('The second.')
  expect(await text(app.sam, `/sessions/${id}`)).toContain('The first.')
  // Nor can the page that wrote the other write over it.
  await other.draft('The second, and a third.')
  const html = await text(app.sam, `/sessions/${id}`)
  for (const words of ['The first.', 'The second.', 'The second, and a third.']) expect(html).toContain(words)
})

test('agreed by both, the notes are closed for good', async () => {
  const app = await pair()
  const id = await closed(app)
  const html = await text(app.dilys, `/sessions/${id}`)
  expect(html).toContain('You both agreed these notes')
  const before = await stored(app)
  const item = await itemOf(app, id, 'welcome')
  const late = await app.dilys.post(`/sessions/${id}/items/${item}`, { notes: 'Too late' })
  expect([late.status, (await late.text()).includes('Too late')]).toEqual([409, true])
  await app.dilys.post(`/sessions/${id}/actions`, { words: 'Late', owner: 'learner' })
  await app.dilys.post(`/sessions/${id}/when`, { day: '2027-01-01' })
  await app.sam.post(`/sessions/${id}/agree`, { seen: '1' })
  expect(await stored(app)).toEqual(before)
  const lines = await app.deps.db.read.all(sql`select * from ledger where about = 'supervision' and subject = ${id}`)
  expect(lines).toHaveLength(1)
})

test('a change takes an agreement back, and says so; nobody agrees to what they have not seen', async () => {
  const app = await pair()
  const id = await plan(app.sam, app.dilys)
  const item = await itemOf(app, id, 'welcome')
  const old = field(await text(app.dilys, `/sessions/${id}`), 'seen')
  await agree(app.sam, id)
  expect(await text(app.dilys, `/sessions/${id}`)).toContain('Sam: agreed')
  const box = await openNotes(app.dilys, id, item)
  const saved = await box.draft('One more thing.')
  expect(await saved.text()).toContain('both of you are asked again')
  for (const person of [app.sam, app.dilys]) {
    const html = await text(person, `/sessions/${id}`)
    expect(html).toContain('after one of you had agreed')
    expect(html).toContain('Sam: not yet')
  }
  expect((await app.dilys.post(`/sessions/${id}/agree`, { seen: old })).status).toBe(409)
  // With what one wrote oneself, one has seen the next.
  expect((await app.dilys.post(`/sessions/${id}/agree`, { seen: saved.headers.get('x-seen') ?? '' })).status).toBe(303)
  await agree(app.sam, id)
  expect(await text(app.sam, `/sessions/${id}`)).toContain('You both agreed these notes')
})

test('actions come back next time, are settled, and stay in closed notes as they stood', async () => {
  const app = await pair()
  const first = await plan(app.dilys, app.sam, '2026-11-23')
  for (const _ of [1, 2]) {
    await app.sam.post(`/sessions/${first}/actions`, { words: 'Ask Mum', owner: 'learner', due: '10/12/2026' })
  }
  await agree(app.sam, first)
  await agree(app.dilys, first)
  const second = await plan(app.dilys, app.sam, '2026-11-26')
  const page = await text(app.sam, `/sessions/${second}`)
  expect(page.match(/class="act"/g)).toHaveLength(1)
  expect(page).toContain('10 December 2026')
  const action = /actions\/([^"]+)"/.exec(page)?.[1]
  for (const how of ['done', 'carry on', 'carry on']) {
    await app.dilys.post(`/sessions/${second}/actions/${action}`, { how })
  }
  await agree(app.sam, second)
  await agree(app.dilys, second)
  const third = await plan(app.sam, app.dilys, '2026-11-30')
  expect(await text(app.sam, `/sessions/${third}`)).toContain('carried on once already')
  await app.sam.post(`/sessions/${third}/actions/${action}`, { how: 'done' })
  expect(await text(app.sam, `/sessions/${second}`)).toContain('Carry on')
  expect(await text(app.sam, `/sessions/${first}`)).toContain('Ask Mum')
  expect(await text(app.sam, '/supervision')).toContain('Nothing is open.')
})

test('an action without words or with a day that is none comes back as it was typed', async () => {
  const app = await pair()
  const id = await plan(app.dilys, app.sam)
  const answer = await app.sam.post(`/sessions/${id}/actions`, { words: '', owner: 'supervisor', due: 'soon' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Say what somebody will do')
  expect(html).toContain('value="soon"')
})

test('a session without anything written can be called off, and no other', async () => {
  const app = await pair()
  const [one, two] = [await plan(app.dilys, app.sam, '2026-11-25'), await plan(app.dilys, app.sam)]
  await app.sam.post(`/sessions/${two}/items`, { title: 'Lifts', do: 'topic' })
  expect((await app.sam.post(`/sessions/${one}/when`, { do: 'off' })).status).toBe(303)
  expect((await app.sam.get(`/sessions/${one}`)).status).toBe(404)
  expect((await app.sam.post(`/sessions/${two}/when`, { do: 'off' })).status).toBe(422)
})

test('closed notes become evidence of the learner’s, once, with pseudonyms for names', async () => {
  const app = await pair()
  const id = await plan(app.dilys, app.sam)
  await (await openNotes(app.sam, id, await itemOf(app, id, 'welcome'))).save('Tracey Robinson was pleased.')
  expect((await app.sam.get(`/sessions/${id}/evidence`)).status).toBe(404)
  await agree(app.sam, id)
  await agree(app.dilys, id)
  expect((await app.dilys.get(`/sessions/${id}/evidence`)).status).toBe(404)
  const typed = { title: 'Supervision', criterion: '400.7.2' }
  const names = { '_name.0.found': 'Tracey Robinson', '_name.0.instead': 'Mum A' }
  const swapped = await (await app.sam.post(`/sessions/${id}/evidence`, { ...typed, ...names, do: 'swap' })).text()
  expect(swapped).toContain('Mum A was pleased.')
  const carried = { swapped: field(swapped, 'swapped'), 'swapped-for': field(swapped, 'swapped-for') }
  expect((await app.sam.post(`/sessions/${id}/evidence`, { ...typed, ...carried, do: 'keep' })).status).toBe(422)
  const whole = { ...typed, ...carried, 'because.400.7.2': 'I looked at my practice.', do: 'keep' }
  const [one, two] = [
    await app.sam.post(`/sessions/${id}/evidence`, whole),
    await app.sam.post(`/sessions/${id}/evidence`, whole),
  ]
  expect(one.headers.get('location')).toMatch(/^\/evidence\//)
  expect(two.headers.get('location')).toBe(one.headers.get('location'))
  const evidence = await text(app.sam, one.headers.get('location') ?? '')
  expect(evidence).toContain('Mum A was pleased.')
  expect(evidence).not.toContain('Tracey')
  expect(await app.deps.db.read.all(sql`select * from evidence where kind = 'supervision'`)).toHaveLength(1)
})
