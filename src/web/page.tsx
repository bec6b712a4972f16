import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Layout, type LayoutProps } from '../../views/layout.tsx'
import type { Assets } from './assets.ts'
import type { Ctx } from './routes.ts'

export interface PageOptions extends Pick<LayoutProps, 'title' | 'at' | 'shape' | 'keepsFor'> {
  readonly status?: ContentfulStatusCode
  /** Files in `public/`, besides the style sheet. */
  readonly scripts?: readonly (
    | 'htmx.js'
    | 'walk.js'
    | 'book.js'
    | 'copy.js'
    | 'evidence.js'
    | 'talk.js'
    | 'upload.js'
    | 'session.js'
    | 'matrix.js'
    | 'keep.js'
  )[]
}

/** A whole page as text: `<!doctype html>` and all. For pages made ready at start as well as for answers. */
export function renderPage(assets: Assets, options: PageOptions, person: LayoutProps['person'], body: Child): string {
  const layout = (
    <Layout
      title={options.title}
      at={options.at}
      shape={options.shape ?? 'narrow loose'}
      person={person}
      styles={assets.url('alongside.css')}
      font={assets.url('literata.woff2')}
      icon={assets.url('icon.svg')}
      keepsFor={options.keepsFor}
      scripts={(options.scripts ?? []).map((name) => assets.url(name))}
    >
      {body}
    </Layout>
  )
  return `<!doctype html>${layout}`
}

/** Answers with a page for the person who asked. Pages that know a person are kept by nobody on the way. */
export function page(c: Ctx, assets: Assets, options: PageOptions, body: Child): Response {
  const { stands } = c.env ?? {}
  const status = options.status ?? 200
  const actor = c.get('actor')
  const kept = actor ? keeping(options, actor.id) : options
  if (!stands) return answer(c, renderPage(assets, kept, actor, body), status)
  const html = renderPage(assets, { ...kept, at: 'talk' }, actor, stands.frame(body))
  return answer(c, stands.links(html), status)
}

/** What somebody types on a page of theirs is kept on their device until the server has it; see `accepted`. */
function keeping(options: PageOptions, keepsFor: string): PageOptions {
  return { ...options, keepsFor, scripts: [...(options.scripts ?? []), 'keep.js'] }
}

/** Answers htmx with a piece of a page. */
export function fragment(c: Ctx, body: Child, status: ContentfulStatusCode = 200): Response {
  return answer(c, `${body}`, status)
}

function answer(c: Ctx, html: string, status: ContentfulStatusCode): Response {
  c.header('cache-control', 'no-store')
  // For compress(): to read it back out of the answer would cost as much as to make it.
  c.set('html', html)
  return c.html(html, status)
}

export function wantsFragment(c: Ctx): boolean {
  return c.req.header('hx-request') === 'true'
}
