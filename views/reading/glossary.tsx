import type { Place, Term } from '../../src/content/curriculum.ts'
import { ready } from '../components/ready.ts'

interface GlossaryPageProps {
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
}

/** Every term from A to Z, with where it is used. */
export function GlossaryPage({ terms, places }: GlossaryPageProps) {
  const letters = byLetter(terms)
  return (
    <>
      <header class="flow">
        <h1>Glossary</h1>
        <p class="lead">The words this work uses, in plain ones.</p>
        <nav aria-label="Letters">
          <ul class="letters">
            {letters.map(([letter]) => (
              <li>
                <a href={`#letter-${letter}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {letters.map(([letter, own]) => (
        <section class="leaf flow" aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          {own.map((term) => (
            <Entry term={term} places={places.filter((place) => place.terms.includes(term.id))} />
          ))}
        </section>
      ))}
    </>
  )
}

function Entry({ term, places }: { term: Term; places: readonly Place[] }) {
  return (
    <div class="tight" id={term.id} data-term={term.id}>
      <h3>{term.name}</h3>
      {term.also.length > 0 && <p class="small">Also: {term.also.join(', ')}</p>}
      {ready(term.html)}
      {places.length > 0 && (
        <p class="small">
          In{' '}
          {places.map((place, index) => (
            <>
              {index > 0 && ', '}
              <a href={addressOf(place)}>
                {place.number}
                <span class="hide"> {place.title}</span>
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  )
}

/** By first letter, whatever marks stand before it: “Honour” is under H. */
function byLetter(terms: readonly Term[]): readonly (readonly [string, readonly Term[]])[] {
  const bare = ({ name }: Term) => name.replace(/^[^\p{L}\p{N}]+/u, '')
  const letters = new Map<string, Term[]>()
  for (const term of terms.toSorted((a, b) => bare(a).localeCompare(bare(b), 'en'))) {
    const first = bare(term).normalize('NFD').charAt(0).toUpperCase()
    const letter = /[A-Z]/.test(first) ? first : '0-9'
    const own = letters.get(letter)
    if (own) own.push(term)
    else letters.set(letter, [term])
  }
  return [...letters]
}

/** A part stands at its own address, an opening at its section's. */
export function addressOf(place: Pick<Place, 'number'>): string {
  return place.number.includes('.') ? `/parts/${place.number}` : `/sections/${place.number}`
}
