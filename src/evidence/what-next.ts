import type { State } from '../../views/components/marks.tsx'
import { capital, inWords } from '../../views/components/words.ts'
import type { Activity } from '../activity/activity.ts'
import { together } from '../activity/fields/text.ts'
import type { Award } from '../content/curriculum.ts'
import { isOpen } from './state.ts'

/** One thing to do next, and the open criteria that it would help with and nothing before it in the list does. */
export interface Next {
  readonly does: 'carry on' | 'put forward' | 'start'
  readonly activity: Activity
  /** The response to carry on or to put forward. */
  readonly responseId?: string
  readonly title: string
  readonly towards: readonly string[]
}

export interface NextFrom {
  readonly activities: readonly Activity[]
  readonly states: ReadonlyMap<string, State>
  /** Newest first. */
  readonly responses: readonly {
    readonly id: string
    readonly activityId: string
    readonly title: string
    readonly status: 'walking' | 'finished'
    readonly serves: readonly string[]
  }[]
  /** Responses that are evidence already: what they were not claimed for was the learner's choice. */
  readonly putForward: ReadonlySet<string>
}

/** What is begun is nearest to done: it counts for more than what would have to be started. */
const weight = { 'carry on': 3, 'put forward': 2, start: 1 } as const
const MOST = 5

/** The few things that close the most gaps: each time the one that adds most to those before it, the shorter on a tie. */
export function whatNext(from: NextFrom): readonly Next[] {
  const open = new Set([...from.states].filter(([, state]) => isOpen(state)).map(([code]) => code))
  let candidates = candidatesOf(from)
  const chosen: Next[] = []
  while (chosen.length < MOST && open.size > 0) {
    const best = bestOf(candidates, open)
    if (!best) break
    chosen.push(best)
    for (const code of best.towards) open.delete(code)
    candidates = candidates.filter(({ activity }) => activity !== best.activity)
  }
  return chosen
}

function candidatesOf({ activities, responses, putForward }: NextFrom): readonly Next[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const done = new Set(responses.map(({ activityId }) => activityId))
  const begun = responses.flatMap((response): Next[] => {
    const activity = byId.get(response.activityId)
    if (!activity || (response.status === 'finished' && putForward.has(response.id))) return []
    const does = response.status === 'walking' ? 'carry on' : 'put forward'
    return [{ does, activity, responseId: response.id, title: response.title, towards: response.serves }]
  })
  // A model of reflection is for every new day; an exercise, once done, is not asked for again.
  const fresh = startsOf(activities).filter(({ activity: { id, kind } }) => kind === 'reflection' || !done.has(id))
  return [...begun, ...fresh]
}

const starts = new WeakMap<readonly Activity[], readonly Next[]>()
/** The same for everybody, so made once. */
function startsOf(activities: readonly Activity[]): readonly Next[] {
  const known = starts.get(activities)
  if (known) return known
  const made = activities.map((activity): Next => {
    const towards = activity.serves.map(({ criterion }) => criterion)
    return { does: 'start', activity, title: activity.title, towards }
  })
  starts.set(activities, made)
  return made
}

function bestOf(candidates: readonly Next[], open: ReadonlySet<string>): Next | undefined {
  let best: Next | undefined
  let most = 0
  for (const candidate of candidates) {
    let gain = 0
    for (const code of candidate.towards) if (open.has(code)) gain += weight[candidate.does]
    const shorter = best !== undefined && gain === most && candidate.activity.minutes < best.activity.minutes
    if (gain > most || (gain > 0 && shorter)) {
      best = candidate
      most = gain
    }
  }
  return best && { ...best, towards: best.towards.filter((code) => open.has(code)) }
}

/** `all three of 401.4 and 400.7.2`: a whole outcome by its code, a single criterion by its own. */
export function towardsInWords(codes: readonly string[], award: Award): string {
  const named = award.units
    .flatMap((unit) => unit.outcomes)
    .flatMap((outcome) => {
      const mine = outcome.criteria.filter(({ code }) => codes.includes(code)).map(({ code }) => code)
      const [first] = mine
      if (first === undefined) return []
      if (mine.length === 1) return [first]
      if (mine.length < outcome.criteria.length) {
        return [`${inWords(mine.length)} of the ${inWords(outcome.criteria.length)} in ${outcome.code}`]
      }
      return [mine.length === 2 ? `both of ${outcome.code}` : `all ${inWords(mine.length)} of ${outcome.code}`]
    })
  return together(named)
}

/** Why it is worth doing, for the line under its title. */
export function whyInWords({ does, activity, towards }: Next, award: Award): string {
  const aim = `Towards ${towardsInWords(towards, award)}.`
  if (does === 'carry on') return `You have begun it. ${aim}`
  if (does === 'put forward') return `You have finished it; say what it is evidence for. ${aim}`
  const kind = { reflection: 'A reflection', template: 'A template', exercise: 'The exercise' }[activity.kind]
  const where = activity.part.includes('.') ? activity.part : `section ${activity.part}`
  return `${kind} in ${where}, ${inWords(activity.minutes)} minutes. ${aim}`
}

export function hrefOf({ does, activity, responseId }: Next): string {
  if (does === 'start') return `/activities/${activity.id}`
  return does === 'carry on' ? `/responses/${responseId}` : `/responses/${responseId}/evidence`
}

/** `Nineteen of the 55 are claimed, and four more are drafted.` No percentages: it is not a race. */
export function standingInWords(counts: Readonly<Record<State, number>>, total: number): string {
  const { met, claimed, drafted, 'sent back': back } = counts
  const steps = [
    { count: met, says: 'met' },
    { count: claimed, says: 'claimed' },
    { count: back, says: 'sent back' },
    { count: drafted, says: 'drafted' },
  ].filter(({ count }) => count > 0)
  const [first, ...more] = steps
  if (!first) return 'Nothing on it yet, and no hurry. Each page you put forward fills a patch.'
  if (first.count === total) return `All ${total} are ${first.says}. The cloth is whole.`
  const others = more.map(
    ({ count, says }, index) => `${inWords(count)} ${index === 0 ? 'more ' : ''}${isAre(count)} ${says}`,
  )
  const lead = `${capital(inWords(first.count))} of the ${total} ${isAre(first.count)} ${first.says}`
  return others.length === 0 ? `${lead}.` : `${lead}, and ${together(others)}.`
}

function isAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}
