import type { Role } from '../../src/web/roles.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { roleWords } from './words.ts'

const KEPT = 'Everything you typed is still here, except passwords.'

export interface SetUpProps {
  readonly action: string
  readonly values: { organisation: string; name: string; email: string; learner: boolean }
  readonly mistakes: readonly Mistake[]
}

export function SetUpPage({ action, values, mistakes }: SetUpProps) {
  const wrong = (id: string) => wrongAt(mistakes, id)
  return (
    <>
      <ErrorSummary title="Not set up yet" kept={KEPT} mistakes={mistakes} />
      <header class="flow">
        <h1>Set up Alongside</h1>
        <p class="lead">
          You are the first here. You will be the coordinator: you invite people and say who does what.
        </p>
      </header>
      <form class="flow short" method="post" action={action}>
        <TextField
          id="organisation"
          label="Your service or organisation"
          value={values.organisation}
          autocomplete="organization"
          wrong={wrong('organisation')}
        />
        <TextField id="name" label="Your name" value={values.name} autocomplete="name" wrong={wrong('name')} />
        <TextField
          id="email"
          label="Your e-mail"
          hint="You sign in with it."
          type="email"
          inputmode="email"
          value={values.email}
          autocomplete="username"
          wrong={wrong('email')}
        />
        <NewPassword wrong={wrong('password')} />
        <label class="pick">
          <input type="checkbox" name="learner" value="yes" checked={values.learner} />
          <span>
            I am a learner too
            <span class="hint">Then you get a notebook and a map of your own. You can change this later.</span>
          </span>
        </label>
        <p>
          <button type="submit" class="btn">
            Set up Alongside
          </button>
        </p>
      </form>
    </>
  )
}

export interface InvitationProps {
  readonly action: string
  readonly invitation: {
    readonly name: string
    readonly email: string
    readonly roles: readonly Role[]
    readonly by: string
  }
  readonly organisation: string
  readonly mistakes: readonly Mistake[]
}

export function InvitationPage({ action, invitation, organisation, mistakes }: InvitationProps) {
  return (
    <>
      <ErrorSummary title="Not in yet" kept="Your invitation still stands." mistakes={mistakes} />
      <header class="flow">
        <h1>Welcome, {invitation.name}</h1>
        <p class="lead">
          {invitation.by} invites you to Alongside at {organisation}.
        </p>
      </header>
      <div class="flow">
        <p>You will be here as:</p>
        <ul class="rows">
          {invitation.roles.map((role) => (
            <li>
              <b>{roleWords[role].name}</b>
              <p class="small">{roleWords[role].does}</p>
            </li>
          ))}
        </ul>
      </div>
      <form class="flow short" method="post" action={action}>
        <SignsInWith email={invitation.email} />
        <NewPassword wrong={wrongAt(mistakes, 'password')} />
        <p>
          <button type="submit" class="btn">
            Come in
          </button>
        </p>
      </form>
    </>
  )
}

export function ResetPage({
  action,
  person,
  mistakes,
}: {
  action: string
  person: { name: string; email: string }
  mistakes: readonly Mistake[]
}) {
  return (
    <>
      <ErrorSummary title="Not changed yet" kept="Your pages are waiting for you." mistakes={mistakes} />
      <header class="flow">
        <h1>Choose a new password</h1>
        <p class="lead">Hello, {person.name}. Your pages are where you left them.</p>
      </header>
      <form class="flow short" method="post" action={action}>
        <SignsInWith email={person.email} />
        <NewPassword wrong={wrongAt(mistakes, 'password')} />
        <p class="small">You will be signed out everywhere else.</p>
        <p>
          <button type="submit" class="btn">
            Keep this password
          </button>
        </p>
      </form>
    </>
  )
}

/** The same for a link that is used up, too old, taken back, or never was one: nobody can tell which. */
export function DeadLinkPage() {
  return (
    <>
      <h1>This link does not open anything now</h1>
      <p class="lead">Each link works once, and only for a while. Nothing is lost.</p>
      <p>
        If you have used it before, <a href="/sign-in">sign in</a> with the password you chose. If not, ask whoever gave
        it to you for a new one.
      </p>
      <p>
        Meanwhile <a href="/book">the book is open to everyone</a>.
      </p>
    </>
  )
}

/** Told to the browser as well, so that it keeps the password under the right name. */
function SignsInWith({ email }: { email: string }) {
  return (
    <div class="tight">
      <label for="email">You sign in with this e-mail</label>
      <input id="email" type="email" value={email} autocomplete="username" readonly />
    </div>
  )
}

export function NewPassword({ wrong, label = 'Choose a password' }: { wrong: string | undefined; label?: string }) {
  return (
    <TextField
      id="password"
      label={label}
      hint="10 characters or more. Three or four words that mean something only to you do well."
      type="password"
      autocomplete="new-password"
      wrong={wrong}
    />
  )
}
