import type { RootContent } from 'mdast'
import type { Activity, Field, Serves, Step } from '../activity/activity.ts'
import { FieldDefinitionError } from '../activity/fields/module.ts'
import { defineField } from '../activity/fields/register.ts'
import {
  attributesOf,
  type BlockDirective,
  complain,
  insideOf,
  isBlockDirective,
  labelOf,
  type Writing,
} from './directive.ts'
import { html, slug, words } from './markdown.ts'
import { FieldAttributes, NoAttributes, ServesAttributes, StepAttributes } from './schemas.ts'
import { moves } from './tutor/moves.ts'

type Head = Omit<Activity, 'introHtml' | 'serves' | 'steps'>

/**
 * An activity from what stands inside an exercise, or in the body of a reflection model or a template: the same code
 * for all three.
 *
 * @param at the node to complain about where something is missing.
 */
export function readActivity(
  head: Head,
  nodes: readonly RootContent[],
  at: RootContent | undefined,
  writing: Writing,
): Activity {
  const intro: RootContent[] = []
  const serves: Serves[] = []
  const steps: Step[] = []
  for (const node of nodes) {
    if (!isBlockDirective(node)) {
      if (steps.length > 0)
        complain(node, writing, 'words after a step or a field: put them inside a ::::step, before its fields')
      intro.push(node)
    } else if (node.name === 'serves') push(serves, readServes(node, writing))
    else if (node.name === 'step') push(steps, readStep(node, writing))
    else if (node.name === 'field') push(steps, readLoneField(node, writing))
    else
      complain(
        node,
        writing,
        `${node.name} does not belong inside an activity; it takes serves, step and field (and cues inside a step)`,
      )
  }
  const where = at ?? ({ position: undefined } as const)
  if (steps.length === 0)
    complain(where, writing, `the activity "${head.id}" has no steps: add a :::field or a ::::step`)
  complainOfTwins(head.id, steps, where, writing)
  return { ...head, summary: head.summary || firstParagraph(intro), introHtml: html(intro), serves, steps }
}

function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item)
}

function firstParagraph(nodes: readonly RootContent[]): string {
  const first = nodes.find((node) => node.type === 'paragraph')
  return first ? words([first]) : ''
}

function readServes(node: BlockDirective, writing: Writing): Serves | undefined {
  const attributes = attributesOf(node, ServesAttributes, writing)
  const why = labelOf(node)
  if (!why)
    complain(
      node,
      writing,
      'serves needs its reason in square brackets: ::serves[You say where your own line is.]{criterion="400.5.1"}',
    )
  if (attributes && !writing.criteria.has(attributes.criterion))
    complain(node, writing, `there is no criterion ${attributes.criterion}`)
  return attributes && { criterion: attributes.criterion, why }
}

function readStep(node: BlockDirective, writing: Writing): Step | undefined {
  const attributes = attributesOf(node, StepAttributes, writing)
  const name = labelOf(node)
  if (!name) complain(node, writing, 'a step needs its name in square brackets: ::::step[Feelings]{#feelings}')
  const asks: RootContent[] = []
  const cues: string[] = []
  const fields: Field[] = []
  for (const child of insideOf(node)) {
    if (!isBlockDirective(child)) {
      if (fields.length > 0)
        complain(child, writing, 'words after a field: put them before the first field of the step')
      asks.push(child)
    } else if (child.name === 'field') push(fields, readField(child, writing))
    else if (child.name === 'cues') cues.push(...readCues(child, writing))
    else complain(child, writing, `${child.name} does not belong inside a step; it takes field and cues`)
  }
  if (fields.length === 0) complain(node, writing, 'a step needs at least one :::field')
  if (!attributes) return undefined
  const moves = readMoves(attributes.moves, node, writing)
  const asked = { asksHtml: html(asks), asksText: words(asks), cues, ...(moves.length > 0 ? { moves } : {}) }
  return { id: attributes.id, name, ...asked, fields }
}

/** `moves="own_feelings evaluation"` */
function readMoves(written = '', node: BlockDirective, writing: Writing): readonly string[] {
  const named = written.split(/[\s,]+/).filter(Boolean)
  const unknown = named.find((name) => !moves.some((move) => move === name))
  if (unknown) complain(node, writing, `there is no move "${unknown}"; write ${moves.join(', ')}`)
  return named
}

/** A field outside a step is a step of its own. */
function readLoneField(node: BlockDirective, writing: Writing): Step | undefined {
  const name = node.attributes?.step
  if (!name) complain(node, writing, 'a field outside a step is a step of its own and needs step="…", that step’s name')
  const field = readField(node, writing)
  return field && { id: field.id, name: name ?? '', asksHtml: '', asksText: '', cues: [], fields: [field] }
}

function readField(node: BlockDirective, writing: Writing): Field | undefined {
  const attributes = attributesOf(node, FieldAttributes, writing)
  const label = labelOf(node)
  if (!label)
    complain(
      node,
      writing,
      'a field needs its question in square brackets: :::field[What happened?]{#what kind="long"}',
    )
  if (!attributes) return undefined
  const {
    id,
    kind,
    hint,
    optional,
    step: _step,
    ...rest
  } = attributes as Record<string, string> & { id: string; kind: string }
  const items = readItems(node, writing)
  try {
    return defineField(kind, {
      id,
      label,
      ...(hint ? { hint } : {}),
      optional: optional !== undefined,
      attributes: rest,
      items,
    })
  } catch (error) {
    if (!(error instanceof FieldDefinitionError)) throw error
    complain(node, writing, error.message)
    return undefined
  }
}

function readItems(node: BlockDirective, writing: Writing) {
  const items: { id: string; label: string }[] = []
  for (const child of insideOf(node)) {
    if (child.type !== 'list')
      complain(child, writing, 'inside a field only a list may stand: its choices, columns or things')
    else items.push(...child.children.map((item) => ({ id: slug(words([item])), label: words([item]) })))
  }
  const twin = items.find((item, at) => items.findIndex(({ id }) => id === item.id) < at)
  if (twin) complain(node, writing, `"${twin.label}" stands twice in the list of this field`)
  return items
}

function readCues(node: BlockDirective, writing: Writing): string[] {
  attributesOf(node, NoAttributes, writing)
  const inside = insideOf(node)
  if (inside.length === 0 || inside.some(({ type }) => type !== 'list'))
    complain(node, writing, 'cues holds a list of questions, and nothing else')
  return inside.flatMap((child) => (child.type === 'list' ? child.children.map((item) => words([item])) : []))
}

function complainOfTwins(
  id: string,
  steps: readonly Step[],
  at: { position?: RootContent['position'] },
  writing: Writing,
): void {
  const seen = new Set<string>()
  for (const step of steps) {
    for (const name of [`step #${step.id}`, ...step.fields.map((field) => `field #${field.id}`)]) {
      if (seen.has(name)) complain(at, writing, `the activity "${id}" has two of ${name}: give one of them another id`)
      seen.add(name)
    }
  }
}
