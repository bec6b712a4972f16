import type { Award } from '../content/curriculum.ts'
import { readable } from './words.ts'

/** Codes of the award that stand in a message, in any spelling. */
export interface Codes {
  /** Criteria, outcomes and units that there are, as the award writes them, in the order in which they were written. */
  readonly known: readonly string[]
  /** As they were meant, where the award has no such thing. */
  readonly unknown: readonly string[]
}

type Token =
  | { readonly is: 'unit'; readonly code: string }
  | { readonly is: 'pair'; readonly outcome: number; readonly criterion: number }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'outcome' | 'criterion' | 'to' | 'and' | 'glue' | 'other' }

/** Finds `400.4.3`, `400 4 3`, `unit 402 outcome 2`, `401 LO1 AC2`, `criterion 2.1 of 402`, `400 1.2 to 1.4`. */
export function codesIn(text: string, award: Pick<Award, 'units'>): Codes {
  const plain = readable(text)
  if (!MAY_HOLD_A_CODE.test(plain)) return NONE
  const tokens = tokensOf(spelledOut(plain), new Set(award.units.map(({ code }) => code)))
  const codes: string[] = []
  let from = 0
  let until = false
  for (const [index, token] of tokens.entries()) {
    if (token.is !== 'unit') continue
    const after = runAfter(tokens, index + 1)
    const before = after.length > 0 ? [] : runBefore(tokens, index - 1, from)
    const read = readRun(token.code, after.length > 0 ? after : before)
    codes.push(...(until ? between(codes.at(-1), read[0]) : []), ...read)
    until = after.at(-1)?.is === 'to'
    from = index + 1 + after.length
  }
  const all = codesOf(award)
  const once = [...new Set(codes)]
  return { known: once.filter((code) => all.has(code)), unknown: once.filter((code) => !all.has(code)) }
}

/** Every code begins with a figure, or with one in words. */
const MAY_HOLD_A_CODE = /\d|four/
const NONE: Codes = { known: [], unknown: [] }

/** `401.4.1 to 401.4.3`: what lies between. */
function between(first = '', last = ''): readonly string[] {
  if (first.slice(0, -1) !== last.slice(0, -1)) return []
  const [from, to] = [Number(first.at(-1)), Number(last.at(-1))]
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => `${first.slice(0, -1)}${from + 1 + index}`)
}

/** The criteria that a code stands for: itself, those of its outcome, or those of its unit. */
export function criteriaOf(code: string, { units }: Pick<Award, 'units'>): readonly string[] {
  return units
    .flatMap((unit) => unit.outcomes.flatMap(({ criteria }) => criteria.map((criterion) => criterion.code)))
    .filter((each) => each === code || each.startsWith(`${code}.`))
}

function codesOf({ units }: Pick<Award, 'units'>): ReadonlySet<string> {
  const outcomes = units.flatMap((unit) => unit.outcomes)
  const criteria = outcomes.flatMap((outcome) => outcome.criteria)
  return new Set([...units, ...outcomes, ...criteria].map(({ code }) => code))
}

const wordsFor: readonly (readonly [RegExp, Token['is']])[] = [
  [/^(lo|los|outcome|outcomes|learning)$/, 'outcome'],
  [/^(ac|acs|crit|crits|criterion|criteria|criterions|assessment|point)$/, 'criterion'],
  [/^(to|through|until|till)$/, 'to'],
  [/^(and|or|plus)$/, 'and'],
  [/^(of|in|for|from|the|unit|units|u|number|no)$/, 'glue'],
]
/** What is counted, and so no unit: `400 families`. */
const COUNTED =
  /^(pounds?|quid|people|famil(y|ies)|hours?|miles|words|metres|km|days|weeks|times|pages|children|kids|percent|grams|k)$/

function tokensOf(text: string, units: ReadonlySet<string>): readonly Token[] {
  const pieces = text.match(/£?\d+(?:\.\d+)?%?|[a-z]+/g) ?? []
  const split = pieces.flatMap((piece) => {
    const whole = /^(\d{3})\.(\d+)$/.exec(piece)
    return whole ? [whole[1] ?? '', whole[2] ?? ''] : [piece]
  })
  // `400.4.3` has come apart as 400, 4 and 3; `400 4.3` as 400 and 4.3.
  return split.map((piece, index): Token => {
    const said = /^(unit|units|u)$/.test(split[index - 1] ?? '')
    const followed = /^\d(\.\d)?$|^(lo|ac|outcome|learning)$/.test(split[index + 1] ?? '')
    const counted = COUNTED.test(split[index + 1] ?? '')
    if (/^\d{3}$/.test(piece) && (said || (units.has(piece) ? !counted : followed))) return { is: 'unit', code: piece }
    const pair = /^(\d)\.(\d)$/.exec(piece)
    if (pair) return { is: 'pair', outcome: Number(pair[1]), criterion: Number(pair[2]) }
    if (/^\d{1,2}$/.test(piece)) return { is: 'number', value: Number(piece) }
    return { is: (wordsFor.find(([words]) => words.test(piece))?.[1] ?? 'other') as 'other' }
  })
}

