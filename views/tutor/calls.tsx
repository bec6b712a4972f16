import type { Call, ServiceNumber } from '../../src/content/tutor/tutor.ts'

export type Numbers = Readonly<Record<ServiceNumber, string>>

/** Whom to ring, the most urgent first. A number of the service’s own that nobody has set says so. */
export function Calls({ calls, numbers }: { calls: readonly Call[]; numbers: Numbers }) {
  return (
    <ol class="rows">
      {calls.map(({ when, number, note }, index) => {
        const ring = filled(number, numbers)
        const said = notes(note, numbers)
        return (
          <li class="tight">
            <p>
              <b>{when}</b>
            </p>
            {ring === '' ? (
              <p class="small">Your coordinator has not set this number yet. The council’s website has it.</p>
            ) : (
              <p>
                <a class={index === 0 ? 'btn' : 'btn second'} href={`tel:${ring.replaceAll(/[^\d+]/g, '')}`}>
                  Ring {ring}
                </a>
              </p>
            )}
            {said && <p class="small">{said}</p>}
          </li>
        )
      })}
    </ol>
  )
}

function filled(words: string, numbers: Numbers): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: ServiceNumber) => numbers[name] ?? '')
}

/** A note that rests on a number nobody has set is left out. */
function notes(note: string, numbers: Numbers) {
  const gap = /^(.*)\{(\w+)\}(.*)$/.exec(note)
  if (!gap) return note
  const [, before = '', name = '', after = ''] = gap
  const number = numbers[name as ServiceNumber] ?? ''
  if (number === '') return ''
  return (
    <>
      {before}
      <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number}</a>
      {after}
    </>
  )
}
