import type { Report } from '../../src/sampling/reports.ts'
import { monthWords } from './numbers.ts'

/** One table of a report, for the page and for a spreadsheet alike. */
export interface ReportTable {
  readonly id: string
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly none: string
  readonly note?: string
}

export function reportTables(report: Report): readonly ReportTable[] {
  return [decisions(report), waiting(report), now(report), samples(report), failing(report)]
}

function decisions({ decisions: rows }: Report): ReportTable {
  return {
    id: 'decisions',
    caption: 'Decisions by assessor and month',
    head: ['Assessor', 'Month', 'Decisions', 'Met', 'Not yet'],
    rows: rows.map((row) => [row.assessor, monthWords(row.month), row.decisions, row.met, row.notYet]),
    none: 'No decision was sent.',
  }
}

function waiting({ waiting: rows }: Report): ReportTable {
  return {
    id: 'waiting-times',
    caption: 'Days from coming in to going back, by assessor',
    head: ['Assessor', 'Pieces sent back', 'Median, days', 'Longest, days'],
    rows: rows.map((row) => [row.assessor, row.pieces, tenth(row.median), tenth(row.longest)]),
    none: 'Nothing was sent back.',
    note: 'Half of the pieces waited no longer than the median.',
  }
}

const ages = [
  ['week', 'Up to 7 days'],
  ['fortnight', '8 to 14 days'],
  ['month', '15 to 28 days'],
  ['longer', 'Longer'],
] as const

function now({ now: rows }: Report): ReportTable {
  return {
    id: 'waiting-now',
    caption: 'Waiting for a decision now, by how long',
    head: ['Waiting', 'Pieces', 'Learners'],
    rows: ages.flatMap(([age, words]) => {
      const row = rows.find((each) => each.age === age)
      return row ? [[words, row.pieces, row.learners]] : []
    }),
    none: 'Nothing is waiting.',
    note: 'With all assessors, whatever is chosen above.',
  }
}

function samples({ samples: rows }: Report): ReportTable {
  return {
    id: 'returns',
    caption: 'What quality assurance said, by assessor',
    head: ['Assessor', 'Looked at', 'Agreed', 'Returned', 'Of these closed'],
    rows: rows.map((row) => [row.assessor ?? '', row.looked, row.agreed, row.returned, row.closed]),
    none: 'No decision was looked at.',
  }
}

function failing({ failing: rows }: Report): ReportTable {
  return {
    id: 'criteria',
    caption: 'Criteria that were “not yet” most often',
    head: ['Criterion', 'Not yet', 'Decisions'],
    rows: rows.map((row) => [row.criterion, row.notYet, row.decisions]),
    none: 'No decision was “not yet”.',
  }
}

const tenth = (days: number) => Math.round(days * 10) / 10
