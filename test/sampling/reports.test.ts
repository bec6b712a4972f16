import { expect, test } from 'vitest'
import { csv } from '../../src/sampling/csv.ts'
import { endOf, startOf } from '../../src/sampling/days.ts'
import type { TestPerson } from '../support/app.ts'
import { createCentre, DAY, judge, sent } from './support.ts'

const text = async (person: TestPerson, path: string) => (await person.get(path)).text()
const lines = async (person: TestPerson, path: string) =>
  (await text(person, path)).replace('\uFEFF', '').trim().split('\r\n')

test('decisions, waiting times and failing criteria, for the learners that a tie leads to', async () => {
  const centre = await createCentre()
  const { now } = centre.clock
  for (const [days, decision] of [
    [1, 'met'],
    [3, 'met'],
    [10, 'not yet'],
  ] as const) {
    await judge(centre, await sent(centre, centre.sam, '400.7.2', now - days * DAY), centre.ruth, { decision })
  }
  await sent(centre, centre.sam, '400.5.1', now - 20 * DAY)
  const stranger = await centre.person(['learner'])
  await judge(centre, await sent(centre, stranger), await centre.person(['assessor'], '=cmd|calc'))

  const boss = await centre.person(['coordinator'])
  expect(await lines(centre.iqa, '/reports/decisions.csv')).toEqual([
    'Assessor,Month,Decisions,Met,Not yet',
    'Ruth Hale,November 2026,3,2,1',
  ])
  expect(await lines(centre.iqa, '/reports/waiting-times.csv')).toContain('Ruth Hale,3,3,10')
  expect(await lines(centre.iqa, '/reports/waiting-now.csv')).toEqual(['Waiting,Pieces,Learners', '15 to 28 days,1,1'])
  expect(await lines(centre.iqa, '/reports/criteria.csv')).toContain('400.7.2,1,3')
  expect(await lines(boss, '/reports/decisions.csv')).toContain(`"'=cmd|calc",November 2026,1,1,0`)
  expect(await text(centre.iqa, '/reports')).toContain('<th scope="row">Ruth Hale</th>')
  expect(await text(await centre.person(['iqa']), '/reports')).not.toContain('Ruth Hale')
})

test('is narrowed by group, assessor and days; a day that is none is said', async () => {
  const centre = await createCentre()
  await judge(centre, await sent(centre, centre.sam), centre.ruth)
  const counted = async (query: string) => (await lines(centre.iqa, `/reports/decisions.csv?${query}`)).length - 1
  expect(await counted(`group=${centre.groupId}&assessor=${centre.ruth.id}&from=2026-11-22&until=2026-11-22`)).toBe(1)
  expect(await counted('from=2026-11-23')).toBe(0)
  expect(await counted('until=2026-11-21')).toBe(0)
  expect(await counted('group=other')).toBe(0)
  expect(await counted('assessor=other')).toBe(0)
  const answer = await centre.iqa.get('/reports?from=soon')
  expect([answer.status, (await answer.text()).includes('value="soon"')]).toEqual([422, true])
})

test('a spreadsheet runs nothing and loses nothing', () => {
  expect(csv([['=1+1', '+4', '-4', '@x', '\tx', 'a "b", c', 'Ann', -4]])).toBe(
    `\uFEFF"'=1+1","'+4","'-4","'@x","'\tx","a ""b"", c",Ann,-4\r\n`,
  )
})

test('a day is London’s, in summer and winter', () => {
  expect(new Date(startOf('2026-07-01')).toISOString()).toBe('2026-06-30T23:00:00.000Z')
  expect(new Date(startOf('2026-12-01')).toISOString()).toBe('2026-12-01T00:00:00.000Z')
  // The clocks go back: a day of 25 hours.
  expect(endOf('2026-10-25') - startOf('2026-10-25')).toBe(25 * 3_600_000)
})
