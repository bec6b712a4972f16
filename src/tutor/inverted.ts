/** Which lines have a mark, by mark: lines and marks by their numbers. */
export interface Inverted {
  /** For each mark, and one more, where its lines begin in `lines`. */
  readonly starts: Int32Array
  readonly lines: Uint16Array
}

/** No more lines than this can be told apart. */
export const MOST_LINES = 1 << 16

/** @param marks of each line, none twice. @param room one more than the highest mark. */
export function invert(marks: readonly (readonly number[])[], room: number): Inverted {
  const starts = new Int32Array(room + 1)
  for (const some of marks) for (const mark of some) starts[mark + 1] = (starts[mark + 1] as number) + 1
  for (let mark = 0; mark < room; mark++) starts[mark + 1] = (starts[mark + 1] as number) + (starts[mark] as number)
  const next = starts.slice()
  const lines = new Uint16Array(starts[room] as number)
  for (const [line, some] of marks.entries()) {
    for (const mark of some) {
      lines[next[mark] as number] = line
      next[mark] = (next[mark] as number) + 1
    }
  }
  return { starts, lines }
}
