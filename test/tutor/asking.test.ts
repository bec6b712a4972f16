import { describe, expect, test } from 'vitest'
import { createAsks } from '../../src/tutor/asking.ts'
import { sampleTutorWords } from '../support/tutor.ts'

const asks = createAsks(sampleTutorWords)

describe('it asks', () => {
  test.each([
    'whats the difference between a goal and a step',
    'hiya, quick one, how do i close a case when she wants me to stay',
    'Mum cancelled again and I am not sure what to say to her on Thursday',
    'he will not come to the meeting. any ideas for getting him there',
    'she laughed it off and went upstairs?',
    'dads who are not there',
    'So sorry but is it ok to have a cup of tea with them at the end',
  ])('%s', (message) => expect(asks(message)).toBe(true))
})

describe('it only tells', () => {
  test.each([
    'they got the keys today and she cried in the garden',
    'Dad had the bike in bits all over the kitchen, and he told me how he learned it from his own dad.',
    'she showed me what she had cooked, and we sat on the step and ate it',
    'the whole visit was about the dog, and i came away none the wiser',
    'I’ve no can opener, so we had the soup at hers',
  ])('%s', (message) => expect(asks(message)).toBe(false))
})

test('phrases are words, and not letters in other words', () => {
  const own = createAsks({ asking: { first: ['may'], anywhere: ['or not'], before: ['so'] } })
  expect(own('Maybe we shall all go to the park on Friday')).toBe(false)
  expect(own('So, so may we all go to the park on Friday')).toBe(true)
  expect(own('they had a tutor nothing came of it on Friday')).toBe(false)
  expect(own('they wanted to know whether it was on or not')).toBe(true)
})
