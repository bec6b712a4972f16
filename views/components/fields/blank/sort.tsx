import type { SortField } from '../../../../src/activity/activity.ts'
import { EmptyRows } from './table.tsx'
import type { BlankView } from './view.ts'

const ROWS_OF_ONES_OWN = 2

export const sort: BlankView<SortField> = {
  said: ({ field }) => (
    <>
      <p>
        Two sides: “{field.left}” and “{field.right}”.{' '}
        {field.items.length > 0 ? 'To put on one or the other:' : 'You bring the things.'}
      </p>
      {field.items.length > 0 && (
        <ul class="cues">
          {field.items.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      )}
    </>
  ),
  paper: ({ field }) => (field.items.length > 0 ? <ToTick field={field} /> : <TwoColumns field={field} />),
}

/** Things that are there already: a box to tick for each side, and room for one’s own. */
function ToTick({ field }: { field: SortField }) {
  return (
    <table class="by-hand-table sides-to-tick">
      <thead>
        <tr>
          <td />
          <th scope="col">{field.left}</th>
          <th scope="col">{field.right}</th>
        </tr>
      </thead>
      <tbody>
        {field.items.map(({ label }) => (
          <ThingToTick label={label} />
        ))}
        {Array.from({ length: ROWS_OF_ONES_OWN }, () => (
          <ThingToTick label="" />
        ))}
      </tbody>
    </table>
  )
}

function ThingToTick({ label }: { label: string }) {
  return (
    <tr>
      {label === '' ? <td /> : <th scope="row">{label}</th>}
      <td>
        <span class="tick" />
      </td>
      <td>
        <span class="tick" />
      </td>
    </tr>
  )
}

function TwoColumns({ field }: { field: SortField }) {
  return (
    <table class="by-hand-table">
      <thead>
        <tr>
          <th scope="col">{field.left}</th>
          <th scope="col">{field.right}</th>
        </tr>
      </thead>
      <tbody>
        <EmptyRows columns={2} />
      </tbody>
    </table>
  )
}
