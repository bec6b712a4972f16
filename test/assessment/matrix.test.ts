import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { keptCells } from '../../src/assessment/matrix-cells.ts'
import { csvCell } from '../../src/assessment/matrix-csv.ts'
import { examined, groups, ledger, people } from '../../src/db/schema.ts'
import { group, tie } from '../support/world.ts'
import { lineOf, round, textOf } from './support.ts'
import { claimToo, judge, sample, submit, takeBack } from './support-judged.ts'

test('what was put forward and not submitted is nothing yet, to everybody', async () => {
  const { kim, iqa, eqa, boss } = await round()
  for (const who of [kim, iqa, eqa, boss]) {
    const html = await (await who.get('/learners')).text()
    expect(lineOf(html, 'Sam Whitby')).toEqual(['0 of 4', 'never', 'none', 'none', 'none', 'none'])
  }
})

test('each state stands as its own word, and in full for who listens', async () => {
  const app = await round()
  const { kim, claim } = app
  const [back, sign, sent] = await Promise.all(
    ['400.5.1', '400.5.2', '400.7.1'].map((code) => claimToo(app, claim, code)),
  )
  const all = [claim, back ?? '', sign ?? '', sent ?? '']
  const submission = await submit(app, all)
  await judge(app, kim, submission, claim)
  await judge(app, kim, submission, back ?? '', { decision: 'not yet' })
  await judge(app, kim, submission, sign ?? '', { needsCountersignature: true })
  const html = await (await kim.get('/learners')).text()
  expect(lineOf(html, 'Sam Whitby')).toEqual(['1 of 4', '22 November', 'back', 'sign', 'sent', 'met'])
  expect(html).toContain('aria-label="sent back"')
  expect(html).toContain('aria-label="to be countersigned"')
  expect(html).toContain('href="/criteria/400.7.2"')
})

test('a decision that is not sent, and what was taken back, show nowhere', async () => {
  const app = await round()
  const { kim, claim } = app
  const submission = await submit(app, [claim])
  await judge(app, kim, submission, claim, { sent: false })
  expect(lineOf(await (await kim.get('/learners')).text(), 'Sam Whitby').at(-1)).toBe('sent')
  await takeBack(app, submission)
  expect(lineOf(await (await kim.get('/learners')).text(), 'Sam Whitby').at(-1)).toBe('none')
  expect(await textOf(kim.get('/learners?only=waiting'))).toContain('Nobody is like that just now')
})

test('nobody stands there whom no tie leads to, and a supervisor has no such page', async () => {
  const app = await round()
  const stranger = await app.person(['assessor'])
  const html = await textOf(stranger.get('/learners'))
  expect(html).toContain('Nobody yet')
  expect(html).not.toContain('Sam Whitby')
  const supervisor = await app.person(['supervisor'])
  await tie(app, 'supervises', supervisor, { groupId: app.groupId })
  expect((await supervisor.get('/learners')).status).toBe(404)
})

test('the only group of a service can be chosen by its name', async () => {
  const { kim, groupId } = await round()
  expect(await (await kim.get('/learners')).text()).toContain(`<option value="${groupId}">Group ${groupId}</option>`)
})

