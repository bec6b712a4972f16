import type { Group } from '../../src/assessment/matrix.ts'
import type { Filter } from '../../src/assessment/matrix-filter.ts'
import type { Unit } from '../../src/content/curriculum.ts'
import { ready } from '../components/ready.ts'
import { capital, counted, inWords } from '../components/words.ts'
import { MatrixForm } from './matrix-form.tsx'
import { Wordings } from './matrix-table.tsx'

export interface MatrixProps {
  readonly filter: Filter
  readonly units: readonly Unit[]
  readonly groups: readonly Group[]
  readonly tables: readonly { readonly units: readonly Unit[]; readonly html: string }[]
  readonly counts: MatrixCounts
  readonly everything: number
  /** Where the same is as a spreadsheet, and laid out for paper. */
  readonly csv: string
  readonly apart: string
  readonly sampling: boolean
}
export interface MatrixCounts {
  readonly everybody: number
  readonly shown: number
  readonly waiting: number
  readonly whole: number
}

/** Learners by criteria. */
export function MatrixPage(props: MatrixProps) {
  const { filter, tables, counts, units } = props
  return (
    <>
      <header class="flow">
        <h1>Learners</h1>
        <p class="lead">{standing(counts)}</p>
      </header>
      {counts.everybody > 0 && <MatrixForm {...props} />}
      {counts.everybody > 0 && counts.shown === 0 && (
        <p>
          Nobody is like that just now. <a href="/learners">See everybody</a>
        </p>
      )}
      {counts.shown > 0 && <MatrixKey sampling={props.sampling} />}
      {counts.shown > 0 &&
        tables.map((table, index) => (
          <section class="tight by-unit" aria-labelledby={`matrix-${index}`}>
            <h2 id={`matrix-${index}`} class={filter.apart ? undefined : 'hide'}>
              {filter.apart
                ? table.units.map(({ code, title }) => `Unit ${code}: ${title}`)
                : 'How each criterion stands'}
            </h2>
            <section class="grid" aria-label="Learners by criteria" tabindex={0}>
              <table class="matrix">
                <caption class="hide">Learners by criteria: how each stands, from what was submitted</caption>
                {ready(table.html)}
              </table>
            </section>
          </section>
        ))}
      {counts.shown > 0 && <Wordings units={units.filter(({ code }) => filter.unit === '' || code === filter.unit)} />}
      {counts.shown > 0 && (
        <p class="row screen">
          <a class="plain" href={props.csv}>
            Take it away as a spreadsheet (CSV)
          </a>
          <a class="plain" href={props.apart}>
            {filter.apart ? 'One table again' : 'Lay it out for printing, a unit at a time'}
          </a>
        </p>
      )}
    </>
  )
}

function standing({ everybody, shown, waiting, whole }: MatrixCounts): string {
  if (everybody === 0) return 'Nobody yet. Learners stand here once a coordinator has tied you to them.'
  const who =
    shown === everybody ? counted(everybody, 'learner') : `${capital(inWords(shown))} of ${learners(everybody)}`
  const waits = waiting === 0 ? 'Nothing is waiting' : `${counted(waiting, 'learner')} ${has(waiting)} work waiting`
  const met = whole === 0 ? '' : ` ${counted(whole, 'learner')} ${has(whole)} met everything.`
  return `${who}. ${waits}.${met}`
}

const has = (count: number) => (count === 1 ? 'has' : 'have')
const learners = (count: number) => counted(count, 'learner').toLowerCase()

const key = [
  ['', 'none', 'nothing yet'],
  ['s', 'sent', 'submitted, and with an assessor'],
  ['b', 'back', 'sent back, with what is still needed'],
  ['c', 'sign', 'met, and to be countersigned'],
  ['m', 'met', 'met'],
] as const

function MatrixKey({ sampling }: { sampling: boolean }) {
  return (
    <div class="tight">
      <ul class="row small matrix-key" aria-label="What the words mean">
        {key.map(([state, word, means]) => (
          <li>
            <b class={state || undefined}>{word}</b> {means}
          </li>
        ))}
        {sampling && (
          <li>
            <b class="x">·</b> not in your sample
          </li>
        )}
      </ul>
      <p class="small" data-with-script hidden>
        With the keyboard: arrows move from cell to cell, Home and End to the ends of a line, Enter opens the learner at
        that criterion.
      </p>
    </div>
  )
}
