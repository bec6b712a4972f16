import { expect, test } from 'vitest'
import { people } from '../../../src/db/schema.ts'
import { londonMidnight, usageByDay } from '../../../src/tutor/model/allowance.ts'
import { wordAnswer } from '../../../src/tutor/model/wording.ts'
import { createTestApp } from '../../support/app.ts'
import { type Behaviour, fakeModel, replies, says, saysAndWaits, silent } from '../../support/fake-model.ts'
import { grounded, hide, modelAt, sound, soundWords, text, told } from './support.ts'

async function tutor(behaviour: Behaviour, settings: Record<string, string> = {}) {
  const test = await createTestApp()
  const fake = await fakeModel(behaviour)
  const deps = { ...test.deps, model: modelAt(fake.url, settings, test.deps.clock) }
  const answer = (actor: { readonly id: string }) => wordAnswer(deps, actor, grounded, hide)
  const calls = () => test.deps.db.read.query.modelCalls.findMany({ orderBy: (row, { asc }) => asc(row.id) })
  const outcomes = async () => (await calls()).map(({ outcome }) => outcome)
  return { ...test, fake, answer, calls, outcomes, person: () => test.person(['learner']) }
}

test('an answer is worded, and how it went is kept', async () => {
  const { answer, calls, person, clock } = await tutor(says(text))
  const { id: personId } = await person()
  const words = answer({ id: personId })
  await words.next()
  clock.now += 1500
  expect((await told(words)).outcome).toBe('worded')
  const [row] = await calls()
  const at = clock.now - 1500
  expect(row).toEqual({ id: row?.id, personId, at, outcome: 'worded', took: 1500, passages: 2, sentences: 3 })
})

test('what is kept and logged holds nobody’s words', async () => {
  const { answer, calls, person, logged } = await tutor(says(text))
  const learner = await person()
  const { sentences } = await told(answer(learner))
  expect(sentences.map(({ words }) => words)).toEqual(soundWords)
  expect(JSON.stringify([await calls(), logged])).not.toMatch(/kelly|child A|boundary|guess|7\.4/i)
})

test.each([
  ['slow', silent, '1'],
  ['gone', replies(500, ''), '8'],
  ['wrong', says(`${sound[0]} Families win prizes when their key worker is promoted [7.4]. ${sound[2]}`), '8'],
  ['cut off', says(sound[0] ?? ''), '8'],
] as const)('%s is kept as it is', async (outcome, behaviour, seconds) => {
  const { answer, outcomes, person } = await tutor(behaviour, { MODEL_SECONDS: seconds })
  expect((await told(answer(await person()))).outcome).toBe(outcome)
  expect(await outcomes()).toEqual([outcome])
})

test('an answer that nobody listens to any more was cut off, and is kept as that', async () => {
  const { answer, calls, person, fake } = await tutor(saysAndWaits(`${text} And`))
  const words = answer(await person())
  await words.next()
  await words.return('cut off')
  expect(await calls()).toMatchObject([{ outcome: 'cut off', sentences: 1 }])
  expect(await fake.hungUp()).toBe(true)
})

test('a person has so many answers a day, and the day begins at midnight in London', async () => {
  const { answer, outcomes, person, clock, fake } = await tutor(says(text), { MODEL_DAILY: '2' })
  const [one, other] = [await person(), await person()]
  // Half past eleven in the evening in London, in summer.
  clock.now = Date.UTC(2026, 6, 14, 22, 30)
  await told(answer(one))
  await told(answer(one))
  expect(await told(answer(one))).toEqual({ outcome: 'over limit', sentences: [] })
  expect((await told(answer(other))).outcome).toBe('worded')
  clock.now = Date.UTC(2026, 6, 14, 22, 59, 59)
  expect((await told(answer(one))).outcome).toBe('over limit')
  expect(fake.sent).toHaveLength(3)
  clock.now = Date.UTC(2026, 6, 14, 23, 0)
  expect((await told(answer(one))).outcome).toBe('worded')
  expect(await outcomes()).toEqual(['worded', 'worded', 'over limit', 'worded', 'over limit', 'worded'])
})

