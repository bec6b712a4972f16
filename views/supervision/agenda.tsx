import type { AgendaItem, Meeting } from '../../src/supervision/session.ts'
import { type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'

/** Up, down, off: one press each. */
export function Order({ meeting }: { meeting: Meeting }) {
  return (
    <details>
      <summary>Change the order</summary>
      <ul class="rows">
        {meeting.items.map((item) => (
          <li>
            <Move meeting={meeting} item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Move({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const name = <span class="hide">: {item.title}</span>
  return (
    <form method="post" action={`/sessions/${meeting.id}/items/${item.id}/move`}>
      <p class="small">{item.title}</p>
      <input type="hidden" name="from" value={String(item.position)} autocomplete="off" />
      <p class="row">
        {item.position > 0 && (
          <button type="submit" class="plain" name="do" value="up">
            Up{name}
          </button>
        )}
        {item.position < meeting.items.length - 1 && (
          <button type="submit" class="plain" name="do" value="down">
            Down{name}
          </button>
        )}
        {item.mayGo && (
          <button type="submit" class="plain" name="do" value="off">
            Take it off{name}
          </button>
        )}
      </p>
    </form>
  )
}

interface AddProps {
  readonly meeting: Meeting
  readonly typed: { readonly title: string; readonly why: string } | undefined
  readonly mistakes: readonly Mistake[]
}

/** A topic of either’s; for the supervisor, questions that the book has for what was brought. */
export function AddForm({ meeting, typed, mistakes }: AddProps) {
  const wrong = wrongAt(mistakes, 'why')
  return (
    <section class="rule flow" id="add" aria-labelledby="add-title" tabindex={-1}>
      <h2 id="add-title">Add to the agenda</h2>
      <form class="flow" method="post" action={`/sessions/${meeting.id}/items`}>
        <TextField
          id="title"
          label="Something to talk about"
          value={typed?.title}
          autocomplete="off"
          maxlength={120}
          wrong={wrongAt(mistakes, 'title')}
        />
        <TextArea
          id="why"
          label={
            <>
              What about it <span class="may">(if you like)</span>
            </>
          }
          value={typed?.why ?? ''}
          rows={2}
          wrong={wrong}
        />
        <p>
          <button type="submit" class="btn second" name="do" value="topic">
            Put it on
          </button>
        </p>
      </form>
      <Proposed meeting={meeting} />
    </section>
  )
}

function Proposed({ meeting }: Pick<AddProps, 'meeting'>) {
  if (meeting.proposed.length === 0) return null
  return (
    <form class="flow" method="post" action={`/sessions/${meeting.id}/items`}>
      <fieldset>
        <legend>Questions that the book would ask</legend>
        <p class="hint">Chosen for what was brought. Only those you tick go on.</p>
        {meeting.proposed.map((question) => (
          <label class="pick">
            <input type="checkbox" name="question" value={question} />
            <span>{question}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" class="btn second" name="do" value="questions">
          Put them on
        </button>
      </p>
    </form>
  )
}
