import type { Child } from 'hono/jsx'
import type { Role } from '../src/web/roles.ts'
import { ready } from './components/ready.ts'
import { firstName } from './components/words.ts'

/** Where in the main navigation a page stands. */
export type Place =
  | 'talk'
  | 'book'
  | 'search'
  | 'notebook'
  | 'map'
  | 'queue'
  | 'learners'
  | 'sessions'
  | 'samples'
  | 'examine'
  | 'people'
  | 'account'
  | 'notices'

export interface LayoutProps {
  readonly title: string
  readonly at?: Place | undefined
  /** Class of `main`: how the page lies on the table. */
  readonly shape?: 'spread' | 'narrow' | 'narrow loose' | 'desk loose'
  readonly person?: { readonly name: string; readonly roles: readonly Role[]; readonly unseen?: number } | undefined
  readonly styles: string
  readonly font: string
  readonly icon: string
  readonly scripts: readonly string[]
  /** Whose words forms keep on this device until the server has them: the person’s id. */
  readonly keepsFor?: string | undefined
  readonly children?: Child
}

export function Layout(props: LayoutProps) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content='{"history":false,"includeIndicatorCSS":false}' />
        <title>{props.title} · Alongside</title>
        <link rel="preload" href={props.font} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={props.styles} />
        <link rel="icon" href={props.icon} type="image/svg+xml" />
        {props.scripts.map((src) => (
          <script src={src} defer />
        ))}
      </head>
      <body>
        {marks}
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header class="top">
          <a class="name" href="/">
            Alongside
          </a>
          <nav aria-label="Main">
            <ul>
              {navigation(props.person?.roles).map(({ place, href, words }) => (
                <li>
                  <a href={href} aria-current={place === props.at ? 'page' : undefined}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {props.person && props.person.roles.length > 0 && (
            <a class="told" href="/notices" aria-current={props.at === 'notices' ? 'page' : undefined}>
              Notices{props.person.unseen ? `, ${props.person.unseen} new` : ''}
            </a>
          )}
          {props.person ? (
            <a class="you" href="/account" aria-current={props.at === 'account' ? 'page' : undefined}>
              <span class="hide">Your account: </span>
              {firstName(props.person.name)}
            </a>
          ) : (
            <a class="you" href="/sign-in">
              Sign in
            </a>
          )}
        </header>
        <main id="main" class={props.shape ?? 'narrow loose'} tabindex={-1} data-device={props.keepsFor}>
          {props.children}
        </main>
      </body>
    </html>
  )
}

interface NavItem {
  readonly place: Place
  readonly href: string
  readonly words: string
}

function navigation(roles: readonly Role[] = []): readonly NavItem[] {
  const items: NavItem[] = [{ place: 'book', href: '/book', words: 'Book' }]
  if (roles.length > 0) items.unshift({ place: 'talk', href: '/', words: 'Talk' })
  if (roles.includes('learner')) {
    items.push(
      { place: 'notebook', href: '/notebook', words: 'Notebook' },
      { place: 'map', href: '/map', words: 'Map' },
    )
  } else {
    items.push({ place: 'search', href: '/search', words: 'Search' })
  }
  if (roles.includes('assessor')) items.push({ place: 'queue', href: '/queue', words: 'Queue' })
  if (roles.some((role) => ['assessor', 'iqa', 'eqa', 'coordinator'].includes(role))) {
    items.push({ place: 'learners', href: '/learners', words: 'Learners' })
  }
  if (roles.includes('supervisor')) items.push({ place: 'sessions', href: '/sessions', words: 'Sessions' })
  if (roles.includes('iqa')) items.push({ place: 'samples', href: '/samples', words: 'Samples' })
  if (roles.includes('eqa')) items.push({ place: 'examine', href: '/examine', words: 'Examine' })
  if (roles.includes('coordinator')) items.push({ place: 'people', href: '/people', words: 'People' })
  return items
}

/** The drawings that a state or a line refers to with `<Mark>`. */
function Marks() {
  return (
    <svg width="0" height="0" class="hide" aria-hidden="true">
      <symbol id="none" viewBox="0 0 24 24">
        <path d="M1.5 1.5h21M1.5 22.5h21M1.5 1.5v21M22.5 1.5v21" stroke-width="1.4" stroke-dasharray="4.2" />
      </symbol>
      <symbol id="drafted" viewBox="0 0 24 24">
        <path d="M0 0v24h24Z" fill="currentColor" stroke="none" />
        <path d="M1 1h22v22H1Z" stroke-width="2" />
      </symbol>
      <symbol id="claimed" viewBox="0 0 24 24">
        <path d="M12 2 22 12 12 22 2 12Z" fill="currentColor" stroke="none" />
        <path d="M1 1h22v22H1Z" stroke-width="2" />
      </symbol>
      <symbol id="back" viewBox="0 0 24 24">
        <path d="M1 1h12l10 10v12H1Z" stroke-width="2" />
        <path d="M13 1v10h10Z" fill="currentColor" stroke-width="2" />
      </symbol>
      <symbol id="met" viewBox="0 0 24 24">
        <path d="M0 0h24v24H0Z" fill="currentColor" stroke="none" />
        <path
          class="stitch"
          d="M4.5 4.5h15M4.5 19.5h15M4.5 4.5v15M19.5 4.5v15"
          stroke-width="1.4"
          stroke-dasharray="3"
        />
      </symbol>
      <symbol id="one" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="4" fill="currentColor" stroke="none" />
      </symbol>
      <symbol id="two" viewBox="0 0 16 16">
        <circle cx="4" cy="8" r="3.5" fill="currentColor" stroke="none" />
        <circle cx="12" cy="8" r="3.5" fill="currentColor" stroke="none" />
      </symbol>
      <symbol id="kept" viewBox="0 0 16 16">
        <path d="M2.5 8.5 6.5 12.5 13.5 4" stroke-width="2.2" />
      </symbol>
    </svg>
  )
}

/** They are the same on every page, so they are drawn once. */
const marks = ready(`${<Marks />}`)
