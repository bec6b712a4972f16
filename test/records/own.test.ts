import { expect, test } from 'vitest'
import { files, uploads } from '../../src/db/schema.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'
import { begun, filled, seenOn, signed, typed } from '../support/records.ts'

async function learner() {
  const app = await createTestApp()
  return { app, sam: await app.person(['learner'], 'Sam Rees') }
}

const html = async (answer: Promise<Response> | Response) => (await answer).text()

test('an empty list is kind, and says what could be there', async () => {
  const { sam } = await learner()
  const page = await html(sam.get('/evidence'))
  expect(page).toContain('Nothing here yet, and no hurry.')
  expect(page).toContain('href="/evidence/new"')
  const kinds = await html(sam.get('/evidence/new'))
  for (const kind of ['file', 'signpost', 'testimony', 'prior-learning'])
    expect(kinds).toContain(`/evidence/new/${kind}`)
  expect(kinds).toContain('Your assessor begins these')
  expect(kinds).not.toContain('/evidence/new/observation')
  expect((await sam.get('/evidence/new/observation')).status).toBe(404)
  expect((await sam.post('/evidence/new/observation')).status).toBe(404)
})

test('the notebook and the map lead to it', async () => {
  const { sam } = await learner()
  for (const path of ['/notebook', '/map']) expect(await html(sam.get(path))).toContain('href="/evidence"')
})

test('a form that begins it, sent twice, begins one', async () => {
  const { sam } = await learner()
  const places = [1, 2].map(() => sam.post('/evidence/new/signpost', { start: 'once' }))
  const [one, other] = (await Promise.all(places)).map((answer) => answer.headers.get('location'))
  expect(one).toBe(other)
})

test('whatever is typed is kept as a draft, right or wrong', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  const wrong = { 'about.day': '31', 'about.month': '2', 'about.year': '2026', 'because.400.5.1': '' }
  expect((await typed(sam, id, 'A note', { ...wrong, do: 'keep' })).headers.get('location')).toBe(`/records/${id}#main`)
  const page = await html(sam.get(`/records/${id}`))
  for (const words of ['value="A note at the door"', 'value="31"', 'A note was this.', 'Kept as a draft on']) {
    expect(page).toContain(words)
  }
  expect(await html(sam.get('/evidence'))).toContain('A note at the door')
  expect(await html(sam.get('/evidence'))).toContain('In the making')
})

test('what is missing is said at the top and at its field, and all that was typed is there', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  const answer = await typed(sam, id, 'A note', { title: '', seen: '', 'because.400.5.1': '', 'about.day': '' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const at of ['title', 'f-seen', 'because-400.5.1', 'f-about-day']) {
    expect(page).toContain(`href="#${at}"`)
    expect(page).toContain(`id="${at}"`)
    expect(page).toContain(`id="${at}-wrong"`)
  }
  expect(page).toMatch(/value="400.5.1" checked/)
})

test('a reason whose tick is taken off is there again when the tick comes back', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  await typed(sam, id, 'It', { do: 'keep' })
  await typed(sam, id, 'It', { do: 'claims', claim: '400.7.2', 'because.400.5.1': 'It shows the boundary.' })
  expect(await html(sam.get(`/records/${id}`))).toContain('The reason you wrote before is kept.')
  await typed(sam, id, 'It', { do: 'claims', claim: ['400.5.1', '400.7.2'], 'because.400.5.1': [] })
  expect(await html(sam.get(`/records/${id}`))).toMatch(/name="because.400.5.1"[^>]*>\s*It shows the boundary\./)
})

test('signed, it is evidence that says who signed which words, and its criteria are claimed', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  expect((await typed(sam, id)).headers.get('location')).toBe(`/records/${id}/check`)
  const check = await html(sam.get(`/records/${id}/check`))
  expect(check).toContain('I, Sam Rees, did the work that this record shows.')
  const seen = await seenOn(sam, `/records/${id}/check`)
  expect((await sam.post(`/records/${id}/sign`, { seen })).status).toBe(303)
  expect((await sam.post(`/records/${id}/sign`, { seen })).status).toBe(303)
  const place = (await sam.get(`/records/${id}`)).headers.get('location') ?? ''
  expect(place).toMatch(/^\/evidence\//)
  const page = await html(sam.get(place))
  for (const words of [
    'What I saw at the door',
    'Sam Rees</b>, learner',
    'did the work that this record shows',
    'One claim',
  ]) {
    expect(page).toContain(words)
  }
  expect(page).not.toContain('/responses/null')
  expect(page).not.toContain('Claim another criterion')
  const own = await html(sam.get('/evidence'))
  expect(own).toContain('Signposts to records kept elsewhere')
  expect(own).toContain('Not sent yet.')
  expect(own).not.toContain('In the making')
  expect(await html(sam.get('/map'))).toContain(`href="${place}`)
})

