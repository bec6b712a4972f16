import { describe, expect, test } from 'vitest'
import {
  editField,
  isEmpty,
  landingOf,
  needsOf,
  parseStored,
  readField,
  wordsOf,
} from '../../../src/activity/fields/register.ts'
import { formOf } from '../../../src/web/form.ts'
import { AskField, ShowField } from '../../../views/components/fields/register.tsx'
import { fields } from './support.ts'

/** Anything that an older version, another program or a damaged disk might have left. */
const hostile: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  7,
  Number.NaN,
  '',
  'words',
  '<script>alert(1)</script>',
  [],
  {},
  [null, 7, 'x', {}, []],
  [[[[]]]],
  { day: 31, month: null, year: ['2026'] },
  { placed: { __proto__: 'left', constructor: 'left', kids: 'sideways' }, own: [null, { text: 3 }] },
  JSON.parse('{"__proto__":{"placed":1},"people":[{"id":"p1","__proto__":[]}],"ties":7}'),
  { people: [{ id: 'p1', who: 'A' }, { id: 'p1', who: 'B' }, { id: '__proto__', who: 'C' }, 'D'], ties: 'none' },
  { people: 'all', ties: [{ one: 'p1', kind: 'parent', other: 'p1' }, null, { one: {}, kind: [], other: 4 }] },
  [{ who: 'A', relation: 'enemy', close: 9, line: {}, both: 'yes', gives: null }],
  [{ when: 1, what: ['x'], how: 'awful' }, { what: 'Something' }],
  [{ row: 'mum', cells: { constructor: 'x', value: 4 } }, { cells: 'all' }, { row: 1 }],
]

describe.each(fields)('a field of kind $kind', (field) => {
  test('takes any stored value without an error, and shows no word of a program', () => {
    for (const json of hostile) {
      const value = parseStored(field, json)
      expect(parseStored(field, value)).toEqual(value)
      needsOf(field, json)
      for (const act of ['add', 'remove', 'up', 'down'] as const) {
        for (const list of [undefined, 'ties', 'own', 'x']) {
          const edit = { act, row: 1, ...(list ? { list } : {}) }
          landingOf(field, editField(field, json, edit), edit)
        }
      }
      const html = `${AskField({ field, value: json })}${AskField({ field, value: json, lone: true })}${ShowField({ field, value: json })}`
      expect(html).not.toMatch(/<script|undefined|NaN|\[object|function|Infinity/)
      expect(wordsOf(field, json)).not.toMatch(/undefined|NaN|\[object|native code/)
      expect(isEmpty(field, json)).toBe(ShowField({ field, value: json }) === null)
    }
  })

  test('takes any form without an error, and never reads more rows than a hand could make', () => {
    const names = ['', '.', '.0.what', '.999999.when', '.999999999999.what', '.-1.x', '.people.99999.id', '.own.5.side']
    const form = formOf(names.map((name) => [`${field.id}${name}`, 'x'.repeat(50_000)] as const))
    const value = readField(field, form)
    expect(parseStored(field, value)).toEqual(value)
    needsOf(field, value)
    for (const part of Array.isArray(value) ? [value] : Object.values(value as object)) {
      if (Array.isArray(part)) expect(part.length).toBeLessThanOrEqual(200)
    }
  })

  test('is empty when nothing was sent, and has no words then', () => {
    const value = readField(field, formOf([]))
    expect(isEmpty(field, value)).toBe(true)
    expect(isEmpty(field, undefined)).toBe(true)
    expect(wordsOf(field, value)).toBe('')
    expect(needsOf(field, value)).toEqual([])
  })
})
