import { describe, expect, test } from 'vitest'
import {
  type Answer,
  canonical,
  mayVisit,
  missing,
  needsOfStep,
  presentStep,
  progress,
  readStep,
  sameValues,
  stepAfter,
  stepBefore,
  strays,
  valuesOf,
  wordsOfStep,
} from '../../src/activity/walk.ts'
import { formOf } from '../../src/web/form.ts'
import { activityOf, dice } from '../support/walking.ts'

const answer = (what: unknown, passed = true): Answer => ({ values: { what }, revision: 1, passed, savedAt: 1 })
const answers = (...passed: boolean[]) =>
  new Map(passed.map((each, index) => [`s${index + 1}`, answer('Something', each)]))

describe.each([1, 3, 9])('a walk of %i', (count) => {
  const activity = activityOf(count)

  test('begins at its first step, and nothing later may be visited', () => {
    expect(presentStep(activity, new Map())?.id).toBe('s1')
    expect(activity.steps.filter(({ id }) => mayVisit(activity, new Map(), id)).map(({ id }) => id)).toEqual(['s1'])
  })

  test('stands at the first step not passed, whatever was written later', () => {
    const roll = dice(count)
    for (let round = 0; round < 50; round++) {
      const passed = activity.steps.map(() => roll(2) === 1)
      const first = passed.indexOf(false)
      expect(presentStep(activity, answers(...passed))?.id).toBe(activity.steps[first]?.id)
      const open = activity.steps.filter(({ id }) => mayVisit(activity, answers(...passed), id)).length
      expect(open).toBe(first === -1 ? count : first + 1)
    }
  })

  test('is walked when every step is passed', () => {
    expect(presentStep(activity, answers(...activity.steps.map(() => true)))).toBeUndefined()
    expect(mayVisit(activity, answers(...activity.steps.map(() => true)), `s${count}`)).toBe(true)
  })

  test('knows what comes before and after each step', () => {
    for (const [index, step] of activity.steps.entries()) {
      expect(stepBefore(activity, step.id)).toBe(activity.steps[index - 1])
      expect(stepAfter(activity, step.id)).toBe(activity.steps[index + 1])
      expect(progress(activity, step.id)).toEqual({
        number: index + 1,
        of: count,
        words: `Step ${index + 1} of ${count}`,
      })
    }
  })

  test('misses every required answer that is not there, those left for now too', () => {
    expect(missing(activity, new Map()).length).toBe(count)
    const left = new Map(activity.steps.map(({ id }) => [id, answer('  ', true)]))
    expect(missing(activity, left).map(({ step }) => step.id)).toEqual(activity.steps.map(({ id }) => id))
    expect(missing(activity, answers(...activity.steps.map(() => true)))).toEqual([])
  })
})

const [step] = activityOf(1).steps
if (!step) throw new Error('no step')

test('a step that is not in the activity may not be visited and has no neighbours', () => {
  const activity = activityOf(3)
  expect(mayVisit(activity, answers(true, true, true), 'elsewhere')).toBe(false)
  expect(stepAfter(activity, 'elsewhere')).toBeUndefined()
  expect(stepBefore(activity, 's1')).toBeUndefined()
})

test('says what a step needs at its control and away from it', () => {
  const [need] = needsOfStep(step, {})
  expect(need).toMatchObject({ at: '', control: 'f-what', summary: 'Answer “Question 1?”' })
  expect(needsOfStep(step, { what: 'x'.repeat(20_001) })[0]?.message).toContain('20,000 characters')
  expect(needsOfStep(step, { what: 'A little' })).toEqual([])
})

test('an optional field may stay empty', () => {
  const optional = { ...step, fields: step.fields.map((field) => ({ ...field, optional: true })) }
  expect(needsOfStep(optional, {})).toEqual([])
})

test('reads a form and carries along what no field asks for', () => {
  const form = formOf([
    ['what', ' Two\nlines '],
    ['_page', 'k'],
  ])
  expect(readStep(step, form, { what: 'Old', gone: 'Kept' })).toEqual({ what: ' Two\nlines ', gone: 'Kept' })
  expect(valuesOf(step, { gone: 'Kept' })).toEqual({ what: '', gone: 'Kept' })
})

test('values are the same whatever the order of their keys', () => {
  expect(sameValues({ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 })).toBe(true)
  expect(sameValues({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(canonical({ b: 1, a: 2 })).toBe('{"a":2,"b":1}')
})

test('gives the words of a step', () => {
  expect(wordsOfStep(step, { what: 'One.\n\nTwo. ' })).toBe('One.\n\nTwo.')
  expect(wordsOfStep(step, {})).toBe('')
})

test('answers to steps and fields that are gone are found again, in words', () => {
  const stored = new Map([
    ['s1', { ...answer('Here'), values: { what: 'Here', before: 'An old field' } }],
    ['s0', { ...answer(''), values: { rows: [{ who: 'Mum', what: '' }, { who: 'Nan' }] } }],
    ['s9', { ...answer(''), values: { what: '' } }],
  ])
  expect(strays(activityOf(1), stored)).toEqual([
    { stepId: 's1', fieldId: 'before', words: 'An old field' },
    { stepId: 's0', fieldId: 'rows', words: 'Mum\n\nNan' },
  ])
})