test('a name is found, a group, a state, who waits longest and who sent nothing for eight weeks', async () => {
  const app = await round()
  const { kim, claim, clock, deps } = app
  const jo = await app.person(['learner'], 'Jo <b>Ash</b>')
  const second = await group(app, [jo])
  await deps.db.write(async (tx) => {
    await tx.update(groups).set({ name: 'Monday' }).where(eq(groups.id, second))
  })
  await tie(app, 'assesses', kim, { groupId: second })
  await submit(app, [claim])
  const shown = async (query: string, who = kim) => {
    const html = await (await who.get(`/learners?${query}`)).text()
    return [...html.matchAll(/<th scope=row><a href="[^"]+">([^<]+)/g)].map(([, name]) => name)
  }
  const [sam, ash] = ['Sam Whitby', 'Jo &#60;b&#62;Ash&#60;/b&#62;']
  expect(await shown('')).toEqual([ash, sam])
  expect(await shown('name=WHIT')).toEqual([sam])
  expect(await shown(`group=${second}`)).toEqual([ash])
  expect(await shown('state=submitted')).toEqual([sam])
  expect(await shown('state=submitted&criterion=400.5.1')).toEqual([])
  expect(await shown('only=waiting&sort=longest+waiting')).toEqual([sam])
  expect(await shown('sort=last+change')).toEqual([sam, ash])
  expect(await shown('only=quiet')).toEqual([])
  expect(await shown('unit=999&state=odd&only=odd&sort=odd')).toEqual([ash, sam])
  clock.now += 57 * 86_400_000
  // Kim’s own session has run out by then.
  const lee = await app.person(['coordinator'])
  expect(await shown('only=quiet', lee)).toEqual([ash, sam])
})

test('for paper there is a table for each unit, and the filter keeps what was asked', async () => {
  const { kim } = await round()
  const html = await (await kim.get('/learners?apart&name=Sam')).text()
  expect(html).toContain('Unit 400: Build and maintain')
  expect(html).toContain('value="Sam"')
  expect(html).toContain('href="/learners.csv?name=Sam"')
})

test('the spreadsheet has the same lines, in words, harmless, and its taking is kept', async () => {
  const app = await round()
  const { kim, claim, deps, sam } = app
  await submit(app, [claim])
  await deps.db.write(async (tx) => {
    await tx.update(people).set({ name: '=cmd|"x", y' }).where(eq(people.id, sam.id))
  })
  const answer = await kim.get('/learners.csv')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const [head, line, end] = bytes.toString('utf8').slice(1).split('\r\n')
  expect(head).toBe('Name,Groups,Met,Signed off,Last change,Waiting since,400.5.1,400.5.2,400.7.1,400.7.2')
  expect(line).toMatch(
    /^"'=cmd\|""x"", y",Group id-\d+,0,,2026-11-22,2026-11-22,nothing yet,nothing yet,nothing yet,submitted$/,
  )
  expect(end).toBe('')
  expect(answer.headers.get('content-disposition')).toContain('learners.csv')
  const lines = await deps.db.read.select().from(ledger).where(eq(ledger.about, 'export'))
  expect(lines.map(({ actorId, subject }) => [actorId, subject])).toEqual([[kim.id, '/learners.csv']])
})

test('what a spreadsheet would run is made plain', () => {
  expect(['=1', '+1', '-1', '@a', '\t=1', 'O’Neil', 'a,b', 'a"b', 'a\nb'].map(csvCell)).toEqual([
    `"'=1"`,
    `"'+1"`,
    `"'-1"`,
    `"'@a"`,
    `"'\t=1"`,
    'O’Neil',
    '"a,b"',
    '"a""b"',
    '"a\nb"',
  ])
})

test('an EQA with a sample sees what was sampled, or all of whom the tie names; each look is kept', async () => {
  const app = await round()
  const { kim, iqa, sam, claim, deps } = app
  const eve = await app.person(['eqa'])
  const tieId = await tie(app, 'examines', eve, { groupId: app.groupId, scope: 'sample' })
  const other = await claimToo(app, claim, '400.7.1')
  const submission = await submit(app, [claim, other])
  const judgement = await judge(app, kim, submission, claim)
  await judge(app, kim, submission, other)
  expect(await (await eve.get('/learners')).text()).not.toContain('Sam Whitby')
  expect((await eve.get(`/learners/${sam.id}`)).status).toBe(404)
  await sample(app, iqa, judgement)
  expect(lineOf(await (await eve.get('/learners')).text(), 'Sam Whitby')).toEqual([
    '1 of 1',
    'never',
    ...['&#183;', '&#183;', '&#183;', 'met'],
  ])
  await deps.db.write(async (tx) => {
    await tx.insert(examined).values({ tieId, learnerId: sam.id })
  })
  expect(lineOf(await (await eve.get('/learners')).text(), 'Sam Whitby').slice(2)).toEqual([
    'none',
    'none',
    'met',
    'met',
  ])
  const looks = await deps.db.read.select().from(ledger).where(eq(ledger.actorId, eve.id))
  expect(looks.map(({ subject }) => subject)).toEqual(['/learners', '/learners', '/learners'])
})

test('cells are made once for as long as they stand the same', () => {
  const cellsOf = keptCells([{ code: '400', criteria: ['400.1.1', '400.1.2'] }])
  const one = cellsOf('{"400.1.1":"met"}')
  expect(cellsOf('{"400.1.1":"met"}')).toBe(one)
  expect(cellsOf('{"400.1.1":"submitted"}').html.get('400')).not.toBe(one.html.get('400'))
  expect(cellsOf('{"400.1.1":"drafted"}').shown('400.1.1')).toBe('nothing yet')
})
