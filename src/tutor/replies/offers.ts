import { aboutMinutes } from '../../../views/components/words.ts'
import type { Activity } from '../../activity/activity.ts'
import type { Curriculum, Place } from '../../content/curriculum.ts'
import type { Offer } from '../reply.ts'
import { tellingStems } from '../words.ts'
import type { Voice } from './voice.ts'

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

  /** Of a place’s exercises, the one whose words share most with what was asked and answered. */
  function nearestExercise(place: Place, about: string): Activity | undefined {
    const wanted = tellingStems(about)
    const shares = (activity: Activity) => {
      const own = stemsOf(activity)
      return [...wanted].filter((stem) => own.has(stem)).length / Math.sqrt(own.size || 1)
    }
    const exercises = place.activities.flatMap((id) => curriculum.activity(id) ?? [])
    return exercises.filter(({ kind }) => kind === 'exercise').sort((a, b) => shares(b) - shares(a))[0]
  }

  function offerOf(place: Place, message: string, about: string): Offer {
    const exercise = nearestExercise(place, about)
    return exercise ? toExercise(exercise) : { does: 'question', asks: say('question back', {}, message) }
  }

  function toExercise({ id, title, minutes }: Activity): Offer {
    const leads = say('exercise on this', { minutes: aboutMinutes(minutes) })
    return { does: 'exercise', activity: id, leads, title }
  }

  return { offerOf, toExercise }
}
export type Offers = ReturnType<typeof createOffers>
