import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { learnerWithResponse, placed, putForward } from './support.ts'

const said = {
  description: 'I called at half eight. Child B was not going in.',
  feelings: 'Irritated, then sorry.',
  evaluation: 'He held my hand, not hers.',
}

test('from the first question to a claim on the map, and a second time after writing more', async () => {
  const { person } = await createTestApp()
  const sam = await person(['learner'])
  const started = await sam.post('/activities/gibbs/start', {
    start: 'key-1',
    company: 'alone',
    companions: '',
    title: '',
  })
  const id = started.headers.get('location')?.split('/')[2] ?? ''
  const answer = async (words: Record<string, string>) => {
    for (const [step, text] of Object.entries(words)) {
      const page = await (await sam.get(`/responses/${id}/steps/${step}`)).text()
      const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
      const carried = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
      await sam.post(`/responses/${id}/steps/${step}`, { ...carried, [step]: text, do: 'next' })
    }
    return sam.post(`/responses/${id}/finish`)
  }
  expect((await answer(said)).headers.get('location')).toBe(`/responses/${id}/evidence`)
  const quote = placed('evaluation', 'He held my hand', said)
  const location = await putForward(sam, id, { quote })
  expect(await (await sam.get('/map')).text()).toContain('title="400.7.2 claimed"')

  await sam.post(`/responses/${id}/reopen`)
  expect(await (await sam.get(location)).text()).toContain('You have opened these pages again')
  await answer({ evaluation: 'At the gate: He held my hand. I saw it.' })
  const again = await putForward(sam, id, { code: '400.7.1', quote: placed('feelings', 'then sorry', said) })
  expect(again).toBe(location)
  const html = await (await sam.get(location)).text()
  expect(html).toContain('Version 2, kept on')
  expect(html).toContain('Two claims')
  expect(await (await sam.get(`${location}/versions/1`)).text()).toContain('He held my hand</mark>, not hers.')
})

test('a page that evidence stands on is not deleted until the evidence is withdrawn', async () => {
  const { sam, responseId } = await learnerWithResponse()
  const location = await putForward(sam, responseId)
  await sam.post(`/responses/${responseId}/delete`)
  expect((await sam.get(location)).status).toBe(200)
  await sam.post(`${location}/withdraw`, { why: 'She asked me not to' })
  await sam.post(`/responses/${responseId}/delete`)
  expect((await sam.get(location)).status).toBe(404)
  expect(await (await sam.get('/map')).text()).toContain('Nothing on it yet')
})
