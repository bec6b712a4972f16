import type { State } from '../../views/components/marks.tsx'
import type { Award } from '../content/curriculum.ts'
import type { Deps } from '../deps.ts'
import { ownResponses } from '../responding/response.ts'
import type { Actor } from '../web/session.ts'
import { mapRowsOf, mapStampOf } from './map-queries.ts'
import { stateOfClaim, statesOf } from './state.ts'
import { hrefOf, towardsInWords, whatNext, whyInWords } from './what-next.ts'

/** A learner's own map: where each criterion stands, what they have for it, and what would help most next. */
export interface OwnMap {
  /** In the award's order; every criterion of it. */
  readonly states: ReadonlyMap<string, State>
  readonly counts: Readonly<Record<State, number>>
  readonly has: ReadonlyMap<string, readonly Has[]>
  readonly next: readonly Suggestion[]
}

/** One of the few things that would close the most gaps, and why. */
export interface Suggestion {
  readonly title: string
  readonly href: string
  readonly why: string
  readonly towards: readonly string[]
}

/** Something of the learner's that speaks to a criterion, and where to find it. */
export interface Has {
  readonly kind: 'claim' | 'with the assessor' | 'unsigned' | 'sent back' | 'met' | 'draft' | 'walking' | 'finished'
  readonly title: string
  readonly href: string
  /** When it was sent to an assessor, where it is with one. */
  readonly since?: number
  /** What the assessor said, where it has come back. */
  readonly feedback?: string
}

export async function mapOf(deps: Deps, actor: Actor): Promise<OwnMap> {
  const [rows, responses] = await Promise.all([mapRowsOf(deps.db.read, actor.id), ownResponses(deps, actor)])
  const claims = rows.filter(({ kind }) => kind === 'claim')
  const drafts = rows.filter(({ kind }) => kind === 'draft')
  const { award, activities } = deps.curriculum
  const codes = award.criteria.map(({ code }) => code)
  const states = statesOf(codes, { responses, drafts, claims })
  const putForward = new Set(claims.flatMap(({ responseId }) => (responseId === null ? [] : [responseId])))
  const has = hasOf(rows, responses)
  const more = whatNext({ activities, states, responses, putForward }).map((next) => ({
    title: next.title,
    href: hrefOf(next),
    why: whyInWords(next, award),
    towards: next.towards,
  }))
  return { states, counts: countsOf(states), has, next: [...cameBack(states, has, award), ...more] }
}

/** What an assessor has sent back comes before anything new: it is nearest to being met. */
function cameBack(states: OwnMap['states'], has: OwnMap['has'], award: Award): readonly Suggestion[] {
  const pieces = new Map<string, { readonly title: string; readonly towards: string[] }>()
  for (const [code, things] of has) {
    if (states.get(code) !== 'sent back') continue
    for (const { kind, title, href } of things) {
      if (kind !== 'sent back') continue
      const piece = pieces.get(href) ?? { title, towards: [] }
      pieces.set(href, piece)
      piece.towards.push(code)
    }
  }
  return [...pieces].map(([href, { title, towards }]) => {
    const why = `It came back, with what would make it enough for ${towardsInWords(towards, award)}.`
    return { title, href, why, towards }
  })
}

/** Changes whenever anything changes that the actor's map is made from. */
export async function mapStamp(deps: Pick<Deps, 'db'>, actor: Actor): Promise<string> {
  return mapStampOf(deps.db.read, actor.id)
}

function countsOf(states: ReadonlyMap<string, State>): Record<State, number> {
  const counts = { 'nothing yet': 0, drafted: 0, claimed: 0, 'sent back': 0, met: 0 }
  for (const state of states.values()) counts[state]++
  return counts
}

/** A claim on evidence, and where it is. */
function claimed(row: Awaited<ReturnType<typeof mapRowsOf>>[number]): Has {
  const thing = { title: row.title ?? '', href: `/evidence/${row.leadsTo}` }
  const state = stateOfClaim(row)
  const said = row.feedback ? { feedback: row.feedback } : {}
  if (state !== 'claimed') return { ...thing, ...said, kind: state }
  if (row.since !== null) return { ...thing, kind: 'with the assessor', since: row.since }
  return { ...thing, ...said, kind: row.decision === 'met' ? 'unsigned' : 'claim' }
}

function hasOf(
  rows: Awaited<ReturnType<typeof mapRowsOf>>,
  responses: Awaited<ReturnType<typeof ownResponses>>,
): ReadonlyMap<string, readonly Has[]> {
  const has = new Map<string, Has[]>()
  const add = (code: string, thing: Has) => {
    const known = has.get(code)
    if (known) known.push(thing)
    else has.set(code, [thing])
  }
  const titles = new Map(responses.map(({ id, title }) => [id, title]))
  // A response that is claimed or being claimed for a criterion is not listed for it a second time.
  const listed = new Set<string>()
  for (const row of rows) {
    const { kind, criterion, leadsTo, responseId, title } = row
    listed.add(`${criterion} ${responseId}`)
    if (kind === 'claim') add(criterion, claimed(row))
    else {
      const href = `/responses/${leadsTo}/evidence/criteria/${criterion}`
      add(criterion, { kind, title: title ?? titles.get(leadsTo) ?? '', href })
    }
  }
  for (const { id, title, status, serves } of responses) {
    for (const code of serves) {
      if (!listed.has(`${code} ${id}`)) add(code, { kind: status, title, href: `/responses/${id}` })
    }
  }
  return has
}
