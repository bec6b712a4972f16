import { expect, test } from 'vitest'
import { toMean } from '../../src/tutor/replies/from-book.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

const place = sampleCurriculum().place('7.4')

/** How a choice begins that stands for an answer of these words. */
function begins(answerText: string): string | undefined {
  if (!place) throw new Error('The small book has a part 7.4')
  const choice = toMean({ place, question: { asked: [], answerHtml: '', answerText }, index: 2, near: 0 })
  expect(choice).toMatchObject({ does: 'mean', place: '7.4', answer: 2, words: '7.4 Relationship and role boundaries' })
  return 'about' in choice ? choice.about : undefined
}

test('a choice begins as its answer does: with a sentence, and with a second where the first says too little', () => {
  expect(begins('Tell her what you would tell a good neighbour, and no more. Then ask about hers.')).toBe(
    'Tell her what you would tell a good neighbour, and no more.',
  )
  expect(begins('Yes. It is kind to drink the tea that you are given. Shoes are another matter.')).toBe(
    'Yes. It is kind to drink the tea that you are given.',
  )
  expect(begins('Very little.')).toBe('Very little.')
})

test('a long beginning is cut between words', () => {
  const long = begins(`Say that you will, and when, ${'and with whom, '.repeat(10)}and why.`)
  expect(long).toBe('Say that you will, and when, and with whom, and with whom, and with whom, and with whom …')
  expect(long?.length).toBeLessThan(95)
})
