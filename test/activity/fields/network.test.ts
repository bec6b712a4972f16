import { expect, test } from 'vitest'
import { broken, widthOf } from '../../../src/activity/fields/drawing.ts'
import { closenesses, lineKinds, relations, type Support } from '../../../src/activity/fields/network.ts'
import { drawNetwork, shapeOf } from '../../../src/activity/fields/network-drawing.ts'
import { isEmpty, needsOf, wordsOf } from '../../../src/activity/fields/register.ts'
import { dice, fieldOf, outside, overlaps, readForm } from './support.ts'

const field = fieldOf('network')
const names = [
  'Nan',
  'Mr Okonkwo-Fitzgerald',
  'GP',
  'The group on Tuesdays',
  'WWWWWWWWWWWWWWWWWWWW',
  'Kelly',
  '👩‍👩‍👧 next door',
  'St Mary’s food bank',
]

/** A network of support as somebody might make it. */
function supports(count: number, seed: number): readonly Support[] {
  const roll = dice(seed)
  const one = <T>(of: readonly T[]): T => of[Math.floor(roll() * of.length)] ?? (of[0] as T)
  return Array.from({ length: count }, () => ({
    who: one(names),
    relation: one([...relations, '' as const]),
    close: one([...closenesses, '' as const]),
    line: one([...lineKinds, '' as const]),
    both: roll() < 0.5,
    gives: '',
  }))
}

test('no two names meet, and none leaves the paper, for any 14', () => {
  for (let seed = 1; seed <= 28; seed++) {
    const drawing = drawNetwork(seed % 2 ? 'You' : 'The Adeyemi-Clarks', supports(1 + (seed % 14), seed))
    expect(overlaps(drawing.nodes)).toEqual([])
    expect(outside(drawing)).toEqual([])
    expect(drawing.nodes).toHaveLength(2 + (seed % 14))
    expect(drawing.width).toBe(340)
  }
})

test.each(closenesses)('14 who are all %s have room, and so have 60', (close) => {
  for (const count of [14, 60]) {
    const drawing = drawNetwork(
      'You',
      supports(count, 3).map((support) => ({ ...support, close })),
    )
    expect(overlaps(drawing.nodes)).toEqual([])
    expect(outside(drawing)).toEqual([])
    expect(drawing.nodes).toHaveLength(count + 1)
  }
})

test('the nearer, the closer; each has a shape for what they are, and a line for how it is', () => {
  const value: readonly Support[] = [
    { who: 'Nan', relation: 'family', close: 'close', line: 'strong', both: true, gives: '' },
    { who: 'Jo', relation: 'friend', close: 'middle', line: 'thin', both: false, gives: '' },
    { who: 'GP', relation: 'service', close: 'further', line: 'strain', both: false, gives: '' },
  ]
  const drawing = drawNetwork('You', value)
  const middle = drawing.nodes.at(-1)
  const far = drawing.nodes
    .slice(0, 3)
    .map(({ at }) => Math.hypot(at.x - (middle?.at.x ?? 0), at.y - (middle?.at.y ?? 0)))
  expect(far.map(Math.round)).toEqual([60, 106, 150])
  expect(drawing.nodes.map(({ shape }) => shape)).toEqual([shapeOf.family, shapeOf.friend, shapeOf.service, 'oval'])
  expect(drawing.lines.map(({ kind, of }) => [kind, ...of])).toEqual([
    ['strong', 0],
    ['tip', 0],
    ['tip', 0],
    ['thin', 1],
    ['zigzag', 2],
  ])
  expect(new Set(Object.values(shapeOf)).size).toBe(6)
})

test('reads what was said of each, and says it in sentences', () => {
  const value = readForm(field, {
    '0.who': 'Nan',
    '0.relation': 'family',
    '0.close': 'close',
    '0.line': 'strong',
    '0.both': 'yes',
    '0.gives': 'the kids on Fridays',
    '1.who': '',
    '1.relation': 'worker',
    '2.who': 'GP',
  })
  expect(wordsOf(field, value)).toBe(
    'Nan: family, close to the middle. The line is strong, and it goes both ways. What I get from them: the kids on Fridays.\n\nGP.',
  )
  expect(wordsOf({ ...field, centre: 'Mum' }, value)).toContain('What Mum gets from them: the kids on Fridays.')
})

test('somebody who gives something needs a name; a row without words does not count', () => {
  const value = readForm(field, { '0.relation': 'friend', '1.gives': 'a laugh' })
  expect(needsOf(field, value)).toEqual([{ at: '1.who', message: expect.stringMatching(/^Write who this is/) }])
  expect(isEmpty(field, readForm(field, { '0.relation': 'friend' }))).toBe(true)
})

test('names are broken between words, at hyphens, and never in the middle of a letter', () => {
  expect(broken('Half-brother', 100, 2)).toEqual(['Half-', 'brother'])
  for (const text of [...names, 'a'.repeat(2000), '👩‍👩‍👧'.repeat(50), 'Ŵ'.repeat(30)]) {
    const lines = broken(text, 88, 2)
    expect(lines.length).toBeLessThanOrEqual(2)
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(88)
  }
  expect(broken('a'.repeat(2000), 88, 2).at(-1)).toMatch(/…$/)
  expect(broken('Mr Okonkwo-Fitzgerald', 100, 3)).toEqual(['Mr', 'Okonkwo-', 'Fitzgerald'])
})
