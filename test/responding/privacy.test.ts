import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin } from '../support/walking.ts'

/** Every address of a learner's writing, with the ids of a real one filled in. */
const addresses = [
  ['GET', '/responses/:id'],
  ['GET', '/responses/:id/steps/:step'],
  ['POST', '/responses/:id/steps/:step'],
  ['POST', '/responses/:id/steps/:step/draft'],
  ['POST', '/responses/:id/steps/:step/notice'],
  ['POST', '/responses/:id/names'],
  ['POST', '/responses/:id/rivals/:rival'],
  ['GET', '/responses/:id/check'],
  ['POST', '/responses/:id/finish'],
  ['POST', '/responses/:id/reopen'],
  ['GET', '/responses/:id/details'],
  ['POST', '/responses/:id/details'],
  ['GET', '/responses/:id/delete'],
  ['POST', '/responses/:id/delete'],
] as const

test('every address of a response is in the list below', async () => {
  const { app } = await createTestApp()
  const own = app.routes.filter(({ path }) => path.startsWith('/responses/') && !path.includes('evidence'))
  expect(own.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    addresses.map((each) => each.join(' ')).sort(),
  )
})

test.each(addresses)('%s %s is nobody else’s', async (method, path) => {
  const { person, nobody, logged } = await createTestApp({ curriculum: sampleCurriculum([activityOf(3)]) })
  const sam = await person(['learner'])
  const walk = await begin(sam, 'of-3', { title: 'Secret title' })
  await walk.answer('s1', 'Secret words')
  const address = (id: string) => path.replace(':id', id).replace(':step', 's1').replace(':rival', 'r')
  const fields = { what: 'Mine now', title: 'Mine now', keep: 'rival' }
  const ask = (who: typeof nobody, id: string) =>
    method === 'GET' ? who.get(address(id)) : who.post(address(id), fields)

  for (const role of ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const) {
    const refused = await ask(await person([role]), walk.id)
    expect([role, refused.status]).toEqual([role, 404])
    expect(await refused.text()).not.toContain('Secret')
  }
  expect([303, 401]).toContain((await ask(nobody, walk.id)).status)
  for (const id of ['nowhere', '...', '%00', 'x'.repeat(500)]) expect((await ask(sam, id)).status).toBe(404)
  expect((await walk.open('s1')).text).toBe('Secret words')
  expect(JSON.stringify(logged)).not.toContain('Secret')
})
