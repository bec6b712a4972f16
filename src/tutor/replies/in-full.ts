import type { Choice, Offer, Reply } from '../reply.ts'

/** All that a reply says, for whoever cannot press anything: its words, the ways on, and the one thing to do with it. */
export function inFull({ text, choices = [], offer, otherwise }: Reply): string {
  const more = otherwise ? [...waysOn(otherwise.choices), ...thingToDo(otherwise.offer)] : []
  return [text, ...waysOn(choices), ...thingToDo(offer), ...more].join('\n\n')
}

function waysOn(choices: readonly Choice[] = []): readonly string[] {
  if (choices.length === 0) return []
  return [choices.map(inWords).join('\n')]
}

function inWords({ does, words, about }: Choice): string {
  if (!about) return words
  return does === 'mean' ? `${words} (${about})` : `${words}: ${about}`
}

function thingToDo(offer: Offer | undefined): readonly string[] {
  if (!offer) return []
  return [offer.does === 'question' ? offer.asks : `${offer.leads} ${offer.title}.`]
}
