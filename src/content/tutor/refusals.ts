import { join } from 'node:path'
import { toString as plain } from 'mdast-util-to-string'
import * as z from 'zod'
import { attributesOf, complain, insideOf, isBlockDirective } from '../directive.ts'
import { words } from '../markdown.ts'
import { type Problems, readSource } from '../source.ts'
import type { Refusal } from './tutor.ts'

const RefuseAttributes = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'write an id in lower case: #benefits'),
  nearest: z
    .string()
    .regex(/^\d{1,2}\.\d{1,2}$/, 'write the nearest part as 3.2')
    .optional(),
})
const FEWEST = 10

export interface AskedRefusal extends Refusal {
  readonly asked: readonly string[]
}

/** What people ask that is not the book's, kind by kind, each with what the tutor says to it. */
export function readRefusals(folder: string, problems: Problems): readonly AskedRefusal[] {
  const source = readSource(folder, join(folder, 'tutor', 'not-ours.md'), problems)
  const writing = { source, problems, criteria: new Set<string>() }
  const refusals: AskedRefusal[] = []
  for (const node of source.tree.children) {
    if (!isBlockDirective(node) || node.name !== 'refuse') {
      complain(node, writing, 'this file holds only :::refuse{#kind} blocks')
      continue
    }
    const attributes = attributesOf(node, RefuseAttributes, writing)
    const [list, ...says] = insideOf(node)
    if (list?.type !== 'list') {
      complain(node, writing, 'refuse begins with a list of what people ask')
      continue
    }
    const asked = list.children.map((item) => plain(item).trim()).filter(Boolean)
    if (asked.length < FEWEST) complain(node, writing, `refuse needs at least ${FEWEST} phrasings in its list`)
    if (says.length === 0) complain(node, writing, 'refuse needs what the tutor says after its list: who to ask')
    if (!attributes) continue
    const { id, nearest } = attributes
    if (refusals.some((each) => each.id === id)) complain(node, writing, `#${id} stands twice; join the lists`)
    refusals.push({ id, asked, says: words(says), ...(nearest ? { nearest } : {}) })
  }
  return refusals
}
