import { CARRIED_FIELD, CARRIED_PATH, type Carried, KeptWordsPage } from '../../views/people/sign-in.tsx'
import type { Deps } from '../deps.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import type { Ctx } from '../web/routes.ts'
import { SESSION_COOKIE, signToken } from '../web/session.ts'
import { ownPath } from './own-path.ts'

/** Hands a request to the app itself. */
export type Dispatch = (request: Request) => Response | Promise<Response>

/** Where somebody was going when they had to sign in, and what they had in their hands. */
export interface Came {
  readonly to: string | undefined
  readonly carried: Carried | undefined
}

/** What was posted by somebody who turns out to be signed out. */
export async function pickUp(c: Ctx): Promise<Carried> {
  const { pathname, search } = new URL(c.req.url)
  return { path: pathname + search, fields: (await readForm(c)).entries() }
}

/** The same, as the sign-in forms bring it along. */
export function cameWith(form: Form): Came {
  const path = form.get(CARRIED_PATH)
  const fields = form
    .entries()
    .filter(([name]) => name.startsWith(CARRIED_FIELD))
    .map(([name, value]) => [name.slice(CARRIED_FIELD.length), value] as const)
  return { to: ownPath(form.get('to')), carried: path === '' ? undefined : { path, fields } }
}

/** Answers that show the person their own words again; after any other failure they would be gone. */
const KEEPS_THE_WORDS = [409, 422]

/** Sends again what was posted before signing in, now as the person who has signed in, and passes on the answer. */
export async function resend(
  c: Ctx,
  deps: Deps,
  dispatch: Dispatch,
  { path, fields }: Carried,
  token: string,
): Promise<Response> {
  const own = ownPath(path)
  const answer = own === undefined ? undefined : await dispatch(postAgain(c, deps, own, fields, token))
  if (answer && (answer.status < 400 || KEEPS_THE_WORDS.includes(answer.status))) {
    return c.newResponse(answer.body, answer)
  }
  const kept = <KeptWordsPage fields={fields} />
  return page(c, deps.assets, { title: 'Your words', status: answer && answer.status >= 500 ? 500 : 404 }, kept)
}

function postAgain(c: Ctx, deps: Deps, path: string, fields: Carried['fields'], token: string): Request {
  const url = new URL(path, c.req.url)
  const body = new URLSearchParams()
  for (const [name, value] of fields) body.append(name, value)
  const cookie = `${SESSION_COOKIE}=${encodeURIComponent(signToken(token, deps.secret))}`
  return new Request(url, { method: 'POST', body, headers: { cookie, origin: url.origin } })
}
