import { aboutMinutes, capital, counted, inWords, listed } from '../../views/components/words.ts'
import type { Activity } from '../activity/activity.ts'
import type { Curriculum, Place } from '../content/curriculum.ts'
import type { SayKey } from '../content/tutor/says.ts'
import type { Whom } from '../content/tutor/tutor.ts'
import { criteriaOf } from './codes.ts'
import type { NearestAnswer } from './finding.ts'
import type { Ranked, Understood } from './understand.ts'
import { tellingStems } from './words.ts'

/** What the tutor answers: words, where they come from, and one thing to do with them. Kept as JSON beside the words. */
export interface Reply {
  readonly kind: 'answer' | 'refuse' | 'safeguard' | 'start' | 'status'
  /** Two to five sentences; paragraphs are parted by a blank line. */
  readonly text: string
  /** Numbers of places, the best first. */
  readonly parts: readonly string[]
  readonly criteria: readonly string[]
  readonly whom?: Whom
  readonly offer?: Offer
  /** Ways on, to press. */
  readonly choices?: readonly Choice[]
  /** It is an authored answer of the book’s, which a model may put in other words. */
  readonly answered?: boolean
  /** The same in a language model’s words, marked as such for ever. */
  readonly worded?: Worded
  /** Somebody may not be safe, though it does not sound enough like it to come before everything. */
  readonly perhaps?: boolean
  /** The response in which the walk goes on. */
  readonly walk?: string
}

export interface Worded {
  /** The model’s name. */
  readonly by: string
  readonly sentences: readonly { readonly words: string; readonly parts: readonly string[] }[]
}

/** One thing to do with an answer. */
export type Offer =
  | { readonly does: 'exercise'; readonly activity: string; readonly leads: string; readonly title: string }
  | { readonly does: 'question'; readonly asks: string }

export type Choice =
  | { readonly does: 'begin'; readonly activity: string; readonly words: string; readonly about: string }
  | { readonly does: 'carry on'; readonly response: string; readonly words: string; readonly about: string }
  | { readonly does: 'mean'; readonly place: string; readonly words: string }
  | { readonly does: 'go'; readonly href: string; readonly words: string; readonly about: string }

/** What is known of the person who asks. Nothing of it, for somebody who keeps no notebook. */
export interface Own {
  /** Open criteria: neither claimed nor met. */
  readonly open: readonly string[]
  readonly states: ReadonlyMap<string, string>
  readonly begun: readonly {
    readonly id: string
    readonly title: string
    readonly activityId: string
    readonly at: string
  }[]
  readonly next: readonly { readonly title: string; readonly href: string; readonly why: string }[]
  readonly toRead: Place | undefined
  /** `all three of 401.4 and 400.7.2` */
  grouped(codes: readonly string[]): string
}

/** Puts words into the gaps of what the tutor says. Where there are several ways to say it, `seed` chooses. */
export function createVoice({ tutor }: Pick<Curriculum, 'tutor'>) {
  return (key: SayKey, gaps: Readonly<Record<string, string>> = {}, seed = ''): string => {
    const ways = tutor.says[key]
    let sum = 0
    for (const letter of seed) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
    const said = ways[sum % ways.length] ?? ''
    return said.replaceAll(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '')
  }
}
export type Voice = ReturnType<typeof createVoice>

/** The part on keeping people safe. */
const SAFEGUARDING = '4.8'

