import { dayOf, whenOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Kept, Seen } from '../components/marks.tsx'
import { type SentItem, whereIs } from './submit-list.tsx'

export interface SentProps {
  readonly submission: {
    readonly id: string
    readonly declaration: string
    readonly aiUse: string
    readonly help: string
    readonly note: string
    readonly at: number
    readonly items: readonly SentItem[]
  }
  readonly mistakes: readonly Mistake[]
}

/** One pressing of "Send it": what went, what was declared, and the way to take it back. */
export function SentPage({ submission, mistakes }: SentProps) {
  const { id, at, items } = submission
  const waiting = items.some(({ returnedAt, takenBackAt }) => returnedAt === null && takenBackAt === null)
  return (
    <>
      <ErrorSummary title="Not taken back" kept="It is with your assessor, as you sent it." mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/submit">What you have sent</a>
        </p>
        <h1>Sent on {dayOf(at)}</h1>
        <Kept>Sent on {whenOf(at)}, exactly as it was then.</Kept>
        <Seen by="two">You, your assessors and those who check their decisions can read it.</Seen>
      </header>
      <ul class="rows">
        {items.map((item) => (
          <li>
            <a href={`/evidence/${item.evidenceId}/versions/${item.version}`}>{item.title}</a>
            <p class="small">
              Version {item.version}. {whereIs(item)}
            </p>
          </li>
        ))}
      </ul>
      <Declared submission={submission} />
      {waiting && (
        <form class="flow" method="post" action={`/submissions/${id}/take-back`} id="take-back" tabindex={-1}>
          <p>You can take it back until your assessor has begun on it. Nothing of it is lost.</p>
          <p>
            <button type="submit" class="btn second">
              Take it back
            </button>
          </p>
        </form>
      )}
    </>
  )
}

/** For the learner and for whoever may read the work: what was said when it was sent. */
export function Declared({ submission }: { submission: Omit<SentProps['submission'], 'items'> }) {
  const { declaration, aiUse, help, note, at } = submission
  return (
    <section class="flow" aria-labelledby="declared">
      <h2 id="declared">Declared on {dayOf(at)}</h2>
      <p class="said">{declaration}</p>
      <dl class="tight">
        <dt class="small">AI</dt>
        <dd>{aiUse === '' ? 'None used.' : <span class="own">{aiUse}</span>}</dd>
        <dt class="small">Help from others</dt>
        <dd>{help === '' ? 'None said.' : <span class="own">{help}</span>}</dd>
        {note !== '' && (
          <>
            <dt class="small">To know first</dt>
            <dd>
              <span class="own">{note}</span>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
