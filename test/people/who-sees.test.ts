import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { createWorld, group, tie } from '../support/world.ts'

test('each person, what they see, since when and until when; and what nobody sees', async () => {
  const t = await createTestApp()
  const [ada, jo] = [await t.person(['coordinator'], 'Ada Bell'), await t.person(['learner'], 'Jo Reid')]
  const [ruth, eve] = [await t.person(['assessor'], 'Ruth Vane'), await t.person(['eqa'], 'Eve Marsh')]
  const [dil, past] = [await t.person(['supervisor'], 'Dilys Rees'), await t.person(['iqa'], 'Ivor Past')]
  const north = await group(t, [jo])
  await tie(t, 'assesses', ruth, { groupId: north })
  await tie(t, 'supervises', dil, { learnerId: jo.id })
  await tie(t, 'examines', eve, { groupId: north, scope: 'sample' })
  await tie(t, 'assures', past, { learnerId: jo.id, until: t.clock.now })
  const html = (await (await jo.get('/who-sees')).text()).replaceAll(/<[^>]+>/g, '')
  expect(html).toMatch(/Ruth Vane, your assessor, by Group \S+?What you send to be assessed/)
  expect(html).toMatch(/Dilys Rees, your supervisorThe reflections[^.]*that you share/)
  expect(html).toMatch(/Eve Marsh, external.*Only what was sampled.*until 29 November 2026/)
  expect(html).toMatch(/Who could, earlier: 1Ivor Past/)
  expect(html).toContain('Ada Bell, your coordinator')
  expect(html).toContain('Your notes in the book')

  for (const path of ['/notebook', '/account']) {
    const page = await (await jo.get(path)).text()
    expect(page).toContain('href="/who-sees"')
    for (const name of ['Dilys Rees', 'Eve Marsh', 'Ruth Vane']) expect(page).toContain(name)
  }
  expect(await (await ada.get('/account')).text()).not.toContain('href="/who-sees"')
})

test('a tie to a group leads to who is in it, for as long as they are', async () => {
  const world = await createWorld()
  const html = await (await world.ann.person.get('/who-sees')).text()
  expect(html).toContain(world.staff.supervisor.name)
  expect(html).not.toContain(`<b>${world.others.supervisor.name}</b>`)
  const nobody = await world.person(['learner'])
  expect(await (await nobody.get('/who-sees')).text()).toContain('Nobody is tied to you now')
  expect(await (await nobody.get('/account')).text()).toContain('Nobody is tied to you yet.')
})

test('where there is a language model, it is said what it is shown', async () => {
  const world = await createWorld()
  const told = 'has brought a language model, echo'
  expect(await (await world.ann.person.get('/who-sees')).text()).toContain(told)
  expect(await (await world.ann.person.get('/')).text()).toContain('language model (echo), without names')
  const { person } = await createTestApp()
  const without = await person(['learner'])
  expect(await (await without.get('/who-sees')).text()).not.toContain('language model')
  expect(await (await without.get('/')).text()).not.toContain('language model')
})
