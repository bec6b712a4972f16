import type { Curriculum, Place } from '../content/curriculum.ts'
import { placesOf } from '../content/curriculum.ts'
import { allWaysIn, type Lessons } from '../content/tutor/tutor.ts'
import { type Commonness, countStems, tellingOf } from './commonness.ts'
import type { Example } from './learn/example.ts'
import { type FeatureOptions, type Features, featuresOf } from './learn/features.ts'
import { learn, type Training, usual } from './learn/learning.ts'
import type { LinearModel } from './learn/linear.ts'
import { gatherPhrasings, type Phrasings } from './phrasings.ts'
import { lastOne, stemOf, wordsOf } from './words.ts'

/** What the tutor has learned from the book, from what people ask, and from the lists: ways of sorting a message. */
export interface Mind extends Commonness {
  /** What kind of thing somebody wants. */
  readonly kinds: readonly string[]
  readonly kind: LinearModel
  /** Which refusal fits, or that it is the book’s. */
  readonly refusals: readonly string[]
  readonly refusal: LinearModel
  /** Which place of the book speaks of it. */
  readonly places: readonly string[]
  readonly place: LinearModel
  /** Which criterion it is about. */
  readonly criteria: readonly string[]
  readonly criterion: LinearModel
  /** Of each place, which of its answers is asked for. */
  readonly choices: ReadonlyMap<string, LinearModel>
  readonly phrasings: Phrasings
}

/** Kinds are held against each other by how likely they are, and only regression says that truly. */
const weighed: Training = { ...usual, rounds: 8, rate: 0.3, bayes: 0, centroid: 0 }
/** There are few phrasings of each criterion, and so few features; refusals are told by few words of theirs, and lose nothing. */
const fewer: Training = { ...usual, room: usual.room / 2 }
/** Of each place there are some five hundred phrasings, and a table for each. */
const ofOnePlace: Training = { ...usual, room: usual.room / 16 }

/** The kind of everything that is not the book’s. */
export const NOT_OURS = 'not ours'

/** Beside the refusals: what the book has an answer to. No refusal can be called so. */
export const OURS = 'the book’s'

/** The part on keeping people safe. */
export const SAFEGUARDING = '4.8'

/** The section on the award and on Alongside itself: what is asked of it sounds like what is not the book’s, and so counts as much. */
export const AWARD_AND_TOOL = '1'

interface Text {
  readonly text: string
  readonly of: string
  readonly weight: number
}

/** Learns anew from everything. Takes seconds: what comes of it is kept. */
export function learnMind(curriculum: Curriculum, lessons: Lessons): Mind {
  const places = placeTexts(curriculum, lessons)
  const criteria = criterionTexts(curriculum, lessons)
  const kinds = kindTexts(curriculum, lessons)
  const refusals = refusalTexts(curriculum, lessons)
  const common = countStems([...places, ...criteria, ...kinds].map(({ text }) => text))
  const read = reader(common, curriculum)
  const train = (examples: readonly Text[], training?: Training) => {
    const names = [...new Set(examples.map(({ of }) => of))]
    const at = new Map(names.map((name, index) => [name, index]))
    const made = examples.map(
      ({ text, of, weight }): Example => ({ features: read(text), of: at.get(of) ?? 0, weight }),
    )
    return { names, model: learn(made, names.length, training) }
  }
  const kind = train(kinds, weighed)
  const refusal = train(refusals, fewer)
  const place = train(places)
  const criterion = train(criteria, fewer)
  return {
    kinds: kind.names,
    kind: kind.model,
    refusals: refusal.names,
    refusal: refusal.model,
    places: place.names,
    place: place.model,
    criteria: criterion.names,
    criterion: criterion.model,
    choices: learnChoices(curriculum, lessons, read),
    phrasings: gatherPhrasings(curriculum.sections.flatMap(placesOf), lessons.waysIn, common),
    ...common,
  }
}

/** Which answer of its place is asked for, place by place. */
function learnChoices(
  { sections }: Curriculum,
  { waysIn }: Lessons,
  read: (text: string) => Features,
): ReadonlyMap<string, LinearModel> {
  const asks = (of: number, texts: readonly string[], weight = 1) =>
    texts.map((text): Example => ({ features: read(text), of, weight }))
  return new Map(
    sections.flatMap(placesOf).map(({ number, questions }) => {
      const known = questions.flatMap(({ asked, answerText }, of) => [
        ...asks(of, asked),
        ...asks(of, [answerText], 0.7),
      ])
      const ways = (waysIn.get(number) ?? []).flatMap(({ said, answer }) =>
        answer === undefined ? [] : asks(answer, [said]),
      )
      return [number, learn([...known, ...ways], questions.length, ofOnePlace)]
    }),
  )
}

