import type { Child } from 'hono/jsx'
import type { Part, Section } from '../../src/content/curriculum.ts'
import type { Neighbours } from '../../src/reading/order.ts'
import type { Reading } from '../../src/reading/reading.ts'
import { standing } from './contents.tsx'
import { Onward, within } from './onward.tsx'
import { type NoteSent, Own } from './own.tsx'
import { readSoFar, Sidebar, sectionTime } from './sidebar.tsx'

interface SectionPageProps {
  readonly section: Section
  readonly opening: Child | undefined
  readonly parts: readonly { readonly part: Part; readonly body: Child; readonly neighbours: Neighbours }[]
  readonly neighbours: Neighbours
  readonly reading: Reading | undefined
  readonly sent: NoteSent | undefined
}

export function SectionPage({ section, opening, parts, neighbours, reading, sent }: SectionPageProps) {
  const { number } = section
  return (
    <>
      <article class="leaf" data-section={number}>
        <SectionTitle section={section} reading={reading} />
        {opening && (
          <div class="book flow alone" id={`p${number}`}>
            {opening}
          </div>
        )}
        {parts.map(({ part, body, neighbours }) => (
          <section
            class="book flow"
            id={`p${part.number}`}
            data-part={part.number}
            aria-labelledby={`p${part.number}-title`}
          >
            {body}
            {reading && <Own part={part} reading={reading} from="section" sent={sent} />}
            <Onward
              label={`Before and after ${part.number}`}
              neighbours={neighbours}
              href={(stop) => within(stop, number)}
            />
          </section>
        ))}
        {parts.length === 0 && (
          <Onward
            label={`Before and after section ${number}`}
            neighbours={neighbours}
            href={(stop) => within(stop, number)}
          />
        )}
      </article>
      {section.parts.length > 0 && <Sidebar section={section} reading={reading} />}
    </>
  )
}

function SectionTitle({ section, reading }: { section: Section; reading: Reading | undefined }) {
  const { number, title, summary, unwritten, parts } = section
  return (
    <header class="flow">
      <p class="big" aria-hidden="true">
        {number}
      </p>
      <h1>
        <span class="hide">{number} </span>
        {title}
      </h1>
      <p class="lead">{summary}</p>
      {unwritten ? (
        <p>
          <b>Still being written.</b> Go back to <a href="/book">the other sections</a>, some are ready.
        </p>
      ) : (
        <p class="small">
          {sectionTime(section)} {standing(section)}{' '}
          {parts.length > 0 && <a href={`#in${number}`}>{reading ? readSoFar(section, reading) : 'See the parts'}</a>}
        </p>
      )}
    </header>
  )
}
