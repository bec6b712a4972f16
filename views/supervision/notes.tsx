import type { AgendaItem, Meeting } from '../../src/supervision/session.ts'
import { timeOf, whenOf } from '../../src/when.ts'
import { keepFirstLineEnd } from '../components/fields/long.tsx'
import { type Mistake, wrongAt } from '../components/forms.tsx'
import { SavedWords } from '../responding/saved.tsx'

interface NotesProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly pageKey: string
  readonly began: string
  /** As it came back with something amiss. */
  readonly typed: string | undefined
  readonly mistakes: readonly Mistake[]
}

/** Where both write what was said. Saved as it is typed; without a script, by the button. */
export function Notes({ meeting, item, pageKey, began, typed, mistakes }: NotesProps) {
  const address = `/sessions/${meeting.id}/items/${item.id}`
  const id = `n-${item.id}`
  const wrong = wrongAt(mistakes, id)
  const label = item.kind === 'welcome' ? 'If you both want it written down' : 'What you said about it, together'
  return (
    <>
      <form class={wrong ? 'tight wrong' : 'tight'} method="post" action={address} data-notes>
        <input type="hidden" name="_page" value={`${pageKey}-${item.position}`} autocomplete="off" />
        <input type="hidden" name="_seq" value="0" autocomplete="off" />
        <input type="hidden" name="_revision" value={String(item.revision)} autocomplete="off" />
        <input type="hidden" name="_began" value={began} autocomplete="off" />
        <input type="hidden" name="seen" value={String(meeting.revision)} autocomplete="off" />
        <label for={id}>{label}</label>
        {wrong && (
          <p class="why" id={`${id}-wrong`}>
            {wrong}
          </p>
        )}
        <div
          hx-post={address}
          hx-trigger="input delay:700ms, change, keep"
          hx-target={`#kept-${item.id}`}
          hx-swap="innerHTML"
          hx-sync="this:replace"
        >
          <textarea
            class="in"
            id={id}
            name="notes"
            rows={3}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? `${id}-wrong kept-${item.id}` : `kept-${item.id}`}
          >
            {keepFirstLineEnd(typed ?? item.notes)}
          </textarea>
        </div>
        <p class="kept" role="status" id={`kept-${item.id}`}>
          {item.revision > 0 && <SavedWords words={`Saved on ${whenOf(item.savedAt)}`} />}
        </p>
        <p>
          <button type="submit" class="plain">
            Save these notes<span class="hide"> on {item.title}</span>
          </button>
        </p>
      </form>
      <TwoTexts address={address} item={item} />
      <SetAside item={item} />
    </>
  )
}

/** Written on two devices at once: both stand here, and either of the two people chooses. */
function TwoTexts({ address, item }: { address: string; item: AgendaItem }) {
  return (
    <>
      {item.rivals
        .filter(({ settledAt }) => settledAt === null)
        .map((rival) => (
          <form class="open flow" method="post" action={`${address}/rivals/${rival.id}`} id={`rival-${rival.id}`}>
            <h3>Two texts for this</h3>
            <p>It was written on two devices at once. Both are kept. Which shall stand?</p>
            <p class="who">In the notes now, saved at {timeOf(item.savedAt)}</p>
            <p class="said as-typed">{item.notes}</p>
            <p class="who">
              Written by {rival.byName} at {timeOf(rival.keptAt)}
            </p>
            <p class="said as-typed">{rival.notes}</p>
            <p class="row">
              <button type="submit" class="btn second" name="keep" value="both">
                Keep both, one after the other
              </button>
              <button type="submit" class="plain" name="keep" value="kept">
                Keep what is in the notes
              </button>
              <button type="submit" class="plain" name="keep" value="rival">
                Keep what {rival.byName} wrote
              </button>
            </p>
          </form>
        ))}
    </>
  )
}

function SetAside({ item }: { item: AgendaItem }) {
  const aside = item.rivals.filter(({ settledAt }) => settledAt !== null)
  if (aside.length === 0) return null
  return (
    <details>
      <summary>Set aside: what does not stand in the notes</summary>
      {aside.map(({ notes, keptAt }) => (
        <div class="tight">
          <p class="small">{whenOf(keptAt)}</p>
          <p class="said as-typed">{notes}</p>
        </div>
      ))}
    </details>
  )
}

/** To read only. */
export function NotesRead({ item, unsent }: { item: AgendaItem; unsent: string | undefined }) {
  return (
    <>
      {unsent !== undefined && (
        <div class="alarm tight" role="alert">
          <h3>Not saved: these notes are closed</h3>
          <p>What you wrote is here, so that you can copy it.</p>
          <p class="said as-typed">{unsent}</p>
        </div>
      )}
      {item.notes.trim() === '' ? (
        <p class="small">Nothing was noted.</p>
      ) : (
        <div class="tight">
          <p class="who">What you said about it, together</p>
          <p class="said as-typed">{item.notes}</p>
        </div>
      )}
    </>
  )
}

/** The saved line that an autosave gets: only ever sent after the commit that keeps it. */
export function NotesSaved({ savedAt, reopened }: { savedAt: number; reopened: boolean }) {
  const again = reopened ? ' The notes had been agreed: both of you are asked again.' : ''
  return <SavedWords words={`Saved at ${timeOf(savedAt)} on the server.${again}`} />
}

export function NotesBeside({ address }: { address: string }) {
  return (
    <span>
      This was changed on another device meanwhile. What you wrote here is kept beside it.{' '}
      <a href={address}>See both, and choose</a>.
    </span>
  )
}

export function NotesClosed() {
  return <span>Not saved: these notes are closed now. Copy what you wrote before you leave this page.</span>
}
