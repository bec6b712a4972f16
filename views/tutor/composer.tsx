import { Seen } from '../components/marks.tsx'

interface ComposerProps {
  readonly sayKey: string
  /** Whose it is: what is typed is kept in their tab, for them alone. */
  readonly personId: string
  readonly typed?: string
  readonly wrong?: string | undefined
  /** The language model that may put answers in other words. */
  readonly model: string | undefined
}

/** Where one types to the tutor. */
export function Composer({ sayKey, personId, typed = '', wrong, model }: ComposerProps) {
  return (
    <form
      class={wrong ? 'composer tight wrong' : 'composer tight'}
      id="composer"
      data-person={personId}
      method="post"
      action="/talk"
      hx-post="/talk"
      hx-target="#thread"
      hx-swap="beforeend"
      hx-sync="this:drop"
    >
      <input type="hidden" name="key" value={sayKey} autocomplete="off" />
      <label for="say">Ask, or tell me about your day</label>
      <p class="why" id="say-wrong" role="status">
        {wrong}
      </p>
      <div class="line">
        <textarea
          class="in"
          id="say"
          name="say"
          rows={2}
          aria-describedby="say-wrong say-hint"
          aria-invalid={wrong ? 'true' : undefined}
        >
          {typed}
        </textarea>
        <button type="submit" class="btn">
          Send
        </button>
      </div>
      <div id="say-hint">
        <Seen>
          Only you can read this page. It cannot report a worry for you: <a href="/who-to-ring">who to ring</a>.
          {model && ` Questions may go to your organisation’s language model (${model}), without names.`}
        </Seen>
      </div>
    </form>
  )
}

/** Things to say, ready to press. */
export function QuickReplies({ says, sayKey }: { says: readonly string[]; sayKey: string }) {
  return (
    <form class="says" method="post" action="/talk" aria-label="You could say" id="quick">
      <input type="hidden" name="key" value={`${sayKey} quick`} autocomplete="off" />
      {says.map((words) => (
        <button type="submit" name="say" value={words}>
          {words}
        </button>
      ))}
    </form>
  )
}
