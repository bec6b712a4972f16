import { expect, test } from 'vitest'
import { fingerprint, judge, type Kept, type Sent } from '../../src/activity/save-order.ts'
import { dice } from '../support/walking.ts'

const kept = (what: string, more: Partial<Kept> = {}): Kept => ({
  values: { what },
  revision: 3,
  page: 'a',
  seq: 5,
  ...more,
})
const sent = (what: string, more: Partial<Sent> = {}): Sent => ({
  values: { what },
  revision: 3,
  page: 'b',
  seq: 1,
  began: fingerprint({ what: '' }),
  ...more,
})

test('the first that arrives is written', () => {
  expect(judge(undefined, sent('One', { revision: 0 }))).toBe('write')
})

test('a page that began from what is kept writes over it', () => {
  expect(judge(kept('One'), sent('Two'))).toBe('write')
})

test('a page that wrote last goes on writing, though its form says an old revision', () => {
  expect(judge(kept('One'), sent('Two', { page: 'a', seq: 6, revision: 0 }))).toBe('write')
})

test('an autosave that arrives after what the same page sent later changes nothing', () => {
  expect(judge(kept('Newer'), sent('Older', { page: 'a', seq: 4 }))).toBe('late')
})

test('the same words again change nothing, from anywhere', () => {
  expect(judge(kept('One'), sent('One', { revision: 0 }))).toBe('same')
  expect(judge(kept('One'), sent('One', { page: 'a', seq: 5 }))).toBe('same')
})

test('other words from a page that did not know of what is kept stand beside it', () => {
  expect(judge(kept('One'), sent('Two', { revision: 2 }))).toBe('rival')
})

test('an old page in which nothing was typed takes nothing back', () => {
  expect(judge(kept('One'), sent('Old', { revision: 2, began: fingerprint({ what: 'Old' }) }))).toBe('untouched')
})

test('two sendings without a page key are never taken for one page', () => {
  expect(judge(kept('One', { page: '' }), sent('Two', { page: '', revision: 2 }))).toBe('rival')
})

test('nothing is written into what is closed', () => {
  expect(judge(kept('One'), sent('Two'), true)).toBe('rival')
  expect(judge(kept('One'), sent('One'), true)).toBe('same')
  expect(judge(undefined, sent('Two', { revision: 0 }), true)).toBe('rival')
})

test('different values have different fingerprints', () => {
  const roll = dice(7)
  const seen = new Map<string, string>()
  for (let count = 0; count < 5000; count++) {
    const what = Array.from({ length: roll(12) }, () => String.fromCharCode(97 + roll(26))).join('')
    const print = fingerprint({ what })
    expect(seen.get(print) ?? what).toBe(what)
    seen.set(print, what)
  }
})
