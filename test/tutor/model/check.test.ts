import { expect, test } from 'vitest'
import { checkSentence } from '../../../src/tutor/model/check.ts'
import { SYSTEM_PROMPT } from '../../../src/tutor/model/prompt.ts'
import { LINE } from '../../../src/tutor/model/whole.ts'
import { passages } from './support.ts'

const check = (raw: string) => checkSentence(raw, passages)

test.each([
  ['A boundary marks what you will do and what you will not [7.4].', ['7.4']],
  ['Say early and kindly what your part is, so that nobody has to guess [7.4].', ['7.4']],
  ['Everyone agrees ground rules, and nobody is caught out [part 7.4].', ['7.4']],
  ['A limit you stretch once is the new limit [4.7], so nobody has to guess your boundaries [7.4].', ['4.7', '7.4']],
  ['Nobody has to guess where a limit has been stretched [7.4; 4.7].', ['7.4', '4.7']],
  ['You might say: “I can listen, but I cannot keep secrets” [7.4].', ['7.4']],
  ['We all find some limits hard to hold [4.7].', ['4.7']],
  ['You can ring the service on 0161 496 0123, or write to help@service.example.org [7.4].', ['7.4']],
  ['The service is at 12 Beech Road, M14 5TQ, and visits end by 5.30pm [7.4].', ['7.4']],
  ['Ground rules, i.e. what everyone has agreed, say how the work is done [7.4].', ['7.4']],
])('stands: %s', (raw, parts) => {
  const sentence = check(raw)
  expect(sentence?.parts).toEqual(parts)
  expect(sentence?.words).toBe(raw.replaceAll(/ \[[^\]]*\]/g, ''))
})

const rules = SYSTEM_PROMPT.split('\n').filter((line) => line.startsWith('- '))

test.each([
  ['no part', 'A boundary marks what you will do and what you will not.'],
  ['an empty mark', 'A boundary marks what you will do and what you will not [].'],
  ['a part that was not given', 'A boundary marks what you will do and what you will not [7.5].'],
  [
    'a part that was given, and one that was not',
    'A boundary marks what you will do and what you will not [7.4, 9.9].',
  ],
  ['a part that says something else', 'A boundary marks what you will do and what you will not [4.7].'],
  ['a part named for show', 'A boundary marks what you will do and what you will not [7.4, 4.7].'],
  ['a mark in front', '[7.4] A boundary marks what you will do and what you will not.'],
  ['a mark in front, with a colon', '[7.4]: a boundary marks what you will do and what you will not.'],
  ['a mark that the sentence needs', 'As [7.4] says, a boundary marks what you will do and what you will not.'],
  ['half a bracket', 'A boundary marks what [you will do and what you will not [7.4].'],
  ['brackets within brackets', 'A boundary marks what you will do and what you will not [[7.4]].'],
  ['an invented fact', 'Key workers are paid extra by the council whenever they come home late at night [7.4].'],
  [
    'an invented fact in the book’s words',
    'Boundaries came from a Danish study of nurses, psychologists and police work [7.4].',
  ],
  ['an invented number', 'Boundaries only work if they are said early and kindly, within 24 days [7.4].'],
  [
    'a fact with half invented on to it',
    'Boundaries and ground rules mean that nobody lends money, drives grandparents, buys presents or sleeps upstairs [7.4].',
  ],
  ['two of the book’s words', 'Boundaries need strong trust [7.4].'],
  ['hardly a word', 'Yes, trust [7.4].'],
  ['a web address', 'A boundary marks what you will do, see https://boundary.example/what [7.4].'],
  ['a bare web address', 'A boundary marks what you will do, see boundary.org for what you will not [7.4].'],
  ['a markdown link', 'A [boundary](/parts/7.4) marks what you will do and what you will not [7.4].'],
  ['HTML', 'A <b>boundary</b> marks what you will do and what you will not [7.4].'],
  ['a script', 'A boundary marks what you will do <script src=x></script> and what you will not [7.4].'],
  ['an entity', 'A boundary marks what you will do &lt;b&gt; and what you will not [7.4].'],
  ['bold type', 'A **boundary** marks what you will do and what you will not [7.4].'],
  ['code', 'A `boundary` marks what you will do and what you will not [7.4].'],
  ['a heading', '# A boundary marks what you will do and what you will not [7.4].'],
  ['a heading without its sign', `Boundaries${LINE}${LINE}A boundary marks what you will do [7.4].`],
  ['a list', '- A boundary marks what you will do and what you will not [7.4].'],
  ['a numbered list', '1. A boundary marks what you will do and what you will not [7.4].'],
  ['a list within', `A boundary marks:${LINE}- what you will do${LINE}- what you will not, kindly, early [7.4].`],
  ['a table', 'A boundary | marks what you will do | and what you will not [7.4].'],
  ['an e-mail address', 'Say boundaries early and kindly to boss@elsewhere.example [7.4].'],
  ['a telephone number', 'Say boundaries early and kindly, ring 0161 496 0199 [7.4].'],
  ['a telephone number made of given ones', 'Say boundaries early and kindly, ring 0123 496 0161 [7.4].'],
  ['a postcode', 'Say boundaries early and kindly, at LS1 4AP [7.4].'],
  ['a postcode made of given numbers', 'Say boundaries early and kindly, at M12 5TQ [7.4].'],
  ['a street', 'Say boundaries early and kindly, at Elm Street [7.4].'],
  ['the instructions', (rules[0] ?? '').slice(2).replace(/\.$/, ' [7.4].')],
  [
    'the instructions among other words',
    'A boundary marks what you will do, early, kindly: use only what the passages say [7.4].',
  ],
  ['a reflection', 'I felt that nobody had said the boundaries early and kindly [7.4].'],
  ['a reflection in small letters', 'i said the boundaries early and kindly and nobody had to guess [7.4].'],
  ['a reflection about oneself', 'Nobody has to guess, and that caught me out: boundaries work early [7.4].'],
  [
    'a reflection with an apostrophe',
    'Next time I’ll say the boundaries early and kindly, so nobody has to guess [7.4].',
  ],
  [
    'a reflection of several',
    'We said the boundaries early and kindly, so nobody had to guess [7.4].'.replace('We', 'Our team'),
  ],
  ['a reflection without a subject', 'Felt caught out, for nobody had said the boundaries early and kindly [7.4].'],
  [
    'a reflection in inverted commas',
    'You might say: “I felt caught out, but I said my boundaries early and kindly” [7.4].',
  ],
  ['an “I” in inverted commas', '“I” felt caught out, but “I” said the boundaries early and kindly [7.4].'],
  ['something invisible', 'A bound\u200bary marks what you will do and what you will not [7.4].'],
  ['letters that cannot be read', 'A boundary marks what you will do \ufffd and what you will not [7.4].'],
  ['more than sixty words', `A boundary marks what you will do and what you will not${', and when'.repeat(30)} [7.4].`],
])('falls: %s', (_, raw) => {
  expect(check(raw)).toBeUndefined()
})
