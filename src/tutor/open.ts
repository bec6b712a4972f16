import type { OpenedContent } from '../content/compiled.ts'
import { trainCoach } from './coach/reader.ts'
import { learnSenses, sensesOf } from './senses.ts'
import { createTutor, type Tutor } from './tutor.ts'

/** The tutor, with what it learned at an earlier start where the content is still the same. */
export async function openTutor({ curriculum, lessons, kept }: OpenedContent): Promise<Tutor> {
  const learned = await kept('senses.bin', async () => learnSenses(curriculum, await lessons()))
  const coach = await kept('coach.bin', async () => trainCoach((await lessons()).writings))
  return createTutor(curriculum, { ...sensesOf(curriculum, learned), coach })
}
