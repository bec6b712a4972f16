import type { Role } from '../../src/web/roles.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { NewPassword } from './links.tsx'
import { SeenBy } from './seen-by.tsx'
import { atTime, deviceInWords, rolesInWords } from './words.ts'

export interface AccountProps {
  readonly person: { readonly name: string; readonly email: string; readonly roles: readonly Role[] }
  readonly passwordChangedAt: number | undefined
  readonly secondFactor: { readonly on: boolean; readonly codesLeft: number }
  readonly sessions: readonly SessionProps[]
  /** Who can see something of theirs; nothing for who is no learner. */
  readonly seenBy: readonly { readonly name: string }[] | undefined
  readonly mistakes: readonly Mistake[]
  readonly done?: string | undefined
}

interface SessionProps {
  readonly id: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly address: string | null
  readonly userAgent: string | null
  readonly here: boolean
}

export function AccountPage(props: AccountProps) {
  const { person, mistakes } = props
  return (
    <>
      <ErrorSummary title="Not changed yet" kept="Your password is still the one you had." mistakes={mistakes} />
      <header class="flow">
        <h1>Your account</h1>
        {props.done && <Kept>{props.done}</Kept>}
        <p class="lead">
          {person.name}, {person.email}
        </p>
        <p>You are here as: {rolesInWords(person.roles)}.</p>
        {props.seenBy && <SeenBy people={props.seenBy} />}
        <form method="post" action="/sign-out">
          <button type="submit" class="btn second">
            Sign out
          </button>
        </form>
      </header>
      <PasswordForm {...props} />
      <SecondStep {...props} />
      <Sessions sessions={props.sessions} />
      <section class="flow">
        <h2>Your data</h2>
        <p>
          <a href="/account/data">Take it away, or delete it</a>
        </p>
        <p>
          <a href="/notices/choices">When an e-mail tells you</a>
        </p>
        <p>
          <a href="/coach">What the coach looks at in your writing</a>
        </p>
      </section>
    </>
  )
}

function PasswordForm({ person, passwordChangedAt, mistakes }: AccountProps) {
  return (
    <section class="flow">
      <h2>Password</h2>
      {passwordChangedAt !== undefined && <p>Chosen on {atTime(passwordChangedAt)}.</p>}
      <form class="flow short" method="post" action="/account/password">
        <input type="text" value={person.email} autocomplete="username" readonly hidden />
        <TextField
          id="current"
          label="The password you have now"
          type="password"
          autocomplete="current-password"
          wrong={wrongAt(mistakes, 'current')}
        />
        <NewPassword label="The password you want" wrong={wrongAt(mistakes, 'password')} />
        <p class="small">You stay signed in here, and are signed out everywhere else.</p>
        <p>
          <button type="submit" class="btn">
            Change password
          </button>
        </p>
      </form>
    </section>
  )
}

function SecondStep({ secondFactor: { on, codesLeft } }: AccountProps) {
  return (
    <section class="flow">
      <h2>A second step when you sign in</h2>
      {on ? (
        <p>It is on: besides your password, a code from your phone. {codesLeft} of your recovery codes are left.</p>
      ) : (
        <p>It is off. With it on, somebody who learns your password still cannot get in without your phone.</p>
      )}
      <p>
        <a class="btn second" href="/account/second-factor">
          {on ? 'Change the second step' : 'Turn on a second step'}
        </a>
      </p>
    </section>
  )
}

function Sessions({ sessions }: { sessions: readonly SessionProps[] }) {
  return (
    <section class="flow">
      <h2>Where you are signed in</h2>
      <ul class="rows">
        {sessions.map((session) => (
          <li class="act">
            <div>
              <p>
                <b>{deviceInWords(session.userAgent)}</b>
                {session.here && ' (this one)'}
              </p>
              <p class="small">
                Since {atTime(session.createdAt)}. Last used around {atTime(session.seenAt)}
                {session.address && `, from ${session.address}`}.
              </p>
            </div>
            {!session.here && (
              <form method="post" action={`/account/sessions/${session.id}/end`}>
                <button type="submit" class="plain">
                  Sign out there<span class="hide">: {deviceInWords(session.userAgent)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/account/sessions/end-others">
          <button type="submit" class="btn second">
            Sign out everywhere else
          </button>
        </form>
      )}
    </section>
  )
}
