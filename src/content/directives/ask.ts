import type { Question } from '../curriculum.ts'
import { attributesOf, type BlockDirective, complain, insideOf, type Writing } from '../directive.ts'
import { html, words } from '../markdown.ts'
import { NoAttributes } from '../schemas.ts'

const FEWEST_PHRASINGS = 3

/** What people ask, in their own words, and one short answer. */
export function readAsk(node: BlockDirective, writing: Writing): Question | undefined {
  attributesOf(node, NoAttributes, writing)
  const [list, ...answer] = insideOf(node)
  if (list?.type !== 'list') {
    complain(node, writing, 'ask begins with a list of what people ask, in their own words')
    return undefined
  }
  const asked = list.children.map((item) => words([item]))
  if (asked.length < FEWEST_PHRASINGS)
    complain(node, writing, `ask needs at least ${FEWEST_PHRASINGS} phrasings in its list`)
  if (answer.length === 0) complain(node, writing, 'ask needs an answer after its list, with a blank line between')
  return { asked, answerHtml: html(answer), answerText: words(answer) }
}
