import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/content/packed.ts'

const model = {
  digest: 'a',
  names: ['child', 'adult'],
  weights: Int8Array.of(-127, 0, 127),
  starts: Int32Array.of(0, 70_000, -1),
  tells: Float32Array.of(0.5, -2),
  sums: Float64Array.of(Math.PI),
  none: new Float64Array(),
  whom: new Map([['child', { weights: Int8Array.of(1), bias: Float64Array.of(1e300) }]]),
  small: [Uint8Array.of(255), Int16Array.of(-3), Uint16Array.of(65_535), Uint32Array.of(4_000_000_000)],
}

test('what is packed comes back as it was', () => {
  expect(unpack(pack(model))).toEqual(model)
  const part = new Uint8Array([9, 9, ...Uint8Array.of(1, 2, 3)]).subarray(2)
  expect(unpack(pack({ part }))).toEqual({ part: Uint8Array.of(1, 2, 3) })
})

test('numbers are read where they lie, and not copied', () => {
  const bytes = pack(model)
  const { whom, ...back } = unpack(bytes) as typeof model
  const arrays = [back.weights, back.starts, back.tells, back.sums, whom.get('child')?.bias, ...back.small]
  for (const array of arrays) expect(array?.buffer).toBe(bytes.buffer)
})

test('it may lie in the middle of other bytes', () => {
  const bytes = pack(model)
  const whole = new Uint8Array(bytes.length + 16)
  whole.set(bytes, 8)
  expect(unpack(whole.subarray(8, 8 + bytes.length))).toEqual(model)
})

test('what was not packed, or not to its end, is not read', () => {
  const bytes = pack(model)
  expect(() => unpack(bytes.subarray(0, 3))).toThrow()
  expect(() => unpack(bytes.subarray(0, bytes.length - 8))).toThrow()
  expect(() => unpack(new TextEncoder().encode('no more than words'))).toThrow()
})
