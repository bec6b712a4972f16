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
              <p class="small">{NOT_SET}</p>
            ) : (
              <p>
                <Ring number={ring} looks={index === 0 ? 'btn' : 'btn second'} />
              </p>
            )}
            {said && <p class="small">{said}</p>}
          </li>
        )
      })}
    </ol>
  )
}

/** The same in a row: in a word, and the number. All that is left out stands on the page of whom to ring. */
export function CallsInRow({ calls, numbers }: { calls: readonly Call[]; numbers: Numbers }) {
  return (
    <ul class="calls">
      {calls.map(({ short, number, note }) => {
        const ring = filled(number, numbers)
        const more = note.includes('{') && notes(note, numbers)
        return (
          <>
            {ring !== '' && (
              <li>
                {short}: <a href={dialling(ring)}>{ring}</a>
              </li>
            )}
            {more && <li>{more}</li>}
          </>
        )
      })}
    </ul>
  )
}

const NOT_SET = 'Your coordinator has not set this number yet. The council’s website has it.'

function Ring({ number, looks }: { number: string; looks: string }) {
  return (
    <a class={looks} href={dialling(number)}>
      Ring {number}
    </a>
  )
}

function dialling(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`
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
      <a href={dialling(number)}>{number}</a>
      {after}
    </>
  )
}
