import { wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { sizeInWords } from './file-words.ts'
import type { AddProps, UploadsProps } from './uploads.tsx'

export function Add(props: UploadsProps) {
  const { uploads, mistakes, typed } = props
  const base = `/records/${uploads.recordId}/uploads`
  return (
    <section class="flow" aria-labelledby="add">
      <h2 id="add">Add a file</h2>
      <form
        class="loose"
        method="post"
        action={base}
        enctype="multipart/form-data"
        data-upload
        data-person={props.person}
        data-most={String(uploads.most)}
      >
        <input type="hidden" name="key" value={props.newKey} autocomplete="off" />
        <Confidential wrong={wrongAt(mistakes, 'confidential')} answer={typed?.confidential} />
        <Choose {...props} />
        <Note wrong={wrongAt(mistakes, 'note')} note={typed?.note} />
        <p>
          <button type="submit" class="btn">
            Add it
          </button>
        </p>
      </form>
      <Recorder />
    </section>
  )
}

function Confidential({ wrong, answer }: { wrong: string | undefined; answer: string | undefined }) {
  const choices = [
    ['no', 'No'],
    ['yes', 'Yes'],
  ] as const
  return (
    <fieldset class={wrong ? 'tight wrong' : 'tight'} aria-describedby={wrong ? 'confidential-wrong' : undefined}>
      <legend>Is this a confidential record about a family?</legend>
      {wrong && (
        <p class="why" id="confidential-wrong">
          {wrong}
        </p>
      )}
      {choices.map(([value, words], index) => (
        <label class="pick">
          <input
            type="radio"
            name="confidential"
            id={index === 0 ? 'confidential' : undefined}
            value={value}
            checked={answer === value}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Choose({ uploads, mistakes }: AddProps) {
  const { most, mostForm, left } = uploads
  const wrong = wrongAt(mistakes, 'file')
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      <label for="file">The file</label>
      <div class="hint tight" id="file-hint">
        <p>
          PDF, Word, Excel, PowerPoint or ODT, a photo, a sound recording, or plain text. Up to {sizeInWords(most)}
          <span data-plain>; without scripts, as here, up to {sizeInWords(mostForm)}</span>. You have{' '}
          {sizeInWords(left)} left.
        </p>
        <p>
          A photo may hold where and when it was taken. Alongside does not take that out: switch it off in your camera,
          or add a screenshot of the photo. Faces and names of families stay out of the picture.
        </p>
      </div>
      {wrong && (
        <p class="why" id="file-wrong">
          {wrong}
        </p>
      )}
      <input
        id="file"
        name="file"
        type="file"
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'file-hint file-wrong' : 'file-hint'}
      />
    </div>
  )
}

function Note({ wrong, note }: { wrong: string | undefined; note: string | undefined }) {
  return (
    <TextArea
      id="note"
      label={
        <>
          What is it, and which part counts? <span class="may">You can leave this</span>
        </>
      }
      hint="For example: “the plan we made, page 2”, or “from 3:10 to 5:40”. For a photo, what it shows, for somebody who cannot see it; for a recording, what is said, for somebody who cannot hear it."
      value={note ?? ''}
      rows={2}
      wrong={wrong}
    />
  )
}

/** Shown by public/upload.js where the browser can record. */
function Recorder() {
  return (
    <section class="flow" aria-labelledby="speak" data-recorder hidden>
      <h3 id="speak">Or say it</h3>
      <p>
        Record yourself thinking aloud. You can listen before anything is kept. Use no names, and make sure that nobody
        can overhear you.
      </p>
      <p class="row">
        <button type="button" class="btn second" data-start>
          Start recording
        </button>
        <button type="button" class="btn" data-stop hidden>
          Stop recording
        </button>
      </p>
      <p role="status" data-recording></p>
      <div class="flow" data-heard hidden>
        {/* biome-ignore lint/a11y/useMediaCaption: it is the person's own, just recorded */}
        <audio class="sound" controls aria-label="Your recording"></audio>
        <p class="row">
          <button type="button" class="btn" data-keep>
            Keep it
          </button>
          <button type="button" class="btn second" data-throw>
            Throw it away
          </button>
        </p>
      </div>
    </section>
  )
}
