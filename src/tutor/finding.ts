import type { Curriculum, Place, Question } from '../content/curriculum.ts'
import { tellingOf } from './commonness.ts'
import type { Features } from './learn/features.ts'
import { likelihoods } from './learn/linear.ts'
import type { Mind } from './mind.ts'
import { lastOne, tellingStems } from './words.ts'

/** An authored answer of a place, for what was asked. */
export interface NearestAnswer {
  readonly place: Place
  readonly question: Question
  /** Its number in the place, from 0. */
  readonly index: number
  /** How much of what was asked the nearest phrasing of the place shares: from 0 to 1. */
  readonly near: number
}

/** A place that may speak of what was asked. */
export interface Ranked {
  readonly place: string
  readonly likely: number
}

/** An answer with all that speaks for it and for its place, comparable between messages. */
export interface FoundAnswer extends NearestAnswer {
  readonly score: number
}

export interface Found {
  /** The places of the answers, the best first, each once. */
  readonly places: readonly Ranked[]
  /** Of all places that may be meant, the best first. */
  readonly answers: readonly FoundAnswer[]
  /** How likely it is that the first of them is meant, if any of them is: from 0 to 1. */
  readonly sure: number
}

/**
 * What speaks for an answer: how likely its place is, and it among the answers there (logarithms); how near its nearest phrasing
 * is, and its own words; how well all its phrasings fit. Conditional logistic regression on what was held back.
 */
const FOR = { place: 0.42, choice: 0.44, near: 2.96, own: 2.34, fit: 0.3 }
/** So many of the likeliest places are looked into, and the places of so many of the nearest answers. */
const LOOKED_INTO = 5
const NEAREST = 3
const HARDLY = 1e-4

/** Finds which authored answers of the book may be asked for. */
export function createFinder(
  { place: placeBy }: Pick<Curriculum, 'place'>,
  mind: Mind,
  read: (message: string) => Features,
) {
  const standingsOf = lastOne(createStandings(mind))
  const firsts = [...mind.phrasings.firsts]
  const placeOf = (answer: number) => firsts.findLast(([, first]) => first <= answer)?.[0] ?? ''
  const placesOf = (message: string): readonly Ranked[] => ranked(mind.places, likelihoods(mind.place, read(message)))

  /** How well each answer of a place would serve, by its number there. */
  function scoresIn(number: string, message: string): Float64Array {
    const choice = mind.choices.get(number)
    const first = mind.phrasings.firsts.get(number)
    if (!choice || first === undefined) return new Float64Array()
    const { near, own, fit } = standingsOf(message)
    const scores = likelihoods(choice, read(message))
    for (let index = 0; index < scores.length; index++) {
      const answer = first + index
      scores[index] =
        FOR.choice * Math.log((scores[index] as number) + HARDLY) +
        FOR.near * (near[answer] as number) +
        FOR.own * (own[answer] as number) +
        FOR.fit * (fit[answer] as number)
    }
    return scores
  }

  function nearestIn(number: string, scores: Float64Array, message: string): number {
    const first = mind.phrasings.firsts.get(number) ?? 0
    const { near } = standingsOf(message)
    let most = 0
    for (let answer = first; answer < first + scores.length; answer++) most = Math.max(most, near[answer] as number)
    return most
  }

  /** All answers of a place, in their order there. @param ofPlace what speaks for all of them. */
  function answersIn(number: string, message: string, ofPlace = 0): readonly FoundAnswer[] {
    const place = placeBy(number)
    if (!place) return []
    const scores = scoresIn(number, message)
    const near = nearestIn(number, scores, message)
    return place.questions.map((question, index) => ({
      place,
      question,
      index,
      near,
      score: ofPlace + (scores[index] ?? 0),
    }))
  }

  return {
    /** Looks into the places that may be meant, and weighs all their answers against each other. */
    find: lastOne((message): Found => {
      const nearest = largest(standingsOf(message).near, NEAREST).map(placeOf)
      const looked = placesOf(message).filter(({ place }, index) => index < LOOKED_INTO || nearest.includes(place))
      const likely = new Map(looked.map((one) => [one.place, one]))
      const answers = looked
        .flatMap(({ place, likely }) => answersIn(place, message, FOR.place * Math.log(likely + HARDLY)))
        .sort(better)
      const places = [...new Set(answers.map(({ place }) => place.number))].flatMap(
        (number) => likely.get(number) ?? [],
      )
      const all = answers.reduce((sum, { score }) => sum + Math.exp(score - (answers[0]?.score ?? 0)), 0)
      return { places, answers, sure: 1 / Math.max(all, 1) }
    }),
    placesOf,
    /** All answers of a place, the best first. */
    all: (number: string, message: string): readonly NearestAnswer[] => [...answersIn(number, message)].sort(better),
  }
}

