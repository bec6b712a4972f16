import type { Field, FieldKind } from '../../../src/activity/activity.ts'
import type { Need } from '../../../src/activity/fields/module.ts'
import { isEmpty, parseStored } from '../../../src/activity/fields/register.ts'
import { choice } from './choice.tsx'
import { choices } from './choices.tsx'
import { date } from './date.tsx'
import { genogram } from './genogram.tsx'
import { list } from './list.tsx'
import { long } from './long.tsx'
import { network } from './network.tsx'
import { scale } from './scale.tsx'
import { short } from './short.tsx'
import { sort } from './sort.tsx'
import { table } from './table.tsx'
import { timeline } from './timeline.tsx'
import type { FieldView } from './view.ts'

const views: Readonly<Record<FieldKind, FieldView>> = {
  short,
  long,
  list,
  choice,
  choices,
  scale,
  date,
  table,
  sort,
  network,
  genogram,
  timeline,
}

export interface AskFieldProps {
  readonly field: Field
  /** As read or as stored; anything else is shown as empty. */
  readonly value: unknown
  readonly needs?: readonly Need[]
  /**
   * The step's only field: the page itself shows the label, the hint (`f-<id>-hint`) and what is wrong with the whole
   * field (the need whose `at` is empty, `f-<id>-wrong`). What is wrong with a row always stands at the row.
   */
  readonly lone?: boolean
}

/** The control or controls of a field, in a form. */
export function AskField({ field, value, needs = [], lone = false }: AskFieldProps) {
  return views[field.kind].ask({ field, value: parseStored(field, value), needs, lone })
}

/** A given answer, to be put on `.paper`. Nothing where nothing was answered. */
export function ShowField({ field, value }: { field: Field; value: unknown }) {
  const parsed = parseStored(field, value)
  return isEmpty(field, parsed) ? null : views[field.kind].show({ field, value: parsed })
}
