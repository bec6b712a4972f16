import type { OpenedContent } from '../content/compiled.ts'
import { trainCoach } from './coach/reader.ts'
import { learnSenses, sensesOf } from './senses.ts'
import { createTutor, type Tutor } from './tutor.ts'

/**
 * The tutor, with what it learned at an earlier start where the content is still the same. It is there at once, and ready
 * once it has learned.
 *
 * @param first what must have happened before it looks for what was learned.
 */
export function openTutor({ curriculum, lessons, kept }: OpenedContent, first?: Promise<void>): Tutor {
  const learning = async () => {
    await first
    const learned = await kept('senses.bin', async () => learnSenses(curriculum, await lessons()))
    const coach = await kept('coach.bin', async () => trainCoach((await lessons()).writings))
    return { ...sensesOf(curriculum, learned), coach }
  }
  return createTutor(curriculum, learning())
}
