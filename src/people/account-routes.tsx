import type { Mistake } from '../../views/components/forms.tsx'
import { AccountPage } from '../../views/people/account.tsx'
import type { Deps } from '../deps.ts'
import { TooMany } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import type { Attempts } from './attempts.ts'
import { newPasswordMistakes } from './forms.ts'
import { secondFactor } from './second-factor.ts'
import { endOtherSessions, endSession, ownSessions } from './sessions.ts'
import { changePassword, passwordChangedAt, saysOwnPassword } from './sign-in.ts'
import { staffOf } from './ties.ts'

const done: Record<string, string> = {
  password: 'Your password is changed. You are signed out everywhere else.',
  session: 'That device is signed out.',
  sessions: 'You are signed out everywhere else.',
  off: 'The second step is off.',
}

export function accountRoutes(routes: Routes, deps: Deps, attempts: Attempts): void {
  routes.get('/account', 'own account', (c) => accountPage(c, deps, []))

  routes.post('/account/password', 'own account', async (c) => {
    const form = await readForm(c)
    const actor = actorOf(c)
    const mistakes = newPasswordMistakes(form, actor)
    const own = await ownPasswordMistakes(c, deps, attempts, form.get('current'), 'current')
    if (mistakes.length + own.length > 0) return accountPage(c, deps, [...own, ...mistakes])
    await changePassword(deps, actor, form.get('password'))
    return c.redirect('/account?done=password', 303)
  })

  routes.post('/account/sessions/end-others', 'own account', async (c) => {
    await endOtherSessions(deps, actorOf(c))
    return c.redirect('/account?done=sessions', 303)
  })

  routes.post('/account/sessions/:id/end', 'own account', async (c) => {
    await endSession(deps, actorOf(c), param(c, 'id'))
    return c.redirect('/account?done=session', 303)
  })
}

/** Before what could shut somebody out of their own account: are they really who is signed in? */
export async function ownPasswordMistakes(
  c: Ctx,
  deps: Deps,
  attempts: Attempts,
  password: string,
  at: string,
): Promise<readonly Mistake[]> {
  if (password === '') return [{ at, message: 'Write the password that you have now' }]
  const said = await saysOwnPassword(deps, attempts, actorOf(c), password)
  if (said === 'right') return []
  if (said === 'wrong') return [{ at, message: 'That is not the password that you have now. Try it once more' }]
  throw new TooMany('Your password was tried often.', said.wait)
}

async function accountPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[]): Promise<Response> {
  const actor = actorOf(c)
  const factor = await secondFactor(deps, actor)
  const props = {
    person: actor,
    passwordChangedAt: await passwordChangedAt(deps, actor),
    secondFactor: { on: factor.state === 'on', codesLeft: factor.state === 'on' ? factor.codesLeft : 0 },
    sessions: await ownSessions(deps, actor),
    seenBy: may(actor, 'reflect') ? await staffOf(deps.db.read, deps, actor.id) : undefined,
    done: mistakes.length === 0 ? done[c.req.query('done') ?? ''] : undefined,
  }
  const options = { title: 'Your account', at: 'account', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <AccountPage {...props} mistakes={mistakes} />)
}
