import type { Activity } from '../../src/activity/activity.ts'
import type { Criterion, Curriculum, Part, Place, Section, Verb } from '../../src/content/curriculum.ts'
import { evidenceKinds } from '../../src/db/schema.ts'
import { sampleTutorWords } from './tutor.ts'

/** A small curriculum, built by hand, for tests that are not about content. */

const explain: Verb = { verb: 'explain', asks: 'Say what it is and how it works.', practice: false }
const demonstrate: Verb = { verb: 'demonstrate', asks: 'Do it where somebody can see it.', practice: true }
const review: Verb = { verb: 'review', asks: 'Look it over with fresh eyes.', practice: false }

const criterion = (code: string, wording: string, verbs: Verb[]): Criterion => ({
  code,
  wording,
  verbs,
  practice: verbs.some((verb) => verb.practice),
  unit: code.slice(0, 3),
  outcome: code.slice(0, 5),
})
const criteria = [
  criterion('400.5.1', 'Review and demonstrate how to clarify the boundaries of the relationship.', [
    review,
    demonstrate,
  ]),
  criterion('400.5.2', 'Explain, justify and demonstrate how ground rules are clarified.', [explain, demonstrate]),
  criterion('400.7.1', 'Explain and justify why practitioners working with parents should reflect on their practice.', [
    explain,
  ]),
  criterion(
    '400.7.2',
    'Review own practice in building and maintaining relationships with parents, making modifications as required.',
    [review],
  ),
]

const step = (id: string, name: string, label: string) => ({
  id,
  name,
  asksHtml: '',
  asksText: '',
  cues: [],
  fields: [{ id, kind: 'long' as const, label, optional: false }],
})

const seen = { id: 'seen', kind: 'long' as const, label: 'What does it show?', optional: false }

export const gibbs: Activity = {
  id: 'gibbs',
  kind: 'reflection',
  title: 'Gibbs’ reflective cycle',
  credit: 'Gibbs, 1988',
  part: '6.6',
  with: 'alone',
  minutes: 15,
  summary: 'Six questions about one thing that happened.',
  prompt: 'Something happened today',
  introHtml: '<p>Take one thing that stayed with you.</p>',
  serves: [{ criterion: '400.7.2', why: 'You look at your own practice and say what you will change.' }],
  steps: [
    step('description', 'Description', 'What happened?'),
    step('feelings', 'Feelings', 'What were you thinking and feeling, then and since?'),
    step('evaluation', 'Evaluation', 'What was good about it, and what was hard?'),
  ],
}

export const everyField: Activity = {
  id: 'every-field',
  kind: 'exercise',
  title: 'One of each',
  part: '7.4',
  with: 'pair',
  minutes: 20,
  summary: 'Every kind of field.',
  introHtml: '<p>Every kind of field.</p>',
  serves: [
    { criterion: '400.5.1', why: 'You say where your own line is.' },
    { criterion: '400.5.2', why: 'You say how you agree what goes.' },
  ],
  steps: [
    {
      id: 'words',
      name: 'Words',
      asksHtml: '<p>Start with words.</p>',
      asksText: 'Start with words.',
      cues: ['Who else was there?'],
      fields: [
        { id: 'one-line', kind: 'short', label: 'In one line', optional: false },
        { id: 'at-length', kind: 'long', label: 'At length', hint: 'As long as you like.', optional: true },
        { id: 'things', kind: 'list', label: 'One thing a line', optional: true },
        { id: 'day', kind: 'date', label: 'When was it?', optional: true },
      ],
    },
    {
      id: 'choosing',
      name: 'Choosing',
      asksHtml: '',
      asksText: '',
      cues: [],
      fields: [
        {
          id: 'which',
          kind: 'choice',
          label: 'Which is it?',
          optional: false,
          options: [
            { id: 'mine', label: 'Mine' },
            { id: 'theirs', label: 'Theirs' },
          ],
        },
        {
          id: 'any',
          kind: 'choices',
          label: 'Which of these?',
          optional: true,
          options: [
            { id: 'home', label: 'At home' },
            { id: 'school', label: 'At school' },
          ],
        },
        {
          id: 'how-sure',
          kind: 'scale',
          label: 'How sure are you?',
          low: 'not at all',
          high: 'completely',
          optional: true,
        },
      ],
    },
    {
      id: 'arranging',
      name: 'Arranging',
      asksHtml: '',
      asksText: '',
      cues: [],
      fields: [
        {
          id: 'values',
          kind: 'table',
          label: 'Values',
          optional: true,
          columns: [
            { id: 'value', label: 'Value' },
            { id: 'where-from', label: 'Where from' },
          ],
          rows: [],
        },
        {
          id: 'sides',
          kind: 'sort',
          label: 'Sort these',
          optional: true,
          left: 'Easy to tell',
          right: 'Keep at home',
          items: [
            { id: 'kids', label: 'That I have children' },
            { id: 'address', label: 'Where I live' },
          ],
        },
      ],
    },
    {
      id: 'drawing',
      name: 'Drawing',
      asksHtml: '',
      asksText: '',
      cues: [],
      fields: [
        { id: 'lean-on', kind: 'network', label: 'Who do you lean on?', centre: 'You', optional: true },
        { id: 'tree', kind: 'genogram', label: 'The family', optional: true },
        { id: 'events', kind: 'timeline', label: 'What came when', optional: true },
      ],
    },
  ],
}

