import type { Criterion, Part, Place } from '../../src/content/curriculum.ts'
import { ready } from '../components/ready.ts'
import { aboutMinutes, capital, listed } from '../components/words.ts'

/** A place by number, and by title if it is written yet. */
export interface Named {
  readonly number: string
  readonly title?: string
}

interface PlaceBodyProps {
  readonly place: Place | Part
  readonly readBefore: readonly Named[]
  readonly criteria: readonly Criterion[]
  /** Those that divide it: listed where there are many. */
  readonly headings: readonly { readonly id: string; readonly heading: string }[]
  /** Among a section's other parts: leaves the answers to the part's own page, since they would take a long page past what a phone should fetch. */
  readonly brief?: boolean
}

/** A part, or a section's opening, without anything that is the reader's own. Headings begin at h2; an opening has no title. */
export function PlaceBody({ place, readBefore, criteria, headings, brief }: PlaceBodyProps) {
  const part = 'carry' in place ? place : undefined
  return (
    <>
      {part && <PartTitle part={part} readBefore={readBefore} />}
      {part && headings.length >= MANY && <InThis headings={headings} />}
      {ready(place.html)}
      {part && part.carry.length > 0 && <Carry carry={part.carry} />}
      {place.questions.length > 0 && (brief ? <AskedInPart place={place} /> : <PeopleAsk place={place} />)}
      {criteria.length > 0 && <Serves what={part ? 'this part' : 'this opening'} criteria={criteria} />}
    </>
  )
}

function PartTitle({ part, readBefore }: { part: Part; readBefore: readonly Named[] }) {
  return (
    <>
      <h2 id={`p${part.number}-title`}>
        <span class="no">{part.number}</span> {part.title}
      </h2>
      <p class="small">{capital(aboutMinutes(part.minutes))}</p>
      <p class="lead">{part.summary}</p>
      {readBefore.length > 0 && (
        <p class="small">
          Read before:{' '}
          {readBefore.map(({ number, title }, index) => (
            <>
              {index > 0 && ', '}
              {title === undefined ? (
                `${number} (still being written)`
              ) : (
                <a href={`/parts/${number}`}>
                  {number} {title}
                </a>
              )}
            </>
          ))}
        </p>
      )}
    </>
  )
}

const MANY = 10

/** For who has a family in mind and ten minutes: where in a long part to go. */
function InThis({ headings }: Pick<PlaceBodyProps, 'headings'>) {
  return (
    <details class="in-this sans">
      <summary>What is in this part</summary>
      <ul>
        {headings.map(({ id, heading }) => (
          <li>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Carry({ carry }: { carry: readonly string[] }) {
  return (
    <section class="carry sans">
      <h3>To carry into the car</h3>
      <ul>
        {carry.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** Of the many phrasings that the tutor knows, a few are enough for an eye to find its own. */
const MOST_ALSO = 2
const MOST_IN_SECTION = 6

/** The first way of asking is what is seen; some others, small, so that a person finds their own words. */
function PeopleAsk({ place: { number, questions } }: { place: Place }) {
  return (
    <section class="people-ask sans">
      <h3>People ask</h3>
      {questions.map(({ asked: [first, ...others], answerHtml }, index) => (
        <details id={askId(number, index)}>
          <summary>{first}</summary>
          <div class="tight">
            {others.length > 0 && <p class="small">Also: {others.slice(0, MOST_ALSO).join(' · ')}</p>}
            {ready(answerHtml)}
          </div>
        </details>
      ))}
    </section>
  )
}

function AskedInPart({ place: { number, questions } }: { place: Place }) {
  return (
    <section class="people-ask sans">
      <h3>People ask</h3>
      <ul>
        {questions.slice(0, MOST_IN_SECTION).map(({ asked: [first] }, index) => (
          <li>
            <a href={`/parts/${number}#${askId(number, index)}`}>{first}</a>
          </li>
        ))}
        {questions.length > MOST_IN_SECTION && (
          <li>
            <a href={`/parts/${number}#${askId(number, MOST_IN_SECTION)}`}>More that people ask of {number}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

const askId = (number: string, index: number): string => `p${number}-ask-${index + 1}`

function Serves({ what, criteria }: { what: string; criteria: readonly Criterion[] }) {
  return (
    <section class="sans">
      <h3>What {what} serves</h3>
      <ul class="criteria">
        {criteria.map((criterion) => (
          <CriterionLine criterion={criterion} />
        ))}
      </ul>
    </section>
  )
}

/** A criterion in a list: its code, its wording exactly, and what its verbs want. */
export function CriterionLine({ criterion: { code, wording, verbs, practice } }: { criterion: Criterion }) {
  return (
    <li data-criterion={code}>
      <a class="code" href={`/criteria/${code}`}>
        {code}
      </a>{' '}
      {wording}
      <p class="small">
        Asks you to {listed(verbs.map(({ verb }) => verb))}.{practice && ' Writing alone will not do.'}
      </p>
    </li>
  )
}
