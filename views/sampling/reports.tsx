import type { Narrowed, Report } from '../../src/sampling/reports.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { SelectField } from '../components/select-field.tsx'
import { counted } from '../components/words.ts'
import { type ReportTable, reportTables } from './report-tables.ts'

export interface ReportsProps {
  readonly report: Report
  readonly typed: Narrowed
  readonly mistakes: readonly Mistake[]
}

export function ReportsPage({ report, typed, mistakes }: ReportsProps) {
  const { groups, assessors } = report.choices
  const asked = new URLSearchParams(Object.entries(report.narrowed).filter(([, value]) => value !== ''))
  return (
    <>
      <ErrorSummary title="Not narrowed yet" mistakes={mistakes} />
      <header class="flow">
        <h1>Reports</h1>
        <p class="lead">Counts and waiting times. Nobody’s words are in them.</p>
        {report.sampledOnly > 0 && (
          <p>
            {counted(report.sampledOnly, 'learner')}, of whom you see only what was sampled,{' '}
            {report.sampledOnly === 1 ? 'is' : 'are'} not counted.
          </p>
        )}
      </header>
      <form class="flow short" method="get" action="/reports">
        <h2>Narrow it down</h2>
        <SelectField id="group" label="Group" none="All groups" options={groups} value={typed.group} />
        <SelectField id="assessor" label="Assessor" none="All assessors" options={assessors} value={typed.assessor} />
        <TextField id="from" type="date" label="From" value={typed.from} wrong={wrongAt(mistakes, 'from')} />
        <TextField
          id="until"
          type="date"
          label="Until (this day included)"
          value={typed.until}
          wrong={wrongAt(mistakes, 'until')}
        />
        <button type="submit" class="btn second">
          Show
        </button>
      </form>
      {reportTables(report).map((table) => (
        <Table table={table} asked={asked.size > 0 ? `?${asked}` : ''} />
      ))}
    </>
  )
}

function Table({ table: { id, caption, head, rows, none, note }, asked }: { table: ReportTable; asked: string }) {
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{caption}</h2>
      {rows.length === 0 && <p>{none}</p>}
      {rows.length > 0 && (
        <>
          <section class="wide" tabindex={0} aria-label={`${caption}, the table`}>
            <table>
              <caption class="hide">{caption}</caption>
              <thead>
                <tr>
                  {head.map((each) => (
                    <th scope="col">{each}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([first, ...cells]) => (
                  <tr>
                    <th scope="row">{first}</th>
                    {cells.map((cell) => (
                      <td>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {note && <p class="small">{note}</p>}
          <p>
            <a class="plain" href={`/reports/${id}.csv${asked}`}>
              Take it as a spreadsheet<span class="hide">: {caption}</span>
            </a>
          </p>
        </>
      )}
    </section>
  )
}
