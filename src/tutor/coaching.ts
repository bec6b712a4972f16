import type { Step } from '../activity/activity.ts'
import { type Values, wordsOfStep } from '../activity/walk.ts'
import type { Move } from '../content/tutor/moves.ts'
import type { Deps } from '../deps.ts'
import { choiceOf, setChoice } from '../people/choices.ts'
import { type LoadedResponse, loadResponse } from '../responding/response.ts'
import type { Actor } from '../web/session.ts'
import type { Read } from './coach/reader.ts'
import { nudgeOf, putNudge } from './queries.ts'

/** One thing that the coach noticed at a step: a sentence of the learner’s own, and a question. */
export interface Nudge {
  readonly stepId: string
  readonly move: Move
  readonly quote: string
  readonly asks: string
}

/** Fewer words than this are a beginning, and nobody interrupts a beginning. */
const FEWEST_WORDS = 12
const COACH = 'coach'
const LONGEST_QUOTE = 220

export async function coachIsOn(deps: Pick<Deps, 'db'>, actor: Actor): Promise<boolean> {
  return (await choiceOf(deps.db.read, actor.id, COACH)) !== 'off'
}

export async function switchCoach(deps: Deps, actor: Actor, on: boolean): Promise<void> {
  await deps.db.write((tx) => setChoice(tx, actor.id, COACH, on ? 'on' : 'off'))
}

/**
 * At most one nudge for a step: what the step is for and the answer plainly leaves out. Once the coach has asked about a
 * move it asks about no other there; it falls silent when the move is made, when it is not sure, and when it is told to.
 */
export async function nudgeFor(
  deps: Deps,
  actor: Actor,
  response: Pick<LoadedResponse, 'id' | 'activity'>,
  step: Step,
  values: Values,
): Promise<Nudge | undefined> {
  const wanted = movesOf(deps, response, step)
  const words = wordsOfStep(step, values)
  if (wanted.length === 0 || words.split(/\s+/).length < FEWEST_WORDS) return undefined
  if (!(await coachIsOn(deps, actor))) return undefined
  const before = await nudgeOf(deps.db.read, response.id, step.id)
  if (before?.leftAt) return undefined
  const read = deps.tutor.coach.read(words)
  const missing = wanted.find((move) => (before === undefined || before.move === move ? isMissing(read, move) : false))
  if (!missing) return undefined
  if (!before) {
    const row = { responseId: response.id, stepId: step.id, move: missing, at: deps.clock(), leftAt: null }
    await deps.db.write((tx) => putNudge(tx, row))
  }
  return { stepId: step.id, move: missing, quote: quoteFrom(words, read), asks: asksOf(deps, missing, response.id) }
}

/** As the activity stands now, so that pages that were begun before know them too. */
function movesOf({ curriculum }: Pick<Deps, 'curriculum'>, { activity }: Pick<LoadedResponse, 'activity'>, step: Step) {
  const now = curriculum.activity(activity.id)?.steps.find(({ id }) => id === step.id)
  return (now?.moves ?? step.moves ?? []) as readonly Move[]
}

function isMissing(read: readonly Read[], move: Move): boolean {
  const found = read.find((each) => each.move === move)
  return found?.sure === true && !found.made
}

/** The sentence that made the coach speak: what was told best, or how it began. */
function quoteFrom(words: string, read: readonly Read[]): string {
  const shown = [...read].filter(({ sentence }) => sentence).sort((a, b) => b.likely - a.likely)[0]?.sentence?.text
  const quote = (shown ?? /^[^.!?\n]+[.!?]?/.exec(words)?.[0] ?? words).trim()
  return quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')}…`
}

function asksOf({ curriculum }: Pick<Deps, 'curriculum'>, move: Move, seed: string): string {
  const nudges = curriculum.tutor.moves.find((each) => each.move === move)?.nudges ?? []
  return nudges[seed.charCodeAt(seed.length - 1) % nudges.length] ?? ''
}

/** The learner says that it may go. */
export async function leaveNudge(deps: Deps, actor: Actor, responseId: string, stepId: string): Promise<void> {
  await deps.db.write(async (tx) => {
    await loadResponse(tx, actor, responseId)
    const before = await nudgeOf(tx, responseId, stepId)
    if (before) await putNudge(tx, { ...before, leftAt: deps.clock() })
  })
}

export async function wasNudged(deps: Pick<Deps, 'db'>, responseId: string, stepId: string): Promise<boolean> {
  return (await nudgeOf(deps.db.read, responseId, stepId)) !== undefined
}
