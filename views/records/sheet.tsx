import type { LoadedRecord } from '../../src/records/record.ts'
import { dayInWords } from '../../src/when.ts'
import { ShowField } from '../components/fields/register.tsx'
import { kindWords } from '../components/kinds.ts'
import { Wording } from '../evidence/criterion.tsx'
import { AttachedRows } from './attached.tsx'
import { SignatureRows } from './signatures.tsx'

/** A record as it stands, to be read. Ruled paper is for a learner's own words; others' words have a sheet without lines. */
export function RecordSheet({ record, bare = false }: { record: LoadedRecord; bare?: boolean }) {
  const { activity, steps, claims, learner, happenedOn, kind, asked, signatures } = record
  const own = record.madeByLearner && kind !== 'testimony'
  return (
    <>
      <p class="small">
        {kindWords[kind].one}, {learner.name}
        {happenedOn && `. About ${dayInWords(happenedOn)}`}.
      </p>
      {bare ? (
        <p>
          You ask <b>{asked.name}</b>, {asked.role}. {asked.knows}
          {asked.email && ` (${asked.email})`}
        </p>
      ) : (
        <article class={own ? 'paper flow' : 'paper by-other flow'} aria-label="What it says">
          {activity.steps.map((step) =>
            step.fields.map((field) => <Answer label={field.label} field={field} value={steps[step.id]?.[field.id]} />),
          )}
        </article>
      )}
      {record.attachments.length > 0 && (
        <section class="tight" aria-labelledby="attached">
          <h2 id="attached">Files</h2>
          <AttachedRows record={record} />
        </section>
      )}
      <section class="tight" aria-labelledby="claimed">
        <h2 id="claimed">What it is to show</h2>
        {claims.length === 0 && <p>Nothing is chosen yet.</p>}
        <ul class="rows">
          {claims.map(({ criterion, because }) => (
            <li class="tight" data-criterion={criterion.code}>
              <p>
                <Wording criterion={criterion} />
              </p>
              <p class="said">{because}</p>
            </li>
          ))}
        </ul>
      </section>
      {signatures.length > 0 && <SignatureRows signatures={signatures} />}
    </>
  )
}

type Field = Parameters<typeof ShowField>[0]['field']

function Answer({ label, field, value }: { label: string; field: Field; value: unknown }) {
  const shown = ShowField({ field, value })
  if (!shown) return null
  return (
    <>
      <p class="who">{label}</p>
      {shown}
    </>
  )
}
