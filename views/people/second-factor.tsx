import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'

export type SecondFactorProps = { readonly mistakes: readonly Mistake[] } & (
  | { readonly state: 'off' }
  | { readonly state: 'begun'; readonly appKey: string; readonly uri: string; readonly qr: QrProps }
  | { readonly state: 'on'; readonly codesLeft: number }
)

export function SecondFactorPage(props: SecondFactorProps) {
  const { mistakes } = props
  return (
    <>
      <ErrorSummary title="Not yet" kept="Nothing has changed." mistakes={mistakes} />
      <header class="flow">
        <h1>A second step when you sign in</h1>
        <p class="lead">Besides your password: a code that your phone makes, new every half-minute.</p>
      </header>
      {props.state === 'off' && <Begin mistakes={mistakes} />}
      {props.state === 'begun' && <Confirm {...props} />}
      {props.state === 'on' && <Change {...props} />}
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </>
  )
}

function Begin({ mistakes }: { mistakes: readonly Mistake[] }) {
  return (
    <form class="flow short" method="post" action="/account/second-factor">
      <p>You need an authenticator app on your phone. Any will do. It works without signal.</p>
      <OwnPassword id="password" mistakes={mistakes} />
      <p>
        <button type="submit" class="btn">
          Begin
        </button>
      </p>
    </form>
  )
}

function Confirm({ appKey, uri, qr, mistakes }: Extract<SecondFactorProps, { state: 'begun' }>) {
  return (
    <>
      <section class="flow">
        <h2>1. Show this to the app</h2>
        <Qr {...qr} />
        <p>
          Is the app on this phone? <a href={uri}>Open it there</a>.
        </p>
        <p>Or type this key into it (time-based, six figures):</p>
        <p class="code key">{appKey.match(/.{1,4}/g)?.join(' ')}</p>
      </section>
      <section class="flow">
        <h2>2. Type the code that it shows</h2>
        <form class="flow short" method="post" action="/account/second-factor/confirm">
          <TextField
            id="code"
            label="Code"
            hint="Six figures."
            autocomplete="one-time-code"
            inputmode="numeric"
            wrong={wrongAt(mistakes, 'code')}
          />
          <p>
            <button type="submit" class="btn">
              Turn it on
            </button>
          </p>
        </form>
        <form method="post" action="/account/second-factor/leave">
          <button type="submit" class="plain">
            Leave it off
          </button>
        </form>
      </section>
    </>
  )
}

function Change({ codesLeft, mistakes }: Extract<SecondFactorProps, { state: 'on' }>) {
  return (
    <>
      <section class="flow">
        <h2>Recovery codes</h2>
        <p>{codesLeft} of 10 are left. New ones take the place of all that you have.</p>
        <form class="flow short" method="post" action="/account/second-factor/codes">
          <OwnPassword id="password-for-codes" mistakes={mistakes} />
          <p>
            <button type="submit" class="btn second">
              Make new recovery codes
            </button>
          </p>
        </form>
      </section>
      <section class="flow">
        <h2>Turn it off</h2>
        <p>Then your password alone lets you in. You can turn it on again, with a new key.</p>
        <form class="flow short" method="post" action="/account/second-factor/off">
          <OwnPassword id="password-for-off" mistakes={mistakes} />
          <p>
            <button type="submit" class="btn second">
              Turn the second step off
            </button>
          </p>
        </form>
      </section>
    </>
  )
}

function OwnPassword({ id, mistakes }: { id: string; mistakes: readonly Mistake[] }) {
  return (
    <TextField
      id={id}
      name="password"
      label="Your password"
      hint="To be sure that it is you."
      type="password"
      autocomplete="current-password"
      wrong={wrongAt(mistakes, id)}
    />
  )
}

export interface QrProps {
  /** Modules across. */
  readonly size: number
  readonly path: string
}

/** Always dark on light, with the quiet border that cameras need. */
function Qr({ size, path }: QrProps) {
  return (
    <svg class="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label="The key, as a square to scan">
      <path d={path} />
    </svg>
  )
}

/** @param codes none when they have been shown already. */
export function RecoveryCodesPage({ codes }: { codes: readonly string[] | undefined }) {
  return (
    <>
      <header class="flow">
        <h1>Your recovery codes</h1>
        <p class="lead">
          {codes
            ? 'The second step is on. Keep these somewhere that is not your phone: on paper, or in a password manager.'
            : 'They were shown once, and are kept nowhere where they could be read again.'}
        </p>
      </header>
      {codes ? (
        <>
          <ol class="codes">
            {codes.map((code) => (
              <li class="code">{code}</li>
            ))}
          </ol>
          <p>Each lets you in once, without your phone. They are not shown again.</p>
          <p>
            <a class="btn" href="/account">
              I have them
            </a>
          </p>
        </>
      ) : (
        <p>
          If you did not keep them, <a href="/account/second-factor">make new ones</a>.
        </p>
      )}
    </>
  )
}
