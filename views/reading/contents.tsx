import type { Section } from '../../src/content/curriculum.ts'
import type { Reading } from '../../src/reading/reading.ts'
import { capital, inWords, listed } from '../components/words.ts'
import { SearchForm } from './search-form.tsx'
import { readSoFar, sectionTime } from './sidebar.tsx'

interface ContentsPageProps {
  readonly sections: readonly Section[]
  readonly reading: Reading | undefined
}

/** The twelve sections and their parts, and what is not written yet. */
export function ContentsPage({ sections, reading }: ContentsPageProps) {
  return (
    <>
      <header class="beside flow">
        <h1>The book</h1>
        <p class="lead">{capital(inWords(sections.length))} sections, to read in any order. It is open to everyone.</p>
        <SearchForm id="find" />
        <ul class="rows">
          <li>
            <a href="/glossary">Glossary</a>
            <p class="small">Every term the book explains.</p>
          </li>
          <li>
            <a href="/criteria">The criteria</a>
            <p class="small">What the award asks for, and where it is taught.</p>
          </li>
          <li>
            <a href="/updates">What has changed</a>
            <p class="small">What was true in 2011 and is not now.</p>
          </li>
        </ul>
      </header>
      <ol class="leaf contents">
        {sections.map((section) => (
          <SectionLine section={section} reading={reading} />
        ))}
      </ol>
    </>
  )
}

function SectionLine({ section, reading }: { section: Section; reading: Reading | undefined }) {
  const { number, title, summary, parts, unwritten } = section
  return (
    <li class="tight" data-section={number}>
      <h2>
        <a href={`/sections/${number}`}>
          <span class="no">{number}</span> {title}
        </a>
      </h2>
      <p>{summary}</p>
      <p class="small">
        {unwritten ? <b>Still being written.</b> : `${sectionTime(section)} ${standing(section)}`}
        {reading && parts.some(({ number }) => reading.read.has(number)) && ` ${readSoFar(section, reading)}.`}
      </p>
      {parts.length > 0 && (
        <ol class="parts">
          {parts.map((part) => (
            <li data-part={part.number}>
              <a href={`/parts/${part.number}`}>
                <b class="no">{part.number}</b>{' '}
                <span>
                  {part.title}
                  {reading?.read.has(part.number) && <small class="small"> read</small>}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

/** What of a section is not ready, if any of it is. Empty for one that is whole, and for one that is not begun. */
export function standing({ parts, awaits }: Section): string {
  if (awaits.length === 0 || parts.length === 0) return ''
  const written = parts.length === 1 ? 'One of its parts is' : `${capital(inWords(parts.length))} of its parts are`
  return `${written} ready. Still being written: ${listed(awaits)}.`
}
