import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesIn } from '../files.ts'
import type { Problems } from '../source.ts'
import { type Move, moves } from './moves.ts'

/** What identifies a person, and so is marked `{{kind:text}}` in a coded writing. */
export const detailKinds = [
  'name',
  'address',
  'postcode',
  'phone',
  'email',
  'date_of_birth',
  'nhs_number',
  'reference',
  'school',
  'vehicle',
] as const

export type DetailKind = (typeof detailKinds)[number]

export interface CodedSentence {
  /** As the writer wrote it, without the marks. */
  readonly text: string
  readonly moves: readonly Move[]
}

export interface Detail {
  readonly kind: DetailKind
  readonly text: string
}

/** A piece of reflective writing, coded by a person sentence by sentence. */
export interface Writing {
  readonly title: string
  readonly sentences: readonly CodedSentence[]
  readonly details: readonly Detail[]
}

interface Draft {
  readonly title: string
  readonly line: number
  readonly sentences: CodedSentence[]
  readonly details: Detail[]
  /** Whether anything stands under the title, well written or not. */
  begun: boolean
}

type Complain = (line: number, says: string) => void

/** Every coded writing in `tutor/writings/`, in the order of files and lines. */
export function readWritings(folder: string, problems: Problems): readonly Writing[] {
  return filesIn(folder, 'tutor/writings').flatMap((path) => {
    const file = relative(folder, path)
    return parseWritings(readFileSync(path, 'utf8'), (line, says) => problems.add(file, line, says))
  })
}

/** @param complain told each mistake with its line, counted from 1, and what to write instead. */
export function parseWritings(markdown: string, complain: Complain): readonly Writing[] {
  const drafts: Draft[] = []
  for (const [index, raw] of markdown.split('\n').entries()) {
    const text = raw.trim()
    if (text.startsWith('## ')) drafts.push(titled(text.slice(3), index + 1))
    else if (text !== '') readLine(text, index + 1, drafts.at(-1), complain)
  }
  for (const { title, line, begun } of drafts) {
    if (!begun) complain(line, `"${title}" has no sentences; write them below it as "- [moves] sentence"`)
  }
  return drafts.map(({ title, sentences, details }) => ({ title, sentences, details }))
}

function titled(title: string, line: number): Draft {
  return { title: unmarked(title.trim(), () => {}), line, sentences: [], details: [], begun: false }
}

function readLine(text: string, line: number, draft: Draft | undefined, complain: Complain): void {
  const coded = /^- \[([^\]]*)\]\s*(.*)$/.exec(text)
  const [, named = '', said = ''] = coded ?? []
  if (draft) draft.begun = true
  if (!draft) complain(line, 'a writing begins with its title: "## a short title"')
  else if (!coded) complain(line, 'a sentence is a line "- [moves] sentence"; with no move, "- [] sentence"')
  else if (said === '') complain(line, 'there is no sentence after the brackets; write one or take the line out')
  else {
    const sentence = sentenceOf(said, draft.details, line, complain)
    draft.sentences.push({ text: sentence, moves: movesOf(named, line, complain) })
  }
}

function movesOf(named: string, line: number, complain: Complain): readonly Move[] {
  const found: Move[] = []
  for (const name of named.split(/[\s,]+/).filter(Boolean)) {
    const move = moves.find((each) => each === name)
    if (!move) complain(line, `there is no move "${name}"; the moves are ${moves.join(', ')}`)
    else if (found.includes(move)) complain(line, `${name} stands twice in the brackets; keep one`)
    else found.push(move)
  }
  return found
}

function sentenceOf(said: string, details: Detail[], line: number, complain: Complain): string {
  const plain = unmarked(said, (name, text) => {
    const kind = detailKinds.find((each) => each === name)
    if (!kind) complain(line, `there is no kind of detail "${name}"; the kinds are ${detailKinds.join(', ')}`)
    else if (text.trim() === '') complain(line, `{{${name}:}} marks nothing; put the words inside it, or take it out`)
    else details.push({ kind, text })
  })
  if (/\{\{|\}\}/.test(plain)) complain(line, 'a detail is marked {{kind:text}}; one of these marks is not whole')
  return plain
}

function unmarked(said: string, mark: (kind: string, text: string) => void): string {
  return said.replaceAll(/\{\{([^:{}]*):([^{}]*)\}\}/g, (_, kind: string, text: string) => {
    mark(kind.trim(), text)
    return text
  })
}
