const MIDDLE = 24
const RADIUS = 19

/** How far a walk has come, drawn. Always beside the same in words. */
export function Ring({ number, of }: { number: number; of: number }) {
  const slice = 360 / of
  const gap = Math.min(7.4, slice / 5)
  return (
    <svg class="ring" viewBox="0 0 48 48" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <path
          d={arc(index * slice + gap, (index + 1) * slice - gap)}
          stroke-width={index < number ? '5' : '1.5'}
          class={index + 1 === number ? 'here' : undefined}
        />
      ))}
    </svg>
  )
}

/** @param from degrees, clockwise from twelve o'clock. */
function arc(from: number, to: number): string {
  return `M${point(from)}A${RADIUS} ${RADIUS} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}`
}

function point(degrees: number): string {
  const angle = (degrees * Math.PI) / 180
  return `${(MIDDLE + RADIUS * Math.sin(angle)).toFixed(2)} ${(MIDDLE - RADIUS * Math.cos(angle)).toFixed(2)}`
}
