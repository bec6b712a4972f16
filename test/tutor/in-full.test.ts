import { expect, test } from 'vitest'
import { inFull } from '../../src/tutor/replies/in-full.ts'
import { bare } from '../../src/tutor/reply.ts'

const offer = { does: 'exercise', activity: 'gibbs', leads: 'There is an exercise on this:', title: 'Gibbs' } as const
const mean = { does: 'mean', place: '7.4', words: 'How much do I tell', about: '7.4 Boundaries' } as const

test('a reply in full is its words, the ways on, and the one thing to do with it', () => {
  expect(inFull(bare('refuse', 'No.'))).toBe('No.')
  expect(inFull({ ...bare('answer', 'Yes.'), offer })).toBe('Yes.\n\nThere is an exercise on this: Gibbs.')
  expect(inFull({ ...bare('answer', 'Yes.'), offer: { does: 'question', asks: 'And you?' } })).toBe('Yes.\n\nAnd you?')
  const choices = [mean, { does: 'mean', place: '6.6', words: '6.6 Reflecting' } as const]
  expect(inFull({ ...bare('answer', 'Which?'), choices })).toBe(
    'Which?\n\nHow much do I tell (7.4 Boundaries)\n6.6 Reflecting',
  )
})

test('beneath whom to ring, it is those of the answer', () => {
  const otherwise = { ...bare('answer', 'A little.'), choices: [mean], leads: 'If all are safe:' }
  const reply = { ...bare('safeguard', 'Ring 999.\n\nIf all are safe:\n\nA little.'), otherwise }
  expect(inFull(reply)).toBe('Ring 999.\n\nIf all are safe:\n\nA little.\n\nHow much do I tell (7.4 Boundaries)')
})
