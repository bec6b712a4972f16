import type { Step } from '../activity/activity.ts'
import { stepBefore, type Values, wordsOfStep } from '../activity/walk.ts'
import type { Deps } from '../deps.ts'
import type { LoadedResponse } from '../responding/response.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { type Nudge, nudgeFor, wasNudged } from './coaching.ts'
import { type Found, namesIn } from './guard.ts'

/** What the tutor noticed at a step: at most one thing to ask, and what could show who somebody is. */
export interface Noticed {
  readonly nudge: Nudge | undefined
  readonly found: readonly Found[]
  /** About the step before, for somebody whose page could not show it while they wrote. */
  readonly before: Nudge | undefined
}

export async function noticeAt(
  deps: Deps,
  actor: Actor,
  response: LoadedResponse,
  step: Step,
  values: Values,
): Promise<Noticed> {
  const words = wordsOfStep(step, values)
  const [nudge, found] = await Promise.all([
    nudgeFor(deps, actor, response, step, values),
    words === '' ? [] : namesIn(deps, response, words),
  ])
  const before = nudge || words !== '' ? undefined : await nudgeBefore(deps, actor, response, step)
  return { nudge, found, before }
}

/** Shown once, on the page after. */
async function nudgeBefore(deps: Deps, actor: Actor, response: LoadedResponse, step: Step): Promise<Nudge | undefined> {
  const previous = stepBefore(response.activity, step.id)
  const kept = previous && response.answers.get(previous.id)
  if (!previous || !kept || (await wasNudged(deps, response.id, previous.id))) return undefined
  return nudgeFor(deps, actor, response, previous, kept.values)
}

/** What stands out in the whole of it, before it is finished. */
export interface Standing {
  readonly found: readonly Found[]
  /** It reads as if somebody may not be safe. */
  readonly concern: boolean
  /** It reads like the family’s record more than like a reflection. */
  readonly record: boolean
}

export async function noticeAll(deps: Deps, response: LoadedResponse): Promise<Standing> {
  const steps = response.activity.steps.map((step) => wordsOfStep(step, response.answers.get(step.id)?.values ?? {}))
  const concern = steps.some((words) => words !== '' && deps.tutor.danger(words).danger)
  return {
    found: await namesIn(deps, response),
    concern,
    record: readsLikeTheRecord(deps, response, steps.join('\n\n')),
  }
}

/** Much of what happened, and plainly nothing of who writes, in something that is meant to reflect. */
function readsLikeTheRecord(deps: Deps, { activity }: LoadedResponse, words: string): boolean {
  if (activity.kind !== 'reflection' || words.split(/\s+/).length < 60) return false
  const read = new Map(deps.tutor.coach.read(words).map((each) => [each.move, each]))
  const absent = (['own_feelings', 'evaluation', 'analysis_why', 'learning'] as const).every((move) => {
    const found = read.get(move)
    return found?.sure === true && !found.made
  })
  return absent && read.get('description')?.made === true
}

/** What the guard’s form says: what was found, and what shall stand instead. */
export function readPairs(form: Form): {
  readonly pairs: ReadonlyMap<string, string>
  readonly found: readonly string[]
} {
  const found = new Map<string, string>()
  const pairs = new Map<string, string>()
  for (const [name, value] of form.entries()) {
    const [, index = '', which] = /^_name\.(\d{1,3})\.(found|instead)$/.exec(name) ?? []
    if (which === 'found') found.set(index, value)
    const text = found.get(index)
    const instead = value.trim().slice(0, 60)
    if (which === 'instead' && text && instead !== '' && instead !== text) pairs.set(text.toLowerCase(), instead)
  }
  return { pairs, found: [...found.values()] }
}
