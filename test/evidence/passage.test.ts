import { expect, test } from 'vitest'
import { type AnswerInWords, carried, passageOf, runsOf } from '../../src/evidence/passage.ts'

const answer = (words: string): AnswerInWords => ({
  ...{ stepId: 'a', fieldId: 'b', step: 'A', value: words, words },
  field: { id: 'b', kind: 'long', label: 'B', optional: false },
})
const quoted = (words: string, from: number, to: number) => passageOf(answer(words), from, to)?.quote

test('is the words between two places, without white space round them', () => {
  expect(passageOf(answer('One two three'), 3, 8)).toEqual({
    stepId: 'a',
    fieldId: 'b',
    start: 4,
    end: 7,
    quote: 'two',
  })
})

test('never cuts an emoji, an accented letter or a flag in two', () => {
  expect(quoted('👩‍👧‍👦 came', 3, 10)).toBe('👩‍👧‍👦 c')
  expect(quoted('Cafe\u0301!', 0, 4)).toBe('Cafe\u0301')
  expect(quoted('In 🇬🇧 now', 5, 6)).toBe('🇬🇧')
})

test.each([
  ['outside the words', 0, 99],
  ['backwards', 3, 1],
  ['empty', 2, 2],
  ['white space only', 3, 4],
])('is nothing where the places are %s', (_, from, to) => {
  expect(quoted('One two', from, to)).toBeUndefined()
})

test('is carried to where the same words stand now, the nearest if there are several', () => {
  const passage = { stepId: 'a', fieldId: 'b', start: 10, end: 14, quote: 'late' }
  expect(carried(passage, [answer('She came, late again.')])).toMatchObject({ start: 10 })
  expect(carried(passage, [answer('late. Now we were late, and late.')])).toMatchObject({ start: 18, end: 22 })
  expect(carried(passage, [answer('She came early.')])).toBeUndefined()
  expect(carried(passage, [{ ...answer('late'), fieldId: 'other' }])).toBeUndefined()
})

test('runs put together are the words, with each claim where it begins', () => {
  const words = 'One two three four'
  const runs = runsOf(words, { start: 0, end: words.length }, [
    { number: 1, start: 4, end: 13 },
    { number: 2, start: 8, end: 18 },
    { number: 3, start: 4, end: 7 },
  ])
  expect(runs.map(({ text }) => text).join('')).toBe(words)
  expect(runs.map(({ text, claims, begins }) => [text, claims, begins])).toEqual([
    ['One ', [], []],
    ['two', [1, 3], [1, 3]],
    [' ', [1], []],
    ['three', [1, 2], [2]],
    [' four', [2], []],
  ])
})
