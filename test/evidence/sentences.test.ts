import { expect, test } from 'vitest'
import { sentencesOf } from '../../src/evidence/sentences.ts'

const split = (words: string) => sentencesOf(words).map(({ start, end }) => words.slice(start, end))

test.each([
  ['full stops, questions and exclamations', 'He came. Why? Good!', ['He came.', 'Why?', 'Good!']],
  [
    'small letters after a stop, as phones leave them',
    'i was late. mum cried. ok',
    ['i was late.', 'mum cried.', 'ok'],
  ],
  ['no stop at all', '  just going on and on  ', ['just going on and on']],
  [
    'titles and Latin',
    'Dr. Khan rang, e.g. about school. Mrs. Lee too.',
    ['Dr. Khan rang, e.g. about school.', 'Mrs. Lee too.'],
  ],
  [
    'times and money',
    'At 8.30 a.m. Mum rang. I paid £3.50. Done.',
    ['At 8.30 a.m. Mum rang.', 'I paid £3.50.', 'Done.'],
  ],
  [
    'a number after no., and a plain no',
    'See no. 5 there. She said no. He left.',
    ['See no. 5 there.', 'She said no.', 'He left.'],
  ],
  [
    'etc. in the middle and at the end',
    'Bags, shoes etc. by the door. Coats etc. Then out.',
    ['Bags, shoes etc. by the door.', 'Coats etc.', 'Then out.'],
  ],
  ['pseudonyms of one letter', 'I went to child B. He was up.', ['I went to child B.', 'He was up.']],
  ['curly quotes', 'She said “He is not going in.” I sat down.', ['She said “He is not going in.”', 'I sat down.']],
  ['who said it after the quote', '“Stop!” she said. "Why?" he asked.', ['“Stop!” she said.', '"Why?" he asked.']],
  ['dots that trail off', 'I thought… Then not. And so on...', ['I thought…', 'Then not.', 'And so on...']],
  ['line breaks and blank lines', 'One\nTwo\n\n\nThree', ['One', 'Two', 'Three']],
  [
    'bullets and numbers',
    '- First\n• Second. And more\n  1. Third\n2) Fourth\n-\na) Fifth',
    ['First', 'Second.', 'And more', 'Third', 'Fourth', 'Fifth'],
  ],
  ['a year at the start of a line', '2024 was hard.', ['2024 was hard.']],
  ['nothing', '', []],
  ['white space', ' \n \n', []],
])('splits %s', (_, words, sentences) => {
  expect(split(words)).toEqual(sentences)
})

test('counts places in UTF-16 units, emoji and combining accents included', () => {
  const words = '👩‍👧‍👦 came. Cafe\u0301 was shut. 🎉!'
  expect(split(words)).toEqual(['👩‍👧‍👦 came.', 'Cafe\u0301 was shut.', '🎉!'])
  expect(sentencesOf(words)[1]?.start).toBe(words.indexOf('Cafe'))
})

test('leaves out nothing but white space and bullets, and never overlaps', () => {
  const words = 'A. B! “C?” d\n\n* e. f\n 3. g… h etc. i. J. Mr. K says no. Thanks.'
  let at = 0
  let left = ''
  for (const { start, end } of sentencesOf(words)) {
    expect(start).toBeGreaterThanOrEqual(at)
    left += words.slice(at, start)
    at = end
  }
  expect((left + words.slice(at)).replace(/\s/g, '')).toBe('*3.')
})

test('long runs of stops and of short forms are read in passing', () => {
  expect(split('.'.repeat(50_000))).toHaveLength(1)
  expect(split('Then... what?! Well…')).toEqual(['Then...', 'what?!', 'Well…'])
  expect(split('mr. '.repeat(50_000))).toHaveLength(1)
}, 5000)
