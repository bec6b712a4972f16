import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { begin, walker } from '../support/walking.ts'
import { stored } from '../support/world.ts'
import { closed, field, itemOf, openNotes, pair, plan, shareIt, text, write } from './support.ts'
import { endTie } from './ties.ts'

test('what is shared is frozen: what is written later stays private', async () => {
  const app = await pair()
  const page = await write(app.sam, 'I did the persuading.')
  const id = await shareIt(app.sam, page, { note: 'I do not trust it.' })
  await walker(app.sam, page).answer('s1', 'Something else entirely.')
  await walker(app.sam, page).answer('s2', 'A later thought.')
  const seen = await text(app.dilys, `/shares/${id}`)
  expect(seen).toContain('I did the persuading.')
  expect(seen).toContain('I do not trust it.')
  expect(seen).not.toMatch(/Something else|later thought/)
})

test('the page says who can read what of it, and that the rest is private', async () => {
  const app = await pair()
  const page = await write(app.sam, 'I did the persuading.')
  const step = () => text(app.sam, `/responses/${page}/steps/s2`)
  expect(await step()).toContain('Only you can read this page.')
  const id = await shareIt(app.sam, page)
  expect(await step()).toContain('Dilys Rees can read what you shared on 22 November 2026. The rest is yours alone.')
  await app.sam.post(`/shares/${id}/take-back`)
  expect(await step()).toContain('Only you can read this page.')
})

test('a supervisor whose time is over is not said to read what was shared', async () => {
  const app = await pair()
  const page = await write(app.sam, 'I did the persuading.')
  await shareIt(app.sam, page)
  await endTie(app, app.tieId)
  expect(await text(app.sam, `/responses/${page}/steps/s2`)).toContain('Only you can read this page.')
})

test('of passages, only the ticked sentences are shared, and those that follow each other are one', async () => {
  const app = await pair()
  const page = await write(app.sam, 'First sentence. Second sentence. A private sentence. Last sentence.')
  const id = await shareIt(app.sam, page, { how: 'parts', s: ['s1/what/0', 's1/what/1', 's1/what/3'] })
  const seen = await text(app.dilys, `/shares/${id}`)
  expect(seen).toContain('First sentence. Second sentence.')
  expect(seen).toContain('Last sentence.')
  expect(seen).not.toContain('private')
  const row = JSON.stringify(await app.deps.db.read.all(sql`select * from shares`))
  expect(row).not.toContain('private')
})

test('the preview is what the supervisor sees, and nothing is shared by looking', async () => {
  const app = await pair()
  const page = await write(app.sam, 'I did the persuading.')
  const before = await stored(app)
  const looked = await (await app.sam.post(`/share/${page}`, { how: 'whole', note: 'Why', do: 'look' })).text()
  expect(await stored(app)).toEqual(before)
  const id = await shareIt(app.sam, page, { note: 'Why' })
  const article = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0]
  expect(article(await text(app.dilys, `/shares/${id}`))).toBe(article(looked))
})

