import { expect, test } from 'vitest'
import { wholeSentences } from '../../../src/tutor/model/whole.ts'

async function* pieces(all: readonly string[]) {
  yield* all
}

async function wholeIn(all: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for await (const sentence of wholeSentences(pieces(all))) found.push(sentence.trim())
  return found
}

test.each([
  ['One [7.4]. Two [7.5].', ['One [7.4].', 'Two [7.5].']],
  ['One. [7.4] Two. [7.5]', ['One [7.4].', 'Two [7.5].']],
  ['One? [7.4] [7.5] Two! [7.5]', ['One [7.4] [7.5]?', 'Two [7.5]!']],
  ['“One.” [7.4] Two [7.5].', ['“One [7.4].”', 'Two [7.5].']],
  ['At 7.4 and 5.30pm, e.g. Dr. May [7.4]. Two [7.5].', ['At 7.4 and 5.30pm, e.g. Dr. May [7.4].', 'Two [7.5].']],
  ['No mark. Two [7.5].', ['No mark.', 'Two [7.5].']],
])('%s, whole or a letter at a time', async (words, sentences) => {
  expect(await wholeIn([words])).toEqual(sentences)
  expect(await wholeIn([...words])).toEqual(sentences)
})

test.each(['One [7.4]. Two', 'One [7.4]. Two [7.', 'One [7.4]. Two. [7.4', 'One'])('%s is cut off', async (words) => {
  await expect(wholeIn([...words])).rejects.toMatchObject({ outcome: 'cut off' })
})

test('a row of stops takes no long look', async () => {
  await expect(wholeIn(Array(5000).fill('.'))).rejects.toMatchObject({ outcome: 'wrong' })
})
