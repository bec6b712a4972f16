import { expect, test } from 'vitest'
import { claims, events, evidence, evidenceVersions } from '../../src/db/schema.ts'
import { exportEvidence } from '../../src/evidence/export.ts'
import { gibbs } from '../support/curriculum.ts'
import { details, learnerWithResponse, placed, putForward, respond, say, setStatus, words } from './support.ts'

const to = (answer: Response) => [answer.status, answer.headers.get('location')]

test('asks for a title, prefilled, and a day; says that nothing is claimed', async () => {
  const { sam, base } = await learnerWithResponse()
  const html = await (await sam.get(base)).text()
  expect(html).toContain('What it might be evidence for')
  expect(html).toContain('value="The school run"')
  expect(html).toContain('Nothing is claimed unless you claim it')
  expect(to(await sam.post(base, details))).toEqual([303, `${base}/criteria`])
  expect(await (await sam.get(base)).text()).toContain('value="The school-run visit"')
})

test.each([
  [{ title: ' ' }, 'title', 'Give it a title'],
  [{ 'about.day': '', 'about.month': '', 'about.year': '' }, 'f-about-day', 'Say which day it is about'],
  [{ 'about.day': '31', 'about.month': '2' }, 'f-about-day', 'There is no 31 February 2026'],
  [{ title: 'x'.repeat(201) }, 'title', 'Make the title shorter: 200 letters at most'],
  [{ 'about.day': 'x' }, 'f-about-day', 'Write the day as day, month and year'],
  [{ 'about.day': '23' }, 'f-about-day', 'this one has not come yet'],
])('a first page with %o comes back with what was typed', async (wrong, at, says) => {
  const { sam, base } = await learnerWithResponse()
  const answer = await sam.post(base, { ...details, ...wrong })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain(says)
  expect(html).toContain(`href="#${at}"`)
  for (const value of Object.values({ ...details, ...wrong })) expect(html).toContain(`value="${value}"`)
  // And it is saved all the same, right or wrong.
  const again = await (await sam.get(base)).text()
  if (!('title' in wrong)) expect(again).toContain('value="The school-run visit"')
})

test('takes a month by its name, and today', async () => {
  const { sam, base } = await learnerWithResponse()
  expect((await sam.post(base, { ...details, 'about.day': '22', 'about.month': 'November' })).status).toBe(303)
})

test('suggests with the activity’s reason, what the verb asks and what practice needs, and ticks nothing', async () => {
  const { sam, deps } = await learnerWithResponse()
  const activity = { ...gibbs, id: 'lines', serves: [{ criterion: '400.5.1', why: 'You say where your own line is.' }] }
  const id = await respond(deps, sam, { activity })
  const html = await (await sam.get(`/responses/${id}/evidence/criteria`)).text()
  expect(html).toContain('You say where your own line is.')
  expect(html).toContain('Look it over with fresh eyes.')
  expect(html).toContain('It says <em>demonstrate</em>, so writing alone will not do.')
  expect(html).toContain('Or any other of the 4')
  expect(html).toContain('value="400.7.1"')
  expect(html).not.toContain('checked')
})

