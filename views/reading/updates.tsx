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
          “Seen” means that a page was seen that says so, in that month. “Known” means that nobody checked a page.
          Before you rely on a law or a rule, ask your service what holds today.
        </p>
      </header>
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

function UpdateNote({ update }: { update: Update }) {
  return (
    <div class="update tight" data-update={update.row}>
      <p>
        <b>In 2011.</b> {update.was}
      </p>
      <div class="tight">{ready(update.nowHtml.replace('<p>', '<p><b>Now.</b> '))}</div>
      <p class="small">
        {update.source}. {update.nation}. {standingOf(update)}. Row {update.row} of the register.
      </p>
    </div>
  )
}

/** How far it can be relied on, in words. */
function standingOf({ standing, seen, recheck }: Update): string {
  const known = standing === 'unsure' ? 'Not certain' : seen ? `Seen ${month(seen)}` : 'Known'
  return recheck ? `${known}: look again before relying on it` : known
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** `2026-07` as `July 2026`. */
function month(seen: string): string {
  const [year, number] = seen.split('-')
  return [months[Number(number) - 1], year].filter(Boolean).join(' ')
}
