import { sentencesOf } from '../../evidence/sentences.ts'
import { Unanswered } from './unanswered.ts'

/** In UTF-16 units: more than five sentences take. An answer without end is not waited for, nor a lump looked at. */
const MOST = 4000

/** A part's mark, or several, after the stop: taken in front of it, so that it stays with its sentence. */
// It begins where a run of stops begins: without the look back, a line of dots would be tried from each of them.
const markAfterStop = /(?<![.!?…])([.!?…]+["”’')]*)\s*((?:\[[^[\]]*\]\s*)+)/g
const stopAtEnd = /[.!?…]["”’')]*$/
/** Where a line ends. It counts as a space, but does not end a sentence. */
export const LINE = '\u2028'

/**
 * The sentences of an answer, each as soon as the next one begins, with their marks.
 * @throws {Unanswered} `wrong` if there is no end to it, `cut off` if the last is not whole.
 */
export async function* wholeSentences(answer: AsyncIterable<string>): AsyncGenerator<string, void> {
  let pending = ''
  let length = 0
  for await (const words of answer) {
    length += words.length
    if (length > MOST) throw new Unanswered('wrong')
    pending = tidy(pending + words)
    if (!halfMark(pending)) {
      const ends = sentencesOf(pending).map(({ end }) => end)
      for (const [start, end] of pairs(ends.slice(0, -1))) yield pending.slice(start, end)
      pending = pending.slice(ends.at(-2) ?? 0)
    }
  }
  const last = pending.trim()
  if (last === '') return
  if (halfMark(last) || !stopAtEnd.test(last)) throw new Unanswered('cut off')
  yield last
}

/** A mark that has begun and not yet ended. */
const halfMark = (words: string) => words.lastIndexOf('[') > words.lastIndexOf(']')

function tidy(words: string): string {
  return words.replaceAll(/\r\n?|\n/g, LINE).replaceAll(markAfterStop, (_, stop, marks) => ` ${marks.trim()}${stop} `)
}

function pairs(ends: readonly number[]): readonly (readonly [number, number])[] {
  return ends.map((end, index) => [ends[index - 1] ?? 0, end])
}
