import * as z from 'zod'
import type { Option, TableField } from '../activity.ts'
import { distinct } from './choice.ts'
import { FieldDefinitionError, type FieldModule, type Need, type Posted, type WrittenField } from './module.ts'
import { editRows, rowAfter } from './rows.ts'
import { base, onlyKnows, paragraphs, sentence, sentences, slug, tooLong, tooMany } from './text.ts'

/** Cells by column; `row` is the id of the author's row, `''` where the learner adds rows. */
export interface TableRow {
  readonly row: string
  readonly cells: Readonly<Record<string, string>>
}

export const blankTableRow: TableRow = { row: '', cells: {} }

/** Rows under named columns. */
export const table: FieldModule<TableField, readonly TableRow[]> = {
  kind: 'table',
  define,
  value: z.array(
    z
      .object({ row: z.string().catch(''), cells: z.record(z.string(), z.string().catch('')).catch({}) })
      .catch(blankTableRow),
  ),
  empty: () => [],
  read: (field, posted) =>
    field.rows.length > 0
      ? field.rows.map(({ id }) => ({ row: id, cells: readCells(field, posted, id) }))
      : Array.from({ length: posted.rows() }, (_, row) => ({ row: '', cells: readCells(field, posted, String(row)) })),
  isEmpty: (field, rows) => filledRows(field, rows).length === 0,
  needs: (field, rows) => [...cellNeeds(field, rows), ...tooMany('', rows.length)],
  edit: (field, rows, edit) => (field.rows.length > 0 ? rows : editRows(rows, edit, blankTableRow)),
  landing: (_field, rows, edit) => rowAfter(edit, rows.length),
  words: (field, rows) => paragraphs(filledRows(field, rows).map((row) => rowWords(field, row))),
}

function define(written: WrittenField): TableField {
  onlyKnows(written, ['rows'], true)
  if (written.items.length === 0) {
    throw new FieldDefinitionError('Write the names of the columns as a markdown list inside the field.')
  }
  const names = (written.attributes.rows ?? '').split(',').map((name) => name.trim())
  const rows = names
    .filter((name) => name !== '')
    .map((label, index) => ({ id: slug(label) || `row-${index + 1}`, label }))
  return { ...base(written), kind: 'table', columns: distinct(written.items), rows: distinct(rows) }
}

function readCells(field: TableField, posted: Posted, row: string): Record<string, string> {
  return Object.fromEntries(field.columns.map(({ id }) => [id, posted.get(`${row}.${id}`)]))
}

/** What was written in a cell. */
export function cellOf(row: TableRow | undefined, column: string): string {
  return row && Object.hasOwn(row.cells, column) ? (row.cells[column] ?? '') : ''
}

export interface ShownRow {
  /** What the author calls the row, `''` where it has no name. */
  readonly name: string
  /** What stands in the form name and the HTML id of its controls. */
  readonly at: string
  readonly row: TableRow
}

/** The rows there are: the author's, each with what was written in it, or those the learner added. */
export function rowsOf(field: TableField, rows: readonly TableRow[]): readonly ShownRow[] {
  if (field.rows.length === 0) return rows.map((row, index) => ({ name: '', at: String(index), row }))
  return field.rows.map(({ id, label }) => {
    return { name: label, at: id, row: rows.find((each) => each.row === id) ?? { row: id, cells: {} } }
  })
}

export function filledRows(field: TableField, rows: readonly TableRow[]): readonly ShownRow[] {
  return rowsOf(field, rows).filter(({ row }) => field.columns.some(({ id }) => cellOf(row, id).trim() !== ''))
}

function cellNeeds(field: TableField, rows: readonly TableRow[]): readonly Need[] {
  return rowsOf(field, rows).flatMap(({ at, row }) =>
    field.columns.flatMap(({ id }) => tooLong(`${at}.${id}`, cellOf(row, id))),
  )
}

function rowWords(field: TableField, { name, row }: ShownRow): string {
  const said = field.columns.map((column) => cellWords(column, cellOf(row, column.id)))
  return name === '' ? sentences(...said) : `${name}. ${sentences(...said)}`
}

function cellWords({ label }: Option, text: string): string {
  if (text.trim() === '') return ''
  return `${label.replace(/[:.]$/, '')}${/\?$/.test(label) ? '' : ':'} ${sentence(text)}`
}
