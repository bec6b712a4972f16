import { expect, test } from 'vitest'
import { defineField, editField, isEmpty, needsOf, wordsOf } from '../../../src/activity/fields/register.ts'
import { fieldOf, readForm } from './support.ts'

const written = { id: 'x', label: 'X', optional: false, attributes: {}, items: [] }
const items = [
  { id: 'mine', label: 'Mine' },
  { id: 'theirs', label: 'Theirs' },
]

test('a list is one thing a line, kept as typed and said without the gaps', () => {
  const field = fieldOf('list')
  const value = readForm(field, { '': 'Tea\n\n My first name \n' })
  expect(value).toEqual(['Tea', '', ' My first name ', ''])
  expect(wordsOf(field, value)).toBe('Tea\nMy first name')
  expect(isEmpty(field, readForm(field, { '': '\n \n' }))).toBe(true)
  const many = readForm(field, { '': Array.from({ length: 63 }, () => 'a').join('\n') })
  expect(needsOf(field, many)).toEqual([{ at: '', message: expect.stringMatching(/room for 60 here. Take out 3/) }])
})

test('a choice is said in the author’s words, and one no longer offered as it was stored', () => {
  const field = fieldOf('choice')
  expect(wordsOf(field, readForm(field, { '': 'mine' }))).toBe('Mine')
  expect(wordsOf(field, 'gone')).toBe('gone')
  expect(isEmpty(field, 'gone')).toBe(false)
})

test('choices are said together, those no longer offered among them', () => {
  const field = fieldOf('choices')
  expect(wordsOf(field, readForm(field, { '': ['home', 'school', 'home'] }))).toBe('At home and At school')
  expect(wordsOf(field, ['home', 'gone'])).toBe('At home and gone')
})

test('a scale is from 0 to 10, with its ends said', () => {
  const field = fieldOf('scale')
  expect(wordsOf(field, readForm(field, { '': '7' }))).toBe(
    '7 out of 10. On this scale 0 is “not at all” and 10 is “completely”.',
  )
  expect(wordsOf(field, 0)).toMatch(/^0 out of 10/)
  expect(isEmpty(field, '0')).toBe(false)
  expect(needsOf(field, '11')).toEqual([{ at: '', message: 'Choose a number from 0 to 10.' }])
})

test.each([
  ['14', '3', '2026', '14 March 2026'],
  [' 1 ', '02', '2024', '1 February 2024'],
  ['29', 'Feb', '2024', '29 February 2024'],
  ['30', 'september', '1999', '30 September 1999'],
])('a day typed as %s %s %s is %s', (day, month, year, words) => {
  const field = fieldOf('date')
  const value = readForm(field, { day, month, year })
  expect(needsOf(field, value)).toEqual([])
  expect(wordsOf(field, value)).toBe(words)
})

test.each([
  ['0', '13', '2026', '0/13/2026'],
  ['14', '', '', '14'],
  ['x', 'ma', '2026', 'x/ma/2026'],
])('a day typed as %s %s %s stays as typed, with what to write', (day, month, year, words) => {
  const field = fieldOf('date')
  const value = readForm(field, { day, month, year })
  expect(value).toEqual({ day, month, year })
  expect(wordsOf(field, value)).toBe(words)
  const message = 'Write the day as day, month and year, for example 14 3 2026.'
  expect(needsOf(field, value)).toEqual([{ at: 'day', message }])
})

test.each([
  ['31', '02', '31 February'],
  ['29', '2', '29 February'],
  ['31', 'June', '31 June'],
])('a day that there is not, %s %s, is told as such', (day, month, named) => {
  const message = `There is no ${named} 2026. Look at the day again.`
  expect(needsOf(fieldOf('date'), { day, month, year: '2026' })).toEqual([{ at: 'day', message }])
  expect(needsOf(fieldOf('date'), { day: '29', month: '2', year: '2028' })).toEqual([])
})

