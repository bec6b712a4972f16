import type { Section } from '../../src/content/curriculum.ts'
import type { Reading } from '../../src/reading/reading.ts'
import { aboutMinutes, capital, counted, inWords } from '../components/words.ts'

interface SidebarProps {
  readonly section: Section
  readonly reading: Reading | undefined
  /** The part that is open, if it is on its own. */
  readonly present?: string
}

/** The parts of a section, beside it when there is room, below it on a phone. */
export function Sidebar({ section, reading, present }: SidebarProps) {
  const { number, parts } = section
  const id = `in${number}`
  return (
    <nav class="beside stay flow below" aria-labelledby={id}>
      <h2 id={id}>In section {number}</h2>
      <ol class="parts">
        {parts.map((part) => (
          <li>
            <a
              href={present === undefined ? `#p${part.number}` : `/parts/${part.number}`}
              aria-current={present === part.number ? 'page' : undefined}
            >
              <b class="no">{part.number}</b>{' '}
              <span>
                {part.title}
                {reading?.read.has(part.number) && <small class="small"> read</small>}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {reading && <p class="small">{readSoFar(section, reading)}.</p>}
      <p>
        <a href="/book">All twelve sections</a>
      </p>
    </nav>
  )
}

/** `You have read three of seven` */
export function readSoFar({ parts }: Section, { read }: Reading): string {
  const count = parts.filter(({ number }) => read.has(number)).length
  if (count === 0) return 'You have not marked any of these as read yet'
  if (count === parts.length) return count === 1 ? 'You have read it' : `You have read all ${inWords(count)}`
  return `You have read ${inWords(count)} of ${inWords(parts.length)}`
}

/** `Seven parts, about fifty minutes.` */
export function sectionTime({ opening, parts }: Section): string {
  const minutes = (opening?.minutes ?? 0) + parts.reduce((sum, part) => sum + part.minutes, 0)
  const count = parts.length === 0 ? [] : [counted(parts.length, 'part')]
  return capital(`${[...count, aboutMinutes(minutes)].join(', ')}.`)
}
