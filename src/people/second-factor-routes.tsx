import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import type { Mistake } from '../../views/components/forms.tsx'
import { RecoveryCodesPage, SecondFactorPage, type SecondFactorProps } from '../../views/people/second-factor.tsx'
import type { Deps } from '../deps.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, type Routes } from '../web/routes.ts'
import { ownPasswordMistakes } from './account-routes.tsx'
import type { Attempts } from './attempts.ts'
import { handOver, takeOver } from './cookies.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  leaveSecondFactor,
  renewRecoveryCodes,
  type SecondFactor,
  secondFactor,
  turnOffSecondFactor,
} from './second-factor.ts'

const CODES = '/account/recovery-codes'

export function secondFactorRoutes(routes: Routes, deps: Deps, attempts: Attempts): void {
  const sure = async (c: Ctx, form: Form, at: string) =>
    ownPasswordMistakes(c, deps, attempts, form.get('password'), at)

  routes.get('/account/second-factor', 'own account', (c) => secondFactorPage(c, deps, []))

  routes.post('/account/second-factor', 'own account', async (c) => {
    const mistakes = await sure(c, await readForm(c), 'password')
    if (mistakes.length > 0) return secondFactorPage(c, deps, mistakes)
    await beginSecondFactor(deps, actorOf(c))
    return c.redirect('/account/second-factor', 303)
  })

  routes.post('/account/second-factor/confirm', 'own account', async (c) => {
    const actor = actorOf(c)
    if ((await secondFactor(deps, actor)).state !== 'begun') return c.redirect('/account/second-factor', 303)
    const codes = await confirmSecondFactor(deps, actor, (await readForm(c)).get('code'))
    if (codes) return handOver(c, deps, CODES, codes.join(' '))
    const message = 'Write the six figures that the app shows now. If they are, check the time on your phone'
    return secondFactorPage(c, deps, [{ at: 'code', message }])
  })

  routes.post('/account/second-factor/leave', 'own account', async (c) => {
    await leaveSecondFactor(deps, actorOf(c))
    return c.redirect('/account', 303)
  })

  routes.post('/account/second-factor/codes', 'own account', async (c) => {
    const mistakes = await sure(c, await readForm(c), 'password-for-codes')
    if (mistakes.length > 0) return secondFactorPage(c, deps, mistakes)
    return handOver(c, deps, CODES, (await renewRecoveryCodes(deps, actorOf(c))).join(' '))
  })

  routes.post('/account/second-factor/off', 'own account', async (c) => {
    const mistakes = await sure(c, await readForm(c), 'password-for-off')
    if (mistakes.length > 0) return secondFactorPage(c, deps, mistakes)
    await turnOffSecondFactor(deps, actorOf(c), actorOf(c).id)
    return c.redirect('/account?done=off', 303)
  })

  routes.get(CODES, 'own account', (c) => {
    const codes = takeOver(c, deps)?.split(' ')
    return page(c, deps.assets, { title: 'Recovery codes', at: 'account' }, <RecoveryCodesPage codes={codes} />)
  })
}

async function secondFactorPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[]): Promise<Response> {
  const props = { ...shown(await secondFactor(deps, actorOf(c))), mistakes }
  const options = { title: 'A second step', at: 'account', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <SecondFactorPage {...props} />)
}

type Shown<T = SecondFactorProps> = T extends unknown ? Omit<T, 'mistakes'> : never

function shown(factor: SecondFactor): Shown {
  if (factor.state !== 'begun') return factor
  const code = generate(factor.uri)
  return { state: 'begun', appKey: factor.key, uri: factor.uri, qr: { size: code.size, path: toSvgPath(code) } }
}
