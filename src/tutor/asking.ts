import type { TutorWords } from '../content/tutor/tutor.ts'
import { readable, wordsOf } from './words.ts'

/** So few words are what somebody looks for. */
const A_FEW_WORDS = 5

/** Whether a message asks for something, or only tells. */
export function createAsks({ asking }: Pick<TutorWords, 'asking'>): (message: string) => boolean {
  const spaced = (phrases: readonly string[]) => phrases.map((phrase) => ` ${wordsOf(phrase).join(' ')} `)
  const [first, anywhere, before] = [asking.first, asking.anywhere, asking.before].map(spaced)

  /** Without “hi”, “so” and “sorry” in front. */
  function opening(sentence: string): string {
    const greeting = before?.find((phrase) => sentence.startsWith(phrase))
    return greeting === undefined ? sentence : opening(sentence.slice(greeting.length - 1))
  }

  return (message) => {
    if (message.includes('?') || wordsOf(message).length <= A_FEW_WORDS) return true
    const sentences = readable(message)
      .split(/[.!;:,\u2013\u2014]+|\s-\s/)
      .map((sentence) => ` ${wordsOf(sentence).join(' ')} `)
    return sentences.some(
      (sentence) =>
        anywhere?.some((phrase) => sentence.includes(phrase)) ||
        first?.some((phrase) => opening(sentence).startsWith(phrase)),
    )
  }
}
