import type { Child } from 'hono/jsx'
import type { Part, Section } from '../../src/content/curriculum.ts'
import type { Neighbours } from '../../src/reading/order.ts'
import type { Reading } from '../../src/reading/reading.ts'
import { ErrorSummary } from '../components/forms.tsx'
import { alone, Onward } from './onward.tsx'
import { type NoteSent, Own } from './own.tsx'
import { Sidebar } from './sidebar.tsx'

export interface PartPageProps {
  readonly part: Part
  readonly section: Section | undefined
  /** Rendered with its title as the h1. */
  readonly body: Child
  readonly neighbours: Neighbours
  readonly reading: Reading | undefined
  readonly sent: NoteSent | undefined
}

/** One part as a page of its own: less to fetch on a phone than its whole section. */
export function PartPage({ part, section, body, neighbours, reading, sent }: PartPageProps) {
  const { number } = part
  return (
    <>
      <article class="leaf" data-section={part.section}>
        {sent?.typed && (
          <ErrorSummary title="Not kept yet" mistakes={[{ at: `p${number}-note`, message: sent.typed.wrong }]} />
        )}
        <p class="small whole">
          <a href={`/sections/${part.section}#p${number}`}>
            The whole of section {part.section}
            {section && `, ${section.title}`}
          </a>
        </p>
        <section class="book flow alone" id={`p${number}`} data-part={number} aria-labelledby={`p${number}-title`}>
          {body}
          {reading && <Own part={part} reading={reading} from="part" sent={sent} />}
          <Onward label="Before and after this part" neighbours={neighbours} href={alone} />
        </section>
      </article>
      {section && <Sidebar section={section} reading={reading} present={number} />}
    </>
  )
}

/** A part that the book does not have, or not yet. */
export function PartNotThere({ number, section }: { number: string; section: Section }) {
  const promised = section.awaits.includes(number)
  return (
    <>
      <h1>{promised ? `Part ${number} is still being written` : `There is no part ${number}`}</h1>
      <p class="lead">
        {promised ? 'It will stand here when it is ready.' : 'The book may have had other numbers once.'}
      </p>
      <p>
        See what there is of{' '}
        <a href={`/sections/${section.number}`}>
          section {section.number}, {section.title}
        </a>
        , or go to <a href="/book">the contents</a>.
      </p>
    </>
  )
}
