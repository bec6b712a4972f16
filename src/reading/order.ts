import type { Curriculum } from '../content/curriculum.ts'

/** Somewhere to go on to: a part, or a section that is all opening and has no parts. */
export interface Stop {
  readonly number: string
  readonly title: string
  readonly section: number
  readonly isPart: boolean
}

export interface Neighbours {
  readonly before?: Stop
  readonly after?: Stop
}

/** The order in which the book is read through. */
export function readingOrder(curriculum: Curriculum): readonly Stop[] {
  return curriculum.sections.flatMap(({ number, title, parts, opening }): readonly Stop[] => {
    if (parts.length > 0) return parts.map((part) => ({ ...stop(part.number, part.title, number), isPart: true }))
    return opening ? [{ ...stop(String(number), title, number), isPart: false }] : []
  })
}

/** What comes before and after a part, or before and after all of a section (`7`). */
export function neighbours(order: readonly Stop[], number: string): Neighbours {
  const own = (each: Stop) => each.number === number || String(each.section) === number
  const first = order.findIndex(own)
  const last = order.findLastIndex(own)
  const before = first < 0 ? undefined : order[first - 1]
  const after = first < 0 ? undefined : order[last + 1]
  return { ...(before && { before }), ...(after && { after }) }
}

function stop(number: string, title: string, section: number) {
  return { number, title, section }
}
