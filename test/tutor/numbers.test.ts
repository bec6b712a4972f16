import { expect, test } from 'vitest'
import { numberIn } from '../../src/tutor/numbers.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

const curriculum = sampleCurriculum()

test.each([
  ['7.4', '7.4', []],
  ['part 7.4', '7.4', []],
  ['what is part 7.4 about?', '7.4', []],
  ['can you take me to 7.4 please', '7.4', []],
  ['section 7', '7', []],
  ['criterion 5.1', undefined, ['400.5.1']],
  ['what does ac 5.2 actually want', undefined, ['400.5.2']],
  ['7.9', undefined, []],
] as const)('“%s” asks for a number', (message, place, codes) => {
  expect(numberIn(message, curriculum)).toEqual(expect.objectContaining({ place, codes }))
})

test('a number that may be a part’s or a criterion’s is both', () => {
  const { award, section } = curriculum
  const place = (number: string) => (number === '5.1' ? curriculum.place('7.4') : undefined)
  expect(numberIn('what is 5.1', { award, section, place })).toEqual({
    number: '5.1',
    place: '5.1',
    codes: ['400.5.1'],
  })
})

test.each([
  'the 7.4 bus never came',
  'she is 5',
  'can we go at 3',
  'i read 2 of it',
  'i have 3 families',
  'mum rang at 7.30 this morning',
  'is it 2.3 or 2.4',
  'part of me wants to give up',
  '400.5.1',
])('“%s” asks for none', (message) => {
  expect(numberIn(message, curriculum)).toBeUndefined()
})
