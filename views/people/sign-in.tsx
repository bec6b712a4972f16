import type { Child } from 'hono/jsx'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'

/** What somebody had posted when it turned out that they were signed out, on its way to be posted again. */
export interface Carried {
  readonly path: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Names under which it travels through the sign-in forms. */
export const CARRIED_PATH = 'kept-path'
export const CARRIED_FIELD = 'kept.'

interface ComeInProps {
  readonly to?: string | undefined
  readonly carried?: Carried | undefined
  readonly mistakes?: readonly Mistake[]
  /** Why they are here, when it was not their own idea. */
  readonly note?: string | undefined
}

export function SignInPage(props: ComeInProps & { email?: string | undefined }) {
  return (
    <ComeIn
      {...props}
      title="Come in"
      lead="Read a little, think a hard visit through, show what you can do. What you write is yours, and nobody else can read it here."
    >
      <form class="flow short" method="post" action="/sign-in">
        <Passengers {...props} />
        <TextField
          id="email"
          label="E-mail"
          type="email"
          value={props.email}
          autocomplete="username"
          inputmode="email"
          wrong={wrongAt(props.mistakes ?? [], 'email')}
        />
        <TextField
          id="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          wrong={wrongAt(props.mistakes ?? [], 'password')}
        />
        <p>
          <button type="submit" class="btn">
            Sign in
          </button>
        </p>
        <p class="small">Forgotten it? Your coordinator can give you a new link. Your pages will wait.</p>
      </form>
      <p>
        Only here to read? <a href="/book">The book is open to everyone</a>.
      </p>
    </ComeIn>
  )
}

export function SecondStepPage(props: ComeInProps) {
  return (
    <ComeIn {...props} title="One more step" lead="Your password was right. Now the code from your phone.">
      <form class="flow short" method="post" action="/sign-in/code">
        <Passengers {...props} />
        <TextField
          id="code"
          label="Code"
          hint="The six figures in your authenticator app. No phone? Use one of your recovery codes; each works once."
          autocomplete="one-time-code"
          wrong={wrongAt(props.mistakes ?? [], 'code')}
        />
        <p>
          <button type="submit" class="btn">
            Carry on
          </button>
        </p>
        <p class="small">Neither phone nor recovery codes? Your coordinator can turn the second step off for you.</p>
      </form>
    </ComeIn>
  )
}

function ComeIn({
  title,
  lead,
  note,
  mistakes = [],
  carried,
  children,
}: ComeInProps & { title: string; lead: string; children: Child }) {
  return (
    <>
      <header class="beside flow">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      <div class="leaf loose">
        {note && (
          <p class="lead" role="status">
            {note}
          </p>
        )}
        <ErrorSummary title="Not yet" mistakes={mistakes} kept={carried ? 'Your page is kept.' : 'Nothing is lost.'} />
        {children}
      </div>
    </>
  )
}

function Passengers({ to, carried }: ComeInProps) {
  return (
    <>
      {to && <input type="hidden" name="to" value={to} />}
      {carried && <input type="hidden" name={CARRIED_PATH} value={carried.path} />}
      {carried?.fields.map(([name, value]) => (
        <input type="hidden" name={CARRIED_FIELD + name} value={value} />
      ))}
    </>
  )
}

/** For htmx, which puts it where its answer would have gone. What was typed stays on the device. */
export function SignedOutFragment({ to }: { to: string }) {
  return (
    <p class="nudge" role="alert">
      You were signed out. What you wrote is kept on this device;{' '}
      <a href={`/sign-in?to=${encodeURIComponent(to)}`}>sign in and carry on</a>.
    </p>
  )
}

/** Ids and keys, which a form brings along besides what somebody wrote. */
const MADE_BY_US = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where what was carried could not be put where it belongs: the words themselves, to be copied. */
export function KeptWordsPage({ fields }: { fields: Carried['fields'] }) {
  const shown = fields.filter(([name, value]) => name !== 'do' && value.trim() !== '' && !MADE_BY_US.test(value))
  return (
    <>
      <h1>Your words are here, and not yet in Alongside</h1>
      <p class="lead">
        You are signed in, but the page they were written on is not one that you can change. It may be somebody else’s,
        or it may be gone.
      </p>
      <p>Copy them now if you want to keep them. They are nowhere else.</p>
      {shown.map(([, value], index) => (
        <div class="tight">
          <label for={`words-${index}`}>
            {shown.length > 1 ? `What you wrote, ${index + 1} of ${shown.length}` : 'What you wrote'}
          </label>
          <textarea class="in" id={`words-${index}`} readonly>
            {`\n${value}`}
          </textarea>
        </div>
      ))}
      <p>
        <a href="/">Go on to where you were</a>
      </p>
    </>
  )
}
