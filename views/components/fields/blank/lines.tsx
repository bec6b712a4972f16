import type { DateField, ListField, LongField, ShortField } from '../../../../src/activity/activity.ts'
import type { BlankView } from './view.ts'

const LONG_LINES = 8
const LIST_LINES = 6

const nothing = () => null

/** Lines are borders, since a browser leaves backgrounds out of print. Each is one block, so that a page may end between. */
function Ruled({ count }: { count: number }) {
  return (
    <>
      {Array.from({ length: count }, () => (
        <div class="ruled" />
      ))}
    </>
  )
}

export const short: BlankView<ShortField> = { said: nothing, paper: () => <Ruled count={1} /> }

export const long: BlankView<LongField> = { said: nothing, paper: () => <Ruled count={LONG_LINES} /> }

export const list: BlankView<ListField> = {
  said: nothing,
  paper: () => (
    <ol class="numbered-lines">
      {Array.from({ length: LIST_LINES }, () => (
        <li class="ruled" />
      ))}
    </ol>
  ),
}

export const date: BlankView<DateField> = { said: nothing, paper: () => <div class="ruled brief" /> }
