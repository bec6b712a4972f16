import type { Curriculum, Term, Verb } from '../content/curriculum.ts'
import { readable, stemOf, wordsOf } from './words.ts'

/** What the glossary, or the award, says that a word means. */
export type Meaning = { readonly of: 'term'; readonly term: Term } | { readonly of: 'verb'; readonly verb: Verb }

export interface MeaningAsked {
  readonly meaning: Meaning
  /** “What is a TAF”, where “TAF” alone may want something else. */
  readonly plainly: boolean
}

const LEADS =
  /^(?:(?:hi|hello|so|ok|oh|and|but|sorry|please|erm|um|remind me|tell me|can you tell me|can you|could you|do you know|quick one|i dont know|im not sure|again)[ ,]+)*/
const ASKS =
  /^(?:what(?:'s|s| is| are| was| were| do| does| did)?(?: (?:you|they|people|we))?(?: (?:actually|really|exactly))?(?: (?:meant|mean) by| the (?:meaning|definition) of)?|define|definition of|meaning of|explain|describe|who(?:'s|s| is| are| was| were)) (?:an? |the |is |are )*/
const TAIL =
  /(?:[ ,]+(?:mean|means|meaning|definition|stand for|stands for|short for|in (?:short|plain words|plain english|simple terms|a line|one line)|exactly|actually|really|again|please|then|pls|in this work|when its at home))*[ ?!.]*$/

/** Finds the word that a message asks the meaning of, or that is all there is of the message. */
export function createMeanings({ terms, award }: Pick<Curriculum, 'terms' | 'award'>) {
  const known = new Map<string, Meaning>()
  const put = (name: string, meaning: Meaning) => {
    const key = keyOf(name)
    if (key !== '' && !known.has(key)) known.set(key, meaning)
  }
  for (const verb of award.criteria.flatMap(({ verbs }) => verbs)) put(verb.verb, { of: 'verb', verb })
  for (const term of terms) put(term.name, { of: 'term', term })
  for (const term of terms) for (const name of term.also) put(name, { of: 'term', term })

  return (message: string): MeaningAsked | undefined => {
    const plain = readable(message).trim().replaceAll('’', "'").replace(LEADS, '')
    const asked = plain.replace(ASKS, '').replace(TAIL, '')
    const meaning = known.get(keyOf(asked))
    return meaning && { meaning, plainly: keyOf(asked) !== keyOf(plain) }
  }
}

/** `Protective factors` and `protective factor` are asked alike. */
function keyOf(name: string): string {
  return wordsOf(name).map(stemOf).join(' ')
}
