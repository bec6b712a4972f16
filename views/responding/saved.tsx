/** What stands in the saved line. Only ever sent after the commit that keeps it. */
export function SavedWords({ words }: { words: string }) {
  return (
    <>
      <svg aria-hidden="true">
        <use href="#kept" />
      </svg>{' '}
      <span>{words}</span>
    </>
  )
}

/** Instead of it, when the step was changed elsewhere: kept too, beside the other. */
export function BesideWords({ words, href }: { words: string; href: string }) {
  return (
    <>
      <svg aria-hidden="true">
        <use href="#kept" />
      </svg>{' '}
      <span>
        {words} <a href={href}>See both, and choose</a>.
      </span>
    </>
  )
}
