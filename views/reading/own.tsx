import type { Part } from '../../src/content/curriculum.ts'
import type { Note, Reading } from '../../src/reading/reading.ts'
import { Kept, Seen } from '../components/marks.tsx'

/** What became of a note that was sent. */
export interface NoteSent {
  /** It came back to be mended: what was typed, and what to do. */
  readonly typed?: { readonly words: string; readonly wrong: string } | undefined
  /** The part whose note was changed in two places. */
  readonly both?: string | undefined
}

interface OwnProps {
  readonly part: Part
  readonly reading: Reading
  /** Which page the forms are on, and go back to. */
  readonly from: 'part' | 'section'
  readonly sent: NoteSent | undefined
}

/** What is the reader's own at the end of a part: a private note, and whether they have read it. */
export function Own({ part, reading, from, sent }: OwnProps) {
  const { number } = part
  const read = reading.read.has(number)
  return (
    <div class="corner flow" id={`p${number}-yours`} tabindex={-1}>
      <OwnNote number={number} note={reading.notes.get(number)} from={from} sent={sent} />
      <form method="post" action={`/parts/${number}/read`} class="row">
        <input type="hidden" name="from" value={from} />
        {read && <Kept>You have read {number}.</Kept>}
        <button type="submit" class={read ? 'plain' : 'btn second'} name="read" value={read ? 'no' : 'yes'}>
          {read ? `Mark ${number} as not read` : `Mark ${number} as read`}
        </button>
      </form>
    </div>
  )
}

interface OwnNoteProps extends Pick<OwnProps, 'from' | 'sent'> {
  readonly number: string
  readonly note: Note | undefined
}

function OwnNote({ number, note, from, sent }: OwnNoteProps) {
  const typed = sent?.typed
  const Heading = from === 'part' ? 'h2' : 'h3'
  const words = note?.words ?? ''
  const id = `p${number}-note`
  return (
    <section class="paper tight">
      <Heading id={`${id}-title`} class="who">
        Your note
      </Heading>
      {sent?.both === number && (
        <p class="small" role="status">
          This note was changed somewhere else while you wrote. Nothing is lost: both are here, what you just wrote
          comes last. Change it as you like.
        </p>
      )}
      {words !== '' && (
        <div class="words">
          {words.split(/\n{2,}/).map((paragraph) => (
            <p class="as-typed">{paragraph}</p>
          ))}
        </div>
      )}
      {words !== '' && note && <Kept>Kept on {note.kept}</Kept>}
      <details open={typed !== undefined}>
        <summary>{words === '' ? 'Write a note' : 'Change'}</summary>
        <form method="post" action={`/parts/${number}/note`} class="tight">
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="revision" value={String(note?.revision ?? 0)} />
          <label class="hide" for={id}>
            Your note on {number}
          </label>
          {typed && (
            <p class="why" id={`${id}-wrong`}>
              {typed.wrong}
            </p>
          )}
          <textarea
            class="write"
            id={id}
            name="words"
            aria-describedby={typed ? `${id}-wrong` : `${id}-seen`}
            aria-invalid={typed ? 'true' : undefined}
          >
            {`\n${typed?.words ?? words}`}
          </textarea>
          <div id={`${id}-seen`}>
            <Seen>Only you can read your notes.</Seen>
          </div>
          <p>
            <button type="submit" class="btn second">
              Keep this note
            </button>
          </p>
        </form>
      </details>
    </section>
  )
}