test('a page that has changed since it was looked at is not shared', async () => {
  const app = await pair()
  const page = await write(app.sam, 'As I looked at it.')
  const typed = { how: 'whole', note: '', key: 'k' }
  const looked = await (await app.sam.post(`/share/${page}`, { ...typed, do: 'look' })).text()
  await walker(app.sam, page).answer('s1', 'As it is now.')
  const answer = await app.sam.post(`/share/${page}`, { ...typed, seen: field(looked, 'seen'), do: 'share' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('As it is now.')
  expect(await text(app.dilys, '/sessions')).toContain('Nothing is waiting.')
})

test('pressed twice, it is shared once, told once, and stands in the ledger', async () => {
  const app = await pair()
  const page = await write(app.sam, 'Words.')
  const one = await shareIt(app.sam, page, { key: 'same' })
  const two = await shareIt(app.sam, page, { key: 'same' })
  expect(two).toBe(one)
  const { read } = app.deps.db
  expect(await read.all(sql`select * from shares`)).toHaveLength(1)
  expect(await read.all(sql`select * from notices where kind = 'shared' and person_id = ${app.dilys.id}`)).toHaveLength(
    1,
  )
  expect(await read.all(sql`select * from ledger where about = 'share' and subject = ${one}`)).toHaveLength(1)
})

test('what was typed comes back, with what is missing', async () => {
  const app = await pair()
  const page = await write(app.sam, 'One. Two.')
  const answer = await app.sam.post(`/share/${page}`, { how: 'parts', note: 'My reason', do: 'look' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Tick the sentences')
  expect(html).toContain('My reason')
})

test('names in what is shared are offered a pseudonym, in the note too, and never block', async () => {
  const app = await pair()
  const page = await write(app.sam, 'I went to see Tracey Robinson at home. She was tired.')
  const typed = { how: 'whole', note: 'Tracey Robinson will not answer me.', key: 'k' }
  const looked = await (await app.sam.post(`/share/${page}`, { ...typed, do: 'look' })).text()
  expect(looked).toContain('_name.0.found')
  expect(looked).toContain('value="share"')
  const names = { '_name.0.found': 'Tracey Robinson', '_name.0.instead': 'Mum A' }
  const swapped = await (await app.sam.post(`/share/${page}`, { ...typed, ...names, do: 'swap' })).text()
  expect(swapped).not.toContain('Tracey')
  expect(swapped).toContain('Mum A will not answer me.')
})

test('without a supervisor the page says who arranges one', async () => {
  const app = await pair()
  await endTie(app, app.tieId)
  const html = await text(app.sam, `/share/${await write(app.sam, 'Words.')}`)
  expect(html).toContain('coordinator arranges that')
})

test('the name that a page has by itself does not tell when it was written', async () => {
  const app = await pair()
  const walk = await begin(app.sam, 'of-3')
  await walk.answer('s1', 'Words.')
  app.clock.now += 86_400_000
  const id = await shareIt(app.sam, walk.id)
  const html = await text(app.dilys, `/shares/${id}`)
  expect(html).toContain('A walk of 3')
  expect(html).not.toContain('22 November')
  expect(html).toContain('23 November')
})

test('taken back, the words are gone from the store and from the supervisor; undiscussed, from the agenda', async () => {
  const app = await pair()
  const page = await write(app.sam, 'Unrepeatable words.', 'Unrepeatable title')
  const id = await shareIt(app.sam, page)
  const session = await plan(app.dilys, app.sam)
  expect(await text(app.dilys, `/sessions/${session}`)).toContain('Unrepeatable words.')
  expect((await app.sam.post(`/shares/${id}/take-back`)).status).toBe(303)
  expect((await app.dilys.get(`/shares/${id}`)).status).toBe(404)
  for (const path of ['/sessions', `/sessions/${session}`]) {
    expect(await text(app.dilys, path)).not.toContain('Unrepeatable')
  }
  const besides = (await stored(app)).filter((line) => !/^(answers|responses) /.test(line))
  expect(besides.join()).not.toContain('Unrepeatable')
  expect(await text(app.sam, '/supervision')).toContain('Something you took back')
})

test('what was noted about it stays with the session, and both pages say so', async () => {
  const app = await pair()
  const page = await write(app.sam, 'Words that were discussed.')
  const id = await shareIt(app.sam, page)
  const session = await plan(app.dilys, app.sam)
  await (await openNotes(app.dilys, session, await itemOf(app, session, 'share'))).save('What did Mum get out of it?')
  expect(await text(app.sam, '/supervision')).toContain('those notes, and the words they are about, stay')
  await app.sam.post(`/shares/${id}/take-back`)
  expect((await app.dilys.get(`/shares/${id}`)).status).toBe(404)
  for (const person of [app.sam, app.dilys]) {
    const html = await text(person, `/sessions/${session}`)
    expect(html).toContain('Words that were discussed.')
    expect(html).toContain('What did Mum get out of it?')
    expect(html).toContain('took this back after it was talked about')
  }
})

test('once the tie has ended shares are closed to the supervisor, and sessions can be read by both, not changed', async () => {
  const app = await pair()
  const page = await write(app.sam, 'Only shared.')
  const id = await shareIt(app.sam, page)
  const session = await plan(app.dilys, app.sam)
  const past = await closed(app, '2026-11-23')
  await endTie(app, app.tieId)
  expect((await app.dilys.get(`/shares/${id}`)).status).toBe(404)
  for (const person of [app.sam, app.dilys]) {
    expect(await text(person, `/sessions/${past}`)).toContain('It went well.')
    const html = await text(person, `/sessions/${session}`)
    expect(html).toContain('nobody can change it')
    expect(html).not.toContain('data-notes')
    const before = await stored(app)
    await person.post(`/sessions/${session}/items`, { title: 'Late', do: 'topic' })
    expect(await stored(app)).toEqual(before)
  }
  expect(await text(app.dilys, `/sessions/${session}`)).not.toContain('Only shared.')
  expect(await text(app.sam, '/supervision')).toContain('no longer supervises you, and can no longer read it')
})

test('a share to somebody whose account is closed says so', async () => {
  const app = await pair()
  await shareIt(app.sam, await write(app.sam, 'Words.'))
  await app.deps.db.write(async (tx) => {
    await tx.run(sql`update people set closed_at = ${app.clock.now} where id = ${app.dilys.id}`)
  })
  expect(await text(app.sam, '/supervision')).toContain('account is closed: nobody reads it')
})

test('deleting the page, or all one’s writing, takes shares back', async () => {
  const app = await pair()
  const [one, two] = [await write(app.sam, 'First words.'), await write(app.sam, 'Second words.')]
  const [first, second] = [await shareIt(app.sam, one), await shareIt(app.sam, two)]
  await app.sam.post(`/responses/${one}/delete`)
  expect((await app.dilys.get(`/shares/${first}`)).status).toBe(404)
  expect((await app.dilys.get(`/shares/${second}`)).status).toBe(200)
  await app.sam.post('/account/data/delete', { what: 'writing', sure: 'yes' })
  expect((await app.dilys.get(`/shares/${second}`)).status).toBe(404)
  expect((await stored(app)).join()).not.toMatch(/First words|Second words/)
})

test('one’s own data has shares and sessions in it; a supervisor’s has no words that were shared', async () => {
  const app = await pair()
  await shareIt(app.sam, await write(app.sam, 'Shared words.'))
  const session = await plan(app.dilys, app.sam)
  await (await openNotes(app.dilys, session, await itemOf(app, session, 'share'))).save('Notes of both.')
  const mine = await text(app.sam, '/account/data.json')
  expect(mine).toContain('Shared words.')
  const theirs = await text(app.dilys, '/account/data.json')
  expect(theirs).toContain('Notes of both.')
  expect(theirs).not.toContain('Shared words.')
})
