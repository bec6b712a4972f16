import * as z from 'zod'
import { PartNotThere } from '../../views/reading/part.tsx'
import { SearchPage } from '../../views/reading/search.tsx'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { keepNote, LONGEST_NOTE, markRead, readingOf } from './reading.ts'
import { namedPlace, search } from './search.ts'
import { createSearchIndex, type SearchIndex } from './search-index.ts'
import type { Shelf } from './shelf.ts'

/** A form without a revision began, as far as anybody knows, from nothing. */
const Revision = z.coerce.number().int().min(0).catch(0)

/** @param home the first page of somebody who is signed in. */
export function readingRoutes(
  routes: Routes,
  deps: Deps,
  shelf: Shelf,
  home: (c: Ctx) => Response | Promise<Response>,
): void {
  const { assets, curriculum } = deps
  // Made for the first who searches, so that nobody waits for it at the start.
  let index: SearchIndex | undefined
  const searchIndex = () => {
    index ??= createSearchIndex(curriculum)
    return index
  }

  // Whoever is not signed in is answered from the shelf before a request gets here, but for those with an old cookie.
  const show = async (c: Ctx) => {
    const actor = c.get('actor')
    const found = shelf.pages.get(c.req.path)
    if (!found) throw new NotFound()
    if (!actor) return (await shelf.take(c.req.path, c.req.raw.headers)) ?? c.notFound()
    const reading = found.own === undefined ? undefined : await readingOf(deps, actor, found.own)
    return page(c, assets, found.options, found.body(reading, { both: c.req.query('both') }))
  }
  for (const path of ['/book', '/glossary', '/criteria', '/criteria/:code', '/updates', '/sections/:number']) {
    routes.get(path, 'anyone', show)
  }
  routes.get('/', 'anyone', (c) => (c.get('actor') ? home(c) : show(c)))
  routes.get('/curriculum.json', 'anyone', async (c) => {
    return (await shelf.take(c.req.path, c.req.raw.headers)) ?? c.notFound()
  })

  routes.get('/parts/:number', 'anyone', (c) => {
    const number = param(c, 'number')
    if (curriculum.part(number)) return show(c)
    if (/^\d{1,3}$/.test(number) && curriculum.section(Number(number))) return c.redirect(`/sections/${Number(number)}`)
    const section = curriculum.section(Number(/^(\d{1,3})\.\d{1,3}$/.exec(number)?.[1] ?? 0))
    if (!section) throw new NotFound()
    const options = { title: 'Not written yet', at: 'book', status: 404 } as const
    return page(c, assets, options, <PartNotThere number={number} section={section} />)
  })

  routes.get('/search', 'anyone', (c) => {
    const typed = c.req.query('q') ?? ''
    const place = namedPlace(curriculum, typed)
    if (place) return c.redirect(place, 303)
    const title = typed.trim() === '' ? 'Search' : `Search for ${typed.trim().slice(0, 60)}`
    return page(c, assets, { title, at: 'search' }, <SearchPage found={search(searchIndex(), typed)} />)
  })

  routes.post('/parts/:number/read', 'keep notes', async (c) => {
    const number = param(c, 'number')
    const form = await readForm(c)
    await markRead(deps, actorOf(c), number, form.get('read') !== 'no')
    return c.redirect(ownPlace(number, form.get('from')), 303)
  })

  routes.post('/parts/:number/note', 'keep notes', async (c) => {
    const number = param(c, 'number')
    const form = await readForm(c)
    const words = form.get('words')
    const shown = shelf.pages.get(`/parts/${number}`)
    if (shown && words.length > LONGEST_NOTE) {
      const reading = await readingOf(deps, actorOf(c), number)
      const body = shown.body(reading, { typed: { words, wrong: tooLong(words) } })
      return page(c, assets, { ...shown.options, status: 422 }, body)
    }
    const revision = Revision.parse(form.get('revision'))
    const how = await keepNote(deps, actorOf(c), { part: number, words, revision })
    return c.redirect(ownPlace(number, form.get('from'), how === 'both'), 303)
  })
}

/** Back to the reader's own corner of a part, on the page they came from. */
function ownPlace(number: string, from: string, both = false): string {
  const page = from === 'section' ? `/sections/${number.split('.')[0]}` : `/parts/${number}`
  return `${page}${both ? `?both=${number}` : ''}#p${number}-yours`
}

function tooLong(words: string): string {
  const over = words.length - LONGEST_NOTE
  return `Shorten your note by ${over} ${over === 1 ? 'character' : 'characters'}. A note holds ${LONGEST_NOTE}.`
}
