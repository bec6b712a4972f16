import type { Found } from '../../src/reading/search.ts'
import type { FoundKind, Hit } from '../../src/reading/search-index.ts'
import { counted } from '../components/words.ts'
import { SearchForm } from './search-form.tsx'

/** What was found, with the words that matched. */
export function SearchPage({ found }: { found: Found }) {
  const { typed, how, hits } = found
  return (
    <>
      <header class="flow">
        <h1>Search</h1>
        <SearchForm id="q" typed={typed} />
      </header>
      {typed === '' ? (
        <p>
          Parts of the book, terms, exercises and what people ask: all of it can be found here. A number such as 7.4 or
          400.4.3 goes straight there.
        </p>
      ) : (
        <section class="leaf flow" aria-labelledby="found">
          <h2 id="found">{heading(how, hits.length)}</h2>
          {how === 'near' && <p>These come near.</p>}
          {how === 'nothing' && <Nothing />}
          {hits.length > 0 && (
            <ul class="rows found">
              {hits.map((hit) => (
                <HitLine hit={hit} />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}

function heading(how: Found['how'], count: number): string {
  if (how === 'all') return `${counted(count, 'place')} in the book`
  return how === 'near' ? 'Nothing has all of those words' : 'The book has nothing under those words'
}

function Nothing() {
  return (
    <>
      <p>Some of the book is still being written. Try one word, or a plainer one.</p>
      <p>
        You could also look through <a href="/glossary">the glossary</a> or <a href="/book">the contents</a>. If it is
        about a family you are working with, your supervisor is the one to ask.
      </p>
    </>
  )
}

const kinds: Record<FoundKind, (ref: string) => string> = {
  part: (ref) => (ref.includes('.') ? `Part ${ref}` : `Section ${ref}`),
  term: () => 'Term',
  activity: () => 'To do',
  question: (ref) => `People ask, in ${ref}`,
  criterion: () => 'Criterion',
}

function HitLine({ hit: { kind, ref, href, title, snippet } }: { hit: Hit }) {
  return (
    <li {...mark(kind, ref)}>
      <span class="small">{kinds[kind](ref)}</span>
      <h3>
        <a href={href}>
          <Marked text={title} />
        </a>
      </h3>
      <p>
        <Marked text={snippet} />
      </p>
    </li>
  )
}

function mark(kind: FoundKind, ref: string): Record<`data-${string}`, string> {
  return { [`data-${kind === 'question' ? 'part' : kind}`]: ref }
}

/** The index puts one control character before and one after each word that matched. */
function Marked({ text }: { text: string }) {
  const [before = '', ...rest] = text.split('\u0001')
  return (
    <>
      {before}
      {rest.map((piece) => {
        const [matched = '', after = ''] = piece.split('\u0002')
        return (
          <>
            <mark>{matched}</mark>
            {after}
          </>
        )
      })}
    </>
  )
}
