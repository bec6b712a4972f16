import type { Curriculum } from '../../src/content/curriculum.ts'
import type { Offer, Reply } from '../../src/tutor/reply.ts'
import { Choices } from './choices.tsx'

export function Words({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  )
}

interface GoesWithProps {
  readonly reply: Reply
  /** The message that it is kept in. */
  readonly of: string
  readonly live: boolean
  readonly curriculum: Pick<Curriculum, 'place'>
}

/** What goes with the words of an answer: where it comes from, one thing to do with it, and what else may have been meant. */
export function GoesWith({ reply, of, live, curriculum }: GoesWithProps) {
  const { answered, offer, walk, choices } = reply
  return (
    <>
      <Places parts={toShow(reply, live)} curriculum={curriculum} />
      {offer && <OfferLine offer={offer} />}
      {walk && (
        <p>
          <a href={`/talk/responses/${walk}`}>Go on with it here</a>
        </p>
      )}
      {choices && !walk && <Choices choices={choices} of={of} live={live} besides={answered === true} />}
    </>
  )
}

/** What can be pressed beneath need not stand there twice: then it is where the answer comes from, if there is one yet. */
function toShow({ kind, answered, parts, choices }: Reply, live: boolean): readonly string[] {
  // Whoever told is asked back, and that comes from nowhere in the book.
  if (kind === 'answer' && choices?.some(({ does }) => does === 'begin')) return []
  if (!live || !choices?.some(({ does }) => does === 'mean')) return parts
  return answered ? parts.slice(0, 1) : []
}

/** Where an answer comes from. */
function Places({ parts, curriculum }: Pick<Reply, 'parts'> & Pick<GoesWithProps, 'curriculum'>) {
  const known = parts.flatMap((number) => curriculum.place(number) ?? [])
  if (known.length === 0) return null
  return (
    <ul class="places" aria-label="Where this comes from">
      {known.map(({ number, title }) => (
        <li data-part={number}>
          <a href={number.includes('.') ? `/parts/${number}` : `/sections/${number}`}>
            <b class="no">{number}</b> <span>{title}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function OfferLine({ offer }: { offer: Offer }) {
  if (offer.does === 'question') return <p>{offer.asks}</p>
  return (
    <p>
      {offer.leads} <a href={`/activities/${offer.activity}`}>{offer.title}</a>
    </p>
  )
}
