import { beforeAll, expect, test, vi } from 'vitest'
import { SYSTEM_PROMPT } from '../../../src/tutor/model/prompt.ts'
import {
  fakeModel,
  floods,
  rambles,
  replies,
  says,
  saysAndBreaks,
  saysAndStops,
  saysAndWaits,
  silent,
} from '../../support/fake-model.ts'
import { ask, grounded, hide, modelAt, sound, text, told } from './support.ts'

/** Before the client is loaded, for it takes hold of the console once. */
const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
/** On a busy machine the first load alone takes longer than the short times below. */
beforeAll(() => import('openai'))

test.each([
  ['says nothing', silent],
  ['does not begin', saysAndWaits('')],
  ['does not end', saysAndWaits(`${text} And`)],
])('a service that %s is slow', async (_, behaviour) => {
  const { outcome, fake } = await ask(behaviour, { MODEL_SECONDS: '1' })
  expect(outcome).toBe('slow')
  expect(await fake.hungUp()).toBe(true)
})

test('the clock decides too: what comes after the time is slow', async () => {
  const fake = await fakeModel(says(text))
  let now = 0
  const answer = modelAt(fake.url, {}, () => now).word(grounded, hide)
  await answer.next()
  now = 8_000
  expect((await told(answer)).outcome).toBe('slow')
})

test('when nobody waits any more the service is hung up on', async () => {
  const fake = await fakeModel(saysAndWaits(`${text} And`))
  const stop = new AbortController()
  const answer = modelAt(fake.url).word(grounded, hide, stop.signal)
  await answer.next()
  setTimeout(() => stop.abort(), 100)
  expect((await told(answer)).outcome).toBe('cut off')
  expect(await fake.hungUp()).toBe(true)
  const late = await told(modelAt(fake.url).word(grounded, hide, AbortSignal.abort()))
  expect(late).toEqual({ outcome: 'cut off', sentences: [] })
  expect(fake.sent).toHaveLength(1)
})

test.each([
  ['the line dies in the midst of a sentence', saysAndBreaks(`${text} And then you`)],
  ['the line dies after whole sentences', saysAndBreaks(`${text} `)],
  ['it ends in the midst of a sentence', saysAndStops(`${sound[0]} ${sound[2]} And then you`)],
  ['it ends in the midst of a mark', says(`${sound[0]} ${sound[2]} Say boundaries early. [7.`)],
  ['it says one sentence only', says(sound[0] ?? '')],
  ['it says nothing at all', says('')],
  ['it was stopped by its own limit', says(text, { finish: 'length' })],
  ['it was stopped by a filter', says(text, { finish: 'content_filter' })],
])('cut off: %s', async (_, behaviour) => {
  expect((await ask(behaviour)).outcome).toBe('cut off')
})

test.each([
  ['401', replies(401, '{"error":{"message":"no"}}')],
  ['429', replies(429, '{"error":{"message":"later"}}', { 'retry-after': '1' })],
  ['500', replies(500, 'oh')],
  ['a page', replies(200, '<html><p>Sign in</p>', { 'content-type': 'text/html' })],
  ['JSON without a stream', replies(200, '{"choices":[{"message":{"content":"Hello"}}]}')],
  ['a stream that is not JSON', replies(200, 'data: {"choices"\n\n', { 'content-type': 'text/event-stream' })],
  ['a stream of something else', replies(200, 'data: {"choices":[{"delta":{"content":7}}]}\n\n')],
  ['an error in the stream', replies(200, 'data: {"error":{"message":"no"}}\n\n')],
  ['a line without end', floods],
  ['an empty answer', replies(204, '')],
])('gone, at one try and without a word in the log: %s', async (_, behaviour) => {
  const { outcome, sentences, fake } = await ask(behaviour)
  expect([outcome, sentences, fake.sent.length]).toEqual(['gone', [], 1])
  for (const written of logs) expect(written).not.toHaveBeenCalled()
})

test('gone: nobody listens there', async () => {
  const fake = await fakeModel(says(text))
  await fake.close()
  expect((await told(modelAt(fake.url).word(grounded, hide))).outcome).toBe('gone')
})

test('a service that sends elsewhere is not followed', async () => {
  const elsewhere = await fakeModel(says(text))
  const { outcome } = await ask(replies(307, '', { location: `${elsewhere.url}/chat/completions` }))
  expect([outcome, elsewhere.sent]).toEqual(['gone', []])
})

test.each([
  ['words', ' family'],
  ['spaces', '     '],
  ['half marks', '[7'],
])('%s without end are stopped by size', async (_, word) => {
  const { outcome, fake } = await ask(rambles(word), { MODEL_SECONDS: '60' })
  expect(outcome).toBe('wrong')
  expect(await fake.hungUp()).toBe(true)
})

test.each([
  ['words', 'family '],
  ['letters', 'x'],
  ['marks', '.[7.4]'],
  ['lines', '\n'],
])('a lump of %s is passed over without a long look', async (_, word) => {
  const fake = await fakeModel(says([`${word.repeat(200_000)} [7.4]. And`]))
  await told(modelAt(fake.url).word(grounded, hide))
  expect((await told(modelAt(fake.url).word(grounded, hide))).outcome).toBe('wrong')
})

const lastRule = SYSTEM_PROMPT.split('\n').at(-1) ?? ''
test.each([
  ['tells its instructions', `${sound[0]} ${lastRule.replace(/\.$/, ' [7.4].')}`],
  ['writes the reflection', `${sound[0]} I felt that I had stretched a limit, and take it to supervision [4.7].`],
  ['brings a script', `${sound[0]} Say it early <script>alert(1)</script> and kindly, nobody has to guess [7.4].`],
  ['says that there is nothing', 'NONE.'],
  ['thinks aloud', `<think>Say boundaries early.</think> ${text}`],
])('a hostile model that %s is wrong, whatever stood before', async (_, words) => {
  expect((await ask(says(words))).outcome).toBe('wrong')
})
