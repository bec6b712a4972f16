/** What happened, what was kept, what to do: one page for each kind of trouble. */

export function NotFoundPage() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p class="lead">The page may have moved, or it may be somebody else’s.</p>
      <p>
        Try <a href="/book">the book</a>, <a href="/search">search it</a>, or go back to <a href="/">where you were</a>.
      </p>
    </>
  )
}

export function NotAllowedPage({ why }: { why: string }) {
  return (
    <>
      <h1>That is not yours to do</h1>
      <p class="lead">{why}</p>
      <p>
        <a href="/">Go back to where you were</a>.
      </p>
    </>
  )
}

export function UnreadablePage({ why }: { why: string }) {
  return (
    <>
      <h1>That could not be read</h1>
      <p class="lead">{why}</p>
      <p>Nothing was changed. Go back to the page you came from and try again.</p>
    </>
  )
}

export function TooManyPage({ why, minutes }: { why: string; minutes: number }) {
  return (
    <>
      <h1>Please wait a little</h1>
      <p class="lead">{why}</p>
      <p>Try again in {minutes === 1 ? 'a minute' : `${minutes} minutes`}. Nothing that you have written is touched.</p>
    </>
  )
}

export function BrokenPage({ reference }: { reference: string }) {
  return (
    <>
      <h1>Something broke on our side</h1>
      <p class="lead">It was not you. Whatever was marked as saved is saved.</p>
      <p>
        Go back and try again. If it happens twice, tell whoever looks after Alongside, and give them this reference:{' '}
        <b class="code">{reference}</b>
      </p>
    </>
  )
}