const place = (number: string, section: number, title: string, activities: readonly string[]): Place => ({
  number,
  section,
  title,
  summary: `${title}, in two sentences. This is the second.`,
  criteria: ['400.5.1'],
  html: `<h3 id="p${number}-what">What it is</h3><p>Words about ${title.toLowerCase()}.</p>`,
  text: `What it is. Words about ${title.toLowerCase()}.`,
  words: 8,
  minutes: 1,
  headings: [{ id: `p${number}-what`, text: 'What it is' }],
  activities,
  figures: [],
  terms: ['self-disclosure'],
  questions: [{ asked: ['how much can i tell her'], answerHtml: '<p>A little.</p>', answerText: 'A little.' }],
  updates: [],
})
const part = (number: string, section: number, title: string, activities: readonly string[]): Part => ({
  ...place(number, section, title, activities),
  before: [],
  after: [],
  carry: ['Say what you are there for.'],
})

/** One step with one answer for each kind of record, named after it: `s1/seen`. */
const records: readonly Activity[] = evidenceKinds
  .filter((kind) => kind !== 'response')
  .map((kind) => ({
    id: kind,
    kind: 'template',
    title: `Record: ${kind}`,
    part: '',
    with: 'pair',
    minutes: 10,
    summary: `A ${kind}.`,
    introHtml: '',
    serves: [],
    steps: [{ ...step('s1', 'What it shows', 'What does it show?'), fields: [seen] }],
  }))

export function sampleCurriculum(activities: readonly Activity[] = [gibbs, everyField]): Curriculum {
  const parts = [
    part('6.6', 6, 'Reflective practice', ['gibbs']),
    part('7.4', 7, 'Relationship and role boundaries', ['every-field']),
  ]
  const section = (number: number, title: string): Section => {
    const own = parts.filter((each) => each.section === number)
    return {
      number,
      title,
      summary: `About ${title.toLowerCase()}.`,
      parts: own,
      unwritten: own.length === 0,
      awaits: own.length === 0 ? [`${number}.1`] : [],
    }
  }
  const sections = [
    section(6, 'A framework for your practice'),
    section(7, 'Engaging with families'),
    section(8, 'Assessment'),
  ]
  const terms = [
    {
      id: 'self-disclosure',
      name: 'Self-disclosure',
      also: [],
      html: '<p>Telling about yourself.</p>',
      text: 'Telling about yourself.',
    },
  ]
  const unit = {
    code: '400',
    title: 'Build and maintain relationships in work with parents',
    level: 4,
    credits: 6,
    outcomes: [
      {
        code: '400.5',
        title: 'Understanding how to agree the boundaries of the relationship',
        criteria: criteria.slice(0, 2),
      },
      { code: '400.7', title: 'Understand how to reflect on own practice', criteria: criteria.slice(2) },
    ],
  }
  return {
    award: {
      number: '4338',
      title: 'Level 4 Award in Work with Parents',
      body: 'City & Guilds',
      level: 4,
      credits: 12,
      units: [unit],
      criteria,
    },
    sections,
    parts,
    activities,
    records,
    terms,
    figures: [],
    updates: [],
    tutor: sampleTutorWords,
    criterion: (code) => criteria.find((each) => each.code === code),
    section: (number) => sections.find((each) => each.number === number),
    part: (number) => parts.find((each) => each.number === number),
    place: (number) => parts.find((each) => each.number === number),
    activity: (id) => activities.find((each) => each.id === id),
    record: (kind) => records.find((each) => each.id === kind),
    term: (id) => terms.find((each) => each.id === id),
    figure: () => undefined,
    taughtIn: (code) => parts.filter((each) => each.criteria.includes(code)),
    servedBy: (code) => activities.filter((each) => each.serves.some(({ criterion }) => criterion === code)),
  }
}
