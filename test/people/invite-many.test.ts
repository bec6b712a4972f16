import { expect, test } from 'vitest'
import { SESSION_COOKIE, signToken } from '../../src/web/session.ts'
import { createTestApp, type TestPerson } from '../support/app.ts'
import { group } from '../support/world.ts'
import { device, PASSWORD } from './support.ts'

async function desk() {
  const t = await createTestApp()
  const ada = await t.person(['coordinator'], 'Ada Bell')
  const session = `${SESSION_COOKIE}=${encodeURIComponent(signToken(`token-of-${ada.id}`, t.deps.secret))}`
  return { t, ada, session, key: 'key-1' }
}
const links = ({ deps }: Awaited<ReturnType<typeof desk>>['t']) => deps.db.read.query.oneTimeLinks.findMany()

async function look(ada: TestPerson, rows: string, key = 'key-1') {
  const answer = await ada.post('/people/invite-many', { rows, key, do: 'look' })
  const html = await answer.text()
  const looked = /name="looked" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const cells = [...html.matchAll(/<tr id="line-\d+">(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
  )
  return { status: answer.status, html, looked, cells }
}

test.each([
  ['commas, with headings in another order', 'E-mail,Name,Role\nkit@example.org,Kit Ash,assessor'],
  ['tabs, out of a spreadsheet', 'Kit Ash\tkit@example.org\tAssessor'],
  ['semicolons, quoted', '"Kit Ash";"kit@example.org";"assessor"'],
])('reads %s', async (_, rows) => {
  const { ada } = await desk()
  const { status, cells, html } = await look(ada, rows)
  expect(status).toBe(200)
  expect(cells.map(([, ...rest]) => rest)).toEqual([['Kit Ash', 'kit@example.org', 'Assessor', '', 'Will be invited']])
  expect(html).toContain('Invite this 1')
})

test('says line by line what will happen, keeps what was typed, and invites nobody yet', async () => {
  const { t, ada } = await desk()
  await group(t, [])
  await ada.post('/people/invitations', { name: 'Pip', email: 'pip@example.org', roles: 'learner' })
  const rows = [
    'Kit, kit@example.org',
    `Ada, ${ada.email}`,
    'Pip, pip@example.org',
    'Lou, no address',
    'Kit again, KIT@example.org',
    'Max, max@example.org, wizard',
    'Val, val@example.org, learner, Nowhere',
  ].join('\n')
  const { status, cells, html } = await look(ada, rows)
  expect(status).toBe(422)
  expect(cells.map((row) => row.at(-1))).toEqual([
    'Will be invited',
    'Is here already: nothing happens',
    'Is invited already: nothing happens',
    'Needs you: Write an e-mail address, like sam@example.org',
    'Needs you: Take one of the two away: this e-mail stands on line 1 too',
    expect.stringContaining('Needs you: Write a role that there is, instead of “wizard”'),
    'Needs you: Add the group “Nowhere” first, or leave it out here',
  ])
  for (const line of ['href="#line-4"', 'Lou, no address', 'Invite this 1, and leave the other 6'])
    expect(html).toContain(line)
  expect(await links(t)).toHaveLength(1)
})

test('a list that cannot be read, or is empty, says what to do', async () => {
  const { ada } = await desk()
  expect((await look(ada, '"Kit, kit@example.org\nLou, lou@example.org')).html).toContain('never closed')
  expect((await look(ada, ' \n ')).html).toContain('Paste at least one line')
  const many = Array.from({ length: 501 }, (_, index) => `P, p${index}@example.org`).join('\n')
  expect((await look(ada, many)).html).toContain('Invite at most 500 at a time')
})

test('invites them once, shows the links once, as a table to take away, and each opens into its group', async () => {
  const { t, ada, session, key } = await desk()
  const north = await group(t, [])
  const name = (await t.deps.db.read.query.groups.findFirst())?.name
  const rows = `Kit Ash, kit@example.org, , ${name}\n=Lou, lou@example.org, supervisor and assessor`
  const { looked } = await look(ada, rows)
  const press = () => ada.post('/people/invite-many', { rows, key, looked, do: 'invite' })
  const [sent] = [await press(), await press()]
  expect(sent.status).toBe(303)
  expect(await links(t)).toHaveLength(2)

  const page = sent.headers.get('location') ?? ''
  const once = sent.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const html = await (await ada.get(page, { cookie: `${session}; ${once}` })).text()
  const shown = [...html.matchAll(/<td class="key">http:\/\/alongside\.test(\/invitations\/[\w-]{43})<\/td>/g)].map(
    ([, path]) => path,
  )
  expect(shown).toHaveLength(2)
  const sealed = /name="once" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const file = await ada.post(page, { once: sealed })
  expect(file.headers.get('content-type')).toContain('text/csv')
  const csv = await file.text()
  expect(csv).toContain(`"Kit Ash","kit@example.org","learner","${name}","http://alongside.test${shown[0]}"`)
  expect(csv).toContain(`"'=Lou"`)
  expect(await (await ada.get(page)).text()).not.toContain('/invitations/')
  t.clock.now += 11 * 60_000
  expect((await ada.post(page, { once: sealed })).status).toBe(303)
  const other = await t.person(['coordinator'])
  expect((await other.post(page, { once: sealed })).status).toBe(303)

  const kit = device(t.app)
  expect((await kit.post(shown[0] ?? '', { password: PASSWORD })).status).toBe(303)
  const stays = await t.deps.db.read.query.groupMembers.findMany()
  expect(stays.map(({ groupId, until }) => [groupId, until])).toEqual([[north, null]])
  expect(await (await kit.get('/account')).text()).toContain('Learner')
})

test('a list that was changed after the look is looked at again first', async () => {
  const { t, ada, key } = await desk()
  const { looked } = await look(ada, 'Kit, kit@example.org')
  const answer = await ada.post('/people/invite-many', { rows: 'Eve, eve@example.org', key, looked, do: 'invite' })
  expect(await answer.text()).toContain('Will be invited')
  expect(await links(t)).toEqual([])
})

test('one by one, too, somebody is invited into a group; into one that closed meanwhile they are not put', async () => {
  const { t, ada } = await desk()
  const north = await group(t, [])
  await ada.post('/people/invitations', { name: 'Kit', email: 'kit@example.org', roles: 'learner', group: north })
  expect((await links(t)).map(({ groupId }) => groupId)).toEqual([north])
  await ada.post('/people/invitations', { name: 'Kit', email: 'kit@example.org', roles: 'iqa', group: north })
  expect((await links(t)).map(({ groupId }) => groupId)).toEqual([null])
})
