import type { Readable } from 'node:stream'
import {
  notesPaper,
  ownIndexPaper,
  type Spoken,
  talkPaper,
  type Written,
  writtenPaper,
} from '../../views/portfolio/own-papers.ts'
import type { Paper } from '../../views/portfolio/paper.ts'
import { standalone } from '../../views/portfolio/standalone.tsx'
import type { Activity } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import { answersInWords, type FrozenAnswers, isDrawn } from '../evidence/passage.ts'
import type { Actor } from '../web/session.ts'
import { portfolioEntries } from './portfolio-zip.ts'
import { safeName } from './safe-name.ts'
import { type Everything, everythingOf } from './take-away.ts'
import { type Entry, zipOf } from './zip.ts'

/** Everything of somebody’s own, what they never showed to anybody too, as pages that open anywhere. */
export async function everythingZip(deps: Deps, actor: Actor): Promise<Readable> {
  const everything = await everythingOf(deps, actor)
  const { name } = actor
  const about = { format: 'alongside-own-data', madeAt: everything.madeAt, madeBy: name, for: name } as const
  return zipOf(deps, about, entriesOf(everything))
}

function entriesOf(everything: Everything): readonly Entry[] {
  const written = [...everything.responses.map(responseWritten), ...everything.evidence.flatMap(evidenceWritten)]
  const spoken = everything.talk.map(
    ({ at, by, words, ...more }): Spoken => ({
      ...{ at, by, words },
      model: 'wordedByALanguageModel' in more ? (more.wordedByALanguageModel?.model ?? 'not named') : '',
    }),
  )
  const submitted = portfolioEntries(everything.portfolio)
  const inSubmitted = new Set(submitted.flatMap((entry) => ('hash' in entry ? [entry.hash] : [])))
  const files = everything.files
    .filter(({ hash }) => !inSubmitted.has(hash))
    .map(({ evidenceId, version, position, name, hash, size }): Entry => {
      return { path: `files/${safeName(`${evidenceId}-v${version}-${position + 1}`, name)}`, hash, size }
    })
  const others = [
    ['talk.html', 'Your talk with the tutor'],
    ['notes.html', 'Your notes in the book'],
    ['portfolio/index.html', 'What you submitted, and what was decided of it'],
    ['everything.json', 'All of this and more as data: records, shares, supervision, notices, who could see your work'],
    ...files.map(({ path }) => [path, 'A file of yours that is in no submission'] as const),
  ] as const
  const page = (path: string, paper: Paper, back?: string): Entry => {
    return { path, words: standalone(paper, back === undefined ? {} : { back }) }
  }
  return [
    page('index.html', ownIndexPaper(everything.person.name, written, others)),
    ...written.map((each) => page(each.path, writtenPaper(each), '../index.html')),
    page('talk.html', talkPaper(spoken), 'index.html'),
    page('notes.html', notesPaper(everything.reading.notes), 'index.html'),
    { path: 'everything.json', words: `${JSON.stringify(everything, null, 2)}\n` },
    ...submitted.map((entry) => ({ ...entry, path: `portfolio/${entry.path}` })),
    ...files,
  ]
}

function responseWritten(response: Everything['responses'][number], index: number): Written {
  const { title, activity, status, company, companions, updatedAt, answers, beside } = response
  const values = Object.fromEntries(answers.map(({ step, values }) => [step, values] as const))
  const together = company === 'alone' ? '' : [company, companions].filter(Boolean).join(', with ')
  return {
    path: `writing/${safeName(number(index), title)}.html`,
    title,
    what: `${activity.title}, ${status === 'finished' ? 'finished' : 'under way'}`,
    at: updatedAt,
    facts: together ? [['Done as a', together]] : [],
    answers: inWords(activity, values),
    besides: beside.flatMap(({ step, values }) => inWords(activity, { [step]: values })),
  }
}

function evidenceWritten(
  { versions, withdrawals, kind }: Everything['evidence'][number],
  index: number,
): readonly Written[] {
  return versions.map(({ version, title, happenedOn, createdAt, activity, answers, claims }) => ({
    path: `evidence/${safeName(`${number(index)}-v${version}`, title)}.html`,
    title: `${title}, version ${version}`,
    what: `Evidence: ${kind}`,
    at: createdAt ?? '',
    facts: [['About', happenedOn] as const],
    answers: inWords(activity as Activity, answers),
    besides: [
      ...claims.flatMap(({ criterion, quote, because }) => [
        { asked: `Claimed for ${criterion}`, words: quote },
        { asked: `Because (${criterion})`, words: because },
      ]),
      ...withdrawals.map(({ why }) => ({ asked: 'Withdrawn, because', words: why })),
    ],
  }))
}

function inWords(activity: Activity, answers: FrozenAnswers): Written['answers'] {
  return answersInWords(activity, answers).map(({ step, field, words, value }) => ({
    asked: step === field.label ? step : `${step}: ${field.label}`,
    words,
    ...(isDrawn(field) ? { drawn: { field, value } } : {}),
  }))
}

const number = (index: number): string => String(index + 1).padStart(3, '0')
