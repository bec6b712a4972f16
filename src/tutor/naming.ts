import type { Activity } from '../activity/activity.ts'
import type { Curriculum } from '../content/curriculum.ts'
import { inPassing, readable, stemOf, wordsOf } from './words.ts'

/** Which activities a message speaks of by name. */
export interface Naming {
  /** Those that are named, by title or by what people call them; the likeliest first, at most three. */
  named(message: string): readonly Activity[]
  /** It asks for something to be begun: “start …”, “let me do …”. */
  asksToBegin(message: string): boolean
  /** Exercises of these parts, in order. */
  near(places: readonly string[]): readonly Activity[]
}

const BEGIN =
  /^(?:(?:please|ok|hi|hello|can|could|shall|let|lets|let's|i|id|i'd|we|me|us|would|like|want|wanna|need|ready|to|now|you|you|just)\s+)*(?:start|begin|open|do|try|practi[sc]e|fill in|work through|walk me through|take me through|have a go at|go through|run|use|new|draw|complete|give me|show me|bring up|load)\b/
const LONGEST_COMMAND = 14

interface Name {
  readonly activity: Activity
  readonly stems: readonly string[]
  /** What all its stems weigh together. */
  readonly weight: number
}

export function namingOf({ activities, tutor }: Curriculum): Naming {
  const called = activities.flatMap((activity) => {
    const also = tutor.nicknames.find((each) => each.activity === activity.id)?.also ?? []
    return [activity.title, activity.id.replaceAll('-', ' '), ...also].map((name) => ({
      activity,
      stems: tellingStems(name),
    }))
  })
  const counts = new Map<string, number>()
  for (const { stems } of called) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weight = (stem: string) => 1 / Math.sqrt(counts.get(stem) ?? 1)
  const weightOf = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + weight(stem), 0)
  const names: Name[] = called.map((name) => ({ ...name, weight: weightOf(name.stems) }))

  return {
    named(message) {
      const said = new Set(wordsOf(message).map(stemOf))
      const best = new Map<Activity, number>()
      for (const { activity, stems, weight: all } of names) {
        if (!stems.some((stem) => said.has(stem))) continue
        const there = weightOf(stems.filter((stem) => said.has(stem)))
        const share = there / all
        if (share < 0.74) continue
        const score = share * there
        best.set(activity, Math.max(best.get(activity) ?? 0, score))
      }
      return [...best]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 3)
        .map(([activity]) => activity)
    },
    asksToBegin: (message) => BEGIN.test(readable(message).trim()) && wordsOf(message).length <= LONGEST_COMMAND,
    near: (places) =>
      places
        .flatMap((place) => activities.filter(({ part, kind }) => part === place && kind === 'exercise'))
        .slice(0, 3),
  }
}

/** The words of a name that tell it from others; all of them where none does. */
function tellingStems(name: string): readonly string[] {
  const words = wordsOf(name)
  const telling = words.filter((word) => !inPassing(word))
  return [...new Set((telling.length > 0 ? telling : words).map(stemOf))]
}
