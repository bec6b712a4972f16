import { expect, test } from 'vitest'
import type { Question } from '../../src/content/curriculum.ts'
import { freezeCurriculum } from '../../src/content/freeze.ts'
import { createFinder } from '../../src/tutor/finding.ts'
import { type LinearModel, likelihoods } from '../../src/tutor/learn/linear.ts'
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

/** The small book, with these questions in 7.4 (and each more in a part of its own), and what else people say who want one of them. */
function learnt(
  ways: readonly { said: string; answer?: number }[] = [],
  more: readonly Question[] = [],
  own = questions,
) {
  const sample = sampleCurriculum()
  const sections = sample.sections.map((section) => ({
    ...section,
    parts: section.parts.flatMap((part) => {
      if (part.number !== '7.4') return [part]
      const others = more.map((one, index) => ({ ...part, number: `7.${10 + index}`, questions: [one] }))
      return [{ ...part, questions: own }, ...others]
    }),
  }))
  const curriculum = freezeCurriculum({ ...sample, sections })
  const mind = learnMind(curriculum, { ...sampleLessons, waysIn: new Map([['7.4', ways]]) })
  return { curriculum, mind, read: reader(mind, curriculum) }
}

function finderWith(ways: readonly { said: string; answer?: number }[] = []) {
  const { curriculum, mind, read } = learnt(ways)
  return createFinder(curriculum, mind, read)
}

/** A classifier that holds everything for as likely as everything else. */
const undecided = (model: LinearModel): LinearModel => ({
  ...model,
  weights: model.weights.map(() => 0),
  bias: model.bias.map(() => 0),
})

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
  const { places, answers } = finder.find('bedtime stories')
  expect(answers[0]).toMatchObject({ place: { number: '7.4' }, index: 1, question: { answerText: 'Beds.' } })
  expect(answers.map(({ place, index }) => `${place.number} ${index}`)).toEqual(
    expect.arrayContaining(['7.4 0', '6.6 0']),
  )
  expect(answers.map(({ score }) => score)).toEqual(answers.map(({ score }) => score).sort((a, b) => b - a))
  expect(places.map(({ place }) => place)).toEqual(['7.4', '6.6'])
})

test('how sure it is of the first tells one answer that speaks to it from several that do', () => {
  const sure = (asked: string) => finder.find(asked).sure
  expect(sure('bedtime stories please again')).toBeGreaterThan(0.9)
  expect(sure('bedtime biscuits')).toBeLessThan(sure('bedtime stories'))
  expect(sure('zebra quartz')).toBeLessThan(0.6)
  expect(sure('zebra quartz')).toBeGreaterThan(0)
})

test('how near a place comes is told by its nearest phrasing, whichever answer is read out', () => {
  const asked = 'tea bedtime arguments sleeping'
  expect(finder.all('7.4', asked).map(({ near }) => near)).toEqual([
    finder.find(asked).answers[0]?.near,
    finder.find(asked).answers[0]?.near,
  ])
  expect(finder.find('tea').answers[0]?.near).toBeCloseTo(1, 5)
})

test('what nobody asked is near to nothing, and asking leaves nothing behind', () => {
  const before = finder.find('biscuits')
  expect(finder.find('zebra quartz').answers[0]?.near).toBe(0)
  expect(finder.find('biscuits')).toEqual(before)
})

test('there are no answers in a place that is not there', () => {
  expect(finder.all('9.9', 'tea')).toEqual([])
})

test('which answer of its place is asked for is learned from what people said, too', () => {
  const said = 'she would not sit down until the kettle was on'
  const likely = [0, 1].map((answer) => {
    const { mind, read } = learnt([{ said, answer }])
    return likelihoods(mind.choices.get('7.4') as LinearModel, read('the kettle'))
  })
  expect(likely[0]?.[0]).toBeGreaterThan(likely[0]?.[1] ?? 1)
  expect(likely[1]?.[1]).toBeGreaterThan(likely[1]?.[0] ?? 1)
})

test('of two answers that are as near, the one with more phrasings that say so comes first, whatever the classifiers know', () => {
  const once = question('Once.', 'tea', 'bedtime stories', 'homework arguments', 'trouble sleeping')
  const often = question('Often.', 'tea', 'tea biscuits', 'tea cake', 'tea milk')
  const { curriculum, mind, read } = learnt([], [], [once, often])
  const choices = new Map([...mind.choices].map(([place, model]) => [place, undecided(model)]))
  const unsure = createFinder(curriculum, { ...mind, choices, place: undecided(mind.place) }, read)
  expect(first('tea', unsure)).toBe('Often.')
  expect(unsure.find('bedtime stories').places.map(({ place }) => place)).toEqual(['7.4', '6.6'])
})

test('a place that nobody thought likely is looked into where somebody asked nearly the same there', () => {
  const more = ['ferrets', 'harmonicas', 'jigsaws', 'lanterns', 'marigolds', 'orchards', 'puffins'].map((word) =>
    question(`About ${word}.`, `what of ${word}`),
  )
  const { curriculum, mind, read } = learnt([], more)
  const unsure = createFinder(curriculum, { ...mind, place: undecided(mind.place) }, read)
  expect(unsure.find('puffins').answers[0]?.question.answerText).toBe('About puffins.')
})
