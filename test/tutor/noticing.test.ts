import { expect, test } from 'vitest'
import { createTestApp, type TestPerson } from '../support/app.ts'
import { gibbs, sampleCurriculum } from '../support/curriculum.ts'
import { begin, type Walker } from '../support/walking.ts'

/** Gibbs, with a step that is for one's own feelings. */
const feeling = {
  ...gibbs,
  steps: gibbs.steps.map((step) => (step.id === 'feelings' ? { ...step, moves: ['own_feelings'] } : step)),
}
const open = async () => {
  const app = await createTestApp({ curriculum: sampleCurriculum([feeling]) })
  await app.deps.tutor.ready
  return app
}
/** In the small Gibbs, a step’s one field has the step’s own name. */
async function answer(ann: TestPerson, walk: Walker, step: string, words: string) {
  const { carried } = await walk.open(step)
  await ann.post(`/responses/${walk.id}/steps/${step}`, { ...carried, [step]: words, do: 'next' })
}

const OF_HER =
  'She opened the door at nine. The boy put his shoes on. We walked to school together and she signed the form at the desk.'

async function atFeelings(app: Awaited<ReturnType<typeof open>>, text = OF_HER) {
  const ann = await app.person(['learner'])
  const walk = await begin(ann, 'gibbs')
  await answer(ann, walk, 'description', 'x')
  const page = await walk.open('feelings')
  const step = `/responses/${walk.id}/steps/feelings`
  const notice = (what: string) =>
    ann.post(`${step}/notice`, { ...page.carried, feelings: what }, { 'hx-request': 'true' })
  return { ann, walk, page, step, notice, text }
}

test('the coach asks about what the step is for and the answer leaves out, and quotes the learner', async () => {
  const { notice, text } = await atFeelings(await open())
  const html = await (await notice(text)).text()
  expect(html).toContain('You wrote')
  expect(html).toMatch(/feeling|body|car afterwards/)
  expect(html).toContain('What the coach looks at')
})

test('it says nothing to a beginning, nor to an answer that has it', async () => {
  const { notice } = await atFeelings(await open())
  expect(await (await notice('She opened the door.')).text()).not.toContain('You wrote')
  const felt = `${OF_HER} I felt sick with worry all the way and then so proud of him that I cried in the car.`
  expect(await (await notice(felt)).text()).not.toContain('You wrote')
})

test('told to leave it, it does not come back; what was typed is saved', async () => {
  const app = await open()
  const { ann, walk, page, step, notice, text } = await atFeelings(app)
  await notice(text)
  const left = await ann.post(step, { ...page.carried, feelings: text, do: 'leave-nudge' })
  expect(left.headers.get('location')).toBe(`${step}#now`)
  expect((await walk.open('feelings')).html).not.toContain('You wrote')
  expect((await walk.open('feelings')).html).toContain('She opened the door at nine.')
})

test('switched off, the coach says nothing at all', async () => {
  const { ann, notice, text } = await atFeelings(await open())
  expect((await ann.post('/coach', { coach: 'off' })).status).toBe(303)
  expect(await (await notice(text)).text()).not.toContain('You wrote')
  expect(await (await ann.get('/coach')).text()).toContain('It is off')
  await ann.post('/coach', { coach: 'on' })
  expect(await (await notice(text)).text()).toContain('You wrote')
})

test('without a script, it asks once, on the page after, and leads back', async () => {
  const { ann, page, step, text } = await atFeelings(await open())
  const next = await ann.post(step, { ...page.carried, feelings: text, do: 'next' })
  const address = (next.headers.get('location') ?? '').replace('#now', '')
  const html = await (await ann.get(address)).text()
  expect(html).toContain('You wrote')
  expect(html).toContain(`href="${step}?back=evaluation#now"`)
  expect(await (await ann.get(address)).text()).not.toContain('You wrote')
})

test('names are noticed as they are typed, and changed all the way through, with everything typed kept', async () => {
  const app = await open()
  const ann = await app.person(['learner'])
  const walk = await begin(ann, 'gibbs', { title: 'Visit to Kelly' })
  await answer(ann, walk, 'description', 'I sat down with Kelly and her lad Jayden. Mum was tired.')
  const page = await walk.open('feelings')
  const step = `/responses/${walk.id}/steps/feelings`
  const typed = { ...page.carried, feelings: 'I told Kelly that I was proud. Kelly’s face lit up.' }
  const noticed = await (await ann.post(`${step}/notice`, typed)).text()
  expect(noticed).toContain('One name is on this page')
  expect(noticed).not.toContain('value="Mum"><span')
  const swap = { '_name.0.found': 'Kelly', '_name.0.instead': 'the mother', do: 'swap' }
  await ann.post(step, { ...typed, ...swap })
  const after = await walk.open('feelings')
  expect(after.html).toContain('I told the mother that I was proud.')
  expect(after.html).toContain('I sat down with the mother and her lad Jayden.')
  expect(after.html).not.toContain('Kelly')
})

test('“this is fine” is remembered', async () => {
  const app = await open()
  const ann = await app.person(['learner'])
  const walk = await begin(ann, 'gibbs')
  const page = await walk.open('description')
  const step = `/responses/${walk.id}/steps/description`
  const typed = { ...page.carried, description: 'I sat down with Kelly Marsh.' }
  expect(await (await ann.post(`${step}/notice`, typed)).text()).toContain('Kelly Marsh')
  await ann.post(step, { ...typed, '_name.0.found': 'Kelly Marsh', do: 'fine' })
  expect(await (await ann.post(`${step}/notice`, typed)).text()).not.toContain('Shall I change')
})

test('before it is finished, the whole of it is looked at: names, a concern, and a tongue that says nothing of “danger”', async () => {
  const app = await open()
  const ann = await app.person(['learner'])
  const walk = await begin(ann, 'gibbs')
  await answer(ann, walk, 'description', 'I sat down with Kelly. There was danger in the room.')
  await answer(ann, walk, 'feelings', 'I was afraid.')
  await answer(ann, walk, 'evaluation', 'It was good.')
  const html = await (await ann.get(`/responses/${walk.id}/check`)).text()
  expect(html).toContain('Is this a reflection, or a concern?')
  expect(html).toContain('Kelly')
  const changed = await ann.post(`/responses/${walk.id}/names`, {
    '_name.0.found': 'Kelly',
    '_name.0.instead': 'Mum',
    do: 'swap',
    back: 'check',
  })
  expect(changed.status).toBe(303)
  expect(await (await ann.get(`/responses/${walk.id}/check`)).text()).toContain('I sat down with Mum.')
})

test('an ordinary reflection raises neither question', async () => {
  const app = await open()
  const ann = await app.person(['learner'])
  const walk = await begin(ann, 'gibbs')
  for (const step of ['description', 'feelings', 'evaluation'])
    await answer(ann, walk, step, 'I was glad of the quiet.')
  const html = await (await ann.get(`/responses/${walk.id}/check`)).text()
  expect(html).not.toContain('Is this a reflection, or a concern?')
  expect(html).not.toContain('close to the case record')
  expect(html).not.toContain('Shall I change')
})
