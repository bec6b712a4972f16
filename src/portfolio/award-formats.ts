import type { Award, Criterion } from '../content/curriculum.ts'
import { csvOf } from './csv.ts'

// The award’s criteria in the formats that other systems import. Nobody’s work is in them.

const SHORT = 100
const LONG = 255

/** Cut at a word, with dots, so that it fits where only so many characters do. */
function within(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

/** Mahara SmartEvidence: a standard is an outcome’s unit, its elements are outcomes with criteria below them. */
export function smartEvidence({ title, number, body, units }: Award): string {
  const standards = units.map((unit, index) => ({
    standardid: index + 1,
    shortname: within(`${unit.code} ${unit.title}`, SHORT),
    name: within(`Unit ${unit.code}: ${unit.title}`, LONG),
    description: `Level ${unit.level}, ${unit.credits} credits`,
  }))
  const standardelements = units.flatMap((unit, index) =>
    unit.outcomes.flatMap(({ code, title, criteria }) => [
      element(index + 1, code, title),
      ...criteria.map((criterion) => ({
        ...element(index + 1, criterion.code, criterion.wording),
        parentelementid: code,
      })),
    ]),
  )
  const framework = {
    name: within(title, LONG),
    institution: 'all',
    description: `${body}, ${number}`,
    selfassess: false,
    evidencestatuses: [
      { begun: 'Ready for assessment' },
      { incomplete: 'Does not meet the criterion' },
      { partialcomplete: 'Partially meets the criterion' },
      { completed: 'Meets the criterion' },
    ],
    standards,
    standardelements,
  }
  return `${JSON.stringify({ framework }, null, 2)}\n`
}

function element(standardid: number, code: string, words: string) {
  return {
    elementid: code,
    standardid,
    shortname: within(`${code} ${words}`, SHORT),
    name: within(`${code} ${words}`, LONG),
    description: words,
  }
}

const moodleHead = [
  ...['Parent ID number', 'ID number', 'Short name', 'Description', 'Description format', 'Scale values'],
  ...['Scale configuration', 'Rule type (optional)', 'Rule outcome (optional)', 'Rule config (optional)'],
  ...['Cross-referenced competency ID numbers', 'Exported ID (optional)', 'Is competency framework', 'Taxonomy'],
]
const scale = 'Not yet,Met'
const scaleConfiguration = JSON.stringify([{ scaleid: '1' }, { id: 2, scaledefault: 1, proficient: 1 }])
const HTML = 1

/** Moodle’s competency framework: the award first, then each unit, outcome and criterion after what it stands in. */
export function moodleCompetencies({ title, number, units }: Award): string {
  const framework = [
    ...['', number, within(title, SHORT), title, HTML, scale, scaleConfiguration],
    ...['', '', '', '', '', 1, 'domain,outcome,competency,competency'],
  ]
  const rows = units.flatMap((unit) => [
    competency('', unit.code, `${unit.code} ${unit.title}`, unit.title),
    ...unit.outcomes.flatMap((outcome) => [
      competency(unit.code, outcome.code, `${outcome.code} ${outcome.title}`, outcome.title),
      ...outcome.criteria.map(({ code, wording }: Criterion) =>
        competency(outcome.code, code, `${code} ${wording}`, wording),
      ),
    ]),
  ])
  return csvOf([moodleHead, framework, ...rows])
}

function competency(parent: string, id: string, short: string, description: string) {
  return [parent, id, within(short, SHORT), description, HTML, '', '', '', '', '', '', '', '', '']
}
