import { type Block, type Cell, type Drawn, facts, heading, type Paper, text } from './paper.ts'

/** A piece of writing of somebody’s own, with the questions it answers. Times are ISO 8601. */
export interface Written {
  readonly path: string
  readonly title: string
  readonly what: string
  readonly at: string
  readonly facts: readonly (readonly [string, string])[]
  readonly answers: readonly { readonly asked: string; readonly words: string; readonly drawn?: Drawn }[]
  /** What stood beside it: claims, texts set aside. */
  readonly besides: Written['answers']
}

const when = (iso: string): string => iso.slice(0, 16).replace('T', ' ')

export function writtenPaper({ title, what, at, facts: more, answers, besides }: Written): Paper {
  const yours = (answer: Written['answers'][number]): Block => ({ is: 'words', whose: 'You', ...answer })
  return {
    title,
    foot: title,
    blocks: [
      facts(['What it is', what], ['Last changed (UTC)', when(at)], ...more),
      heading(2, 'Your words'),
      text('The questions are Alongside’s. They stand apart from your words.'),
      ...answers.map(yours),
      ...(besides.length === 0 ? [] : [heading(2, 'Beside it'), ...besides.map(yours)]),
    ],
  }
}

export interface Spoken {
  readonly at: string
  readonly by: string
  readonly words: string
  /** Of the tutor’s: a language model worded it. */
  readonly model: string
}

export function talkPaper(messages: readonly Spoken[]): Paper {
  return {
    title: 'Your talk with the tutor',
    foot: 'Talk',
    blocks: messages.map(({ at, by, words, model }) => {
      const whose = by === 'you' ? 'You' : model ? `The tutor, worded by a language model (${model})` : 'The tutor'
      return { is: 'words', whose, asked: when(at), words }
    }),
  }
}

export function notesPaper(notes: readonly { part: string; title: string; words: string; savedAt: string }[]): Paper {
  return {
    title: 'Your notes in the book',
    foot: 'Notes',
    blocks: notes.map(({ part, title, words, savedAt }) => {
      return { is: 'words', whose: `You, ${when(savedAt)}`, asked: `${part} ${title}`, words }
    }),
  }
}

export function ownIndexPaper(
  name: string,
  written: readonly Written[],
  others: readonly (readonly [string, string])[],
) {
  const row = ({ path, title, what, at }: Written): readonly Cell[] => [{ words: title, to: path }, what, when(at)]
  return {
    title: `Everything of ${name}`,
    foot: name,
    blocks: [
      text(
        'All that you wrote and kept in Alongside, what was sent, and what came back. It is yours: nobody else had all of it.',
      ),
      heading(2, 'What you wrote'),
      written.length === 0
        ? text('Nothing yet.')
        : ({
            is: 'table',
            label: 'Each piece of writing',
            head: ['Title', 'What it is', 'Last changed (UTC)'],
            wide: [50, 30, 20],
            rows: written.map(row),
          } as const),
      heading(2, 'The rest'),
      {
        is: 'table',
        label: 'Other files in this folder',
        head: ['File', 'What is in it'],
        wide: [40, 60],
        rows: others.map(([path, what]) => [{ words: path, to: path }, what]),
      },
    ],
  } satisfies Paper
}
