import type { Deps } from '../deps.ts'
import { renderPage } from '../web/page.tsx'
import { securityHeaders } from '../web/security.ts'
import { SESSION_COOKIE } from '../web/session.ts'
import { curriculumJson } from './curriculum-json.ts'
import { type BookPages, bookPages } from './pages.tsx'
import { handOut, type Pressed, press } from './press.ts'

/** The book as it stands ready for anybody: each page is made when it is first asked for, and kept. */
export interface Shelf {
  readonly pages: BookPages
  /** Nothing where there is no such page. */
  take(path: string, headers: Headers): Response | Promise<Response> | undefined
}

export function createShelf(deps: Pick<Deps, 'assets' | 'config' | 'curriculum'>): Shelf {
  const pages = bookPages(deps.curriculum)
  const ready = new Map<string, Pressed>()
  const making = new Map<string, Promise<Pressed>>()

  const make = async (path: string): Promise<Pressed> => {
    const always = await securityHeaders(deps.config)
    const page = pages.get(path)
    const made = page
      ? await press(renderPage(deps.assets, page.options, undefined, page.body()), 'text/html; charset=UTF-8', always)
      : await press(curriculumJson(deps.curriculum), 'application/json', always)
    ready.set(path, made)
    return made
  }
  return {
    pages,
    take(path, headers) {
      const page = ready.get(path)
      if (page) return handOut(page, headers)
      if (!pages.has(path) && path !== CURRICULUM) return undefined
      const waiting = making.get(path) ?? make(path).finally(() => making.delete(path))
      making.set(path, waiting)
      return waiting.then((made) => handOut(made, headers))
    },
  }
}

export const CURRICULUM = '/curriculum.json'

/**
 * Answers whoever is not signed in before anything else has a look: these pages hold nobody's words, need no session,
 * no log line and no guard, and carry the same security headers as every other.
 */
export function openBook(shelf: Shelf, path: string, request: Request): Response | Promise<Response> | undefined {
  if (request.method !== 'GET') return undefined
  const known = path !== CURRICULUM && request.headers.get('cookie')?.includes(SESSION_COOKIE)
  return known ? undefined : shelf.take(path, request.headers)
}
