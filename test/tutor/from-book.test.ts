import { expect, test } from 'vitest'
import { asAsked } from '../../src/tutor/as-asked.ts'
import { toMean } from '../../src/tutor/replies/from-book.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

test('a choice is what is asked for its answer, and says where that stands', () => {
  const place = sampleCurriculum().place('7.4')
  if (!place) throw new Error('The small book has a part 7.4')
  const question = { asked: ['what do i tell her', 'how much'], answerHtml: '', answerText: 'A little.' }
  expect(toMean({ place, question, index: 2, near: 0 })).toEqual({
    does: 'mean',
    place: '7.4',
    answer: 2,
    words: 'What do I tell her',
    about: '7.4 Relationship and role boundaries',
  })
})

test.each([
  ["she's cross and i dont know why, im lost", 'She’s cross and I don’t know why, I’m lost'],
  ['its theirs, ill in bed, two mums were out', 'Its theirs, ill in bed, two mums were out'],
  ['theyve gone', 'They’ve gone'],
  ['is it in 7.4 or in mi', 'Is it in 7.4 or in mi'],
])('%s is written %s', (typed, written) => expect(asAsked(typed)).toBe(written))
