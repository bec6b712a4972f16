import { expect, test } from 'vitest'
import type { Model, Outcome } from '../../src/tutor/model/model.ts'
import { createTestApp } from '../support/app.ts'

interface Heard {
  question: string
}

/** A model that says these sentences and ends so. */
function saying(sentences: readonly string[], outcome: Outcome, heard: Heard = { question: '' }): Model {
  return {
    name: 'small-model',
    limits: { daily: 3, dailyAll: 100 },
    async *word({ question }, hide) {
      heard.question = hide.out(question)
      for (const words of sentences) yield { words: hide.back(words), parts: ['7.4'] }
      return outcome
    },
  }
}

async function asking(model: Model | undefined, say = 'how much of my own life can i tell her') {
  const app = await createTestApp(model ? { model } : {})
  const ann = await app.person(['learner'])
  await ann.post('/talk', { say, key: 'one' })
  const home = await (await ann.get('/')).text()
  const [, id = ''] = /id="m-([^"]+)" tabindex="-1"/.exec(home) ?? []
  return { ...app, ann, home, words: () => ann.get(`/talk/${id}/words`) }
}

test('sentences stream, and stay beside the book’s own answer, marked for ever', async () => {
  const { ann, home, words } = await asking(saying(['A little can help.', 'Ask whose need it meets.'], 'worded'))
  expect(home).toContain('data-words="/talk/')
  const stream = await words()
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const text = await stream.text()
  expect(text.match(/event: sentence/g)).toHaveLength(2)
  expect(text).toContain('data: worded')
  const after = await (await ann.get('/')).text()
  expect(after).toContain('worded by a language model (small-model)')
  expect(after).toContain('A little can help.')
  expect(after).not.toContain('data-words=')
  const taken = (await (await ann.get('/account/data.json')).json()) as { talk: { wordedByALanguageModel?: unknown }[] }
  expect(taken.talk[1]?.wordedByALanguageModel).toMatchObject({ model: 'small-model' })
})

test.each(['slow', 'gone', 'wrong', 'cut off'] as const)('when it is %s, nothing of it stays', async (outcome) => {
  const { ann, words } = await asking(saying(['Half of something.'], outcome))
  expect(await (await words()).text()).toContain(`data: ${outcome}`)
  const after = await (await ann.get('/')).text()
  expect(after).not.toContain('Half of something.')
  expect(after).not.toContain('worded by a language model')
})

test('who somebody is does not go out, and comes back', async () => {
  const heard = { question: '' }
  const model = saying(['Tell Person 1 a little.', 'And listen.'], 'worded', heard)
  const { words } = await asking(model, 'how much of my own life can i tell her, Kelly Marsh')
  expect(await (await words()).text()).toContain('Tell Kelly Marsh a little.')
  expect(heard.question).not.toMatch(/kelly|marsh/i)
})

test('after so many a day, it is done without', async () => {
  const { ann, words } = await asking(saying(['One.'], 'slow'))
  await words()
  await words()
  await words()
  expect(await (await words()).text()).toContain('data: over limit')
  expect((await ann.get('/')).status).toBe(200)
})

test('without a model there is nothing there, nor for another site that asks', async () => {
  const without = await asking(undefined)
  expect(without.home).not.toContain('data-words')
  expect((await without.words()).status).toBe(404)
  const { ann, home } = await asking(saying(['One.'], 'worded'))
  const path = /data-words="([^"]+)"/.exec(home)?.[1] ?? ''
  expect((await ann.get(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(404)
})