test('what was changed since the page was opened is not signed unread', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  await typed(sam, id)
  const seen = await seenOn(sam, `/records/${id}/check`)
  await typed(sam, id, 'Something else')
  const answer = await sam.post(`/records/${id}/sign`, { seen })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Something else at the door')
  expect((await sam.get(`/records/${id}`)).status).toBe(200)
})

test('of two pages the later one is told, and both texts are there', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  const both = { ...filled('First'), _revision: '0', do: 'keep' }
  expect((await sam.post(`/records/${id}`, both)).status).toBe(303)
  expect((await sam.post(`/records/${id}`, both)).status).toBe(303)
  const later = await sam.post(`/records/${id}`, { ...filled('Second'), _revision: '0', do: 'keep' })
  expect(later.status).toBe(409)
  const page = await later.text()
  for (const words of ['Not kept yet', 'Second was this.', 'First was this.', 'Second at the door']) {
    expect(page).toContain(words)
  }
  expect(await html(sam.get(`/records/${id}`))).toContain('First was this.')
  const revision = /name="_revision" value="(\d+)"/.exec(page)?.[1] ?? ''
  await sam.post(`/records/${id}`, { ...filled('Second'), _revision: revision, do: 'keep' })
  expect(await html(sam.get(`/records/${id}`))).toContain('Second was this.')
})

async function withFile({ deps }: TestApp, person: TestPerson, recordId: string) {
  const hash = 'a'.repeat(64)
  await deps.db.write(async (tx) => {
    await tx.insert(files).values({ hash, size: 2048, type: 'application/pdf', createdAt: 1 })
    const row = { id: 'up1', personId: person.id, recordId, name: 'plan.pdf', size: 2048, received: 2048, hash }
    await tx.insert(uploads).values({ ...row, note: 'Page two', createdAt: 1, doneAt: 1 })
  })
}

test('something made needs its file, and takes it along', async () => {
  const { app, sam } = await learner()
  const id = await begun(sam, 'file')
  const without = await typed(sam, id)
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('Add at least one file')
  expect((await typed(sam, id, undefined, { do: 'files' })).headers.get('location')).toBe(`/records/${id}/uploads`)
  await withFile(app, sam, id)
  expect(await html(sam.get(`/records/${id}`))).toContain('plan.pdf')
  await typed(sam, id)
  await signed(sam, id)
  const kept = await app.deps.db.read.query.evidenceFiles.findMany()
  expect(kept).toMatchObject([{ name: 'plan.pdf', note: 'Page two', position: 0, version: 1 }])
})

test('names are noticed before signing, can be changed everywhere, and block nothing', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  const named = { title: 'At Sharon Davies’ door', seen: 'Sharon Davies let me in.' }
  await typed(sam, id, undefined, named)
  const check = await html(sam.get(`/records/${id}/check`))
  expect(check).toContain('name="_name.0.found" value="Sharon')
  const found = /name="_name.0.found" value="([^"]+)"/.exec(check)?.[1] ?? ''
  await sam.post(`/records/${id}/names`, { '_name.0.found': found, '_name.0.instead': 'Mum', do: 'swap' })
  const after = await html(sam.get(`/records/${id}/check`))
  expect(after).toContain('Mum let me in.')
  expect(after).not.toContain('Sharon Davies let')
  await typed(sam, id, undefined, named)
  expect((await signed(sam, id)).status).toBe(303)
})

test('thrown away, its words are gone', async () => {
  const { app, sam } = await learner()
  const id = await begun(sam, 'signpost')
  await typed(sam, id, 'Regretted')
  expect((await sam.post(`/records/${id}/drop`)).headers.get('location')).toBe('/evidence')
  expect((await sam.get(`/records/${id}`)).status).toBe(404)
  expect(await html(sam.get('/evidence'))).toContain('Nothing here yet')
  expect(JSON.stringify(await app.deps.db.read.query.records.findMany())).not.toContain('Regretted')
})

test('a signpost says that the record itself never comes here', async () => {
  const { sam } = await learner()
  const id = await begun(sam, 'signpost')
  for (const path of ['/evidence/new/signpost', `/records/${id}`]) {
    expect(await html(sam.get(path))).toContain('The record itself never comes here.')
  }
})
