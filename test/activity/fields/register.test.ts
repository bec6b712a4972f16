import { expect, test } from 'vitest'
import type { Field } from '../../../src/activity/activity.ts'
import { FieldDefinitionError, type WrittenField } from '../../../src/activity/fields/module.ts'
import {
  controlId,
  defineField,
  editField,
  editValue,
  fieldModule,
  isEmpty,
  needsOf,
  parseEdit,
  parseStored,
  readField,
  wordsOf,
} from '../../../src/activity/fields/register.ts'
import { formOf } from '../../../src/web/form.ts'

const what: Field = { id: 'what', kind: 'long', label: 'What happened?', optional: false }
const written: WrittenField = { id: 'what', label: 'What happened?', optional: false, attributes: {}, items: [] }

test('an unknown kind is a mistake of ours, and said to an author as theirs to mend', () => {
  expect(() => fieldModule('essay')).toThrow('no kind of field named "essay"')
  expect(() => defineField('essay', written)).toThrow(FieldDefinitionError)
  expect(() => defineField('essay', written)).toThrow(/one of short, long/)
})

test('an attribute or a list that a kind has no use for is said to the author', () => {
  expect(() => defineField('long', { ...written, attributes: { low: 'no' } })).toThrow(/does not know low/)
  expect(() => defineField('long', { ...written, items: [{ id: 'a', label: 'A' }] })).toThrow(/Take the list out/)
  expect(defineField('long', written)).toEqual(what)
})

test('reads what was typed as it was typed, and says it in words', () => {
  const value = readField(what, formOf([['what', '  One.\n\nTwo. ']]))
  expect(value).toBe('  One.\n\nTwo. ')
  expect(wordsOf(what, value)).toBe('One.\n\nTwo.')
  expect(isEmpty(what, value)).toBe(false)
  expect(isEmpty(what, ' \n')).toBe(true)
})

test('what cannot be read is the empty value', () => {
  for (const json of [undefined, null, 7, { text: 'x' }, ['x'], true]) {
    expect(parseStored(what, json)).toBe('')
    expect(wordsOf(what, json)).toBe('')
    expect(needsOf(what, json)).toEqual([])
  }
})

test('a text longer than there is room for is kept, and said kindly', () => {
  const text = 'a'.repeat(20_500)
  expect(readField(what, formOf([['what', text]]))).toBe(text)
  expect(needsOf(what, text)[0]?.message).toMatch(/room for 20,000 characters.*Take out about 500/)
  expect(needsOf(what, 'a'.repeat(20_000))).toEqual([])
})

test('a button says which field, what to do, in which list and row', () => {
  expect(parseEdit(editValue('tree', { act: 'remove', list: 'ties', row: 3 }))).toEqual({
    fieldId: 'tree',
    edit: { act: 'remove', list: 'ties', row: 3 },
  })
  expect(parseEdit('edit:events:add')).toEqual({ fieldId: 'events', edit: { act: 'add' } })
  expect(parseEdit('edit:events:up:2')).toEqual({ fieldId: 'events', edit: { act: 'up', row: 2 } })
  for (const other of ['', 'next', 'edit:events:burn:1', 'edit:events:remove:-1', 'edit::add']) {
    expect(parseEdit(other)).toBeUndefined()
  }
})

test('an edit of a field without buttons changes nothing', () => {
  expect(editField(what, 'words', { act: 'add' })).toBe('words')
})

test('the id of a control follows its name', () => {
  expect(controlId('what', '')).toBe('f-what')
  expect(controlId('events', '0.when')).toBe('f-events-0-when')
})
