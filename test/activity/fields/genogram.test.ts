import { expect, test } from 'vitest'
import { type Genogram, type Person, type Tie, tieKinds, tiesIn } from '../../../src/activity/fields/genogram.ts'
import { drawGenogram } from '../../../src/activity/fields/genogram-drawing.ts'
import { apart, SLOT } from '../../../src/activity/fields/genogram-places.ts'
import { generations } from '../../../src/activity/fields/genogram-rows.ts'
import { editField, isEmpty, needsOf, wordsOf } from '../../../src/activity/fields/register.ts'
import { dice, fieldOf, outside, overlaps, readForm } from './support.ts'

const field = fieldOf('genogram')
const person = (id: string, who: string, more: Partial<Person> = {}): Person => {
  return { id, who, sex: '', born: '', died: '', note: '', ...more }
}
const tie = (said: string): Tie => {
  const [one = '', kind = '', other = ''] = said.split(' ')
  return { one, kind: tieKinds.find((each) => each === kind) ?? '', other }
}

/** Grandparents on both sides, parents who parted, a new partner, three children. */
const family: Genogram = {
  people: [
    person('p1', 'Child A', { sex: 'woman', born: '2009' }),
    person('p2', 'Mum', { sex: 'woman', born: '1979', note: 'Works nights' }),
    person('p3', 'Dad', { sex: 'man' }),
    person('p4', 'Grace', { sex: 'woman', born: '1948', died: '2015' }),
    person('p5', 'Winston', { sex: 'man', died: 'yes' }),
    person('p6', 'Child B'),
    person('p7', 'New partner', { sex: 'man' }),
    person('p8', 'Baby', { sex: 'other' }),
  ],
  ties: [
    'p2 separated p3',
    'p4 couple p5',
    'p4 parent p3',
    'p5 parent p3',
    'p2 parent p1',
    'p3 parent p1',
    'p2 parent p6',
    'p3 parent p6',
    'p2 couple p7',
    'p2 parent p8',
    'p7 parent p8',
    'p3 strained p7',
    'p4 close p1',
    'p1 cut-off p3',
  ].map(tie),
}

/** Up to 14 people, and ties between any two of them, sensible or not. */
function anyFamily(seed: number): Genogram {
  const roll = dice(seed)
  const count = 1 + Math.floor(roll() * 14)
  const any = () => `p${1 + Math.floor(roll() * count)}`
  const names = ['Mum', 'Uncle Desmond-Alexander', 'WWWWWWWWWWWWWWWWWWW', 'J', '👩‍👩‍👧', 'Child A']
  const people = Array.from({ length: count }, (_, index) =>
    person(`p${index + 1}`, names[Math.floor(roll() * names.length)] ?? 'J', {
      born: roll() < 0.5 ? 'about 1950' : '',
    }),
  )
  const ties = Array.from({ length: Math.floor(roll() * 30) }, (): Tie => {
    return { one: any(), kind: tieKinds[Math.floor(roll() * tieKinds.length)] ?? 'parent', other: any() }
  })
  return { people, ties }
}

test('generations are rows, couples side by side, children under their parents', () => {
  const rows = generations(family).map((row) => row.flat())
  expect(rows.map((row) => [...row].sort())).toEqual([
    ['p4', 'p5'],
    ['p2', 'p3', 'p7'],
    ['p1', 'p6', 'p8'],
  ])
  expect(rows[1]?.indexOf('p2')).toBe(1)
  const { nodes } = drawGenogram(family)
  const at = (index: number) => nodes[index]?.at ?? { x: -1, y: -1 }
  expect(at(2).x).toBe((at(3).x + at(4).x) / 2)
  expect(at(0).y).toBeGreaterThan(at(1).y)
  expect(at(1).y).toBe(at(2).y)
  const middle = (one: number, other: number) => (at(one).x + at(other).x) / 2
  expect(Math.abs(middle(0, 5) - middle(1, 2))).toBeLessThan(SLOT / 2)
})

test('each is drawn by the usual signs', () => {
  const { nodes, lines } = drawGenogram(family)
  expect(nodes.map(({ shape }) => shape)).toEqual([
    'circle',
    'circle',
    'square',
    'circle',
    'square',
    'diamond',
    'square',
    'diamond',
  ])
  expect(nodes.filter(({ crossed }) => crossed).map(({ texts }) => texts[0]?.words)).toEqual(['Grace', 'Winston'])
  expect(nodes[3]?.texts.map(({ words }) => words)).toEqual(['Grace', '1948–2015'])
  const drawn = (index: number) => lines.filter(({ of }) => of.includes(index)).map(({ kind }) => kind)
  expect(drawn(0)).toEqual(['plain', 'plain'])
  expect(drawn(1)).toEqual(['plain'])
  expect(drawn(11)).toEqual(['zigzag'])
  expect(drawn(12)).toEqual(['plain', 'plain'])
  expect(drawn(13)).toHaveLength(4)
})

