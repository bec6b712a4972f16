import type { Curriculum } from '../../content/curriculum.ts'
import { asAsked } from '../as-asked.ts'
import type { NearestAnswer } from '../finding.ts'
import { bare, type Choice, type Reply } from '../reply.ts'
import type { Understood } from '../understand.ts'
import type { Offers } from './offers.ts'
import type { Voice } from './voice.ts'

/** Answers that the book’s authors wrote. */
export function createBookAnswers({ activities }: Pick<Curriculum, 'activities'>, say: Voice, offers: Offers) {
  const reflection = activities.find(({ kind }) => kind === 'reflection')

  /** A book's own answer, and what else may have been meant, where that is not plain. */
  function answered(
    message: string,
    { places, answer, others, criteria }: Extract<Understood, { is: 'asked' }>,
  ): Reply {
    const { answerText: text } = answer.question
    const parts = places.map(({ place }) => place)
    const reply = { kind: 'answer', answered: true, text, parts, criteria } as const
    if (others.length > 0) return { ...reply, choices: others.map(toMean) }
    return { ...reply, offer: offers.offerOf(answer.place, message, text) }
  }

  /** Rather than a guess: whoever asked chooses, and whoever told is asked back. @param reflects whether they keep a notebook. */
  function unclear(
    message: string,
    { told, likely, places, answers, criteria }: Extract<Understood, { is: 'unclear' }>,
    reflects: boolean,
  ): Reply {
    const parts = places.map(({ place }) => place)
    const reply = { kind: 'answer', parts, criteria } as const
    const choices = answers.map(toMean)
    if (!told || !reflects || !reflection) return { ...reply, text: say('did you mean'), choices }
    const text = say('told', {}, message)
    if (!likely) return { ...reply, text, choices: [toThink(reflection)] }
    return { ...reply, text: `${text} ${say('or choose')}`, choices: [toThink(reflection), ...choices] }
  }

  function toThink({ id, title, summary }: { id: string; title: string; summary: string }): Choice {
    return { does: 'begin', activity: id, words: say('think it through', { title }), about: summary }
  }

  /** From the place that a person says they meant. */
  function fromPlace(message: string, { place, question }: NearestAnswer): Reply {
    const offer = offers.offerOf(place, message, question.answerText)
    const said = { kind: 'answer', answered: true, text: question.answerText } as const
    return { ...said, parts: [place.number], criteria: place.criteria, offer }
  }

  return { answered, unclear, fromPlace }
}

/** The book may not speak of it; if it does, then in one of these. */
export function toChooseFrom(text: string, answers: readonly NearestAnswer[]): Reply {
  const parts = [...new Set(answers.map(({ place }) => place.number))]
  return { ...bare('refuse', text), parts, choices: answers.map(toMean) }
}

/** An answer that may be meant, to be chosen by what is asked for it. */
export function toMean({ place: { number, title }, question, index }: NearestAnswer): Choice {
  return {
    does: 'mean',
    place: number,
    answer: index,
    words: asAsked(question.asked[0] ?? title),
    about: `${number} ${title}`,
  }
}
