import { relative } from 'node:path'
import { filesIn } from '../files.ts'
import type { Problems } from '../source.ts'
import { readText, twinsIn } from './lists.ts'
import type { WayIn } from './tutor.ts'

/** The answers of each part, by number, each named by the first of the phrasings that stand with it. */
export type AnswerNames = ReadonlyMap<string, readonly string[]>

/** What several hands wrote, by part: `## 7.4`, beneath it `### the first phrasing of an answer`, and beneath that what else asks for it. */
export function readWaysIn(
  folder: string,
  answers: AnswerNames,
  problems: Problems,
): ReadonlyMap<string, readonly WayIn[]> {
  const ways = new Map<string, WayIn[]>([...answers.keys()].map((part) => [part, []]))
  for (const path of filesIn(folder, 'tutor/ways-in'))
    readHand(folder, relative(folder, path), { answers, ways, problems })
  return ways
}

interface Into {
  readonly answers: AnswerNames
  readonly ways: ReadonlyMap<string, WayIn[]>
  readonly problems: Problems
}

function readHand(folder: string, file: string, { answers, ways, problems }: Into): void {
  let part = ''
  let answer: number | undefined
  const said = new Map<string, string[]>()
  for (const [index, written] of readText(folder, file, problems).split('\n').entries()) {
    const line = written.trim()
    const wrong = (says: string) => problems.add(file, index + 1, says)
    const [, level, name = ''] = /^(###?)\s+(.*)$/.exec(line) ?? []
    if (level === '##') {
      part = name
      answer = undefined
      if (!answers.has(part)) wrong(`there is no part “${part}”`)
    } else if (level === '###') {
      answer = answers.get(part)?.indexOf(name)
      if (answer === -1) wrong(`no answer of ${part} has “${name}” as its first phrasing`)
    } else if (line.startsWith('- ') && part !== '') {
      const words = line.slice(2).trim()
      ways.get(part)?.push({ said: words, ...(answer === undefined ? {} : { answer }) })
      said.set(part, [...(said.get(part) ?? []), words])
    } else if (line !== '')
      wrong('only parts, answers and lists stand here: ## 7.4, ### its first phrasing, then lines that begin with -')
  }
  for (const lines of said.values()) for (const twin of twinsIn(lines)) problems.add(file, 1, `“${twin}” stands twice`)
}
