import { type Whom, whoms } from '../../content/tutor/tutor.ts'
import { MOST_LINES } from '../inverted.ts'
import { type Alike, learnAlike, likenessOf, type Marks, marksOf } from './alike.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Features, featuresOf, ROOM } from './features.ts'
import { learnSpelling, mend, type Spelling } from './mend.ts'
import { type Case, regress, scoreOf } from './regress.ts'
import { type DangerSigns, type Found, findSigns, type Reader, readerOf } from './signs.ts'
import { tokensOf } from './tokens.ts'

export type { DangerSigns } from './signs.ts'

export interface DangerExamples {
  readonly danger: Readonly<Record<Whom, readonly string[]>>
  /** What only sounds like it. */
  readonly calm: readonly string[]
  /** What people ask of the book, wishes, and what is not the book’s. */
  readonly ordinary: readonly string[]
}

/** Small numbers, and what one step of them stands for. */
interface Table {
  readonly weights: Int8Array
  readonly step: number
}

export interface DangerModel {
  readonly spelling: Spelling
  readonly danger: Table
  readonly alike: Alike
  readonly whom: Readonly<Record<Whom, Table>>
}

export interface DangerFound {
  /** From 0 to 1; from a half on it is danger. */
  readonly likely: number
  readonly danger: boolean
  /** So likely that nothing else is answered beside it. */
  readonly sure: boolean
  /** Not enough to be met first, and enough to say in a line whom to ring. */
  readonly perhaps: boolean
  /** Says something only where it is danger, or perhaps. */
  readonly whom: Whom
}

/**
 * From here on it is danger, and is met before anything else. Lower, nearly nothing would be missed, and one ordinary
 * question in ten would be met with whom to ring, until nobody reads it any more: see docs/decisions/tutor.md for the curve.
 */
export const THRESHOLD = 0
/** From here on nothing is answered beneath whom to ring: nine in ten of what is danger are above it, and a third of what is taken for it. */
const SURELY = 2
/** From here on a line says whom to ring, above the answer. */
const PERHAPS = -1

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

/** The question of whom is easier, and is asked of danger alone: a smaller table will do. */
const WHOM_ROOM = 1 << 15

function learnWhom(dangers: readonly (readonly Case[])[]): Readonly<Record<Whom, Table>> {
  const folded = dangers.map((cases) => cases.map((each) => ({ ...each, features: fold(each.features) })))
  const tables = whoms.map((whom, index) => {
    const cases = folded.flatMap((each, of) => each.map(({ features }) => ({ features, yes: of === index, cost: 10 })))
    return [whom, small(regress(cases, ROUNDS, WHOM_ROOM))] as const
  })
  return Object.fromEntries(tables) as Record<Whom, Table>
}

function fold({ at, weight }: Features): Features {
  return { at: at.map((place) => place & (WHOM_ROOM - 1)), weight }
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

/** Whether somebody may be in danger, by what is typed: the whole message, and its worst clause. */
export function dangerIn(text: string, model: DangerModel, signs: DangerSigns): DangerFound {
  const reader = readerOf(signs)
  const { words: typed, turns } = tokensOf(text)
  const words = typed.map((word) => mend(word, model.spelling, reader))
  const found = findSigns(words, reader)
  const features = featuresOf(words, found, reader)
  const clauses = clausesOf({ words, turns }).map((clause) => read(partOf(clause, words, found, reader), model.danger))
  const whole = weighed(read(features, model.danger), marksOf(words), model.alike)
  const score = Math.max(whole, Math.max(...clauses) - CLAUSE_LESS)
  const total = saidPlainly(found, reader) ? Math.max(score, SAID_PLAINLY) : score
  const likely = 1 / (1 + Math.exp(THRESHOLD - total))
  const [danger, sure, perhaps] = [total >= THRESHOLD, total >= SURELY, total >= PERHAPS]
  return { likely, danger, sure, perhaps, whom: perhaps ? whomOf(features, model) : 'adult' }
}

/** What it is most like has a say where the words alone leave doubt. Weighed by logistic regression on hands that were held back. */
function weighed(score: number, marks: Marks, alike: Alike): number {
  if (Math.abs(score) > DOUBT) return score
  const like = likenessOf(marks, alike)
  return score + LIKE.danger * like.danger - LIKE.other * like.other - LIKE.least
}

const DOUBT = 5
const LIKE = { danger: 50, other: 38, least: 2.5 }

function partOf({ from, to }: Clause, words: readonly string[], found: readonly Found[], reader: Reader): Features {
  const inside = found.filter((one) => one.from >= from && one.to <= to)
  const moved = inside.map((one) => ({ sign: one.sign, from: one.from - from, to: one.to - from }))
  return featuresOf(words.slice(from, to), moved, reader)
}

/** A clause on its own has lost what stood around it to take the sting out, and so must weigh more. */
const CLAUSE_LESS = 3.5

/** What is said so plainly counts as this much. */
const SAID_PLAINLY = 3

/** What makes even the plainest words a story, a lesson, or long ago. */
const UNSURE = new Set(['pretend', 'longago', 'training'])

function saidPlainly(found: readonly Found[], { kinds, names }: Reader): boolean {
  if (!found.some(({ sign }) => kinds[sign] === 'sure')) return false
  return !found.some(({ sign }) => UNSURE.has(names[sign] ?? ''))
}

function whomOf(features: Features, { whom }: DangerModel): Whom {
  const folded = fold(features)
  const scores = whoms.map((each) => read(folded, whom[each]))
  return whoms[scores.indexOf(Math.max(...scores))] ?? 'adult'
}

function read(features: Features, { weights, step }: Table): number {
  return scoreOf(weights, features) * step
}