function better(a: FoundAnswer, b: FoundAnswer): number {
  return b.score - a.score
}

/** How what was asked stands to each answer of the book, by its number. */
interface Standings {
  /** How much its nearest phrasing shares, and how much its own words do: from 0 to 1. */
  readonly near: Float64Array
  readonly own: Float64Array
  /** How much likelier these stems are from whoever asks for it than from anybody (naive Bayes). */
  readonly fit: Float64Array
}

function createStandings(mind: Mind): (asked: string) => Standings {
  const { texts, of, isAnswer, lengths, fits } = mind.phrasings
  const telling = tellingOf(mind)
  /** What each text has in common with what is asked, nothing in between; and which have something. */
  const shared = new Float32Array(of.length)
  const sharing = new Int32Array(of.length)
  // Only the latest message is ever looked at: the next is written over it.
  const near = new Float64Array(fits.takes.length)
  const own = new Float64Array(fits.takes.length)
  const fit = new Float64Array(fits.takes.length)

  return (asked) => {
    near.fill(0)
    own.fill(0)
    const stems = [...tellingStems(asked)]
    for (let answer = 0; answer < fit.length; answer++) fit[answer] = -stems.length * (fits.takes[answer] as number)
    let all = 0
    let many = 0
    for (const stem of stems) {
      const weight = telling(stem)
      all += weight
      const number = mind.stems.get(stem)
      if (number === undefined) continue
      for (let at = texts.starts[number] as number; at < (texts.starts[number + 1] as number); at++) {
        const text = texts.lines[at] as number
        if (shared[text] === 0) sharing[many++] = text
        shared[text] = (shared[text] as number) + weight
      }
      for (let at = fits.starts[number] as number; at < (fits.starts[number + 1] as number); at++) {
        const answer = fits.answers[at] as number
        fit[answer] = (fit[answer] as number) + (fits.adds[at] as number)
      }
    }
    const length = Math.sqrt(all)
    for (let at = 0; at < many; at++) {
      const text = sharing[at] as number
      const like = (shared[text] as number) / (length * (lengths[text] as number))
      const answer = of[text] as number
      if (isAnswer[text] === 1) own[answer] = like
      else if (like > (near[answer] as number)) near[answer] = like
      shared[text] = 0
    }
    return { near, own, fit }
  }
}

/** Where the largest values stand. */
function largest(values: Float64Array, count: number): readonly number[] {
  const best: number[] = []
  for (let at = 0; at < values.length; at++) {
    if (best.length === count && (values[at] as number) <= (values[best[count - 1] as number] as number)) continue
    best.push(at)
    best.sort((a, b) => (values[b] as number) - (values[a] as number))
    best.length = Math.min(best.length, count)
  }
  return best
}

export function ranked(names: readonly string[], likely: Float64Array): readonly Ranked[] {
  return names.map((place, index) => ({ place, likely: likely[index] ?? 0 })).sort((a, b) => b.likely - a.likely)
}
