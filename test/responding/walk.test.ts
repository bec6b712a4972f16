import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin, readPage, where } from '../support/walking.ts'

const curriculum = sampleCurriculum([activityOf(1), activityOf(3), activityOf(9)])

test.each([1, 3, 9])('a learner walks %i steps, each at its address, to the last look and beyond', async (count) => {
  const { person } = await createTestApp({ curriculum })
  const sam = await person(['learner'])
  const walk = await begin(sam, `of-${count}`)
  for (let number = 1; number <= count; number++) {
    const page = await walk.open(`s${number}`)
    expect(page.html).toContain(`<title>Step ${number} of ${count}: Name ${number} · Alongside</title>`)
    expect(page.html).toContain(`<b>Step ${number} of ${count}</b>`)
    const ring = /<svg class="ring"[^>]*aria-hidden="true">(.*?)<\/svg>/.exec(page.html)?.[1] ?? ''
    expect([ring.match(/<path/g)?.length, ring.match(/stroke-width="5"/g)?.length]).toEqual([count, number])
    for (let earlier = 1; earlier < number; earlier++) expect(page.html).toContain(`Answer ${earlier}.`)
    const next = number < count ? `steps/s${number + 1}#now` : 'check'
    expect(where(await walk.press(`s${number}`, page, `Answer ${number}.`))).toBe(`303 /responses/${walk.id}/${next}`)
  }
  const check = await (await sam.get(`/responses/${walk.id}/check`)).text()
  for (let number = 1; number <= count; number++) expect(check).toContain(`Answer ${number}.`)
  expect(where(await sam.post(`/responses/${walk.id}/finish`))).toBe(`303 /responses/${walk.id}/evidence`)
  expect(await (await sam.get(`/responses/${walk.id}`)).text()).toContain('Work on it again')
})

test('nobody gets ahead of themselves: a step that is not due leads to the one that is', async () => {
  const { person } = await createTestApp({ curriculum })
  const sam = await person(['learner'])
  const walk = await begin(sam, 'of-3')
  const home = `/responses/${walk.id}`
  expect(where(await sam.get(`${home}/steps/s2`))).toBe(`303 ${home}`)
  expect(where(await sam.get(`${home}/check`))).toBe(`303 ${home}`)
  expect(where(await sam.get(home))).toBe(`303 ${home}/steps/s1#now`)
  expect((await walk.press('s3', await walk.open('s1'), 'Too soon')).status).toBe(404)
  expect((await sam.get(`${home}/steps/elsewhere`)).status).toBe(404)
  expect(where(await sam.post(`${home}/finish`))).toBe(`303 ${home}/steps/s1#now`)
})

test('an empty answer comes back with what to do, and can be left for now', async () => {
  const { person } = await createTestApp({ curriculum })
  const sam = await person(['learner'])
  const walk = await begin(sam, 'of-3')
  const refused = await readPage(await walk.answer('s1', '  '))
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('One thing needs you')
  expect(refused.html).toContain('<a href="#f-what">Answer “Question 1?”</a>')
  expect(refused.html).toContain('id="f-what-wrong"')
  expect(where(await walk.press('s1', refused, '', 'leave'))).toBe(`303 /responses/${walk.id}/steps/s2#now`)
  expect((await walk.open('s2')).html).toContain('You left this for now.')
  await walk.answer('s2', 'Two.')
  await walk.answer('s3', 'Three.')
  expect(await (await sam.get(`/responses/${walk.id}/check`)).text()).toContain('One thing needs you')
  const tried = await sam.post(`/responses/${walk.id}/finish`)
  expect(tried.status).toBe(422)
  expect(await tried.text()).toContain(`/responses/${walk.id}/steps/s1?back=check#f-what`)
  expect(where(await walk.answer('s1', 'One, after all.'))).toBe(`303 /responses/${walk.id}/steps/s2#now`)
  expect(where(await sam.post(`/responses/${walk.id}/finish`))).toBe(`303 /responses/${walk.id}/evidence`)
})

test('what is too long comes back whole', async () => {
  const { person } = await createTestApp({ curriculum })
  const walk = await begin(await person(['learner']), 'of-1')
  const long = 'word '.repeat(4100)
  const refused = await readPage(await walk.answer('s1', long))
  expect(refused.status).toBe(422)
  expect(refused.text).toBe(long)
})

test('Back saves what was typed and passes nothing', async () => {
  const { person } = await createTestApp({ curriculum })
  const walk = await begin(await person(['learner']), 'of-3')
  await walk.answer('s1', 'One.')
  expect(where(await walk.answer('s2', 'Half of tw', 'back'))).toBe(`303 /responses/${walk.id}/steps/s1#now`)
  expect((await walk.open('s2')).text).toBe('Half of tw')
  expect((await walk.open('s3')).status).toBe(303)
})

test('a change leads back to where one was', async () => {
  const { person } = await createTestApp({ curriculum })
  const sam = await person(['learner'])
  const walk = await begin(sam, 'of-9')
  for (const step of ['s1', 's2', 's3']) await walk.answer(step, `Of ${step}.`)
  expect((await walk.open('s4')).html).toContain(`/responses/${walk.id}/steps/s2?back=s4#now`)
  const page = await walk.open('s2', '?back=s4')
  expect(page.html).toContain('Next: back to Name 4')
  expect(where(await walk.press('s2', page, 'Changed.'))).toBe(`303 /responses/${walk.id}/steps/s4#now`)
  for (const step of ['s4', 's5', 's6', 's7', 's8', 's9']) await walk.answer(step, `Of ${step}.`)
  const fromCheck = await walk.open('s2', '?back=check')
  expect(where(await walk.press('s2', fromCheck, 'Again.'))).toBe(`303 /responses/${walk.id}/check`)
  const forged = await walk.open('s2', '?back=https://elsewhere.example')
  expect(where(await walk.press('s2', forged, 'Again.'))).toBe(`303 /responses/${walk.id}/steps/s3#now`)
})

test('htmx is told where to go, and shown mistakes in place', async () => {
  const { person } = await createTestApp({ curriculum })
  const sam = await person(['learner'])
  const walk = await begin(sam, 'of-3')
  const { carried } = await walk.open('s1')
  const send = (what: string) =>
    sam.post(`/responses/${walk.id}/steps/s1`, { ...carried, what, do: 'next' }, { 'hx-request': 'true' })
  expect((await send('')).status).toBe(422)
  const on = await send('One.')
  expect([on.status, on.headers.get('hx-redirect')]).toEqual([204, `/responses/${walk.id}/steps/s2#now`])
})

test('the words that were asked stay as they were, whatever becomes of the activity', async () => {
  const before = await createTestApp({ curriculum: sampleCurriculum([activityOf(3)]) })
  const sam = await before.person(['learner'])
  const walk = await begin(sam, 'of-3')
  await walk.answer('s1', 'One.')
  const [activity] = before.deps.curriculum.activities
  Object.assign(activity ?? {}, { title: 'Another title', steps: activityOf(1).steps })
  const page = await walk.open('s2')
  expect(page.html).toContain('A walk of 3')
  expect(page.html).toContain('Question 2?')
})

test('what a person types is shown as text, never as markup', async () => {
  const { person } = await createTestApp({ curriculum })
  const walk = await begin(await person(['learner']), 'of-3', { title: '<b>Title</b>' })
  await walk.answer('s1', '<script>alert(1)</script>')
  const { html } = await walk.open('s2')
  expect(html).toContain('&lt;script&gt;')
  expect(html).toContain('&lt;b&gt;Title')
  expect(html).not.toContain('<script>alert')
})
