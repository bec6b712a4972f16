import { expect, test } from 'vitest'
import { notices, oneTimeLinks, recordSignatures, records, submissions } from '../../src/db/schema.ts'
import { createTestApp } from '../support/app.ts'
import { asked, begun, begunFor, linkIn, seenOn, signed, testimony, typed } from '../support/records.ts'
import { tie } from '../support/world.ts'

async function asking() {
  const app = await createTestApp()
  const sam = await app.person(['learner'], 'Sam Rees')
  const id = await begun(sam, 'testimony')
  await typed(sam, id, 'Door')
  return { app, sam, id, read: app.deps.db.read, nobody: app.nobody }
}

const html = async (answer: Promise<Response> | Response) => (await answer).text()

test('whom it is asked of is needed first', async () => {
  const { sam, id } = await asking()
  const answer = await typed(sam, id, 'Door', { 'witness-name': '', 'witness-email': 'no e-mail' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('href="#witness-name"')
  expect(page).toContain('value="no e-mail"')
})

test('the link is shown once, and only its hash is stored', async () => {
  const { sam, id, read } = await asking()
  const { link } = await asked(sam, id)
  expect(link).toMatch(/^\/witness\/[\w-]{43}$/)
  expect(JSON.stringify(await read.select().from(oneTimeLinks))).not.toContain(link.replace('/witness/', ''))
  expect(await html(sam.get(`/records/${id}/link`))).toContain('kept nowhere where it could be read again')
})

test('a witness reads who asks for what, writes, signs, and it is done', async () => {
  const { sam, id, read, nobody } = await asking()
  const { link } = await asked(sam, id)
  const page = await html(nobody.get(link))
  for (const words of ['What did you see Sam Rees do?', 'Door at the door', 'Review and demonstrate', 'stay out']) {
    expect(page).toContain(words)
  }
  expect(page).not.toContain('Door shows the boundary')
  expect((await nobody.post(link, testimony)).headers.get('location')).toBe(link)
  expect(await html(nobody.get(link))).toContain('It is done. Thank you.')
  expect((await nobody.post(link, { ...testimony, seen: 'Something else.' })).status).toBe(303)
  expect(await read.select().from(recordSignatures)).toMatchObject([
    { as: 'witness', name: 'Wyn Hughes', role: 'Health visitor', contact: '01632 960 170', personId: null },
  ])
  expect(await read.select().from(notices)).toMatchObject([{ personId: sam.id, kind: 'testimony arrived' }])

  const toSign = await html(sam.get(`/records/${id}`))
  expect(toSign).toContain('They let the mother speak first.')
  expect(toSign).not.toContain('Something else.')
  await signed(sam, id, `/records/${id}`)
  const evidence = await html(sam.get((await sam.get(`/records/${id}`)).headers.get('location') ?? ''))
  for (const words of ['Wyn Hughes</b>, witness', 'Ten years of home visits', 'saw or heard for myself', 'by-other']) {
    expect(evidence).toContain(words)
  }
  expect(await read.select().from(submissions)).toEqual([])
})

test('what is missing is said, and everything typed is still there', async () => {
  const { sam, id, read, nobody } = await asking()
  const { link } = await asked(sam, id)
  const answer = await nobody.post(link, { ...testimony, 'witness-signs': '', 'witness-contact': '' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const words of ['They let the mother speak first.', 'Ten years of home visits', 'href="#witness-signs"']) {
    expect(page).toContain(words)
  }
  expect(page).toContain('href="#witness-contact"')
  expect(await read.select().from(recordSignatures)).toEqual([])
})

test('a link that is old, withdrawn, replaced or made up opens the same page', async () => {
  const { app, sam, id, nobody } = await asking()
  const { link } = await asked(sam, id)
  const none = await html(nobody.get('/witness/made-up'))
  const renewed = await linkIn(sam, await sam.post(`/records/${id}/ask`))
  expect(await html(nobody.get(link))).toBe(none)
  expect((await nobody.get(renewed)).status).toBe(200)
  await sam.post(`/records/${id}/take-back`)
  expect(await html(nobody.get(renewed))).toBe(none)
  expect((await nobody.post(renewed, testimony)).status).toBe(404)
  const again = (await asked(sam, id)).link
  app.clock.now += 29 * 86_400_000
  expect((await nobody.get(again)).status).toBe(200)
  app.clock.now += 86_400_000
  expect(await html(nobody.get(again))).toBe(none)
})

test('while it is asked for nothing of it changes, and what was changed is not asked unread', async () => {
  const { sam, id, read } = await asking()
  const seen = await seenOn(sam, `/records/${id}/check`)
  await typed(sam, id, 'Gate')
  expect((await sam.post(`/records/${id}/ask`, { seen })).status).toBe(409)
  await asked(sam, id)
  await typed(sam, id, 'Changed')
  expect(await read.select().from(records)).toMatchObject([{ title: 'Gate at the door', state: 'signing' }])
})

test('a learner who does not take it may ask again, and the witness finds their words', async () => {
  const { sam, id, nobody } = await asking()
  const { link } = await asked(sam, id)
  await nobody.post(link, testimony)
  await sam.post(`/records/${id}/hand-back`, { why: '' })
  const again = await asked(sam, id)
  expect(await html(nobody.get(again.link))).toContain('They let the mother speak first.')
  expect(await html(sam.get(`/records/${id}`))).not.toContain('They let the mother speak first.')
})

test('an assessor may ask, the learner accepts, and it is submitted with that', async () => {
  const { app, sam, read, nobody } = await asking()
  const ivy = await app.person(['assessor'], 'Ivy Cole')
  await tie(app, 'assesses', ivy, { learnerId: sam.id })
  const id = await begunFor(ivy, sam, 'testimony')
  await typed(ivy, id)
  const { link } = await asked(ivy, id)
  expect((await sam.get(`/records/${id}`)).status).toBe(404)
  expect(await html(nobody.get(link))).toContain('Ivy Cole, who assesses Sam Rees,')
  await nobody.post(link, testimony)
  expect((await ivy.post(`/records/${id}/take-back`)).status).toBe(404)
  await signed(sam, id, `/records/${id}`)
  expect(await read.select().from(submissions)).toHaveLength(1)
})
