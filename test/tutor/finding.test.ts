import { expect, test } from 'vitest'
import type { Question } from '../../src/content/curriculum.ts'
import { freezeCurriculum } from '../../src/content/freeze.ts'
import { createFinder } from '../../src/tutor/finding.ts'
import { learnMind, reader } from '../../src/tutor/mind.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { sampleLessons } from '../support/tutor.ts'

const question = (answerText: string, ...asked: readonly string[]): Question => ({
  asked,
  answerText,
  answerHtml: answerText,
})

const questions = [
  question('Cups.', 'tea', 'biscuits', 'cake', 'milk'),
  question(
    'Beds.',
    'bedtime stories please again',
    'homework arguments before supper',
    'trouble sleeping since christmas',
  ),
]

/** The small book, with these questions in 7.4, and what else people say who want one of them. */
function finderWith(ways: readonly { said: string; answer?: number }[] = []) {
  const sample = sampleCurriculum()
  const sections = sample.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => (part.number === '7.4' ? { ...part, questions } : part)),
  }))
  const curriculum = freezeCurriculum({ ...sample, sections })
  const mind = learnMind(curriculum, { ...sampleLessons, waysIn: new Map([['7.4', ways]]) })
  return createFinder(curriculum, mind, reader(mind, curriculum))
}

const finder = finderWith()
const first = (asked: string, of = finder) => of.all('7.4', asked)[0]?.question.answerText

test('the answer is the one whose phrasings, all together, speak of what was asked, and not the one with the nearest of them', () => {
  expect(first('tea bedtime arguments sleeping')).toBe('Beds.')
  expect(first('biscuits with tea')).toBe('Cups.')
})

test('what somebody said who wanted an answer brings others to it', () => {
  const said = 'she would not sit down until the kettle was on'
  expect(first('the kettle was on', finderWith([{ said, answer: 0 }]))).toBe('Cups.')
  expect(first('the kettle was on', finderWith([{ said, answer: 1 }]))).toBe('Beds.')
  const [near, unknown] = [finderWith([{ said, answer: 1 }]), finderWith([{ said }])].map(
    (of) => of.all('7.4', 'kettle')[0]?.near,
  )
  expect(near).toBeGreaterThan(0)
  expect(unknown).toBe(0)
})

test('of each place that may be meant the best answer is found, the best place first', () => {
  const found = finder.find('bedtime stories')
  expect(found[0]).toMatchObject({ place: '7.4', weighed: 1, answer: { index: 1, question: { answerText: 'Beds.' } } })
  expect(found.map(({ place }) => place)).toEqual(['7.4', '6.6'])
  expect(found[1]?.weighed).toBeLessThan(1)
  expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? Infinity)
})

test('how near a place comes is told by its nearest phrasing, whichever answer is read out', () => {
  const asked = 'tea bedtime arguments sleeping'
  expect(finder.all('7.4', asked).map(({ near }) => near)).toEqual([
    finder.find(asked)[0]?.answer.near,
    finder.find(asked)[0]?.answer.near,
  ])
  expect(finder.find('tea')[0]?.answer.near).toBeCloseTo(1, 5)
})

test('what nobody asked is near to nothing, and asking leaves nothing behind', () => {
  const before = finder.find('biscuits')
  expect(finder.find('zebra quartz')[0]?.answer.near).toBe(0)
  expect(finder.find('biscuits')).toEqual(before)
})

test('there are no answers in a place that is not there', () => {
  expect(finder.all('9.9', 'tea')).toEqual([])
})
