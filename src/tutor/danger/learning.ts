import { type Whom, whoms } from '../../content/tutor/tutor.ts'
import { MOST_LINES } from '../inverted.ts'
import { type Alike, learnAlike, type Marks, marksOf } from './alike.ts'
import { featuresOf, ROOM } from './features.ts'
import { learnSpelling } from './mend.ts'
import { type DangerModel, fold, type Table, WHOM_ROOM } from './model.ts'
import { type Case, regress, scoreOf } from './regress.ts'
import { type DangerSigns, findSigns, type Reader, readerOf } from './signs.ts'
import { tokensOf } from './tokens.ts'

export interface DangerExamples {
  readonly danger: Readonly<Record<Whom, readonly string[]>>
  /** What only sounds like it. */
  readonly calm: readonly string[]
  /** What people ask of the book, wishes, and what is not the book’s. */
  readonly ordinary: readonly string[]
}

/** A line to learn from. */
interface Read extends Case {
  readonly marks: Marks
}

/** How dear a mistake is on each kind of line. */
const costs = { danger: 200, calm: 80, ordinary: 160 }
const ROUNDS = 8

/** The same examples give the same model. */
export function learnDanger({ danger, calm, ordinary }: DangerExamples, signs: DangerSigns): DangerModel {
  const reader = readerOf(signs)
  const casesOf = (lines: readonly string[], kind: keyof typeof costs): Read[] =>
    lines.map((line) => ({ ...readLine(line, reader), yes: kind === 'danger', cost: costs[kind] }))
  const dangers = whoms.map((whom) => casesOf(danger[whom], 'danger'))
  const known = [...dangers.flat(), ...casesOf(calm, 'calm'), ...casesOf(ordinary, 'ordinary')]
  const all = [
    ...known,
    ...casesOf(
      amongChatter(
        whoms.flatMap((whom) => danger[whom]),
        ordinary,
      ),
      'danger',
    ),
    ...casesOf(amongChatter(calm, ordinary), 'calm'),
    ...casesOf(amongChatter(ordinary.slice(0, calm.length), ordinary.toReversed()), 'ordinary'),
  ]
  const spelling = learnSpelling([...whoms.flatMap((whom) => danger[whom]), ...calm], ordinary, signs)
  const weights = regress(all, ROUNDS, ROOM)
  return { spelling, danger: small(weights), alike: alikeTo(known, weights), whom: learnWhom(dangers) }
}

/** What is danger is all kept to be held against; of what is none, as much again, whatever is most easily taken for it. */
function alikeTo(known: readonly Read[], weights: Float32Array): Alike {
  const dangers = known.filter(({ yes }) => yes).slice(0, MOST_LINES)
  const others = known
    .filter(({ yes }) => !yes)
    .map((each) => ({ each, score: scoreOf(weights, each.features) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, dangers.length)
  const marks = (some: readonly Read[]) => some.map((each) => each.marks)
  return learnAlike(marks(known), marks(dangers), marks(others.map(({ each }) => each)))
}

/** Every third line with something ordinary before it, after it or on both sides, so that neither length nor chatter is taken for a sign. */
function amongChatter(lines: readonly string[], chatter: readonly string[]): readonly string[] {
  if (chatter.length === 0) return []
  return lines
    .filter((_, index) => index % 3 === 0)
    .map((line, index) => {
      const other = (step: number) => chatter[(index * step) % chatter.length] ?? ''
      if (index % 4 === 2) return `${other(7)} and then ${line}, anyway ${other(11)}`
      return index % 2 === 0 ? `${other(7)}, also ${line}` : `${line}. ${other(7)}`
    })
}

function learnWhom(dangers: readonly (readonly Case[])[]): Readonly<Record<Whom, Table>> {
  const folded = dangers.map((cases) => cases.map((each) => ({ ...each, features: fold(each.features) })))
  const tables = whoms.map((whom, index) => {
    const cases = folded.flatMap((each, of) => each.map(({ features }) => ({ features, yes: of === index, cost: 10 })))
    return [whom, small(regress(cases, ROUNDS, WHOM_ROOM))] as const
  })
  return Object.fromEntries(tables) as Record<Whom, Table>
}

/** No place says more than this. Those that nearly every message has, its length and its number of signs, else say too much to a stranger’s. */
const MOST_SAID = 7

function small(weights: Float32Array): Table {
  let most = 0
  for (const each of weights) most = Math.max(most, Math.abs(each))
  const step = Math.min(most, MOST_SAID) / 127 || 1
  return { weights: Int8Array.from(weights, (each) => Math.max(-127, Math.min(127, Math.round(each / step)))), step }
}

function readLine(line: string, reader: Reader): Pick<Read, 'features' | 'marks'> {
  const { words } = tokensOf(line)
  const found = findSigns(words, reader)
  return { features: featuresOf(words, found, reader), marks: marksOf(words) }
}
