import type { Place, Update } from '../../src/content/curriculum.ts'
import { ready } from '../components/ready.ts'
import { addressOf } from './glossary.tsx'

interface UpdatesPageProps {
  readonly updates: readonly Update[]
  readonly placeOf: (number: string) => Place | undefined
}

/** Everything that has changed since 2011, in the order of the book. */
export function UpdatesPage({ updates, placeOf }: UpdatesPageProps) {
  const groups = new Map<string, Update[]>()
  for (const update of updates) groups.set(update.place, [...(groups.get(update.place) ?? []), update])
  return (
    <>
      <header class="flow">
        <h1>What has changed</h1>
        <p class="lead">
          The facts under this book were written down in 2011. Where one of them no longer holds, the book says so
          beside it. Here they are together.
        </p>
        <p class="small">
          “Seen by” means that a page was seen that says so, and when. Where no month stands, nobody checked a page.
          Before you rely on a law or a rule, ask your service what holds today.
        </p>
      </header>
      <ToLookAtAgain updates={updates.filter(({ standing, recheck }) => recheck || standing === 'unsure')} />
      {[...groups].map(([number, own]) => (
        <section class="leaf flow" aria-labelledby={`in-${number}`}>
          <h2 id={`in-${number}`}>
            <a href={addressOf({ number })}>
              <span class="no">{number}</span> {placeOf(number)?.title}
            </a>
          </h2>
          {own.map((update) => (
            <UpdateNote update={update} />
          ))}
        </section>
      ))}
    </>
  )
}

/** For whoever keeps the book current: where to begin. */
function ToLookAtAgain({ updates }: { updates: readonly Update[] }) {
  if (updates.length === 0) return null
  return (
    <details class="flow">
      <summary>{updates.length === 1 ? 'One' : updates.length} to look at again first</summary>
      <p class="small">They are not certain, or may have moved since they were written.</p>
      <ul class="rows">
        {updates.map((update) => (
          <li>
            <a href={`#${idOf(update)}`}>
              {update.place}, row {update.row}
            </a>
            <p class="small">{update.was}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function UpdateNote({ update }: { update: Update }) {
  return (
    <div class="update tight" id={idOf(update)} data-update={update.row}>
      <p>
        <b>In 2011.</b> {update.was}
      </p>
      <div class="tight">{ready(update.nowHtml.replace('<p>', '<p><b>Now.</b> '))}</div>
      <p class="small">
        {update.note} Row {update.row} of the register.
      </p>
    </div>
  )
}

const idOf = ({ place, row }: Update): string => `u${place}-${row}`
