/** Numbers from 0 to 1 that look like chance, and are the same each time. */
export function steady(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x100000000
  }
}

export function shuffle(list: Int32Array, random: () => number): void {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const kept = list[index] as number
    list[index] = list[other] as number
    list[other] = kept
  }
}
