import { capital } from '../../../views/components/words.ts'
import { type Curriculum, placesOf } from '../../content/curriculum.ts'
import type { Meaning } from '../meanings.ts'
import { bare, type Reply } from '../reply.ts'
import type { Voice } from './voice.ts'

/** Where the award’s verbs are told of. */
const ABOUT_THE_AWARD = '1'

/** What a word means, and where in the book it stands. */
export function createMeaningReplies({ sections, place }: Curriculum, say: Voice) {
  return (meaning: Meaning): Reply => {
    if (meaning.of === 'verb') {
      const { verb, asks } = meaning.verb
      const text = say('term means', { term: capital(verb), meaning: asks })
      return { ...bare('answer', text), parts: [ABOUT_THE_AWARD].filter(place) }
    }
    const { id, name, text } = meaning.term
    const there = sections.flatMap(placesOf).filter(({ terms }) => terms.includes(id))
    const glossary = { does: 'go', href: `/glossary#${id}`, words: 'In the glossary', about: '' } as const
    return {
      ...bare('answer', say('term means', { term: name, meaning: text })),
      parts: there.slice(0, 3).map(({ number }) => number),
      criteria: there[0]?.criteria ?? [],
      choices: [glossary],
    }
  }
}
