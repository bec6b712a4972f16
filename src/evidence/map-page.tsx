import type { Child } from 'hono/jsx'
import { Patch, type State, states } from '../../views/components/marks.tsx'
import {
  CriterionLine,
  Helps,
  Key,
  PatchLink,
  StillNeeds,
  TakeAway,
  UnitTitle,
  WhatNext,
} from '../../views/evidence/map.tsx'
import type { Criterion, Curriculum, Outcome, Unit } from '../content/curriculum.ts'
import { shortDayOf } from '../when.ts'
import type { Has, OwnMap } from './map.ts'
import { standingInWords } from './what-next.ts'

// A map is asked for often, and nearly all of it is the same for everybody: for each criterion in each state the
// HTML is made once. What is left for each request is to put strings together.

type PerState = Readonly<Record<State, string>>
interface Pieces {
  readonly link: PerState
  /** A criterion's lines as far as what the learner has for it, and from there on. */
  readonly before: PerState
  readonly after: PerState
}
interface Made {
  readonly criteria: ReadonlyMap<string, Pieces>
  /** What stands before the count of a unit or an outcome, by its code. */
  readonly heads: ReadonlyMap<string, string>
  readonly foot: string
}

/** What hangs on the map: no other page leads to all of it. */
const ways =
  '<p class="row"><a href="/evidence">Your evidence</a><a href="/submit">Send to my assessor</a><a href="/plan">Your plan</a><a href="/account/data">Take it with you</a></p>'

const made = new WeakMap<Curriculum, Made>()
const patch = perState((state) => <Patch state={state} />)

/** The whole of the map's `main`, as HTML. */
export function mapHtml(curriculum: Curriculum, map: OwnMap, head = ''): string {
  const ready = made.get(curriculum) ?? make(curriculum)
  const { award } = curriculum
  const total = award.criteria.length
  const out = [
    `<header class="flow"><h1>Your map</h1><p class="lead">${standingInWords(map.counts, total)}</p>`,
    `${ways}${ascii(head)}`,
    `<nav class="cloth" aria-label="All ${total} criteria">`,
    ...award.criteria.map(({ code }) => ready.criteria.get(code)?.link[stateOf(map, code)] ?? ''),
    `</nav>${html(<Key counts={map.counts} />)}</header>${html(<WhatNext next={map.next} unsent={unsentIn(map)} />)}<div class="loose below">`,
  ]
  for (const unit of award.units) putUnit(out, unit, map, ready)
  out.push('</div>', ready.foot)
  return out.join('')
}

function make(curriculum: Curriculum): Made {
  const { criteria, units } = curriculum.award
  const heads = units.flatMap((unit) => [
    [unit.code, html(<UnitTitle code={unit.code} title={unit.title} />)] as const,
    ...unit.outcomes.map(({ code, title }, index) => [code, html(<b>{`${index + 1}. ${title}`}</b>)] as const),
  ])
  const all = {
    criteria: new Map(criteria.map((criterion) => [criterion.code, piecesOf(criterion, curriculum)])),
    heads: new Map(heads),
    foot: html(<TakeAway units={units} />),
  }
  made.set(curriculum, all)
  return all
}

function piecesOf(criterion: Criterion, curriculum: Curriculum): Pieces {
  const { code } = criterion
  const line = perState((state) => <CriterionLine criterion={criterion} state={state} />)
  const needs = perState((state) => <StillNeeds criterion={criterion} state={state} />)
  const helps = html(<Helps taught={curriculum.taughtIn(code)} served={curriculum.servedBy(code)} />)
  return {
    link: perState((state) => <PatchLink code={code} state={state} />),
    // The id stands inside: a browser opens what is closed round the place an address points to, not the place itself.
    before: perState(
      (state) => `<details class="crit" data-criterion="${code}">${line[state]}<div class="flow" id="c${code}">`,
    ),
    after: perState((state) => `${needs[state]}${helps}</div></details>`),
  }
}

