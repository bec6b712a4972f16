import { type Genogram, peopleIn, type TieKind, tieKinds, tiesIn } from '../../../src/activity/fields/genogram.ts'
import { shapeOf } from '../../../src/activity/fields/genogram-drawing.ts'
import { tieLines } from '../../../src/activity/fields/genogram-lines.ts'
import type { KeyProps } from './drawing.tsx'

/** What the shapes and lines of a family tree mean: those that are there, or all of them while nothing is. */
export function genogramKey(value?: Genogram): KeyProps {
  const sexes = value && new Set(peopleIn(value).map(({ sex }) => (sex === 'woman' || sex === 'man' ? sex : 'other')))
  const ties = value && new Set(tiesIn(value).map(({ kind }) => kind))
  return {
    shapes: (['woman', 'man', 'other'] as const)
      .filter((sex) => !sexes || sexes.has(sex))
      .map((sex) => [shapeOf[sex], people[sex]] as const),
    lines: tieKinds
      .filter((kind) => kind !== 'parent')
      .filter((kind) => !ties || ties.has(kind))
      .map((kind) => ({ words: names[kind], lines: tieLines(kind, path, []) })),
  }
}

const people = { woman: 'female', man: 'male', other: 'another, or not said' }

const names: Readonly<Record<Exclude<TieKind, 'parent'>, string>> = {
  couple: 'a couple',
  separated: 'separated',
  divorced: 'divorced',
  close: 'close',
  strained: 'strained',
  'cut-off': 'cut off',
}

const path = [
  { x: 2, y: 12 },
  { x: 54, y: 12 },
]
