import { aboutMinutes } from '../../../views/components/words.ts'
import type { Activity } from '../../activity/activity.ts'
import type { Curriculum, Place } from '../../content/curriculum.ts'
import { remembered } from '../../remembered.ts'
import type { Offer } from '../reply.ts'
import { tellingStems } from '../words.ts'
import type { Voice } from './voice.ts'

/** As many answers as the book has, about. */
const MOST = 1000

/** The one thing to do with an answer. */
export function createOffers(curriculum: Curriculum, say: Voice) {
  const known = new Map<Activity, ReadonlySet<string>>()
  function stemsOf(activity: Activity): ReadonlySet<string> {
    const { title, summary, steps } = activity
    const asks = steps.map(({ name, asksText }) => `${name} ${asksText}`)
    const stems = known.get(activity) ?? tellingStems([title, summary, ...asks].join(' '))
    known.set(activity, stems)
    return stems
  }

  const stemsOfAnswer = remembered(MOST, (answer) => [...tellingStems(answer)])

  /** Of a place’s exercises, the one whose words share most with what was asked and answered. */
  function nearestExercise(place: Place, message: string, answer: string): Activity | undefined {
    const exercises = place.activities
      .flatMap((id) => curriculum.activity(id) ?? [])
      .filter(({ kind }) => kind === 'exercise')
    if (exercises.length < 2) return exercises[0]
    const wanted = [...new Set([...tellingStems(message), ...stemsOfAnswer(answer)])]
    const shares = (activity: Activity) => {
      const own = stemsOf(activity)
      return wanted.filter((stem) => own.has(stem)).length / Math.sqrt(own.size || 1)
    }
    const shared = new Map(exercises.map((exercise) => [exercise, shares(exercise)]))
    return exercises.sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))[0]
  }

  /** @param answer an authored one. */
  function offerOf(place: Place, message: string, answer: string): Offer {
    const exercise = nearestExercise(place, message, answer)
    return exercise ? toExercise(exercise) : { does: 'question', asks: say('question back', {}, message) }
  }

  function toExercise({ id, title, minutes }: Activity): Offer {
    const leads = say('exercise on this', { minutes: aboutMinutes(minutes) })
    return { does: 'exercise', activity: id, leads, title }
  }

  return { offerOf, toExercise }
}
export type Offers = ReturnType<typeof createOffers>
