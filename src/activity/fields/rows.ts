import type { Edit } from './module.ts'
import { MOST_ROWS } from './text.ts'

/** Rows after a button was pressed. A row that is not there, and one more than there is room for, change nothing. */
export function editRows<R>(rows: readonly R[], edit: Edit, blank: R): readonly R[] {
  const { act, row = -1 } = edit
  if (act === 'add') return rows.length < MOST_ROWS ? [...rows, blank] : rows
  if (act === 'remove') return rows.filter((_, index) => index !== row)
  return swapped(rows, row, act === 'up' ? row - 1 : row + 1)
}

function swapped<R>(rows: readonly R[], one: number, other: number): readonly R[] {
  const first = rows[one]
  const second = rows[other]
  if (first === undefined || second === undefined) return rows
  return rows.map((row, index) => (index === one ? second : index === other ? first : row))
}

/** The row to go to after an edit, out of as many as there are now; `''` when none is left. */
export function rowAfter({ act, row = 0 }: Edit, count: number): string {
  if (count === 0) return ''
  const wanted = act === 'add' ? count - 1 : act === 'up' ? row - 1 : act === 'down' ? row + 1 : row
  return String(Math.max(0, Math.min(wanted, count - 1)))
}

/** At least so many rows to write in. */
export function padded<R>(rows: readonly R[], least: number, blank: R): readonly R[] {
  return rows.length >= least ? rows : [...rows, ...Array.from({ length: least - rows.length }, () => blank)]
}
