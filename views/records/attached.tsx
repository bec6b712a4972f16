import type { OpenRecord } from '../../src/records/record.ts'
import { sizeInWords } from './file-words.ts'

/** The files that hang on a record, and the way to more of them. Its button keeps what was typed first. */
export function Attached({ record, wrong }: { record: OpenRecord; wrong: string | undefined }) {
  const { kind, attachments } = record
  return (
    <section class={wrong ? 'flow wrong' : 'flow'} aria-labelledby="files" id="files-part">
      <h2 id="files" tabindex={-1}>
        {kind === 'file' ? 'The files' : 'Files, if there are any'}
      </h2>
      {wrong && <p class="why">{wrong}</p>}
      {kind === 'signpost' && (
        <p>Not the record, nor any of it: only, say, a note from your manager that they have seen it.</p>
      )}
      <AttachedRows record={record} />
      <p>
        <button type="submit" class="btn second" name="do" value="files">
          {attachments.length === 0 ? 'Add a file' : 'Add or change files'}
        </button>
      </p>
    </section>
  )
}

export function AttachedRows({ record: { attachments } }: { record: Pick<OpenRecord, 'attachments'> }) {
  if (attachments.length === 0) return null
  return (
    <ul class="rows">
      {attachments.map(({ name, note, size }) => (
        <li>
          <b>{name}</b> <span class="small">{sizeInWords(size)}</span>
          {note && <p>{note}</p>}
        </li>
      ))}
    </ul>
  )
}
