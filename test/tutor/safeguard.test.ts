import { expect, test } from 'vitest'
import { whoms } from '../../src/content/tutor/tutor.ts'
import { createReplies } from '../../src/tutor/replies/replies.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

const { replyTo } = createReplies(sampleCurriculum())

test.each(whoms)('in words, too, it is said whom to ring: %s', (whom) => {
  const { text } = replyTo('', { is: 'danger', whom, places: [] }, undefined)
  expect(text).toContain('999')
  expect(text).toContain('I am not a way to report.')
  expect(text).not.toMatch(/[{}]|: \.|999: 111/)
})

test('whoever is in the dark themselves is told of the Samaritans, and of nobody’s safeguarding lead', () => {
  const { text } = replyTo('', { is: 'danger', whom: 'learner', places: [] }, undefined)
  expect(text).toContain('Samaritans, free at any hour, whatever it is: 116 123.')
  expect(text).not.toContain('safeguarding lead')
})
