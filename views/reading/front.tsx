import type { Section } from '../../src/content/curriculum.ts'
import { SearchForm } from './search-form.tsx'

/** What somebody sees who is not signed in. */
export function FrontPage({ sections }: { sections: readonly Section[] }) {
  const ready = sections.filter(({ unwritten }) => !unwritten)
  return (
    <>
      <header class="beside flow">
        <h1>Come alongside</h1>
        <p class="lead">For people who work closely with families, and who are learning to do it well.</p>
        <p>
          <a class="btn" href="/sign-in">
            Sign in
          </a>
        </p>
        <p class="small">No account yet? Your coordinator can send you an invitation.</p>
      </header>
      <div class="leaf loose">
        <section class="flow" aria-labelledby="what">
          <h2 id="what">Read a little, think a hard visit through, show what you can do</h2>
          <p>
            Alongside is a book to learn from and a place to think. It asks you one thing at a time about your own work,
            and keeps what you answer. It never writes your reflection for you.
          </p>
          <p>What you write is yours. Nobody else can read it here.</p>
          <p>
            It follows the Level 4 Award in Work with Parents, and shows you which of its criteria you have pages for.
          </p>
        </section>
        <section class="flow" aria-labelledby="read">
          <h2 id="read">The book is open to everyone</h2>
          <p>You need no account to read it, on a phone or on paper.</p>
          <ul class="places">
            {ready.map(({ number, title }) => (
              <li data-section={number}>
                <a href={`/sections/${number}`}>
                  <b class="no">{number}</b> <span>{title}</span>
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a class="btn second" href="/book">
              Open the book
            </a>
          </p>
          <SearchForm id="find" />
        </section>
      </div>
    </>
  )
}
