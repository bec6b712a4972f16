import type { Arrived, Uploads } from '../../src/records/uploads.ts'
import { whenOf } from '../../src/when.ts'
import { type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { sizeInWords } from './file-words.ts'
import { FileShown } from './files.tsx'

interface HereProps {
  readonly uploads: Uploads
  readonly mistakes: readonly Mistake[]
  readonly changing?: { readonly id: string; readonly name: string; readonly note: string } | undefined
}

export function ArrivedFiles({ uploads, mistakes, changing }: HereProps) {
  if (uploads.arrived.length === 0) return null
  const base = `/records/${uploads.recordId}/uploads`
  return (
    <ul class="rows">
      {uploads.arrived.map((file) => (
        <li class="tight">
          <FileShown {...file} href={`${base}/${file.id}/file`} />
          <Kept>All of it is here, since {whenOf(file.at)}.</Kept>
          <Noticed file={file} />
          <Change file={file} base={base} wrong={wrongAt(mistakes, `note-${file.id}`)} typed={changing} />
          <Remove base={base} id={file.id} name={file.name} words="Remove it" />
        </li>
      ))}
    </ul>
  )
}

/** What could show who somebody is. It is only said: the file stands as it is unless the learner changes it. */
function Noticed({ file }: { file: Arrived }) {
  const { noticed } = file
  if (noticed.length === 0) return null
  return (
    <div class="guard tight">
      <p>
        <b>This could show who somebody is:</b>{' '}
        {noticed.map((text, index) => (
          <>
            {index > 0 && ', '}
            <bdi>{text}</bdi>
          </>
        ))}
        . Change the name or the note, or leave {noticed.length === 1 ? 'it' : 'them'} if nobody can be known by it.
      </p>
      <p class="small">
        Noticed in the file’s name and your note only, on your service’s own machine. Nobody has looked inside the file.
      </p>
    </div>
  )
}

interface ChangeProps {
  readonly file: Arrived
  readonly base: string
  readonly wrong: string | undefined
  readonly typed: HereProps['changing']
}

function Change({ file, base, wrong, typed }: ChangeProps) {
  const { id } = file
  const { name, note } = typed?.id === id ? typed : file
  return (
    <details class="screen" open={wrong !== undefined}>
      <summary>
        Change its name or note<span class="hide">: {file.name}</span>
      </summary>
      <form class="flow" method="post" action={`${base}/${id}/change`}>
        <TextField id={`name-${id}`} name="name" label="Its name" value={name} autocomplete="off" maxlength={120} />
        <TextArea
          id={`note-${id}`}
          name="note"
          label="What it is, and which part counts"
          value={note}
          rows={2}
          wrong={wrong}
        />
        <button type="submit" class="btn second">
          Keep these words
        </button>
      </form>
    </details>
  )
}

export function HalfWayFiles({ uploads }: { uploads: Uploads }) {
  if (uploads.halfWay.length === 0) return null
  const base = `/records/${uploads.recordId}/uploads`
  return (
    <>
      <h3>Half-way</h3>
      <ul class="rows">
        {uploads.halfWay.map(({ id, name, size, received }) => (
          <li class="tight" data-half-way={id} data-name={name} data-size={String(size)}>
            <p>
              <bdi>{name}</bdi>: {sizeInWords(received)} of {sizeInWords(size)} has arrived, and is kept for 30 days.{' '}
              <span data-again>Choose the same file once more below, with scripts on, and it goes on from there.</span>
            </p>
            <Remove base={base} id={id} name={name} words="Leave it" />
          </li>
        ))}
      </ul>
    </>
  )
}

function Remove({ base, id, name, words }: { base: string; id: string; name: string; words: string }) {
  return (
    <form method="post" action={`${base}/remove`} data-remove={id}>
      <button type="submit" class="plain" name="upload" value={id}>
        {words}
        <span class="hide">: {name}</span>
      </button>
    </form>
  )
}
