import type { Neighbours, Stop } from '../../src/reading/order.ts'

interface OnwardProps {
  readonly label: string
  readonly neighbours: Neighbours
  readonly href: (stop: Stop) => string
}

/** What comes before and what comes after, in the order of the book. */
export function Onward({ label, neighbours: { before, after }, href }: OnwardProps) {
  if (!before && !after) return null
  return (
    <nav class="rows sans onward" aria-label={label}>
      {before && <Way word="Before" rel="prev" stop={before} href={href(before)} />}
      {after && <Way word="After" rel="next" stop={after} href={href(after)} />}
    </nav>
  )
}

function Way({ word, rel, stop, href }: { word: string; rel: 'prev' | 'next'; stop: Stop; href: string }) {
  return (
    <p>
      <span class="small">{word}</span>
      <br />
      <a href={href} rel={rel}>
        {stop.number} {stop.title}
      </a>
    </p>
  )
}

/** Where a stop is read on its own. */
export function alone(stop: Stop): string {
  return stop.isPart ? `/parts/${stop.number}` : `/sections/${stop.number}`
}

/** Where a stop is read as one of a section's parts, seen from that section or from another. */
export function within(stop: Stop, section: number): string {
  const anchor = stop.isPart ? `#p${stop.number}` : ''
  return stop.section === section && anchor ? anchor : `/sections/${stop.section}${anchor}`
}