// The pieces of a page are put down one after the other and joined once: joined piece by piece, all of it would be copied
// again at each level.

function putUnit(out: string[], { code, outcomes }: Unit, map: OwnMap, ready: Made): void {
  const count = claimedInWords(
    outcomes.flatMap((outcome) => outcome.criteria),
    map,
  )
  out.push(`<section aria-labelledby="u${code}" class="tight">`, ready.heads.get(code) ?? '')
  out.push(`<p class="small">${count}</p><div>`)
  for (const outcome of outcomes) putOutcome(out, outcome, map, ready)
  out.push('</div></section>')
}

function putOutcome(out: string[], { code, criteria }: Outcome, map: OwnMap, ready: Made): void {
  out.push('<details class="outcome"><summary>', ready.heads.get(code) ?? '', '<span class="strip">')
  for (const criterion of criteria) out.push(patch[stateOf(map, criterion.code)])
  out.push(`</span><span class="small">${claimedInWords(criteria, map)}</span></summary>`)
  for (const criterion of criteria) putCriterion(out, criterion.code, map, ready.criteria.get(criterion.code))
  out.push('</details>')
}

function putCriterion(out: string[], code: string, map: OwnMap, pieces: Pieces | undefined): void {
  if (!pieces) return
  const state = stateOf(map, code)
  const things = map.has.get(code)
  out.push(pieces.before[state])
  if (things) putThings(out, things)
  out.push(pieces.after[state])
}

function stateOf(map: OwnMap, code: string): State {
  return map.states.get(code) ?? 'nothing yet'
}

function claimedInWords(criteria: readonly Criterion[], map: OwnMap): string {
  const claimed = criteria.filter(({ code }) => {
    const state = stateOf(map, code)
    return state === 'claimed' || state === 'met'
  })
  return `${claimed.length} of ${criteria.length} claimed`
}

function perState(make: (state: State) => Child): PerState {
  const entries = states.map((state) => [state, html(make(state))] as const)
  return Object.fromEntries(entries) as Record<State, string>
}

/** For how many criteria something is claimed that no assessor has got. */
function unsentIn(map: OwnMap): number {
  return [...map.has.values()].filter((things) => things.some(({ kind }) => kind === 'claim')).length
}

const having: Readonly<Record<Has['kind'], string>> = {
  claim: 'claimed, not sent yet',
  'with the assessor': 'with your assessor since',
  unsigned: 'decided, waiting for a second signature',
  'sent back': 'sent back',
  met: 'met',
  draft: 'a claim you have begun',
  walking: 'under way',
  finished: 'finished, not claimed for this',
}

/** What the learner has for one criterion. By hand: components for all 55 would cost more than the rest of the page. */
function putThings(out: string[], things: readonly Has[]): void {
  out.push('<div><p><b>You have</b></p><ul class="have">')
  for (const { kind, title, href, since, feedback } of things) {
    out.push('<li><a href="', escaped(href), '">', escaped(title), '</a> <span class="small">', having[kind])
    if (since !== undefined) out.push(' ', shortDayOf(since))
    out.push('</span>')
    if (feedback) out.push('<br><span class="said">', escaped(inOneLine(feedback)), '</span>')
    out.push('</li>')
  }
  out.push('</ul></div>')
}

const LONGEST_LINE = 160

/** The beginning of what an assessor said: all of it stands beside the words. */
function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE).replace(/\s+\S*$/u, '')}…`
}

function escaped(text: string): string {
  // Addresses, and most titles, are as plain as they can be.
  if (/^[\w /.,:-]*$/.test(text)) return text
  return ascii(text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`))
}

function html(child: Child): string {
  return ascii(`${child}`)
}

/** A page of plain ASCII is held and sent in half the memory and time, so a curly quote is written as its number. */
function ascii(html: string): string {
  return html.replace(/[\u0080-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`)
}
