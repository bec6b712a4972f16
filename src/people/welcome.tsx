import { SignedOutFragment, SignInPage } from '../../views/people/sign-in.tsx'
import type { Deps } from '../deps.ts'
import { fragment, page, wantsFragment } from '../web/page.tsx'
import type { Ctx } from '../web/routes.ts'
import { pickUp } from './carry.tsx'
import { ownPath } from './own-path.ts'

/** Answers somebody who must sign in first: GET goes to the sign-in page and back; a POST's text is carried through it. */
export async function welcome(c: Ctx, deps: Deps): Promise<Response> {
  if (wantsFragment(c)) return fragment(c, <SignedOutFragment to={pageOf(c)} />, 401)
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method !== 'POST') return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303)

  const options = { title: 'Sign in', status: 401, shape: 'spread' } as const
  // Nothing is written there, and passwords are not for carrying about.
  if (pathname.startsWith('/account')) {
    const note = 'You were signed out. Sign in and carry on.'
    return page(c, deps.assets, options, <SignInPage to="/account" note={note} />)
  }
  const note = 'You were signed out. Your page is kept; sign in and carry on.'
  return page(c, deps.assets, options, <SignInPage carried={await pickUp(c)} note={note} />)
}

/** The page that htmx was on, to come back to. */
function pageOf(c: Ctx): string {
  const from = c.req.header('hx-current-url') ?? c.req.header('referer') ?? ''
  const url = URL.canParse(from) ? new URL(from) : undefined
  return (url && ownPath(url.pathname + url.search)) ?? '/'
}