test('choosing nothing comes back kindly; a code that is none is passed by', async () => {
  const { sam, base } = await learnerWithResponse()
  const answer = await sam.post(`${base}/criteria`, { criterion: '999.9.9' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Choose at least one, or press Not now')
})

test('walks from criterion to criterion, to the check, to evidence', async () => {
  const { sam, base, deps } = await learnerWithResponse()
  await sam.post(base, details)
  const criteria = await sam.post(`${base}/criteria`, { criterion: ['400.7.2', '400.7.1'] })
  expect(to(criteria)).toEqual([303, `${base}/criteria/400.7.1`])
  const page = await (await sam.get(`${base}/criteria/400.7.1`)).text()
  expect(page).toContain('<sup class="num">3</sup>')
  expect(page).toContain('<optgroup label="What happened?">')

  const one = await sam.post(`${base}/criteria/400.7.1`, {
    ...placed('feelings', 'Then sorry.'),
    because: 'It says why.',
  })
  expect(to(one)).toEqual([303, `${base}/criteria/400.7.2`])
  const sitting = words.description.indexOf('I sat')
  const two = await sam.post(`${base}/criteria/400.7.2`, {
    ...{ from: `description/description/${sitting}`, to: '', because: 'I review it.' },
  })
  expect(to(two)).toEqual([303, `${base}/check`])
  const check = await (await sam.get(`${base}/check`)).text()
  for (const said of ['14 November 2026', 'Then sorry.', 'It says why.', 'I sat down 👩‍👧‍👦 with them.', 'version 1']) {
    expect(check).toContain(said)
  }
  expect(await deps.db.read.select().from(evidence)).toEqual([])

  const [status, location] = to(await sam.post(`${base}/keep`))
  expect(status).toBe(303)
  const html = await (await sam.get(String(location))).text()
  expect(html).toContain('Two claims')
  expect(html).toContain('I sat down 👩‍👧‍👦 with them.</mark>')
})

test('words and reason: what is missing is said, and what is there is kept', async () => {
  const { sam, base } = await learnerWithResponse()
  const address = `${base}/criteria/400.7.2`
  const none = await sam.post(address, { from: '', to: '', because: 'A reason <typed>.' })
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Choose where the words begin')
  expect(await (await sam.get(address)).text()).toContain('A reason &lt;typed&gt;.')

  const blank = await sam.post(address, { ...placed('feelings', 'Then sorry.'), because: ' ' })
  expect(blank.status).toBe(422)
  const html = await blank.text()
  expect(html).toContain('Say why these words fit: a sentence is enough')
  expect(html).toContain('<q>Then sorry.</q>')
})

test.each([
  [
    'two answers',
    { from: placed('feelings', 'Then').from, to: placed('description', 'late.').to },
    'in the same answer',
  ],
  [
    'an end before the beginning',
    { from: 'feelings/feelings/20', to: 'feelings/feelings/3' },
    'comes after the beginning',
  ],
  [
    'a place beyond the words',
    { from: 'feelings/feelings/0', to: 'feelings/feelings/9999' },
    'comes after the beginning',
  ],
  ['an answer that is not there', { from: 'nowhere/nothing/0', to: '' }, 'where the words begin'],
  ['something else', { from: 'feelings/feelings/-1', to: 'x' }, 'where the words begin'],
])('a passage over %s comes back', async (_, passage, says) => {
  const { sam, base } = await learnerWithResponse()
  const answer = await sam.post(`${base}/criteria/400.7.2`, { ...passage, because: 'Why.' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(says)
})

test('Not now saves what was typed and leaves; the response stays finished and drafted', async () => {
  const { sam, base } = await learnerWithResponse()
  expect(to(await sam.post(base, { ...details, 'about.day': '', do: 'later' }))).toEqual([303, '/notebook'])
  expect(to(await sam.post(`${base}/criteria`, { criterion: '400.7.1', do: 'later' }))).toEqual([303, '/notebook'])
  const typed = { from: '', to: '', because: 'Half a', do: 'later' }
  expect(to(await sam.post(`${base}/criteria/400.7.1`, typed))).toEqual([303, '/notebook'])
  expect(await (await sam.get(base)).text()).toContain('The school-run visit')
  expect(await (await sam.get(`${base}/criteria/400.7.1`)).text()).toContain('Half a')
  const map = await (await sam.get('/map')).text()
  expect(map).toContain('title="400.7.2 drafted"')
  expect(map).toContain('title="400.7.1 drafted"')
})

test('one left out goes, and its words come back with it', async () => {
  const { sam, base } = await learnerWithResponse()
  await sam.post(base, details)
  await sam.post(`${base}/criteria`, { criterion: ['400.7.1', '400.7.2'] })
  const typed = { ...placed('feelings', 'Then sorry.'), because: 'Kept reason.' }
  const left = await sam.post(`${base}/criteria/400.7.1`, { ...typed, do: 'leave-out' })
  expect(to(left)).toEqual([303, `${base}/criteria/400.7.2`])
  expect(await (await sam.get(`${base}/check`)).text()).not.toContain('400.7.1')
  await sam.post(`${base}/criteria`, { criterion: ['400.7.1', '400.7.2'] })
  expect(await (await sam.get(`${base}/check`)).text()).toContain('Kept reason.')
})

test('what is not complete is not kept, and the check says what it needs', async () => {
  const { sam, base, deps } = await learnerWithResponse()
  await sam.post(base, { ...details, 'about.day': '' })
  await sam.post(`${base}/criteria`, { criterion: '400.7.2' })
  const answer = await sam.post(`${base}/keep`)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Choose the words for 400.7.2, or leave it out')
  expect(html).toContain('href="#details"')
  expect(await deps.db.read.select().from(evidence)).toEqual([])
})

test('kept twice, it is kept once; the record says who did what, and nobody’s words', async () => {
  const { sam, responseId, base, deps } = await learnerWithResponse()
  const location = await putForward(sam, responseId)
  expect(to(await sam.post(`${base}/keep`))).toEqual([303, location])
  expect(await deps.db.read.select().from(evidenceVersions)).toHaveLength(1)
  expect(await deps.db.read.select().from(claims)).toHaveLength(1)
  const recorded = await deps.db.read.select().from(events)
  expect(recorded.map(({ what, actorId }) => [what, actorId])).toEqual([
    ['evidence.made', sam.id],
    ['evidence.version-made', sam.id],
    ['claim.made', sam.id],
  ])
  expect(JSON.stringify(recorded)).not.toContain('hand')
})

test('both presses at the same moment keep once', async () => {
  const { sam, base, deps } = await learnerWithResponse()
  await sam.post(base, details)
  await sam.post(`${base}/criteria/400.7.2`, { ...placed('feelings', 'Then sorry.'), because: 'Why.' })
  const both = await Promise.all([sam.post(`${base}/keep`), sam.post(`${base}/keep`)])
  expect(new Set(both.map((answer) => answer.headers.get('location'))).size).toBe(1)
  expect(await deps.db.read.select().from(claims)).toHaveLength(1)
})

test('a response under way cannot be put forward: it goes to where it is', async () => {
  const { sam, deps } = await learnerWithResponse()
  const id = await respond(deps, sam, { status: 'walking' })
  for (const place of ['', '/criteria', '/criteria/400.7.2', '/check']) {
    expect(to(await sam.get(`/responses/${id}/evidence${place}`))).toEqual([303, `/responses/${id}`])
  }
  expect(to(await sam.post(`/responses/${id}/evidence/keep`))).toEqual([303, `/responses/${id}`])
})

test('words finished anew make the next version: claims whose words stand are carried, the others placed anew', async () => {
  const { sam, responseId, base, deps } = await learnerWithResponse()
  const location = await putForward(sam, responseId)
  await sam.post(`${base}/criteria/400.7.1`, {
    ...placed('description', 'I called at half eight.'),
    because: 'First reason.',
  })
  expect(to(await sam.post(`${base}/keep`))).toEqual([303, location])

  await say(deps, responseId, gibbs, { description: 'I rang at nine.', evaluation: `Well. ${words.evaluation}` })
  expect(await (await sam.get(location)).text()).toContain('Keep them as version 2')
  const criteria = await (await sam.get(`${base}/criteria`)).text()
  expect(criteria).toContain('the words it rested on have changed. Your reason was: First reason.')
  expect(criteria).not.toContain('checked')
  await sam.post(base, details)
  const check = await (await sam.get(`${base}/check`)).text()
  expect(check).toContain('Claimed before, and not now')
  expect(check).toContain('as version 2')
  expect(to(await sam.post(`${base}/keep`))).toEqual([303, location])

  const rows = await deps.db.read.select().from(claims)
  const carried = rows.find(({ version, criterion }) => version === 2 && criterion === '400.7.2')
  expect(carried).toMatchObject({ start: 6, end: 6 + words.evaluation.length, quote: words.evaluation })
  expect(rows.filter(({ version }) => version === 2)).toHaveLength(1)

  const page = await (await sam.get(location)).text()
  expect(page).toContain('Claimed before, not in this version')
  const first = await (await sam.get(`${location}/versions/1`)).text()
  expect(first).toContain('I called at half eight.')
  expect(first).toContain('Two claims')
  expect(await (await sam.get('/map')).text()).toContain('title="400.7.1 nothing yet"')

  const again = await sam.post(`${location}/claims`, { criterion: '400.7.1' })
  expect(to(again)).toEqual([303, `${base}/criteria/400.7.1`])
  const words7 = await (await sam.get(`${base}/criteria/400.7.1`)).text()
  expect(words7).toContain('First reason.')
})

test('a claim added to the same words makes no version; a new title does', async () => {
  const { sam, responseId, base, deps } = await learnerWithResponse()
  await putForward(sam, responseId)
  await sam.post(`${base}/criteria/400.7.1`, { ...placed('feelings', 'Then sorry.'), because: 'Why.' })
  await sam.post(`${base}/keep`)
  expect(await deps.db.read.select().from(evidenceVersions)).toHaveLength(1)
  await sam.post(base, { ...details, title: 'At the gate' })
  await sam.post(`${base}/keep`)
  const versions = await deps.db.read.select().from(evidenceVersions)
  expect(versions.map(({ version, title }) => [version, title])).toEqual([
    [1, 'The school-run visit'],
    [2, 'At the gate'],
  ])
})

test('a draft whose words changed while it waited asks for them again', async () => {
  const { sam, responseId, base, deps } = await learnerWithResponse()
  await sam.post(base, details)
  await sam.post(`${base}/criteria/400.7.2`, { ...placed('feelings', 'Then sorry.'), because: 'Why.' })
  await say(deps, responseId, gibbs, { feelings: 'Something else.' })
  expect((await sam.post(`${base}/keep`)).status).toBe(422)
  expect(await (await sam.get(`${base}/criteria/400.7.2`)).text()).toContain('have changed since')
})

test('everything there is, for the one whose it is', async () => {
  const { sam, responseId, base, deps, person } = await learnerWithResponse()
  const location = await putForward(sam, responseId)
  await sam.post(`${base}/criteria/400.7.1`, { from: '', to: '', because: 'Half a reason' })
  await sam.post(`${location}/withdraw`, { why: 'Not mine to tell' })

  const all = await exportEvidence(deps, sam)
  expect(all.evidence[0]).toMatchObject({
    withdrawals: [{ why: 'Not mine to tell', putBackAt: null }],
    versions: [
      { version: 1, title: 'The school-run visit', happenedOn: '2026-11-14', claims: [{ criterion: '400.7.2' }] },
    ],
  })
  expect(all.drafting[0]?.claims[0]).toMatchObject({ criterion: '400.7.1', because: 'Half a reason' })
  expect(await exportEvidence(deps, await person(['learner']))).toEqual({ evidence: [], drafting: [] })
})

test('opened again, the pages wait until they are finished', async () => {
  const { sam, responseId, deps } = await learnerWithResponse()
  const location = await putForward(sam, responseId)
  await setStatus(deps, responseId, 'walking')
  expect(await (await sam.get(location)).text()).toContain('You have opened these pages again')
  const answer = await sam.post(`${location}/claims`, { criterion: '400.7.1' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Finish the pages first')
})

test('a reason is never taken for nothing by an old tab, nor lost with a criterion that is left out', async () => {
  const { sam, base } = await learnerWithResponse()
  await sam.post(base, details)
  await sam.post(`${base}/criteria`, { criterion: ['400.7.1', '400.7.2'] })
  const words = { ...placed('feelings', 'Then sorry.'), because: 'It says why.' }
  for (const code of ['400.7.1', '400.7.2']) await sam.post(`${base}/criteria/${code}`, words)
  await sam.post(`${base}/criteria/400.7.1`, { from: '', to: '', because: '', do: 'later' })
  expect(await (await sam.get(`${base}/criteria/400.7.1`)).text()).toContain('It says why.')
  await sam.post(`${base}/criteria/400.7.1`, { from: '', to: '', because: '', do: 'leave-out' })
  const kept = (await sam.post(`${base}/keep`)).headers.get('location')
  await sam.post(`${kept}/claims`, { criterion: '400.7.1' })
  expect(await (await sam.get(`${base}/criteria/400.7.1`)).text()).toContain('It says why.')
})

test('a reason as long as a book comes back, to be made shorter', async () => {
  const { sam, base } = await learnerWithResponse()
  await sam.post(base, details)
  await sam.post(`${base}/criteria`, { criterion: '400.7.2' })
  const because = 'x'.repeat(4001)
  const answer = await sam.post(`${base}/criteria/400.7.2`, { ...placed('feelings', 'Then sorry.'), because })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Make it shorter: 4000 letters at most')
  expect(html).toContain(because)
  expect((await sam.post(`${base}/keep`)).status).toBe(422)
})

test('evidence is found again from its pages, withdrawn or not', async () => {
  const { sam, responseId } = await learnerWithResponse()
  expect(await (await sam.get(`/responses/${responseId}`)).text()).not.toContain('href="/evidence/')
  const kept = await putForward(sam, responseId)
  expect(await (await sam.get(`/responses/${responseId}`)).text()).toContain(`<a href="${kept}">Kept as evidence</a>`)
  await sam.post(`${kept}/withdraw`, { why: 'x'.repeat(1001) })
  await sam.post(`${kept}/withdraw`, { why: 'Not yet.' })
  expect(await (await sam.get(`/responses/${responseId}`)).text()).toContain(`<a href="${kept}">Withdrawn as evidence`)
})
