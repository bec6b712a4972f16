import type { TableField } from '../../../src/activity/activity.ts'
import { controlId } from '../../../src/activity/fields/form.ts'
import type { Need } from '../../../src/activity/fields/module.ts'
import { padded } from '../../../src/activity/fields/rows.ts'
import {
  blankTableRow,
  cellOf,
  filledRows,
  rowsOf,
  type ShownRow,
  type TableRow,
} from '../../../src/activity/fields/table.ts'
import { Group, Lines } from './parts.tsx'
import { Area, Rows } from './rows.tsx'
import type { FieldView } from './view.ts'

export const table: FieldView<TableField, readonly TableRow[]> = {
  ask: ({ field, value, needs, lone }) => (
    <Group field={field} needs={needs} lone={lone}>
      {field.rows.length > 0 ? (
        rowsOf(field, value).map((shown) => (
          <fieldset class="entry tight" id={controlId(field.id, shown.at)} tabindex={-1}>
            <legend>{shown.name}</legend>
            <Cells field={field} needs={needs} shown={shown} />
          </fieldset>
        ))
      ) : (
        <Added field={field} needs={needs} rows={padded(value, 1, blankTableRow)} />
      )}
    </Group>
  ),
  show: ({ field, value }) => <Table field={field} rows={filledRows(field, value)} />,
}

function Added({ field, needs, rows }: { field: TableField; needs: readonly Need[]; rows: readonly TableRow[] }) {
  const shown = rowsOf(field, rows)
  return (
    <Rows
      field={field}
      count={shown.length}
      noun="row"
      add="Add another row"
      movable
      row={(index) => <Cells field={field} needs={needs} shown={shown[index]} />}
    />
  )
}

function Cells({ field, needs, shown }: { field: TableField; needs: readonly Need[]; shown: ShownRow | undefined }) {
  if (!shown) return null
  return (
    <div class="cells">
      {field.columns.map(({ id, label }) => (
        <Area field={field} needs={needs} at={`${shown.at}.${id}`} label={label} value={cellOf(shown.row, id)} />
      ))}
    </div>
  )
}

/** Written out because a table that is laid out as blocks, as on a phone, would lose its roles. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** On a phone each row is a block and each cell says its column. */
function Table({ field, rows }: { field: TableField; rows: readonly ShownRow[] }) {
  const named = field.rows.length > 0
  return (
    <table class="answers" {...role.table} aria-label={field.label}>
      <thead {...role.rowgroup}>
        <tr {...role.row}>
          {named && <td {...role.cell} />}
          {field.columns.map(({ label }) => (
            <th {...role.columnheader} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.rowgroup}>
        {rows.map(({ name, row }) => (
          <tr {...role.row}>
            {named && (
              <th {...role.rowheader} scope="row">
                {name}
              </th>
            )}
            {field.columns.map(({ id, label }) => (
              <td {...role.cell}>
                <span class="column" aria-hidden="true">
                  {label}
                </span>
                <Lines text={cellOf(row, id).trim() || '–'} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
