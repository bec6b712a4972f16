import { expect, test } from 'vitest'
import { createMeanings } from '../../src/tutor/meanings.ts'

const term = (id: string, name: string, ...also: string[]) => ({ id, name, also, html: '', text: `What ${name} is.` })
const verb = { verb: 'justify', asks: 'Give your reasons.', practice: false }
const criterion = { code: '400.1.1', wording: '', verbs: [verb], practice: false, unit: '400', outcome: '400.1' }
const meaningIn = createMeanings({
  terms: [term('taf', 'TAF', 'team around the family'), term('protective-factor', 'Protective factor')],
  award: { number: '', title: '', body: '', level: 4, credits: 12, units: [], criteria: [criterion] },
})
const found = (message: string) => {
  const meaning = meaningIn(message)?.meaning
  return meaning?.of === 'term' ? meaning.term.id : meaning?.verb.verb
}

test.each([
  ['what is a taf', 'taf'],
  ['TAF?', 'taf'],
  ['whats a TAF when its at home', 'taf'],
  ['hi, can you tell me what is the team around the family please', 'taf'],
  ['what does TAF stand for', 'taf'],
  ['what do you mean by protective factors', 'protective-factor'],
  ['define protective factor in plain words', 'protective-factor'],
  ['what does ‘justify’ mean', 'justify'],
  ['meaning of justify', 'justify'],
])('“%s” asks what %s means', (message, id) => {
  expect(found(message)).toBe(id)
})

test.each(['how do i run a taf', 'who comes to the taf', 'what is it', '', 'explain', 'what are the factors'])(
  '“%s” asks for no meaning',
  (message) => {
    expect(found(message)).toBeUndefined()
  },
)

test('a word alone asks less plainly than a question', () => {
  expect([meaningIn('taf')?.plainly, meaningIn('taf meaning')?.plainly, meaningIn('what is a taf')?.plainly]).toEqual([
    false,
    true,
    true,
  ])
})