test('a year of two figures is asked for in four', () => {
  const value = { day: '1', month: '2', year: '26' }
  expect(needsOf(fieldOf('date'), value)).toEqual([{ at: 'year', message: expect.stringContaining('four figures') }])
})

test('a table is said row by row, a column at a time', () => {
  const field = fieldOf('table')
  const value = readForm(field, {
    '0.value': 'Turn up on time',
    '0.where-from': 'My dad.',
    '1.value': '',
    '1.where-from': ' ',
    '2.value': 'Ask first!',
  })
  expect(wordsOf(field, value)).toBe('Value: Turn up on time. Where from: My dad.\n\nValue: Ask first!')
  const moved = editField(field, value, { act: 'up', row: 2 })
  expect(wordsOf(field, editField(field, moved, { act: 'up', row: 1 }))).toMatch(/^Value: Ask first!/)
  expect(wordsOf(field, editField(field, value, { act: 'remove', row: 0 }))).toBe('Value: Ask first!')
})

test('a table with rows named by the author keeps them, and cannot lose one', () => {
  const field = defineField('table', { ...written, items, attributes: { rows: 'Mum, Child A, ' } })
  expect(field).toMatchObject({
    rows: [
      { id: 'mum', label: 'Mum' },
      { id: 'child-a', label: 'Child A' },
    ],
  })
  const value = readForm(field, { 'child-a.mine': 'A rest' })
  expect(wordsOf(field, value)).toBe('Child A. Mine: A rest.')
  expect(editField(field, value, { act: 'remove', row: 1 })).toEqual(value)
})

test('a column may have any name, also one that every object knows', () => {
  const columns = [{ id: 'constructor', label: 'Constructor' }, ...items]
  const field = defineField('table', { ...written, items: columns })
  expect(isEmpty(field, [{ row: '', cells: {} }])).toBe(true)
  expect(wordsOf(field, [{ row: '', cells: { mine: 'A rest' } }])).toBe('Mine: A rest.')
})

test('rows stop at sixty', () => {
  const field = fieldOf('timeline')
  let value: unknown = []
  for (let press = 0; press < 70; press++) value = editField(field, value, { act: 'add' })
  expect(value).toHaveLength(60)
  const sent = Object.fromEntries(Array.from({ length: 61 }, (_, row) => [`${row}.what`, 'x']))
  expect(needsOf(field, readForm(field, sent))[0]?.message).toMatch(/room for 60 here. Take out 1/)
})

test('things are sorted to one side or the other, the learner’s own among them', () => {
  const field = fieldOf('sort')
  const value = readForm(field, {
    'items.kids': 'left',
    'items.address': 'right',
    'own.0.text': 'My age',
    'own.0.side': 'left',
    'own.1.text': 'My bad back, which is worse',
    'own.1.side': '',
  })
  expect(wordsOf(field, value)).toBe(
    'Easy to tell: That I have children and My age.\n\nKeep at home: Where I live.\n\nNot decided yet: My bad back, which is worse.',
  )
  const added = editField(field, value, { act: 'add', list: 'own' })
  expect(added).toMatchObject({ own: [{}, {}, { text: '', side: '' }] })
})

test.each([
  ['choice', {}, /two at least/],
  ['choices', { items: [...items, items[0]] }, /"Mine" stands in the list twice/],
  ['scale', {}, /low="not at all" high="completely"/],
  ['table', {}, /names of the columns/],
  ['table', { items, attributes: { rows: 'Mum, mum' } }, /twice/],
  ['sort', { attributes: { left: 'Easy' } }, /left="Easy to tell" right="Keep at home"/],
  ['network', {}, /centre="You"/],
  ['timeline', { items }, /no use for a list/],
] as const)('an author who writes a %s wrongly reads what to write', (kind, wrong, message) => {
  expect(() => defineField(kind, { ...written, ...(wrong as object) })).toThrow(message)
})
