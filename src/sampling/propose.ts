import { createHash } from 'node:crypto'
import type { Decision } from './population-queries.ts'
import type { PlanKind, Risk, Rules } from './rules.ts'

/** Why one is proposed. The words for each stand in why.ts. */
export type Reason =
  | { readonly by: 'risk'; readonly risk: Risk }
  | { readonly by: 'unit'; readonly unit: string }
  | { readonly by: 'method'; readonly method: Decision['method'] }
  | { readonly by: 'share'; readonly share: number; readonly new: boolean; readonly of: number }

export interface Proposed {
  readonly decision: Decision
  readonly reason: Reason
}

export interface Experience {
  readonly decisions: number
  readonly qualified: boolean
}

/** A decision sent sooner than this after it came in is a quick one. */
export const QUICK = 10 * 60_000
/** Of the criteria that were “not yet” most often, so many are looked at more. */
const FAILING = 3

export const unitOf = (criterion: string): string => criterion.slice(0, 3)

/**
 * What to look at, by the rules: of each assessor first what is at risk, then each unit and each method once, then as many
 * more, by chance, as the share asks for. The same decisions, rules and seed give the same proposal.
 */
export function propose(
  all: readonly Decision[],
  experience: ReadonlyMap<string, Experience>,
  { rules, kind, seed }: { readonly rules: Rules; readonly kind: PlanKind; readonly seed: string },
): readonly Proposed[] {
  const decisions = all.filter((each) => kind === 'interim' || each.signedOff)
  const failing = failingMost(decisions)
  return byAssessor(decisions).flatMap((own) => {
    const known = experience.get(own[0]?.assessorId ?? '')
    const isNew = known !== undefined && (!known.qualified || known.decisions < rules.newUnder)
    return drawnFrom(shuffled(own, seed), rules, failing, isNew)
  })
}

function drawnFrom(own: readonly Decision[], rules: Rules, failing: ReadonlySet<string>, isNew: boolean): Proposed[] {
  const drawn = new Map<string, Proposed>()
  const draw = (decision: Decision | undefined, reason: Reason) => {
    if (decision && !drawn.has(decision.id)) drawn.set(decision.id, { decision, reason })
  }
  for (const risk of rules.risks) {
    for (const each of own.filter((one) => isAtRisk(one, risk, failing)).slice(0, rules.riskEach)) {
      draw(each, { by: 'risk', risk })
    }
  }
  const covered = (of: (decision: Decision) => string) => new Set([...drawn.values()].map((one) => of(one.decision)))
  const unit = ({ criterion }: Decision) => unitOf(criterion)
  const method = (decision: Decision) => decision.method
  for (const each of rules.units ? own : []) {
    if (!covered(unit).has(unit(each))) draw(each, { by: 'unit', unit: unit(each) })
  }
  for (const each of rules.methods ? own : []) {
    if (!covered(method).has(each.method)) draw(each, { by: 'method', method: each.method })
  }
  const share = isNew ? rules.newShare : rules.share
  const target = Math.ceil((own.length * share) / 100)
  for (const each of own) {
    if (drawn.size < target) draw(each, { by: 'share', share, new: isNew, of: own.length })
  }
  return [...drawn.values()]
}

function isAtRisk(decision: Decision, risk: Risk, failing: ReadonlySet<string>): boolean {
  if (risk === 'failing') return failing.has(decision.criterion)
  if (risk === 'changed') return decision.corrects !== null
  if (risk === 'writing alone') return decision.decision === 'met' && decision.practiceReason !== ''
  return decision.submittedAt !== null && decision.sentAt - decision.submittedAt < QUICK
}

/** The criteria with most decisions of “not yet”; the lower code first where they are level. */
function failingMost(decisions: readonly Decision[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { criterion, decision } of decisions) {
    if (decision === 'not yet') counts.set(criterion, (counts.get(criterion) ?? 0) + 1)
  }
  const most = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return new Set(most.slice(0, FAILING).map(([criterion]) => criterion))
}

/** Each assessor’s own, by name; those of a deleted account together under the name that they signed with. */
function byAssessor(decisions: readonly Decision[]): readonly (readonly Decision[])[] {
  const found = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const key = decision.assessorId ?? decision.assessor
    const own = found.get(key)
    if (own) own.push(decision)
    else found.set(key, [decision])
  }
  const named = ([id, [first]]: [string, Decision[]]) => `${first?.assessor}\n${id}`
  return [...found].toSorted((a, b) => (named(a) < named(b) ? -1 : 1)).map(([, own]) => own)
}

/** In an order that nobody chose, and that anybody can draw again from the seed. */
function shuffled(decisions: readonly Decision[], seed: string): readonly Decision[] {
  const placed = decisions.map(
    (each) => [createHash('sha256').update(`${seed} ${each.id}`).digest('hex'), each] as const,
  )
  return placed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}
