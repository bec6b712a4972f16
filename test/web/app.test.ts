import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'

test('says that it is ready', async () => {
  const { nobody } = await createTestApp()
  const answer = await nobody.get('/healthz')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ready' })
})

test('an address that is not there says so kindly, with 404', async () => {
  const { nobody } = await createTestApp()
  const answer = await nobody.get('/nowhere')
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('There is nothing here')
})

test('a form from another site is refused', async () => {
  const { nobody } = await createTestApp()
  const answer = await nobody.post('/sign-in', {}, { origin: 'https://elsewhere.example' })
  expect(answer.status).toBe(403)
})
