import { expect, test } from 'vitest'
import { remembered } from '../src/remembered.ts'

function counted<T>(most: number, find: (text: string) => T) {
  const found: string[] = []
  const ask = remembered(most, (text) => {
    found.push(text)
    return find(text)
  })
  return { ask, found }
}

test('what was found is not found anew, as long as it is among the latest', () => {
  const { ask, found } = counted(2, (text) => text.toUpperCase())
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(found).toEqual(['a', 'b', 'c', 'b'])
})

test('where nothing was found, nothing is kept in the place of what was', () => {
  const { ask, found } = counted(1, (text) => (text === 'none' ? undefined : text))
  expect(['a', 'none', 'none', 'a'].map(ask)).toEqual(['a', undefined, undefined, 'a'])
  expect(found).toEqual(['a', 'none', 'none'])
})
