import { type Curriculum, type Place, placesOf } from '../content/curriculum.ts'
import { openSqlite } from '../db/sqlite.ts'
import { passagesOf, plain } from './html.ts'

export type FoundKind = 'part' | 'term' | 'activity' | 'question' | 'criterion'

/** One thing that can be found, and where it is read. */
export interface Entry {
  readonly kind: FoundKind
  /** Part number, term id, activity id or criterion: what pages mark with `data-…`. */
  readonly ref: string
  readonly href: string
  readonly title: string
  readonly words: string
}
/** An entry with the words that matched between `OPEN` and `CLOSE`. */
export interface Hit {
  readonly kind: FoundKind
  readonly ref: string
  readonly href: string
  readonly title: string
  readonly snippet: string
}
export const OPEN = '\u0001'
export const CLOSE = '\u0002'

/** Everything that can be found, in memory: made from the content at start, never written to. */
export interface SearchIndex {
  /** @param query in the language of FTS5. Best first. */
  match(query: string, limit: number): readonly Hit[]
  /** Every word of four letters or more, for slips of the pen. */
  readonly words: ReadonlySet<string>
}

export function createSearchIndex(curriculum: Curriculum): SearchIndex {
  const db = openSqlite(':memory:')
  db.exec(`CREATE VIRTUAL TABLE found USING fts5(
    title, words, kind UNINDEXED, ref UNINDEXED, href UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2'
  )`)
  const insert = db.prepare(
    'INSERT INTO found (title, words, kind, ref, href) VALUES (@title, @words, @kind, @ref, @href)',
  )
  const entries = entriesOf(curriculum)
  db.transaction(() => {
    for (const entry of entries) insert.run(entry)
  })()
  // A word in a title counts for more than the same word in passing.
  const match = db.prepare<[string, number], Hit>(`
    SELECT kind, ref, href,
      highlight(found, 0, '${OPEN}', '${CLOSE}') AS title,
      snippet(found, 1, '${OPEN}', '${CLOSE}', '…', 28) AS snippet
    FROM found WHERE found MATCH ? ORDER BY bm25(found, 6.0, 1.0) LIMIT ?`)
  const words = new Set(entries.flatMap((entry) => wordsOf(`${entry.title} ${entry.words}`)))
  return { match: (query, limit) => match.all(query, limit), words }
}

function entriesOf(curriculum: Curriculum): readonly Entry[] {
  const { award, sections, terms, activities } = curriculum
  return [
    ...sections.flatMap(placesOf).flatMap((place) => [...passages(place), ...questions(place)]),
    ...terms.map(({ id, name, also, text }) => ({
      kind: 'term' as const,
      ref: id,
      href: `/glossary#${id}`,
      title: [name, ...also].join(', '),
      words: text,
    })),
    ...activities.map(({ id, title, summary, introHtml, steps }) => ({
      kind: 'activity' as const,
      ref: id,
      href: `/activities/${id}`,
      title,
      words: [
        summary,
        plain(introHtml),
        ...steps.flatMap(({ name, asksText, fields }) => [name, asksText, ...fields.map(({ label }) => label)]),
      ]
        .filter(Boolean)
        .join(' '),
    })),
    ...award.criteria.map(({ code, wording }) => ({
      kind: 'criterion' as const,
      ref: code,
      href: `/criteria/${code}`,
      title: code,
      words: wording,
    })),
  ]
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}

function addressOf({ number, section }: Place): string {
  return number === String(section) ? `/sections/${section}` : `/parts/${number}`
}

/** A place is found by what stands under each of its headings; its first words also by its summary. */
function passages(place: Place): readonly Entry[] {
  return passagesOf(place.html).map(({ id, heading, words }, index) => ({
    kind: 'part',
    ref: place.number,
    href: `${addressOf(place)}${id && `#${id}`}`,
    title: heading ? `${place.title}: ${heading}` : place.title,
    words: index === 0 ? `${place.summary} ${words}` : words,
  }))
}

function questions(place: Place): readonly Entry[] {
  return place.questions.map(({ asked, answerText }, index) => ({
    kind: 'question',
    ref: place.number,
    href: `${addressOf(place)}#p${place.number}-ask-${index + 1}`,
    title: asked[0] ?? place.title,
    words: `${answerText} ${asked.slice(1).join(' · ')}`,
  }))
}
