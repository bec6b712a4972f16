import { listed } from '../../../views/components/words.ts'
import type { Curriculum } from '../../content/curriculum.ts'
import type { Numbered } from '../numbers.ts'
import type { Own } from '../own.ts'
import { bare, type Reply } from '../reply.ts'
import type { createAboutCodes } from './about-codes.ts'
import type { Voice } from './voice.ts'

/** What stands at a number of the book’s, or what of the award’s it may be short for. */
export function createNumbered(
  { place, section, sections }: Curriculum,
  say: Voice,
  aboutCodes: ReturnType<typeof createAboutCodes>,
) {
  return ({ number, place: at, codes }: Numbered, own: Own | undefined): Reply => {
    if (at === undefined && codes.length > 0) return aboutCodes(codes, [], own)
    const part = at === undefined ? undefined : place(at)
    const whole = at === undefined ? undefined : section(Number(at))
    if (whole) {
      const { title, summary, parts } = whole
      const text = say('section is', { section: number, title, summary })
      return { ...bare('answer', text), parts: parts.slice(0, 5).map((each) => each.number) }
    }
    if (!part) return nothingThere(number)
    if (codes.length === 0) {
      const text = say('part is', { part: number, title: part.title, summary: part.summary })
      return { ...bare('answer', text), parts: [number], criteria: part.criteria }
    }
    const text = say('number could be', { number, title: part.title, codes: listed(codes, 'or') })
    return { ...bare('answer', text), parts: [number], criteria: codes }
  }

  function nothingThere(number: string): Reply {
    const near = sections.find((each) => each.number === Math.floor(Number(number)))
    const parts = near?.parts.slice(0, 3).map((each) => each.number) ?? []
    return { ...bare('refuse', say('number unknown', { number })), parts }
  }
}
