import type { Field } from '../../../src/activity/activity.ts'
import { type Box, type Drawing, inside, meets, widthOf } from '../../../src/activity/fields/drawing.ts'
import { readField } from '../../../src/activity/fields/register.ts'
import { formOf } from '../../../src/web/form.ts'
import { everyField } from '../../support/curriculum.ts'

/** One field of each kind. */
export const fields: readonly Field[] = everyField.steps.flatMap((step) => step.fields)

export function fieldOf<K extends Field['kind']>(kind: K): Extract<Field, { kind: K }> {
  const found = fields.find((field): field is Extract<Field, { kind: K }> => field.kind === kind)
  if (!found) throw new Error(`no field of kind ${kind} to test with`)
  return found
}

/** Reads a form in which each name is relative to the field. */
export function readForm(field: Field, sent: Readonly<Record<string, string | readonly string[]>>): unknown {
  const entries = Object.entries(sent).flatMap(([name, value]) => {
    return [value].flat().map((each): [string, string] => [name === '' ? field.id : `${field.id}.${name}`, each])
  })
  return readField(field, formOf(entries))
}

/** Pairs of boxes that lie on top of each other. */
export function overlaps(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (meets(one, other) ? [[one, other] as const] : [])),
  )
}

/** Everything of a drawing that lies outside of it. */
export function outside(drawing: Drawing): readonly unknown[] {
  const points = drawing.lines.flatMap((line) => line.points)
  const rings = drawing.rings.filter((ring) => !inside(ring, drawing))
  const stray = points.filter(({ x, y }) => !inside({ x, y, w: 0, h: 0 }, drawing))
  return [...drawing.nodes.filter((node) => !inside(node, drawing)), ...stray, ...rings, ...looseWords(drawing)]
}

/** Words that reach out of the box of what they name. */
function looseWords({ nodes }: Drawing): readonly unknown[] {
  return nodes.flatMap((node) =>
    node.texts.filter(({ x, y, words, anchor }) => {
      const wide = widthOf(words)
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
      const within = left >= node.x - 0.5 && left + wide <= node.x + node.w + 0.5
      return !within || y - 13 < node.y - 0.5 || y + 4 > node.y + node.h + 0.5
    }),
  )
}

/** Numbers from 0 to below 1 that are the same each time. */
export function dice(seed: number): () => number {
  let now = seed
  return () => {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648
    return now / 2_147_483_648
  }
}
