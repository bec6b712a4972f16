import { aboutMinutes, capital, counted } from '../../../views/components/words.ts'
import type { Activity } from '../../activity/activity.ts'
import type { Curriculum } from '../../content/curriculum.ts'
import type { Own } from '../own.ts'
import { bare, type Choice, type Reply } from '../reply.ts'
import type { Voice } from './voice.ts'

/** What the tutor says where somebody wants to begin something, or to carry it on. */
export function createBeginnings({ activities }: Pick<Curriculum, 'activities'>, say: Voice) {
  function toBegin(wish: 'reflect' | 'practise', named: readonly Activity[]): Reply {
    const reflections = activities.filter(({ kind }) => kind === 'reflection')
    const [only, ...others] = named
    if (only && others.length === 0) return begins(only)
    const offered = named.length > 0 ? named : wish === 'reflect' ? reflections : []
    const choices = offered.map(
      ({ id, title, minutes, summary }): Choice => ({
        does: 'begin',
        activity: id,
        words: title,
        about: `${capital(aboutMinutes(minutes))}. ${summary}`,
      }),
    )
    const text = say(wish === 'reflect' ? 'which reflection' : 'which exercise')
    const parts = [...new Set(offered.map(({ part }) => part))]
    return { kind: 'start', text, parts, criteria: [], choices }
  }

  /** What the tutor says as a walk begins. */
  function begins(activity: Activity): Reply {
    const steps = counted(activity.steps.length, 'step').toLowerCase()
    const { id, title, summary, part } = activity
    const text = say('here it is', { title, steps })
    const choices = [{ does: 'begin', activity: id, words: title, about: summary } as const]
    return { kind: 'start', text, parts: [part], criteria: activity.serves.map(({ criterion }) => criterion), choices }
  }

  function carriesOn({ id, title, at }: { readonly id: string; readonly title: string; readonly at: string }): Reply {
    const choices = [{ does: 'carry on', response: id, words: title, about: at } as const]
    return { ...bare('start', say('carrying on', { at, title })), choices }
  }

  function carryOn(own: Own | undefined, named: readonly Activity[]): Reply {
    const wanted = new Set(named.map(({ id }) => id))
    const all = own?.begun ?? []
    const mine = all.filter(({ activityId }) => wanted.has(activityId))
    const begun = (mine.length > 0 ? mine : all).slice(0, 3)
    const [first] = begun
    if (!first) return { ...toBegin('reflect', []), text: say('nothing to carry on') }
    const choices = begun.map(
      ({ id, title, at }): Choice => ({ does: 'carry on', response: id, words: title, about: at }),
    )
    return { ...bare('start', say('carrying on', { at: first.at, title: first.title })), choices }
  }

  return { toBegin, begins, carriesOn, carryOn }
}
