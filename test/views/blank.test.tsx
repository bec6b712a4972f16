import { expect, test } from 'vitest'
import type { Field, FieldKind } from '../../src/activity/activity.ts'
import { fieldKinds } from '../../src/activity/fields/register.ts'
import { BlankField } from '../../views/components/fields/blank/register.tsx'
import { fieldOf } from '../activity/fields/support.ts'

/** The two halves of a blank: what a screen says, and what is printed. */
function blank(field: Field): { said: string; paper: string } {
  const html = String(BlankField({ field }))
  const [said = '', paper = ''] = html.split('<div class="by-hand">')
  return {
    said: said
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    paper,
  }
}
const count = (html: string, what: string) => html.split(what).length - 1

test.each(fieldKinds)('%s has room to write on paper', (kind) => {
  expect(blank(fieldOf(kind)).paper).toMatch(/ruled|tick|eleven|by-hand-table|open-space|stretch/)
})

test('a kind that nobody drew a blank for is told, not left out', () => {
  const unknown = { ...fieldOf('short'), kind: 'toString' as FieldKind } as Field
  expect(() => BlankField({ field: unknown })).toThrow(/no blank for a field of kind "toString"/)
})

test('lines: one, eight, and six with numbers', () => {
  expect(count(blank(fieldOf('short')).paper, 'ruled')).toBe(1)
  expect(count(blank(fieldOf('date')).paper, 'ruled')).toBe(1)
  expect(count(blank(fieldOf('long')).paper, 'ruled')).toBe(8)
  expect(count(blank(fieldOf('list')).paper, '<li')).toBe(6)
})

test('a table without named rows has six empty ones under its columns', () => {
  const { said, paper } = blank(fieldOf('table'))
  expect(said).toBe('A table with: Value and Where from. As many rows as you need.')
  expect(paper).toContain('<th scope="col">Value</th><th scope="col">Where from</th>')
  expect(count(paper.split('<tbody>')[1] ?? '', '<tr>')).toBe(6)
})

test('a table with named rows has just these, and its columns stay apart where one holds a comma', () => {
  const columns = [
    { id: 'who', label: 'Who, by role' },
    { id: 'date', label: 'Date' },
  ]
  const rows = [
    { id: 'one', label: 'Strengths' },
    { id: 'two', label: 'Worries' },
  ]
  const { said, paper } = blank({ ...fieldOf('table'), columns, rows })
  expect(said).toBe('A table with: Who, by role; Date. A row for each of Strengths and Worries.')
  expect(paper).toContain('<tr><th scope="row">Strengths</th><td></td><td></td></tr>')
  expect(count(paper.split('<tbody>')[1] ?? '', '<tr>')).toBe(2)
})

test('things to sort have a box for each side; without any there are two columns to fill', () => {
  const sort = fieldOf('sort')
  expect(blank(sort).said).toBe(
    'Two sides: “Easy to tell” and “Keep at home”. To put on one or the other: That I have children Where I live',
  )
  const withThings = blank(sort).paper
  expect(withThings).toContain('<th scope="row">That I have children</th>')
  expect(count(withThings, 'class="tick"')).toBe(2 * (sort.items.length + 2))
  const without = blank({ ...sort, items: [] })
  expect(without.said).toContain('You bring the things.')
  expect(without.paper).toContain('<th scope="col">Easy to tell</th><th scope="col">Keep at home</th>')
  expect(without.paper).not.toContain('tick')
})

test('choices have boxes, a scale has eleven numbers and its two ends', () => {
  for (const kind of ['choice', 'choices'] as const) {
    expect(count(blank(fieldOf(kind)).paper, 'class="tick"')).toBe(2)
  }
  expect(blank(fieldOf('choice')).said).toBe('One of these: Mine Theirs')
  const { said, paper } = blank(fieldOf('scale'))
  expect(said).toBe('From 0 (not at all) to 10 (completely).')
  expect(paper.match(/<span>\d+<\/span>/g)).toHaveLength(11)
  expect(paper).toContain('10: completely')
})

test('a drawing has a space with every shape and line named', () => {
  const network = blank(fieldOf('network'))
  for (const words of ['family', 'service', 'under strain', 'both ways', '<span>You</span>']) {
    expect(network.paper).toContain(words)
  }
  expect(network.said).toContain('“You” in the middle')
  for (const words of ['female', 'another, or not said', 'separated', 'cut off']) {
    expect(blank(fieldOf('genogram')).paper).toContain(words)
  }
  for (const words of ['good', 'hard', 'mixed', 'stretch']) expect(blank(fieldOf('timeline')).paper).toContain(words)
})
