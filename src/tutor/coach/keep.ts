import { ROOM } from './cues.ts'
import { moves } from './moves.ts'
import type { CoachModel } from './reader.ts'

const SENTENCES = ROOM * moves.length
const WHOLES = 3 * moves.length

/** The model as bytes, for a file. Little-endian, as every machine that Alongside runs on. */
export function toBytes({ sentences, wholes }: CoachModel): Uint8Array {
  const numbers = new Float32Array(SENTENCES + moves.length + WHOLES)
  numbers.set(sentences.weights)
  numbers.set(sentences.bias, SENTENCES)
  numbers.set(
    wholes.flatMap(({ best, all, bias }) => [best, all, bias]),
    SENTENCES + moves.length,
  )
  return new Uint8Array(numbers.buffer)
}

/** Undefined where the bytes are another version's, or cut off. */
export function fromBytes(bytes: Uint8Array): CoachModel | undefined {
  if (bytes.byteLength !== 4 * (SENTENCES + moves.length + WHOLES)) return undefined
  const numbers = new Float32Array(bytes.slice().buffer)
  const whole = numbers.subarray(SENTENCES + moves.length)
  return {
    sentences: {
      questions: moves.length,
      weights: numbers.subarray(0, SENTENCES),
      bias: numbers.subarray(SENTENCES, SENTENCES + moves.length),
    },
    wholes: moves.map((_, index) => ({
      best: whole[3 * index] ?? 0,
      all: whole[3 * index + 1] ?? 0,
      bias: whole[3 * index + 2] ?? 0,
    })),
  }
}
