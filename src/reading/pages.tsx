import type { Child } from 'hono/jsx'
import { ready } from '../../views/components/ready.ts'
import { ContentsPage } from '../../views/reading/contents.tsx'
import { CriteriaPage } from '../../views/reading/criteria.tsx'
import { CriterionPage } from '../../views/reading/criterion.tsx'
import { FrontPage } from '../../views/reading/front.tsx'
import { GlossaryPage } from '../../views/reading/glossary.tsx'
import type { NoteSent } from '../../views/reading/own.tsx'
import { PartPage } from '../../views/reading/part.tsx'
import { SectionPage } from '../../views/reading/section.tsx'
import { UpdatesPage } from '../../views/reading/updates.tsx'
import { type Criterion, type Curriculum, type Part, placesOf, type Section } from '../content/curriculum.ts'
import type { PageOptions } from '../web/page.tsx'
import { neighbours, readingOrder } from './order.ts'
import { placePieces } from './pieces.tsx'
import type { Reading } from './reading.ts'

/** A page of the book: the same for everybody, but for the few pieces that are the reader's own. */
export interface BookPage {
  readonly options: PageOptions
  /** Whose notes stand on it, for `readingOf`. Absent where nothing on the page is the reader's own. */
  readonly own?: string
  body(reading?: Reading, sent?: NoteSent): Child
}
export type BookPages = ReadonlyMap<string, BookPage>

/** Every address of the book. Each page is put together when it is first asked for. */
export function bookPages(curriculum: Curriculum): BookPages {
  const pages = new Map<string, BookPage>()
  const { award, sections, parts, terms, updates } = curriculum
  const places = sections.flatMap(placesOf)
  const same = (path: string, title: string, options: Pick<PageOptions, 'shape'>, make: () => Child) =>
    pages.set(path, { options: { title, at: 'book', ...options }, body: once(make) })

  pages.set('/', { options: { title: 'Welcome', shape: 'spread' }, body: () => <FrontPage sections={sections} /> })
  same('/glossary', 'Glossary', { shape: 'narrow loose' }, () => <GlossaryPage terms={terms} places={places} />)
  same('/updates', 'What has changed', { shape: 'narrow loose' }, () => (
    <UpdatesPage updates={updates} placeOf={(number) => curriculum.place(number)} />
  ))
  same('/criteria', 'The 55 criteria', { shape: 'narrow loose' }, () => <CriteriaPage award={award} />)
  for (const each of award.criteria) {
    same(`/criteria/${each.code}`, `Criterion ${each.code}`, { shape: 'spread' }, () => criterion(curriculum, each))
  }
  pages.set('/book', {
    options: { title: 'The book', at: 'book', shape: 'spread' },
    own: '',
    body: (reading) => <ContentsPage sections={sections} reading={reading} />,
  })
  const pieces = placePieces(curriculum)
  const order = readingOrder(curriculum)
  for (const each of sections) pages.set(`/sections/${each.number}`, sectionPage(each, pieces, order))
  for (const each of parts) pages.set(`/parts/${each.number}`, partPage(curriculum, each, pieces, order))
  return pages
}

type Pieces = ReturnType<typeof placePieces>
type Order = ReturnType<typeof readingOrder>

function sectionPage(section: Section, pieces: Pieces, order: Order): BookPage {
  const { number, title } = section
  return {
    options: { title: `${number} ${title}`, at: 'book', shape: 'spread', scripts: ['book.js'] },
    own: `${number}.*`,
    body: (reading, sent) => (
      <SectionPage
        section={section}
        opening={section.opening && pieces.opening(section.opening)}
        parts={section.parts.map((part) => ({
          part,
          body: pieces.withinSection(part),
          neighbours: neighbours(order, part.number),
        }))}
        neighbours={neighbours(order, String(number))}
        reading={reading}
        sent={sent}
      />
    ),
  }
}

function partPage(curriculum: Curriculum, part: Part, pieces: Pieces, order: Order): BookPage {
  const section = curriculum.section(part.section)
  return {
    options: { title: `${part.number} ${part.title}`, at: 'book', shape: 'spread', scripts: ['book.js'] },
    own: part.number,
    body: (reading, sent) => (
      <PartPage
        part={part}
        section={section}
        body={pieces.alone(part)}
        neighbours={neighbours(order, part.number)}
        reading={reading}
        sent={sent}
      />
    ),
  }
}

function criterion(curriculum: Curriculum, each: Criterion): Child {
  const unit = curriculum.award.units.find(({ code }) => code === each.unit)
  return (
    <CriterionPage
      criterion={each}
      unit={unit}
      outcome={unit?.outcomes.find(({ code }) => code === each.outcome)}
      taughtIn={curriculum.taughtIn(each.code)}
      servedBy={curriculum.servedBy(each.code)}
    />
  )
}

function once(make: () => Child): () => Child {
  let made: Child | undefined
  return () => {
    made ??= ready(String(make()))
    return made
  }
}
