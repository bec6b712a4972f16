import { expect, test } from 'vitest'
import { editField, landingOf, needsOf, wordsOf } from '../../../src/activity/fields/register.ts'
import type { Happening } from '../../../src/activity/fields/timeline.ts'
import { drawTimeline } from '../../../src/activity/fields/timeline-drawing.ts'
import { fieldOf, outside, overlaps, readForm } from './support.ts'

const field = fieldOf('timeline')
const events = readForm(field, {
  '0.when': 'spring 2019',
  '0.what': 'Moved to Harlow',
  '0.how': 'hard',
  '1.when': '14 March 2021',
  '1.what': 'Child B born!',
  '1.how': 'good',
  '2.what': 'The letter',
  '2.how': 'whatever',
}) as readonly Happening[]

test('events are told in their order', () => {
  expect(wordsOf(field, events)).toBe(
    'spring 2019: Moved to Harlow. It was hard.\n\n14 March 2021: Child B born! It was good.\n\nThe letter.',
  )
})

test('an event moves with its words, and the focus goes with it', () => {
  const up = editField(field, events, { act: 'up', row: 1 })
  expect(wordsOf(field, up)).toMatch(/^14 March 2021/)
  expect(landingOf(field, up, { act: 'up', row: 1 })).toBe('f-events-0')
  expect(editField(field, events, { act: 'up', row: 0 })).toEqual(events)
  expect(editField(field, events, { act: 'down', row: 2 })).toEqual(events)
  const removed = editField(field, events, { act: 'remove', row: 2 })
  expect(landingOf(field, removed, { act: 'remove', row: 2 })).toBe('f-events-1')
  const added = editField(field, events, { act: 'add' })
  expect(landingOf(field, added, { act: 'add' })).toBe('f-events-3')
})

test('a date without an event needs one', () => {
  expect(needsOf(field, [{ when: '2019', what: '', how: '' }])).toEqual([
    { at: '0.what', message: 'Write what happened then, or take this event out.' },
  ])
})

test('dates stand left of the line, words right of it, and how it was is a shape and a word', () => {
  const drawing = drawTimeline(events)
  expect(drawing.nodes.map(({ shape }) => shape)).toEqual(['diamond', 'circle', 'dot'])
  const line = drawing.nodes[0]?.at.x ?? 0
  for (const { texts } of drawing.nodes) {
    for (const { x, anchor } of texts) expect(anchor === 'end' ? x < line : x > line).toBe(true)
  }
  expect(drawing.nodes[0]?.texts.map(({ words }) => words)).toContain('hard')
})

test('nothing meets and nothing leaves the paper, however long the words', () => {
  const long: readonly Happening[] = Array.from({ length: 60 }, (_, index) => ({
    when: ['', '2019', 'the whole of the autumn of 2022, until about Christmas', 'W'.repeat(300)][index % 4] ?? '',
    what: ['x', 'word '.repeat(400), 'W'.repeat(20_000), '👩‍👩‍👧'.repeat(40)][index % 4] ?? '',
    how: (['good', 'hard', 'mixed', ''] as const)[index % 4] ?? '',
  }))
  const drawing = drawTimeline(long)
  expect(drawing.nodes).toHaveLength(60)
  expect(overlaps(drawing.nodes)).toEqual([])
  expect(outside(drawing)).toEqual([])
})
