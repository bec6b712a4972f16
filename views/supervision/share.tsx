import { keepFirstLineEnd } from '../components/fields/long.tsx'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'
import { firstName } from './words.ts'

export interface SharePageProps {
  readonly responseId: string
  readonly title: string
  readonly supervisors: readonly { readonly id: string; readonly name: string }[]
  /** The sentences, by question. */
  readonly groups: readonly {
    readonly label: string
    readonly sentences: readonly { readonly key: string; readonly text: string }[]
  }[]
  readonly typed: {
    readonly supervisor: string
    readonly how: string
    readonly ticked: readonly string[]
    readonly note: string
  }
  readonly shareKey: string
  readonly mistakes: readonly Mistake[]
}

/** What to bring to supervision, and why: all of a page, or sentences of it. */
export function SharePage(props: SharePageProps) {
  const { responseId, title, supervisors, mistakes } = props
  const [only] = supervisors
  return (
    <>
      <ErrorSummary title="Nothing is shared yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={`/responses/${responseId}`}>Back to {title}</a>
        </p>
        <h1>Bring this to supervision</h1>
        {only && supervisors.length === 1 && (
          <p>
            {firstName(only.name)} will read what you choose here, as it is now. What you write later stays yours, and
            you can take this back.
          </p>
        )}
        {supervisors.length > 1 && (
          <p>They will read what you choose here, as it is now. What you write later stays yours.</p>
        )}
        <Seen>Only you can read this page until you share something of it.</Seen>
      </header>
      {only ? <ShareForm {...props} /> : <Nobody />}
    </>
  )
}

function Nobody() {
  return (
    <section class="flow" aria-labelledby="nobody">
      <h2 id="nobody">Nobody supervises you here yet</h2>
      <p>
        Your service’s coordinator arranges that. Ask them to say in Alongside who supervises you; then you can bring
        this page.
      </p>
      <p>
        <a href="/notebook">Back to your notebook</a>
      </p>
    </section>
  )
}

function ShareForm(props: SharePageProps) {
  const { responseId, supervisors, typed, shareKey, mistakes } = props
  const wrong = wrongAt(mistakes, 'note')
  return (
    <form class="loose" method="post" action={`/share/${responseId}`}>
      <input type="hidden" name="key" value={shareKey} autocomplete="off" />
      {supervisors.length > 1 && <WhoReads {...props} />}
      <HowMuch {...props} />
      <div class={wrong ? 'tight wrong' : 'tight'}>
        <label for="note">
          Why I bring it <span class="may">(if you like)</span>
        </label>
        {wrong && (
          <p class="why" id="note-wrong">
            {wrong}
          </p>
        )}
        <textarea
          class="in"
          id="note"
          name="note"
          rows={3}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'note-wrong' : undefined}
        >
          {keepFirstLineEnd(typed.note)}
        </textarea>
      </div>
      <p class="row">
        <button type="submit" class="btn" name="do" value="look">
          See exactly what they will see
        </button>
        <a class="plain" href={`/responses/${responseId}`}>
          Not now
        </a>
      </p>
      <p class="small">Nothing is shared by that. You share it on the next page.</p>
    </form>
  )
}

function WhoReads({ supervisors, typed, mistakes }: SharePageProps) {
  const wrong = wrongAt(mistakes, 'supervisor')
  return (
    <fieldset class={wrong ? 'wrong' : undefined} id="supervisor" tabindex={-1}>
      <legend>Who shall read it?</legend>
      {wrong && <p class="why">{wrong}</p>}
      {supervisors.map(({ id, name }) => (
        <label class="pick">
          <input type="radio" name="supervisor" value={id} checked={typed.supervisor === id} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function HowMuch({ groups, typed, mistakes }: SharePageProps) {
  const wrong = wrongAt(mistakes, 'how')
  const sentences = wrongAt(mistakes, 'sentences')
  return (
    <>
      <fieldset class={wrong ? 'wrong' : undefined} id="how" tabindex={-1}>
        <legend>How much of it?</legend>
        {wrong && <p class="why">{wrong}</p>}
        <label class="pick">
          <input type="radio" name="how" value="whole" checked={typed.how === 'whole'} />
          <span>All of it, with the questions</span>
        </label>
        <label class="pick">
          <input type="radio" name="how" value="parts" checked={typed.how === 'parts'} />
          <span>Only the sentences I tick below</span>
        </label>
      </fieldset>
      <section class={sentences ? 'flow wrong' : 'flow'} id="sentences" tabindex={-1} aria-labelledby="sentences-title">
        <h2 id="sentences-title">Your sentences</h2>
        <p class="hint">They count only if you chose to bring some of them.</p>
        {sentences && <p class="why">{sentences}</p>}
        {groups.map(({ label, sentences }) => (
          <fieldset class="other-criteria">
            <legend class="small">{label}</legend>
            {sentences.map(({ key, text }) => (
              <label class="pick">
                <input type="checkbox" name="s" value={key} checked={typed.ticked.includes(key)} />
                <span class="own">{text}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </section>
    </>
  )
}
