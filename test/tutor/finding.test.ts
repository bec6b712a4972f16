import { expect, test } from 'vitest'
import type { Place } from '../../src/content/curriculum.ts'
import { createFinder } from '../../src/tutor/finding.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

const finder = createFinder({ telling: () => 1, share: () => 0.001 })

function placeWith(...questions: readonly (readonly [answerText: string, ...asked: string[]])[]): Place {
  const [place] = [sampleCurriculum().place('7.4')]
  if (!place) throw new Error('7.4 is missing')
  return {
    ...place,
    questions: questions.map(([answerText, ...asked]) => ({ asked, answerText, answerHtml: answerText })),
  }
}

const place = placeWith(
  ['Cups.', 'tea', 'biscuits', 'cake', 'milk'],
  ['Beds.', 'bedtime stories please again', 'homework arguments before supper', 'trouble sleeping since christmas'],
)

test('the answer is the one whose phrasings, all together, speak of what was asked, and not the one with the nearest of them', () => {
  expect(finder.nearest(place, 'tea bedtime arguments sleeping')?.question.answerText).toBe('Beds.')
  expect(finder.nearest(place, 'biscuits with tea')?.question.answerText).toBe('Cups.')
})

test('all answers of a place come in the same order', () => {
  const texts = finder.all(place, 'tea bedtime arguments sleeping').map(({ question }) => question.answerText)
  expect(texts).toEqual(['Beds.', 'Cups.'])
  expect(finder.all(place, 'cake')[0]?.index).toBe(finder.nearest(place, 'cake')?.index)
})

test('how near a place comes is told by its nearest answer, whichever is read out', () => {
  const asked = 'tea bedtime arguments sleeping'
  const most = Math.max(...finder.all(place, asked).map(({ near }) => near))
  expect(finder.nearest(place, asked)?.near).toBe(most)
})

test('what nobody asked is near to nothing', () => {
  expect(finder.nearest(place, 'zebra quartz')?.near).toBe(0)
})