/** Turns a text into what the mind has learned to go by. */
export function reader(common: Commonness, { tutor }: Pick<Curriculum, 'tutor'>): (text: string) => Features {
  const options: FeatureOptions = {
    groups: groupsOf(tutor.synonyms),
    telling: tellingOf(common),
  }
  return lastOne((text) => featuresOf(text, options))
}

function groupsOf(synonyms: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const [index, words] of synonyms.entries()) {
    for (const word of words) {
      const [stem, ...more] = wordsOf(word).map(stemOf)
      if (stem === undefined || more.length > 0) continue
      groups.set(stem, [...(groups.get(stem) ?? []), String(index)])
    }
  }
  return groups
}

/** What people ask counts in full; what the book answers and says itself, less: its words are not theirs. */
function placeTexts(curriculum: Curriculum, { waysIn }: Lessons): readonly Text[] {
  return curriculum.sections.flatMap(placesOf).flatMap((place): Text[] => {
    const { number: of, title, summary, text, questions } = place
    return [
      ...questions.flatMap(({ asked }) => asked.map((each) => ({ text: each, of, weight: 1 }))),
      ...(waysIn.get(of) ?? []).map(({ said }) => ({ text: said, of, weight: 1 })),
      ...questions.map(({ answerText }) => ({ text: answerText, of, weight: 0.7 })),
      ...[title, `${title} ${summary}`, ...sentencesIn(text)].map((each) => ({ text: each, of, weight: 0.5 })),
    ]
  })
}

function sentencesIn(text: string): readonly string[] {
  return (text.match(/[^.!?]+[.!?]+/g) ?? []).map((sentence) => sentence.trim())
}

function criterionTexts({ award, activities }: Curriculum, { criteria }: Lessons): readonly Text[] {
  const serves = activities.flatMap((activity) => activity.serves)
  return award.criteria.flatMap(({ code: of, wording }): Text[] => [
    { text: wording, of, weight: 1.5 },
    ...(criteria.get(of) ?? []).map((text) => ({ text, of, weight: 1 })),
    ...serves.filter(({ criterion }) => criterion === of).map(({ why }) => ({ text: why, of, weight: 0.5 })),
  ])
}

function kindTexts({ sections }: Curriculum, { wishes, criteria, notOurs, waysIn, danger }: Lessons): readonly Text[] {
  const places = sections.flatMap(placesOf)
  const { 'not-a-wish': notAWish, ...wished } = wishes
  const each = (of: string, texts: readonly string[], weight = 1) => texts.map((text) => ({ text, of, weight }))
  return [
    ...each('book', [...askedOf(places), ...allWaysIn(waysIn)], 0.7),
    ...each('book', askedOf(places.filter(({ number }) => number === AWARD_AND_TOOL)), 0.8),
    ...each('book', notAWish),
    ...each('book', danger.calm, 0.2),
    ...Object.entries(wished).flatMap(([kind, texts]) => each(kind, texts)),
    ...each('criterion', [...criteria.values()].flat()),
    ...each(NOT_OURS, [...notOurs.values()].flat()),
  ]
}

/** What is the book’s stands among what is not as one more class: each refusal has words of its own, which one class of all of them would drown. */
function refusalTexts({ sections }: Curriculum, { notOurs, waysIn }: Lessons): readonly Text[] {
  const each = (of: string, texts: readonly string[], weight = 1) => texts.map((text) => ({ text, of, weight }))
  return [
    ...[...notOurs].flatMap(([of, texts]) => each(of, texts)),
    ...sections
      .flatMap(placesOf)
      .flatMap((place) => each(OURS, askedOf([place]), place.number === AWARD_AND_TOOL ? 3 : 1)),
    ...each(OURS, allWaysIn(waysIn)),
  ]
}

function askedOf(places: readonly Place[]): readonly string[] {
  return places.flatMap(({ questions }) => questions.flatMap(({ asked }) => asked))
}
