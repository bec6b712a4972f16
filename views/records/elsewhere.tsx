import type { OpenRecord } from '../../src/records/record.ts'
import { whenOf } from '../../src/when.ts'
import { RecordSheet } from './sheet.tsx'

/** It was kept on another page since this one was opened. */
export function Elsewhere({ savedAt }: { savedAt: number }) {
  return (
    <div class="alarm tight" role="alert" aria-labelledby="elsewhere" tabindex={-1} id="needs" autofocus>
      <h2 id="elsewhere">Not kept yet: this was changed on another page</h2>
      <p>
        Somewhere else it was kept on {whenOf(savedAt)}. What you typed here is all below, and kept nowhere yet. What
        was kept stands at the foot of this page. Keep this one, and it takes the other’s place.
      </p>
    </div>
  )
}

/** The other text, whole, so that nothing is lost by keeping one of them. */
export function AsKept({ record }: { record: OpenRecord }) {
  return (
    <section class="rule flow" aria-labelledby="as-kept">
      <h2 id="as-kept">As it was kept elsewhere</h2>
      <p>
        <a href={`/records/${record.id}`} data-lets-go>
          Carry on with this one
        </a>
        , and what you typed above goes.
      </p>
      <p>
        <b>{record.title || 'Not named yet'}</b>
      </p>
      <RecordSheet record={record} bare={record.kind === 'testimony'} />
    </section>
  )
}
