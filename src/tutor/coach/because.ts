import { stemOf } from '../words.ts'

const causes = new Set(['because', 'since', 'due', 'owing', 'hence', 'why', 'for'].map(stemOf))
const causesBefore: ReadonlyMap<string, RegExp> = new Map([
  ['as', /^(?:i|he|she|they|we|it|the|there|that|mum|dad|nm|his|her|my)$/],
  ['so', /^(?:i|he|she|they|we|it|the|of|when|that)$/],
])

/**
 * Names of what stands on either side of "because": `e:` what came of it, `c:` what it came from. It is the cause that
 * tells whether somebody gives a reason (she was afraid) or says how the day went (the bus was late).
 */
export function aroundCause(stems: readonly string[]): readonly string[] {
  const at = stems.findIndex(
    (stem, index) => causes.has(stem) || causesBefore.get(stem)?.test(stems[index + 1] ?? '') === true,
  )
  if (at < 0) return []
  return [
    ...new Set([
      ...stems.slice(0, at).map((stem) => `e:${stem}`),
      ...stems.slice(at + 1).map((stem) => `c:${stem}`),
      ...stems.slice(at + 1, at + 3).map((stem) => `n:${stems[at]} ${stem}`),
      `f:${stems[0]} ${stems[at]}`,
    ]),
  ]
}