test('whatever the ties: everybody once, nobody on another, every tie drawn, all on the paper', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const value = anyFamily(seed)
    const drawing = drawGenogram(value)
    expect(drawing.nodes).toHaveLength(value.people.length)
    expect(overlaps(drawing.nodes)).toEqual([])
    expect(outside(drawing)).toEqual([])
    const drawn = new Set(drawing.lines.flatMap(({ of }) => of))
    expect([...drawn].sort((one, other) => one - other)).toEqual(tiesIn(value).map((_, index) => index))
    for (const { points } of drawing.lines) expect(points.length).toBeGreaterThan(1)
  }
})

test('a circle of parents, and somebody who is their own parent, hold nothing up', () => {
  const people = ['p1', 'p2', 'p3'].map((id) => person(id, id))
  for (const ties of [
    ['p1 parent p2', 'p2 parent p3', 'p3 parent p1'],
    ['p1 parent p1', 'p1 couple p2', 'p1 parent p2'],
    ['p1 couple p3', 'p1 parent p2', 'p2 parent p3'],
  ]) {
    const drawing = drawGenogram({ people, ties: ties.map(tie) })
    expect(drawing.nodes).toHaveLength(3)
    expect(overlaps(drawing.nodes)).toEqual([])
    expect(outside(drawing)).toEqual([])
  }
})

test('sixty people are drawn too, in good time', () => {
  const people = Array.from({ length: 60 }, (_, index) => person(`p${index + 1}`, `Number ${index + 1}`))
  const ties = people.slice(1).map(({ id }, index) => tie(`p${Math.floor(index / 3) + 1} parent ${id}`))
  const start = performance.now()
  const drawing = drawGenogram({ people, ties })
  expect(performance.now() - start).toBeLessThan(3000)
  expect(overlaps(drawing.nodes)).toEqual([])
  expect(outside(drawing)).toEqual([])
})

test('a person keeps their ties when rows move, and takes them along when removed', () => {
  const moved = editField(field, family, { act: 'down', list: 'people', row: 0 })
  expect(wordsOf(field, moved)).toContain('Mum and Dad are parents of Child A and Child B.')
  const removed = editField(field, family, { act: 'remove', list: 'people', row: 1 }) as Genogram
  expect(removed.ties.some(({ one, other }) => one === 'p2' || other === 'p2')).toBe(false)
  expect(removed.ties.length).toBe(9)
  const added = editField(field, removed, { act: 'add', list: 'people' }) as Genogram
  expect(added.people.at(-1)).toEqual(person('p9', ''))
  expect(needsOf(field, added)).toEqual([])
})

test('is said in sentences', () => {
  expect(wordsOf(field, family)).toBe(
    [
      'Child A, female, born 2009.',
      'Mum, female, born 1979. Works nights.',
      'Dad, male.',
      'Grace, female, born 1948, died 2015.',
      'Winston, male, has died.',
      'Child B.',
      'New partner, male.',
      'Baby.',
      [
        'Grace and Winston are parents of Dad. Mum and Dad are parents of Child A and Child B.',
        'Mum and New partner are parents of Baby. Mum and Dad are separated. Grace and Winston are a couple.',
        'Mum and New partner are a couple. Things are strained between Dad and New partner.',
        'Grace and Child A are close. Child A and Dad are cut off from each other.',
      ].join(' '),
    ].join('\n\n'),
  )
})

test('reads people and ties, and gives whoever is new an id', () => {
  const value = readForm(field, {
    'people.0.id': 'p4',
    'people.0.who': 'Ann',
    'people.1.who': 'Bo',
    'people.2.id': 'p4',
    'people.2.who': 'Cy',
    'ties.0.one': 'p4',
    'ties.0.kind': 'parent',
    'ties.0.other': 'p5',
  }) as Genogram
  expect(value.people.map(({ id }) => id)).toEqual(['p4', 'p5', 'p6'])
  expect(wordsOf(field, value)).toContain('Ann is a parent of Bo.')
})

test('says what a half-made tie or a nameless person still needs', () => {
  const value: Genogram = {
    people: [person('p1', 'Ann'), person('p2', '', { born: '1950' })],
    ties: ['', 'p1', 'p1 parent', 'p1 parent p9', 'p1 close p1', 'p9 close p1', 'p1 close p2'].map(tie),
  }
  expect(needsOf(field, value).map(({ at }) => at)).toEqual([
    'people.1.who',
    'ties.1.kind',
    'ties.2.other',
    'ties.3.other',
    'ties.4.other',
    'ties.5.one',
  ])
  expect(isEmpty(field, { people: [person('p1', ' ')], ties: [] })).toBe(true)
})

test('blocks that would overlap are pushed apart evenly, the others stay where they wish', () => {
  expect(apart([0, 0, 300], [100, 100, 100])).toEqual([-50, 50, 300])
  expect(apart([10, 500], [100, 100])).toEqual([10, 500])
})
