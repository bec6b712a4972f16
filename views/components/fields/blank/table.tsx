import type { TableField } from '../../../../src/activity/activity.ts'
import { together } from '../../../../src/activity/fields/text.ts'
import type { BlankView } from './view.ts'

const EMPTY_ROWS = 6

export const table: BlankView<TableField> = {
  said: ({ field }) => (
    <p>
      A table with: {together(field.columns.map(({ label }) => label))}.{' '}
      {field.rows.length > 0
        ? `A row for each of ${together(field.rows.map(({ label }) => label))}.`
        : 'As many rows as you need.'}
    </p>
  ),
  paper: ({ field }) => (
    <table class="by-hand-table">
      <thead>
        <tr>
          {field.rows.length > 0 && <td />}
          {field.columns.map(({ label }) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {field.rows.length > 0 ? <NamedRows field={field} /> : <EmptyRows columns={field.columns.length} />}
      </tbody>
    </table>
  ),
}

function NamedRows({ field }: { field: TableField }) {
  return (
    <>
      {field.rows.map(({ label }) => (
        <tr>
          <th scope="row">{label}</th>
          <Cells count={field.columns.length} />
        </tr>
      ))}
    </>
  )
}

export function EmptyRows({ columns, count = EMPTY_ROWS }: { columns: number; count?: number }) {
  return (
    <>
      {Array.from({ length: count }, () => (
        <tr>
          <Cells count={columns} />
        </tr>
      ))}
    </>
  )
}

function Cells({ count }: { count: number }) {
  return (
    <>
      {Array.from({ length: count }, () => (
        <td />
      ))}
    </>
  )
}
