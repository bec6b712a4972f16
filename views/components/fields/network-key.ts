import { tip, zigzag } from '../../../src/activity/fields/drawing.ts'
import { relations, type Support } from '../../../src/activity/fields/network.ts'
import { shapeOf } from '../../../src/activity/fields/network-drawing.ts'
import type { KeyProps, Sample } from './drawing.tsx'

/** What the shapes and lines of a network mean: those that are there, or all of them while nothing is. */
export function networkKey(supports?: readonly Support[]): KeyProps {
  return {
    shapes: relations
      .filter((relation) => !supports || supports.some((support) => support.relation === relation))
      .map((relation) => [shapeOf[relation], names[relation]] as const),
    lines: samples.filter(({ there }) => !supports || supports.some(there)),
  }
}

const names = { family: 'family', friend: 'friend', community: 'community', worker: 'worker', service: 'service' }

const from = { x: 2, y: 12 }
const to = { x: 54, y: 12 }
const path = [from, to]

const samples: readonly (Sample & { readonly there: (support: Support) => boolean })[] = [
  { there: ({ line }) => line === 'strong', words: 'strong', lines: [{ kind: 'strong', points: path, of: [] }] },
  { there: ({ line }) => line === 'thin', words: 'thin', lines: [{ kind: 'thin', points: path, of: [] }] },
  {
    there: ({ line }) => line === 'strain',
    words: 'under strain',
    lines: [{ kind: 'zigzag', points: zigzag(path), of: [] }],
  },
  {
    there: ({ both }) => both,
    words: 'both ways',
    lines: [{ kind: 'plain', points: path, of: [] }, tip(to, from, []), tip(from, to, [])],
  },
]
