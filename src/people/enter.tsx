import { SecondStepPage } from '../../views/people/sign-in.tsx'
import type { Deps } from '../deps.ts'
import { addressOf } from '../web/address.ts'
import { page } from '../web/page.tsx'
import type { Ctx } from '../web/routes.ts'
import { readSession, signToken } from '../web/session.ts'
import { type Came, type Dispatch, resend } from './carry.tsx'
import { giveDevice, giveHalfway, giveSession, takeHalfway } from './cookies.ts'
import { openSession } from './sessions.ts'
import type { SignInOutcome } from './sign-in.ts'

/** Lets somebody in: always with a new session of a new name, whatever cookie their browser came with. */
export async function enter(
  c: Ctx,
  deps: Deps,
  dispatch: Dispatch,
  personId: string,
  { to, carried }: Came,
): Promise<Response> {
  const device = { address: addressOf(c, deps), userAgent: c.req.header('user-agent')?.slice(0, 400) ?? '' }
  const token = await openSession(deps, personId, device, c.get('actor')?.sessionId)
  c.set('actor', await readSession(deps, signToken(token, deps.secret)))
  giveSession(c, deps, token)
  giveDevice(c, deps, personId)
  takeHalfway(c, deps)
  return carried ? resend(c, deps, dispatch, carried, token) : c.redirect(to ?? '/', 303)
}

/** The password was right; the second factor is still to come. */
export function askForCode(
  c: Ctx,
  deps: Deps,
  outcome: Extract<SignInOutcome, { kind: 'halfway' }>,
  came: Came,
): Response {
  giveHalfway(c, deps, outcome)
  if (came.carried)
    return page(c, deps.assets, { title: 'One more step', shape: 'spread' }, <SecondStepPage {...came} />)
  return c.redirect(came.to ? `/sign-in/code?to=${encodeURIComponent(came.to)}` : '/sign-in/code', 303)
}
