import type { HtmlEscapedString } from 'hono/utils/html'
import type { Field } from '../../../../src/activity/activity.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString> | null

export interface BlankProps<F extends Field = Field> {
  readonly field: F
}

/** How one kind of field looks before anybody has answered. */
export interface BlankView<F extends Field = Field> {
  /** On a screen: what is asked, in words. Nothing where the question says it all. */
  said(props: BlankProps<F>): Html
  /** On paper: room to answer by hand. */
  paper(props: BlankProps<F>): Html
}
