import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { createIds } from '../src/ids.ts'

test('ids sort in the order in which they were made, and none comes twice', () => {
  let now = 1_790_000_000_000
  const id = createIds(() => now)
  // More than are drawn at once, several in each millisecond.
  const made = Array.from({ length: 3000 }, (_, index) => {
    if (index % 7 === 0) now += 1
    return id()
  })
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every((each) => validate(each) && version(each) === 7)).toBe(true)
})

test('a clock that is put back does not put an id before an earlier one', () => {
  let now = 1_790_000_000_000
  const id = createIds(() => now)
  const before = id()
  now -= 60_000
  expect(id() > before).toBe(true)
})

test('an id holds the time at which it was made', () => {
  const now = 1_790_000_000_123
  const made = createIds(() => now)()
  expect(Number.parseInt(made.replaceAll('-', '').slice(0, 12), 16)).toBe(now)
})
