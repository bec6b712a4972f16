import { checksOn, dayWords, decisionOn, iqaOn, methods } from '../../views/portfolio/words.ts'
import { londonDay } from '../evidence/day.ts'
import { spreadsheetOf } from './csv.ts'
import type { Portfolio } from './value.ts'

const iso = (at: number | null | undefined): string => (at ? new Date(at).toISOString() : '')

/** How each criterion stands. */
export function matrixCsv({ units }: Portfolio): string {
  const rows = units.flatMap(({ code: unit, outcomes }) =>
    outcomes.flatMap(({ code: outcome, criteria }) =>
      criteria.map(({ code, wording, standing, locations }) => [
        ...[unit, outcome, code, wording, standing],
        [...new Set(locations.map(({ ref }) => ref))].join(' '),
      ]),
    ),
  )
  return spreadsheetOf([['Unit', 'Outcome', 'Criterion', 'Wording', 'Standing', 'Evidence'], ...rows])
}

const locationHead = [
  ...['Unit', 'Criterion', 'Evidence', 'Version', 'Title', 'Method', 'Day it is about', 'Submitted', 'Question'],
  ...['Passage', 'Reason', 'Decision', 'Checked', 'Decided', 'Assessor', 'Countersigned by', 'IQA'],
]

/** Where the evidence for each criterion is; one that has none yet stands there too. */
export function locationsCsv({ units, evidence }: Portfolio): string {
  const submitted = new Map(
    evidence.flatMap(({ ref, versions }) =>
      versions.map(({ version, submitted }) => [`${ref} ${version}`, submitted.at(-1)?.at] as const),
    ),
  )
  const rows = units.flatMap(({ code: unit, outcomes }) =>
    outcomes
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ code, locations }) =>
        locations.length === 0
          ? [[unit, code, ...locationHead.slice(2).map(() => '')]]
          : locations.map(({ ref, version, title, kind, happenedOn, claim }) => {
              const last = claim.judgements.at(-1)
              return [
                ...[unit, code, ref, version, title, methods[kind], dayWords(happenedOn)],
                ...[iso(submitted.get(`${ref} ${version}`)), claim.question, claim.quote, claim.because],
                ...[decisionOn(claim), last ? checksOn(last) : '', iso(last?.sentAt), last?.assessor ?? ''],
                ...[last?.countersigner ?? '', iqaOn(claim)],
              ]
            }),
      ),
  )
  return spreadsheetOf([locationHead, ...rows])
}

export function auditCsv({ ledger }: Portfolio): string {
  const head = ['Line', 'At (UTC)', 'Who', 'What', 'About', 'Subject', 'Digest', 'Hash before', 'Hash']
  const rows = ledger.lines.map(({ seq, at, actor, what, about, subject, digest, previous, hash }) => [
    ...[seq, iso(at), actor, what, about, subject, digest ?? '', previous, hash],
  ])
  return spreadsheetOf([head, ...rows])
}

/** `portfolio-annie-lee-2026-11-22`: what a download is called. */
export function downloadName({ learner, madeAt }: Portfolio, what = 'portfolio'): string {
  const name = learner.name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase()
  return [what, name, londonDay(madeAt)].filter(Boolean).join('-')
}