export function createReplies(curriculum: Curriculum) {
  const say = createVoice(curriculum)
  const { award } = curriculum

  /** @param own nothing where it is not known who asks. @param reflects whether they keep a notebook. */
  function replyTo(message: string, understood: Understood, own: Own | undefined, reflects = true): Reply {
    switch (understood.is) {
      case 'danger':
        return safeguard(understood.whom, understood.places)
      case 'wish':
        return reflects ? toBegin(understood.wish, understood.activities) : bare('start', say('not for your role'))
      case 'resume':
        return reflects ? carryOn(own, understood.activities) : bare('start', say('not for your role'))
      case 'standing':
        return standing(understood.asks, understood.codes, own)
      case 'codes':
        return aboutCodes(understood.codes.known, understood.codes.unknown, own)
      case 'criterion':
        return aboutCodes(understood.codes, [], own)
      case 'asked':
        return answered(message, understood)
      case 'not ours':
        return notOurs(understood.refusal, understood.nearest)
      case 'nothing':
        return bare('refuse', say('not understood'))
    }
  }

  function bare(kind: Reply['kind'], text: string): Reply {
    return { kind, text, parts: [], criteria: [] }
  }

  function safeguard(whom: Whom, places: readonly Ranked[]): Reply {
    const { why, after } = curriculum.tutor.safety[whom]
    const parts = [...new Set([SAFEGUARDING, ...places.map(({ place }) => place)])].filter(curriculum.part)
    return { kind: 'safeguard', text: `${why}\n\n${after}`, parts, criteria: [], whom }
  }

  /** An answer of the book's own, from the place that was chosen. */
  function answered(message: string, { places, answer, close, criteria }: Extract<Understood, { is: 'asked' }>): Reply {
    const parts = places.map(({ place }) => place)
    const reply = { kind: 'answer', answered: true, text: answer.question.answerText, parts, criteria } as const
    if (!close)
      return {
        ...reply,
        parts: mainParts(places),
        offer: offerOf(answer.place, message, `${message} ${answer.question.answerText}`),
      }
    const choices = parts.map((place): Choice => ({ does: 'mean', place, words: titleOf(place) }))
    return { ...reply, choices }
  }

  /** The best, and those that are not far behind. */
  function mainParts(places: Extract<Understood, { is: 'asked' }>['places']): readonly string[] {
    return places.map(({ place }) => place)
  }

  function fromPlace(message: string, answer: NearestAnswer): Reply {
    const { place, question } = answer
    const offer = offerOf(place, message, `${message} ${question.answerText}`)
    const said = { kind: 'answer', answered: true, text: question.answerText } as const
    return { ...said, parts: [place.number], criteria: place.criteria, offer }
  }

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
    if (!exercise) return { does: 'question', asks: say('question back', {}, message) }
    const leads = say('exercise on this', { minutes: aboutMinutes(exercise.minutes) })
    return { does: 'exercise', activity: exercise.id, leads, title: exercise.title }
  }

  function notOurs(id: string | undefined, nearest: string | undefined): Reply {
    const refusal = curriculum.tutor.refusals.find((each) => each.id === id)
    const text = refusal?.says ?? say('not covered')
    const near = nearest !== undefined && curriculum.part(nearest) ? [nearest] : []
    return {
      kind: 'refuse',
      text: near.length > 0 ? `${text}\n\n${say('nearest is')}` : text,
      parts: near,
      criteria: [],
    }
  }

  function toBegin(wish: 'reflect' | 'practise', named: readonly Activity[]): Reply {
    const reflections = curriculum.activities.filter(({ kind }) => kind === 'reflection')
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

  function standing(asks: 'missing' | 'next', codes: readonly string[], own: Own | undefined): Reply {
    const wanted = codes.length > 0 ? codes : award.units.map(({ code }) => code)
    const criteria = wanted.flatMap((code) => criteriaOf(code, award))
    if (!own) return { ...bare('status', say('status without learner')), criteria: codes.length > 0 ? criteria : [] }
    const text = asks === 'next' ? say('next to do') : missing(wanted, codes.length > 0, own)
    const reading = asks === 'next' && own.toRead ? `\n\n${toRead(own.toRead)}` : ''
    const choices = own.next
      .slice(0, asks === 'next' ? 3 : 2)
      .map(({ title, href, why }): Choice => ({ does: 'go', href, words: title, about: why }))
    const parts = asks === 'next' && own.toRead ? [own.toRead.number] : []
    const open = criteria.filter((code) => own.open.includes(code))
    return { kind: 'status', text: `${text}${reading}`, parts, criteria: open, choices }
  }

  function toRead({ number, title, minutes }: Place): string {
    return say('to read next', { part: number, title, minutes: aboutMinutes(minutes) })
  }

  function missing(codes: readonly string[], scoped: boolean, own: Own): string {
    const what = scoped ? listed(codes) : 'the whole award'
    const criteria = codes.flatMap((code) => criteriaOf(code, award))
    const open = criteria.filter((code) => own.open.includes(code))
    if (open.length === 0) return say('missing nothing of', { what })
    const count = `${inWords(open.length)} of ${inWords(criteria.length)} ${open.length === 1 ? 'is' : 'are'}`
    const practice = open.filter((code) => curriculum.criterion(code)?.practice)
    const line = say('missing of', { what, count, list: own.grouped(open) })
    return practice.length === 0 ? line : `${line}\n\n${say('missing practice', { list: own.grouped(practice) })}`
  }

  function aboutCodes(known: readonly string[], unknown: readonly string[], own: Own | undefined): Reply {
    const lines = [
      ...unknown.map((code) => say('code unknown', { code, units: listed(award.units.map((unit) => unit.code)) })),
      ...known.slice(0, 3).map((code) => aboutCode(code, own)),
    ]
    const criteria = [...new Set(known.flatMap((code) => criteriaOf(code, award)))]
    const parts = [...new Set(criteria.flatMap((code) => curriculum.taughtIn(code).map(({ number }) => number)))]
    const serving = known.length === 1 && known[0] ? curriculum.servedBy(known[0]) : []
    const served = serving.find(({ kind }) => kind === 'exercise')
    const reply = {
      kind: known.length > 0 ? 'answer' : 'refuse',
      text: lines.join('\n\n'),
      parts: parts.slice(0, 5),
      criteria,
    } as const
    if (!served) return reply
    const leads = say('exercise on this', { minutes: aboutMinutes(served.minutes) })
    return { ...reply, offer: { does: 'exercise', activity: served.id, leads, title: served.title } }
  }

  function aboutCode(code: string, own: Own | undefined): string {
    const criterion = curriculum.criterion(code)
    if (!criterion) return aboutGroup(code)
    const state = own?.states.get(code)
    return [
      say('code asks', { code, wording: criterion.wording }),
      ...criterion.verbs
        .map(({ verb, asks }) => `${capital(verb)}: ${asks.charAt(0).toLowerCase()}${asks.slice(1)}`)
        .slice(0, 3),
      criterion.practice ? say('code practice') : '',
      state ? say('code standing', { code, state }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  function aboutGroup(code: string): string {
    const unit = award.units.find((each) => each.code === code)
    const group = unit ?? award.units.flatMap(({ outcomes }) => outcomes).find((each) => each.code === code)
    const wordings = criteriaOf(code, award).map((each) => `${each} ${curriculum.criterion(each)?.wording ?? ''}`)
    const count = unit ? counted(unit.outcomes.length, 'outcome') : counted(wordings.length, 'criterion', 'criteria')
    const list = unit ? unit.outcomes.map((each) => `${each.code} ${each.title}`) : wordings
    return `${say('codes of', { code, title: group?.title ?? '', count: count.toLowerCase() })} ${list.join('; ')}`
  }

  function titleOf(place: string): string {
    return `${place} ${curriculum.place(place)?.title ?? ''}`
  }

  return { replyTo, fromPlace, begins, carriesOn, say }
}
export type Replies = ReturnType<typeof createReplies>
