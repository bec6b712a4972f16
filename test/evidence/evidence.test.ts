import { expect, test } from 'vitest'
import { claims, events } from '../../src/db/schema.ts'
import type { Role } from '../../src/web/roles.ts'
import { everyField } from '../support/curriculum.ts'
import { learnerWithResponse, placed, putForward, respond, words } from './support.ts'

const withEvidence = async () => {
  const app = await learnerWithResponse()
  const location = await putForward(app.sam, app.responseId)
  const [claim] = await app.deps.db.read.select().from(claims)
  return { ...app, location, claimId: claim?.id ?? '' }
}
const recorded = async ({ deps }: Awaited<ReturnType<typeof withEvidence>>) =>
  (await deps.db.read.select().from(events)).map(({ what }) => what)

test('shows the frozen words with what is claimed marked and numbered, and the claims beside them', async () => {
  const { sam, location } = await withEvidence()
  const html = await (await sam.get(location)).text()
  expect(html).toContain('The school-run visit')
  expect(html).toContain('About 14 November 2026.')
  expect(html).toContain('Version 1, kept on 22 November 2026 at 09:00. Nothing changes it.')
  expect(html).toMatch(/<mark><span id="w1".*?<span class="ref" aria-hidden="true">1<\/span>He held my hand/s)
  expect(html).toContain('I see whose hand it was.')
  expect(html).toContain('href="#w1"')
  expect(html).toContain('Only you can read this')
})

test('an answer that is more than words is shown as it is, and in words where they are claimed', async () => {
  const { sam, deps } = await learnerWithResponse()
  const said = {
    'one-line': 'Kids yes.',
    values: [{ row: '', cells: { value: 'Being on time', 'where-from': 'My gran' } }],
  }
  const id = await respond(deps, sam, { activity: everyField, said })
  const [, offset] = (await (await sam.get(`/responses/${id}/evidence/criteria/400.5.1`)).text()).match(
    /value="arranging\/values\/(\d+)"/,
  ) ?? [undefined, '']
  const quote = { from: `arranging/values/${offset}`, to: '' }
  const html = await (await sam.get(await putForward(sam, id, { code: '400.5.1', quote }))).text()
  expect(html).toContain('<table class="answers"')
  expect(html).toMatch(/<mark>.*Being on time/s)
})

test('claims are numbered as one comes to their words, and two on the same words share a place', async () => {
  const { sam, location, base } = await withEvidence()
  await sam.post(`${base}/criteria`, { criterion: ['400.7.1', '400.5.1'] })
  await sam.post(`${base}/criteria/400.7.1`, { ...placed('description', 'We walked in late.'), because: 'Why.' })
  await sam.post(`${base}/criteria/400.5.1`, { ...placed('evaluation', 'He held my hand'), because: 'Why.' })
  await sam.post(`${base}/keep`)
  const html = await (await sam.get(location)).text()
  const order = [...html.matchAll(/<b class="no">(\d)\.<\/b> <b class="code">([\d.]+)/g)].map(([, number, code]) => [
    number,
    code,
  ])
  expect(order.map(([number]) => number)).toEqual(['1', '2', '3'])
  expect(order[0]?.[1]).toBe('400.7.1')
  expect(html).toContain('<span class="ref" aria-hidden="true">2 3</span>')
})

test('a claim on practice says what else it needs', async () => {
  const { sam, responseId } = await learnerWithResponse()
  const location = await putForward(sam, responseId, { code: '400.5.1' })
  expect(await (await sam.get(location)).text()).toContain(
    'It says <em>demonstrate</em>, so writing alone will not do.',
  )
})

