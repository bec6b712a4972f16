import { type Whom, whoms } from '../../content/tutor/tutor.ts'
import { type Alike, likenessOf, type Marks, marksOf } from './alike.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Features, featuresOf } from './features.ts'
import { mend } from './mend.ts'
import { type DangerModel, fold, type Table } from './model.ts'
import { scoreOf } from './regress.ts'
import { type DangerSigns, type Found, findSigns, type Reader, readerOf } from './signs.ts'
import { tokensOf } from './tokens.ts'

export interface DangerFound {
  /** Log odds, by lines that are known. */
  readonly score: number
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
/**
 * From here on nothing is answered beneath whom to ring. More than half of what is danger is above it, and an eighth of what is taken for it: if one message in fifty
 * is danger, two in three of these are. From 3 on it would be one in three.
 */
const SURELY = 4
/** From here on a line says whom to ring, above the answer. */
const PERHAPS = -1

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
  return judged(total, total > BOOK.from ? whomOf(features, model) : 'adult')
}

function judged(score: number, whom: Whom): DangerFound {
  return { score, whom, danger: score >= THRESHOLD, sure: score >= SURELY, perhaps: score >= PERHAPS }
}

/**
 * Who asks what many ask is seldom in danger: `each` is what a point of what speaks for an answer of the book’s takes away from that, `usual` what changes nothing.
 * Logistic regression on hands that were held back. Outside these scores it would change nothing that is said.
 */
const BOOK = { each: 0.3, usual: 2.5, from: -3, to: 6 }

/** @param speaks how much speaks for an answer of the book’s, safeguarding aside: asked for only where it matters. */
export function besideBook(found: DangerFound, speaks: () => number): DangerFound {
  if (found.score < BOOK.from || found.score > BOOK.to) return found
  return judged(found.score - BOOK.each * (speaks() - BOOK.usual), found.whom)
}

/** What it is most like has a say where the words alone leave doubt. Weighed by logistic regression on hands that were held back. */
function weighed(score: number, marks: Marks, alike: Alike): number {
  if (Math.abs(score) > DOUBT) return score
  const like = likenessOf(marks, alike)
  return score + LIKE.danger * like.danger - LIKE.other * like.other - LIKE.least
}

const DOUBT = 3
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
