import { expect, test } from 'vitest'
import { learnAlike, likenessOf, marksOf } from '../../src/tutor/danger/alike.ts'
import { tokensOf } from '../../src/tutor/danger/tokens.ts'

const marks = (line: string) => marksOf(tokensOf(line).words)

const dangers = ['he locked her in the shed again', 'she was locked in the shed all night'].map(marks)
const others = ['the shed wants painting', 'we painted the garden gate', 'the gate is stiff'].map(marks)
const many = Array.from({ length: 40 }, (_, index) => marks(`other words number${index} entirely`))
const alike = learnAlike([...dangers, ...others, ...many], dangers, others)
const like = (line: string) => likenessOf(marks(line), alike)

test('a message is like the lines with which it shares what few have', () => {
  const locked = like('he locked him in the shed')
  expect(locked.danger).toBeGreaterThan(2 * locked.other)
  const painted = like('painting the gate of the shed')
  expect(painted.other).toBeGreaterThan(painted.danger)
})

test('a line that is known is as like itself as can be: one of the three that are asked', () => {
  expect(likenessOf(marks('we painted the garden gate'), learnAlike(many, [], many.slice(0, 1))).other).toBe(0)
  const own = learnAlike([...others, ...many], [], others.slice(1, 2))
  expect(likenessOf(marks('we painted the garden gate'), own).other).toBeCloseTo(1 / 3, 5)
})

test('words that stand side by side count, and not only which they are', () => {
  const [together, apart] = [marks('left home alone all evening'), marks('alone she all evening left home')]
  const known = learnAlike([together, apart, ...many], [together], [apart])
  const asked = likenessOf(marks('all evening left home alone'), known)
  const swapped = likenessOf(marks('home left evening all alone'), known)
  expect(asked.danger).toBeGreaterThan(swapped.danger)
  expect(asked.other).toBeGreaterThan(swapped.other)
})

test('what nobody has written is like nothing, and asking leaves nothing behind', () => {
  expect(like('zebra quartz')).toEqual({ danger: 0, other: 0 })
  const first = like('he locked him in the shed')
  like('painting the gate of the shed')
  expect(like('he locked him in the shed')).toEqual(first)
})