const belongs = ({ is }: Token) => is !== 'other' && is !== 'unit'
const says = ({ is }: Token) => is === 'pair' || is === 'number'

/** What is said of a unit right after it. Empty where no number is among it. */
function runAfter(tokens: readonly Token[], start: number): readonly Token[] {
  let end = start
  while (end < tokens.length && belongs(tokens[end] as Token)) end++
  // `401 and 402`, `400 to 402`: the word between belongs to neither.
  const run = tokens.slice(start, end)
  return run.some(says) ? run : []
}

/** What is said of a unit before it: `criterion 2.1 of 402`. */
function runBefore(tokens: readonly Token[], last: number, from: number): readonly Token[] {
  let start = last
  while (start >= from && belongs(tokens[start] as Token)) start--
  const run = tokens.slice(start + 1, last + 1)
  return run.some(says) && run.some(({ is }) => is === 'outcome' || is === 'criterion' || is === 'pair') ? run : []
}

function readRun(unit: string, run: readonly Token[]): readonly string[] {
  if (!run.some(says)) return [unit]
  const codes: string[] = []
  let outcome: number | undefined
  let waiting = false
  let last: { readonly outcome: number; readonly criterion?: number } | undefined
  let range = false
  let word: 'outcome' | 'criterion' | undefined
  const add = (of: number, criterion?: number) => {
    const from =
      range && last ? (criterion === undefined ? last.outcome : (last.criterion ?? criterion)) + 1 : undefined
    const until = criterion ?? of
    for (let each = from ?? until; each <= until; each++) {
      codes.push(criterion === undefined ? `${unit}.${each}` : `${unit}.${of}.${each}`)
    }
    last = { outcome: of, ...(criterion === undefined ? {} : { criterion }) }
    range = false
  }
  const settle = () => {
    if (waiting && outcome !== undefined) add(outcome)
    waiting = false
  }
  for (const token of run) {
    if (token.is === 'pair') {
      waiting = false
      outcome = token.outcome
      add(token.outcome, token.criterion)
    } else if (token.is === 'number') {
      if (outcome === undefined || word === 'outcome') {
        settle()
        outcome = token.value
        waiting = true
      } else if (waiting && range) {
        add(outcome)
        range = true
        add(token.value)
        waiting = false
      } else {
        waiting = false
        add(outcome, token.value)
      }
      word = undefined
    } else if (token.is === 'outcome' || token.is === 'criterion') word = token.is
    else if (token.is === 'to') range = true
    else if (token.is === 'and' && waiting) {
      settle()
      word ??= 'outcome'
    }
  }
  settle()
  return codes
}

const figures = 'zero one two three four five six seven eight nine ten'.split(' ')
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')

/** `four hundred point two point one`, `four oh one` and `the second outcome` in figures. */
function spelledOut(text: string): string {
  return (
    text
      // The letter o for a nought, points where there are none, and none where there should be: 4oo.2.1, 4.0.0.2.2, 4022.2.
      .replaceAll(/\b4([o0])([o012])(?![a-z])/g, (_, middle: string, last: string) =>
        `4${middle}${last}`.replaceAll('o', '0'),
      )
      .replaceAll(/\b4\.0\.([012])\b/g, '40$1')
      .replaceAll(/\b(40[012])(\d)\.(\d)(?!\d)/g, '$1 $2.$3')
      .replaceAll(/\b(40[012])[. ]?(\d)(\d)(?![\d.])/g, '$1 $2.$3')
      .replaceAll(/(?<=[a-z])-(?=[a-z])/g, ' ')
      .replaceAll(/\bfour (?:hundred and|oh|zero|o) (one|two)\b/g, (_, word: string) => `40${figures.indexOf(word)}`)
      .replaceAll(/\bfour (?:hundred|oh oh|zero zero|double oh)\b/g, '400')
      .replaceAll(/\b(?:one|two|three|four|five|six|seven|eight|nine)\b/g, (word) => String(figures.indexOf(word)))
      .replaceAll(
        /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d(?:st|nd|rd|th)) (outcome|criterion|learning outcome)\b/g,
        (_, which: string, what: string) => `${what} ${/^\d/.test(which) ? which[0] : ordinals.indexOf(which) + 1}`,
      )
      .replaceAll(/\b(lo|ac|u)(\d)/g, '$1 $2')
  )
}
