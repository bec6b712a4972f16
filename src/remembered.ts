/** The same answer for the same text, without finding it anew: the latest so many are remembered, and nothing where nothing was found. */
export function remembered<T>(most: number, find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) {
      known.delete(text)
      known.set(text, before)
      return before
    }
    const found = find(text)
    if (found === undefined) return found
    known.set(text, found)
    if (known.size > most) known.delete(known.keys().next().value ?? '')
    return found
  }
}
