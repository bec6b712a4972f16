import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { counted } from '../components/words.ts'

export interface OwnDataProps {
  readonly mistakes: readonly Mistake[]
  readonly what?: 'writing' | 'account' | undefined
  /** The writing has just been deleted. */
  readonly done: boolean
  /** Pages in which the guard found something, and how much. */
  readonly named?: readonly { readonly id: string; readonly title: string; readonly count: number }[]
}

/** Everything can be taken away, and everything can be deleted, at any time. */
export function OwnDataPage({ mistakes, what, done, named = [] }: OwnDataProps) {
  return (
    <>
      <ErrorSummary title="Nothing was deleted" kept="Everything is still here." mistakes={mistakes} />
      <header class="flow">
        <h1>Your data</h1>
        {done && <Kept>Everything you had written is deleted.</Kept>}
        <p class="lead">What you write here is yours. Take it with you, or have it deleted, whenever you like.</p>
      </header>
      <section class="flow">
        <h2>Take it away</h2>
        <p>
          One file with everything you have written and kept here: your walks with every answer and the questions as you
          were asked them, your evidence with all its versions and claims, the parts you have read, your notes, and all
          that was said in your talk with the tutor. It is in JSON, which people and programs can read.
        </p>
        {named.length > 0 && (
          <div class="tight">
            <p>Before you hand it to anybody: these pages hold something that could show who somebody is.</p>
            <ul class="rows">
              {named.map(({ id, title, count }) => (
                <li>
                  <a href={`/responses/${id}`}>{title}</a>
                  <p class="small">{counted(count, 'thing')} to look at.</p>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p>
          <a class="btn" href="/account/data.json" download="alongside.json">
            Download everything
          </a>
        </p>
      </section>
      <section class="flow">
        <h2>Delete it</h2>
        <p>It goes at once and for good. Download it first if you may want it again.</p>
        <form class="flow" method="post" action="/account/data/delete">
          <Choice mistakes={mistakes} what={what} />
          <Sure mistakes={mistakes} />
          <p>
            <button type="submit" class="btn second">
              Delete
            </button>
          </p>
        </form>
      </section>
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </>
  )
}

function Choice({ mistakes, what }: Pick<OwnDataProps, 'mistakes' | 'what'>) {
  const wrong = wrongAt(mistakes, 'what')
  return (
    <fieldset
      class={wrong ? 'wrong' : undefined}
      id="what"
      tabindex={-1}
      aria-describedby={wrong ? 'what-wrong' : undefined}
    >
      <legend>What should go?</legend>
      {wrong && (
        <p class="why" id="what-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input type="radio" name="what" value="writing" checked={what === 'writing'} />{' '}
        <span>
          What I have written
          <span class="hint">Walks, evidence, claims, notes, marks and talk. Your account stays.</span>
        </span>
      </label>
      <label class="pick">
        <input type="radio" name="what" value="account" checked={what === 'account'} />{' '}
        <span>
          My account, and everything in it
          <span class="hint">You are signed out everywhere, and cannot sign in again.</span>
        </span>
      </label>
    </fieldset>
  )
}

function Sure({ mistakes }: Pick<OwnDataProps, 'mistakes'>) {
  const wrong = wrongAt(mistakes, 'sure')
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      {wrong && (
        <p class="why" id="sure-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input type="checkbox" id="sure" name="sure" value="yes" aria-describedby={wrong ? 'sure-wrong' : undefined} />{' '}
        <span>I am sure. I know that it cannot be undone.</span>
      </label>
    </div>
  )
}

export function FarewellPage() {
  return (
    <>
      <h1>Your account is deleted</h1>
      <p class="lead">Everything in it is gone. Thank you for the time you spent here.</p>
      <p>
        The <a href="/book">book</a> stays open to you, as it is to everyone.
      </p>
    </>
  )
}
