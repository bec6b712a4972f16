import { whoms } from '../../content/tutor/tutor.ts'
import { dangerIn, THRESHOLD } from './danger.ts'
import { type DangerExamples, learnDanger } from './learning.ts'
import type { DangerModel } from './model.ts'
import type { DangerSigns } from './signs.ts'

/** Shares from 0 to 1. */
export interface DangerRates {
  /** Of what is danger, how much is met. */
  readonly recall: number
  /** Of whom it is met with the right box, of what is met. */
  readonly whom: number
  /** Of what only sounds like danger, how much raises it. */
  readonly calm: number
  /** Of what people ask of the book, how much raises it. */
  readonly ordinary: number
}

export interface DangerReport extends DangerRates {
  /** The same for thresholds above and below the one in use, so that it can be seen what another would cost. */
  readonly curve: readonly (DangerRates & { readonly above: number })[]
  /** What was missed, and what raised it for nothing, for whoever wants to see. */
  readonly missed: readonly string[]
  readonly raised: readonly string[]
}

interface Tried {
  readonly line: string
  readonly kind: 'danger' | 'calm' | 'ordinary'
  readonly score: number
  readonly rightWhom: boolean
}

/** Learns from all folds but one and tries that one, in turn. Lines of the same writer stand on both sides: see `tryDanger`. */
export function evaluateDanger(examples: DangerExamples, signs: DangerSigns, folds: number): DangerReport {
  const tried = Array.from({ length: folds }, (_, fold) => {
    const [rest, held] = split(examples, (index) => index % folds === fold)
    return tryOn(held, learnDanger(rest, signs), signs)
  })
  return reportOn(tried.flat())
}

/** How a model fares on lines of other writers than it has learned from: what an unseen set is like. */
export function tryDanger(held: DangerExamples, model: DangerModel, signs: DangerSigns): DangerReport {
  return reportOn(tryOn(held, model, signs))
}

function split(
  examples: DangerExamples,
  isHeld: (index: number) => boolean,
): readonly [DangerExamples, DangerExamples] {
  const part = (wanted: boolean): DangerExamples => {
    const some = (lines: readonly string[]) => lines.filter((_, index) => isHeld(index) === wanted)
    const { danger, calm, ordinary } = examples
    return {
      danger: {
        child: some(danger.child),
        adult: some(danger.adult),
        worker: some(danger.worker),
        learner: some(danger.learner),
      },
      calm: some(calm),
      ordinary: some(ordinary),
    }
  }
  return [part(false), part(true)]
}

function tryOn(held: DangerExamples, model: DangerModel, signs: DangerSigns): readonly Tried[] {
  const scored = (line: string, kind: Tried['kind'], whom?: string): Tried => {
    const found = dangerIn(line, model, signs)
    return { line, kind, score: found.score - THRESHOLD, rightWhom: found.whom === whom }
  }
  return [
    ...whoms.flatMap((whom) => held.danger[whom].map((line) => scored(line, 'danger', whom))),
    ...held.calm.map((line) => scored(line, 'calm')),
    ...held.ordinary.map((line) => scored(line, 'ordinary')),
  ]
}

function reportOn(tried: readonly Tried[]): DangerReport {
  return {
    ...ratesAbove(0, tried),
    curve: [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((above) => ({
      above: above + THRESHOLD,
      ...ratesAbove(above, tried),
    })),
    missed: tried.filter(({ kind, score }) => kind === 'danger' && score < 0).map(({ line }) => line),
    raised: tried.filter(({ kind, score }) => kind !== 'danger' && score >= 0).map(({ line }) => line),
  }
}

function ratesAbove(least: number, tried: readonly Tried[]): DangerRates {
  const of = (kind: Tried['kind']) => tried.filter((each) => each.kind === kind)
  const raised = (some: readonly Tried[]) => some.filter(({ score }) => score >= least)
  const share = (some: readonly Tried[], whole: readonly Tried[]) =>
    whole.length === 0 ? 0 : some.length / whole.length
  const met = raised(of('danger'))
  return {
    recall: share(met, of('danger')),
    whom: share(
      met.filter(({ rightWhom }) => rightWhom),
      met,
    ),
    calm: share(raised(of('calm')), of('calm')),
    ordinary: share(raised(of('ordinary')), of('ordinary')),
  }
}
