import type { Curriculum } from '../../content/curriculum.ts'
import type { NearestAnswer } from '../finding.ts'
import type { Choice, Reply } from '../reply.ts'
import type { Understood } from '../understand.ts'
import type { Offers } from './offers.ts'

/** Answers that the book’s authors wrote. */
export function createBookAnswers(curriculum: Pick<Curriculum, 'place'>, offers: Offers) {
  /** An answer of the book's own, from the place that was chosen. */
  function answered(message: string, { places, answer, close, criteria }: Extract<Understood, { is: 'asked' }>): Reply {
    const parts = places.map(({ place }) => place)
    const reply = { kind: 'answer', answered: true, text: answer.question.answerText, parts, criteria } as const
    if (!close) return { ...reply, offer: offers.offerOf(answer.place, message, reply.text) }
    return { ...reply, ...perhaps(parts) }
  }

  /** Places that may be meant, to choose from. */
  function perhaps(parts: readonly string[]): Pick<Reply, 'parts' | 'choices'> {
    return { parts, choices: parts.map((place): Choice => ({ does: 'mean', place, words: titleOf(place) })) }
  }

  /** From the place that a person says they meant. */
  function fromPlace(message: string, answer: NearestAnswer): Reply {
    const { place, question } = answer
    const offer = offers.offerOf(place, message, question.answerText)
    const said = { kind: 'answer', answered: true, text: question.answerText } as const
    return { ...said, parts: [place.number], criteria: place.criteria, offer }
  }

  function titleOf(place: string): string {
    return `${place} ${curriculum.place(place)?.title ?? ''}`
  }

  return { answered, perhaps, fromPlace }
}
