import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { notices } from '../../src/db/schema.ts'
import { enrolmentOf } from '../../src/people/enrolment.ts'
import { personById, signInRow } from '../../src/people/queries.ts'
import { serviceDetails } from '../../src/people/service.ts'
import { standingOf } from '../../src/people/standing.ts'
import { nameOf, peopleWithRole } from '../../src/people/who.ts'
import { portfolioOf } from '../../src/portfolio/portfolio.ts'
import { createTestApp } from '../support/app.ts'

async function desk() {
  const t = await createTestApp()
  return { t, read: t.deps.db.read, ada: await t.person(['coordinator'], 'Ada Bell') }
}

test('a name and an e-mail are put right: the person is told, signs in with the new one, and what was signed stays', async () => {
  const { t, ada } = await desk()
  const jo = await t.person(['learner'], 'Jo Reid')
  const email = 'jo.marsh@example.org'
  const press = () => ada.post(`/people/${jo.id}/who`, { name: ' Jo Marsh ', email: ' Jo.Marsh@Example.org ' })
  expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303])
  const html = await (await ada.get(`/people/${jo.id}`)).text()
  expect(html).toContain('<h1>Jo Marsh</h1>')
  expect(html).toContain(email)
  expect(await (await jo.get('/notices')).text()).toContain('has put your name or your e-mail right')
  expect(await (await jo.get('/account')).text()).toContain(`Jo Marsh, ${email}`)
  expect(await signInRow(t.deps.db.read, { email })).toMatchObject({ id: jo.id, name: 'Jo Marsh' })
  // Pressed twice at once, or sent again, it is done already, and nobody is told twice.
  expect((await ada.post(`/people/${jo.id}/who`, { name: 'Jo Marsh', email })).status).toBe(303)
  expect(await t.deps.db.read.select().from(notices).where(eq(notices.personId, jo.id))).toHaveLength(1)
})

test('an e-mail that somebody else has, or is invited by, is not taken; what was typed is still there', async () => {
  const { t, ada } = await desk()
  const [jo, sam] = [await t.person(['learner'], 'Jo Reid'), await t.person(['learner'], 'Sam Hill')]
  const his = (await personById(t.deps.db.read, sam.id))?.email ?? ''
  await ada.post('/people/invitations', { name: 'Kit', email: 'kit@example.org', roles: 'learner' })
  for (const [email, says] of [
    [his, 'Somebody else signs in with this e-mail'],
    ['kit@example.org', 'or is invited by it'],
    ['jo at example', 'Write an e-mail address'],
  ] as const) {
    const answer = await ada.post(`/people/${jo.id}/who`, { name: 'Jo Marsh', email })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    for (const words of [says, 'value="Jo Marsh"', `value="${email}"`, '<h1>Jo Reid</h1>'])
      expect(html).toContain(words)
  }
  expect((await personById(t.deps.db.read, jo.id))?.name).toBe('Jo Reid')
})

test('an enrolment is kept, and shown again', async () => {
  const { t, read, ada } = await desk()
  const jo = await t.person(['learner'])
  const fields = { enrolmentNumber: ' H-17 ', uln: '1000 0000 43', enrolledOn: '2026-09-01', finishedOn: '' }
  expect((await ada.post(`/people/${jo.id}/enrolment`, fields)).status).toBe(303)
  expect(await enrolmentOf(read, jo.id)).toMatchObject({
    ...{ enrolmentNumber: 'H-17', uln: '1000000043', enrolledOn: '2026-09-01', finishedOn: null },
  })
  expect(await (await ada.get(`/people/${jo.id}`)).text()).toContain('value="1000000043"')
  expect((await ada.post(`/people/${ada.id}/enrolment`, fields)).status).toBe(404)
})

test.each([
  [{ uln: '1000000044' }, 'one of these ten figures is not right'],
  [{ uln: '12345' }, 'Write the ten figures'],
  [{ enrolledOn: '31/2/2026' }, 'Write a day that there is'],
  [{ enrolledOn: '2026-09-02', finishedOn: '1/9/2026' }, 'Write a day after they enrolled'],
])('an enrolment that cannot be, %o, comes back as it was typed', async (wrong, says) => {
  const { t, read, ada } = await desk()
  const jo = await t.person(['learner'])
  const answer = await ada.post(`/people/${jo.id}/enrolment`, { enrolmentNumber: 'H-17', ...wrong })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const words of [says, 'value="H-17"', ...Object.values(wrong).map((each) => `value="${each}"`)]) {
    expect(html).toContain(words)
  }
  expect((await enrolmentOf(read, jo.id)).enrolmentNumber).toBe('')
})

test('an assessor counts as qualified until it is said otherwise; then a qualified one countersigns', async () => {
  const { t, read, ada } = await desk()
  const [ruth, sam, una] = [await t.person(['assessor']), await t.person(['assessor']), await t.person(['assessor'])]
  expect((await standingOf(read, ruth.id)).qualified).toBe(true)
  const not = { qualified: 'no', qualification: 'Working towards it' }
  await ada.post(`/people/${una.id}/standing`, { ...not, countersignerId: sam.id })
  for (const countersignerId of ['', ruth.id, una.id, ada.id]) {
    const answer = await ada.post(`/people/${ruth.id}/standing`, { ...not, countersignerId })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Working towards it"')
  }
  expect((await ada.post(`/people/${ruth.id}/standing`, { ...not, countersignerId: sam.id })).status).toBe(303)
  expect(await standingOf(read, ruth.id)).toMatchObject({ qualified: false, countersignerId: sam.id })
  const jo = await t.person(['learner'])
  expect((await ada.post(`/people/${jo.id}/standing`, { qualified: 'yes' })).status).toBe(404)
})

test('the service and its centre are called as the coordinator writes', async () => {
  const { t, ada } = await desk()
  const wrong = await ada.post('/people/service', { organisation: ' ', centreNumber: '012345' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="012345"')
  const details = { organisation: 'Harbour Families', centreName: 'Harbour Training', centreNumber: '012345' }
  expect((await ada.post('/people/service', details)).status).toBe(303)
  expect(await serviceDetails(t.deps)).toEqual(details)
  // The awarding body reads portfolios, and knows the centre by the name that it has there.
  const { id } = await t.person(['learner'])
  expect((await portfolioOf(t.deps.db.read, t.deps, id)).centre).toEqual({ name: 'Harbour Training', number: '012345' })
  await ada.post('/people/service', { ...details, centreName: '' })
  expect((await portfolioOf(t.deps.db.read, t.deps, id)).centre.name).toBe('Harbour Families')
})

test('who has a role, by name, closed accounts left out', async () => {
  const { t, read, ada } = await desk()
  const [zoe, ann] = [await t.person(['iqa'], 'Zoe'), await t.person(['iqa', 'assessor'], 'ann')]
  const gone = await t.person(['iqa'], 'Gone')
  await ada.post(`/people/${gone.id}/close`)
  expect((await peopleWithRole(read, 'iqa')).map(({ id }) => id)).toEqual([ann.id, zoe.id])
  expect([await nameOf(read, zoe.id), await nameOf(read, 'nobody')]).toEqual(['Zoe', undefined])
})
