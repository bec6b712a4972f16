import type { HtmlEscapedString } from 'hono/utils/html'
import type { Field } from '../../../src/activity/activity.ts'
import type { Need } from '../../../src/activity/fields/module.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString> | null

export interface AskProps<F, V> {
  readonly field: F
  readonly value: V
  readonly needs: readonly Need[]
  /** The step's only field: the page says its label, hint and what is wrong with the whole of it. */
  readonly lone: boolean
}

export interface ShowProps<F, V> {
  readonly field: F
  readonly value: V
}

/** How one kind of field is asked for, and how its answer is shown. */
export interface FieldView<F extends Field = Field, V = unknown> {
  ask(props: AskProps<F, V>): Html
  show(props: ShowProps<F, V>): Html
}
