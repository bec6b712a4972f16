import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'

const DONE = 'alongside.done='
const done = (answer: Response) => answer.headers.getSetCookie().find((each) => each.startsWith(DONE))

test('a form that was taken says which it was, so that the device lets go of what was typed', async () => {
  const { person } = await createTestApp()
  const sam = await person(['learner'])
  const taken = await sam.post('/parts/7.4/note', { words: 'Mine.', revision: '0' })
  expect([taken.status, done(taken)?.split(';')[0]]).toEqual([303, `${DONE}${encodeURIComponent('/parts/7.4/note')}`])
})

test('one that came back, was not theirs, or was sent by nobody says nothing', async () => {
  const { person, nobody } = await createTestApp()
  const sam = await person(['learner'])
  const answers = [
    await sam.post('/account/password'),
    await sam.post('/people/invitations'),
    await nobody.post('/parts/7.4/note', { words: 'Whose?', revision: '0' }),
    await sam.get('/notebook'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([422, 404, 401, 200])
  expect(answers.map(done)).toEqual([undefined, undefined, undefined, undefined])
})