test('a claim can be withdrawn, once; it stays to be read, and the map knows', async () => {
  const app = await withEvidence()
  const { sam, location, claimId } = app
  for (const _ of ['once', 'twice']) {
    const answer = await sam.post(`${location}/claims/${claimId}/withdraw`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${location}#claims`])
  }
  const html = await (await sam.get(location)).text()
  expect(html).toContain('Nothing claimed')
  expect(html).toContain('<h3 id="withdrawn-claims">Withdrawn</h3>')
  expect(html).not.toContain('<mark>')
  expect((await recorded(app)).filter((what) => what === 'claim.withdrawn')).toHaveLength(1)
  expect(await (await sam.get('/map')).text()).toContain('title="400.7.2 drafted"')
})

test('evidence is withdrawn with a reason, kept, and can be put back', async () => {
  const app = await withEvidence()
  const { sam, location } = app
  const empty = await sam.post(`${location}/withdraw`, { why: ' ' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Say in a few words why you withdraw it')

  for (const why of ['She asked me not to', 'Something else']) await sam.post(`${location}/withdraw`, { why })
  const html = await (await sam.get(location)).text()
  expect(html).toContain('Withdrawn on 22 November 2026.')
  expect(html).toContain('She asked me not to')
  expect(html).not.toContain('Something else')
  expect(html).toContain(words.evaluation)
  expect(await (await sam.get('/map')).text()).toContain('title="400.7.2 drafted"')
  const refused = await sam.post(`${location}/claims`, { criterion: '400.7.1' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Put it back first')

  for (const _ of ['once', 'twice']) expect((await sam.post(`${location}/put-back`)).status).toBe(303)
  expect(await (await sam.get('/map')).text()).toContain('title="400.7.2 claimed"')
  expect(await (await sam.get(location)).text()).toContain('put back on 22 November 2026')
  const happened = await recorded(app)
  expect(happened.filter((what) => what === 'evidence.withdrawn')).toHaveLength(1)
  expect(happened.filter((what) => what === 'evidence.put-back')).toHaveLength(1)
})

test('what is kept again after withdrawing is put back, and says so first', async () => {
  const { sam, location, base } = await withEvidence()
  await sam.post(`${location}/withdraw`, { why: 'Too soon' })
  await sam.post(`${base}/criteria/400.7.1`, { ...placed('feelings', 'Then sorry.'), because: 'Why.' })
  expect(await (await sam.get(`${base}/check`)).text()).toContain('Keeping it puts it back')
  await sam.post(`${base}/keep`)
  expect(await (await sam.get('/map')).text()).toContain('title="400.7.2 claimed"')
})

test('a criterion that is none, or claimed already, comes back', async () => {
  const { sam, location } = await withEvidence()
  for (const criterion of ['', '999.9.9', '400.7.2']) {
    const answer = await sam.post(`${location}/claims`, { criterion })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Choose a criterion that is not claimed here yet')
  }
})

const addresses = (location: string, base: string, claimId: string) => ({
  get: [
    ...[location, `${location}/versions/1`, base, `${base}/criteria`],
    ...[`${base}/criteria/400.7.1`, `${base}/check`],
  ],
  post: [
    ...[base, `${base}/criteria`, `${base}/criteria/400.7.1`, `${base}/keep`, `${location}/claims`],
    ...[`${location}/claims/${claimId}/withdraw`, `${location}/withdraw`, `${location}/put-back`],
  ],
})

test.each<Role>(['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'])(
  'another %s sees none of it and changes none of it',
  async (role) => {
    const { person, deps, location, base, claimId } = await withEvidence()
    const other = await person([role])
    const { get, post } = addresses(location, base, claimId)
    const before = JSON.stringify([await deps.db.read.select().from(claims), await deps.db.read.select().from(events)])
    for (const address of get) expect([address, (await other.get(address)).status]).toEqual([address, 404])
    for (const address of post) {
      const answer = await other.post(address, { why: 'x', criterion: '400.7.1', title: 'x' })
      expect([address, answer.status]).toEqual([address, 404])
    }
    const after = JSON.stringify([await deps.db.read.select().from(claims), await deps.db.read.select().from(events)])
    expect(after).toBe(before)
    expect((await other.get('/map')).status).toBe(role === 'learner' ? 200 : 404)
  },
)

test('nobody is asked to sign in, and changes nothing', async () => {
  const { nobody, deps, location, base, claimId } = await withEvidence()
  const { get, post } = addresses(location, base, claimId)
  for (const address of [...get, '/map']) {
    expect((await nobody.get(address)).headers.get('location')).toContain('/sign-in')
  }
  const before = JSON.stringify(await deps.db.read.select().from(claims))
  for (const address of post) expect((await nobody.post(address, { why: 'x' })).status).toBe(401)
  expect(JSON.stringify(await deps.db.read.select().from(claims))).toBe(before)
})

test.each(['/evidence/nothing', '/responses/nothing/evidence'])('%s is not there', async (address) => {
  const { sam } = await withEvidence()
  expect((await sam.get(address)).status).toBe(404)
})

test('versions and claims that are not there are not there', async () => {
  const { sam, location, base } = await withEvidence()
  for (const version of ['0', '2', '01', 'x', '1e0']) {
    expect((await sam.get(`${location}/versions/${version}`)).status).toBe(404)
  }
  expect((await sam.post(`${location}/claims/nothing/withdraw`)).status).toBe(404)
  expect((await sam.get(`${base}/criteria/nothing`)).status).toBe(404)
  expect((await sam.get(`${base}/criteria/400.7.2`)).status).toBe(404)
})