test('everybody together has so many', async () => {
  const { answer, person, fake } = await tutor(says(text), { MODEL_DAILY_ALL: '2' })
  const outcomes = []
  for (const each of [await person(), await person(), await person()]) {
    outcomes.push((await told(answer(each))).outcome)
  }
  expect(outcomes).toEqual(['worded', 'worded', 'over limit'])
  expect(fake.sent).toHaveLength(2)
})

test('who asks beyond their own limit takes nothing from the others', async () => {
  const { answer, person } = await tutor(says(text), { MODEL_DAILY: '1', MODEL_DAILY_ALL: '2' })
  const [one, other] = [await person(), await person()]
  await told(answer(one))
  for (let time = 0; time < 3; time++) expect((await told(answer(one))).outcome).toBe('over limit')
  expect((await told(answer(other))).outcome).toBe('worded')
})

test('none a day is none', async () => {
  const { answer, person, fake } = await tutor(says(text), { MODEL_DAILY: '0' })
  expect((await told(answer(await person()))).outcome).toBe('over limit')
  expect(fake.sent).toEqual([])
})

test('many tabs at once have no more', async () => {
  const { answer, person, fake } = await tutor(says(text), { MODEL_DAILY: '2' })
  const one = await person()
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => told(answer(one))))
  expect(all.map(({ outcome }) => outcome).sort()).toEqual([...Array(3).fill('over limit'), 'worded', 'worded'])
  expect(fake.sent).toHaveLength(2)
})

test('what a model that was away did not answer costs nothing of the day; what it began does', async () => {
  const { answer, person, fake } = await tutor(replies(503, ''), { MODEL_DAILY: '1' })
  const one = await person()
  await told(answer(one))
  await told(answer(one))
  fake.does(says('Nonsense.'))
  expect((await told(answer(one))).outcome).toBe('wrong')
  expect((await told(answer(one))).outcome).toBe('over limit')
})

test('the counts stay when the person goes', async () => {
  const { answer, person, calls, deps } = await tutor(says(text))
  await told(answer(await person()))
  await deps.db.write(async (tx) => void (await tx.delete(people)))
  expect(await calls()).toMatchObject([{ personId: null, outcome: 'worded' }])
})

test('the coordinator sees counts by the day in London', async () => {
  const { answer, person, clock, deps, fake } = await tutor(says(text), { MODEL_DAILY: '2' })
  const one = await person()
  const ask = async (at: number) => {
    clock.now = at
    await told(answer(one))
  }
  await ask(Date.UTC(2026, 6, 13, 12))
  await ask(Date.UTC(2026, 6, 14, 22, 59))
  for (const minute of [0, 1, 2]) await ask(Date.UTC(2026, 6, 14, 23, minute))
  fake.does(replies(500, ''))
  await ask(Date.UTC(2026, 11, 1, 0, 0))
  const none = { worded: 0, slow: 0, gone: 0, wrong: 0, 'cut off': 0, 'over limit': 0 }
  expect(await usageByDay(deps, Date.UTC(2026, 6, 14, 12))).toEqual([
    { day: '2026-07-14', outcomes: { ...none, worded: 1 } },
    { day: '2026-07-15', outcomes: { ...none, worded: 2, 'over limit': 1 } },
    { day: '2026-12-01', outcomes: { ...none, gone: 1 } },
  ])
})

test.each([
  ['2026-01-10T00:00:00Z', '2026-01-10T00:00:00Z'],
  ['2026-01-10T23:59:59Z', '2026-01-10T00:00:00Z'],
  ['2026-07-10T22:59:59Z', '2026-07-09T23:00:00Z'],
  ['2026-07-10T23:00:00Z', '2026-07-10T23:00:00Z'],
  // The days on which the clocks go forward and back.
  ['2026-03-29T12:00:00Z', '2026-03-29T00:00:00Z'],
  ['2026-03-30T12:00:00Z', '2026-03-29T23:00:00Z'],
  ['2026-10-25T12:00:00Z', '2026-10-24T23:00:00Z'],
  ['2026-10-26T12:00:00Z', '2026-10-26T00:00:00Z'],
])('at %s the day in London began at %s', (at, began) => {
  expect(new Date(londonMidnight(Date.parse(at))).toISOString()).toBe(began.replace('Z', '.000Z'))
})
