import type { Mistake } from '../../views/components/forms.tsx'
import { SecondStepPage, SignInPage } from '../../views/people/sign-in.tsx'
import type { Deps } from '../deps.ts'
import { addressOf } from '../web/address.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import type { Ctx, Routes } from '../web/routes.ts'
import type { Attempts } from './attempts.ts'
import { type Came, cameWith, type Dispatch } from './carry.tsx'
import { knownDevice, readHalfway, takeHalfway, takeSession } from './cookies.ts'
import { askForCode, enter } from './enter.tsx'
import { ownPath } from './own-path.ts'
import { signOut } from './sessions.ts'
import { passSecondFactor, type SignInOutcome, signIn } from './sign-in.ts'

const SIGNED_OUT = 'You are signed out. What you wrote is kept.'
const TOO_LONG_AGO = 'That took a while, so we begin again. Sign in once more.'

export function signInRoutes(routes: Routes, deps: Deps, attempts: Attempts, dispatch: Dispatch): void {
  routes.get('/sign-in', 'anyone', (c) => {
    const to = ownPath(c.req.query('to') ?? '')
    if (c.get('actor')) return c.redirect(to ?? '/', 303)
    const note = c.req.query('out') === undefined ? undefined : SIGNED_OUT
    return page(c, deps.assets, { title: 'Sign in', shape: 'spread' }, <SignInPage to={to} note={note} />)
  })

  routes.post('/sign-in', 'anyone', async (c) => {
    const form = await readForm(c)
    const came = cameWith(form)
    const [email, password] = [form.get('email'), form.get('password')]
    if (email.trim() === '' || password === '') return refuse(c, deps, came, email, { kind: 'wrong' })
    const device = (personId: string) => knownDevice(c, deps, personId)
    const outcome = await signIn(deps, attempts, { email, password, address: addressOf(c, deps), device })
    if (outcome.kind === 'in') return enter(c, deps, dispatch, outcome.personId, came)
    if (outcome.kind === 'halfway') return askForCode(c, deps, outcome, came)
    return refuse(c, deps, came, email, outcome)
  })

  routes.get('/sign-in/code', 'anyone', (c) => {
    const to = ownPath(c.req.query('to') ?? '')
    if (!readHalfway(c, deps)) return c.redirect(to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in', 303)
    return page(c, deps.assets, { title: 'One more step', shape: 'spread' }, <SecondStepPage to={to} />)
  })

  routes.post('/sign-in/code', 'anyone', async (c) => {
    const form = await readForm(c)
    const came = cameWith(form)
    const halfway = readHalfway(c, deps)
    if (!halfway) return beginAgain(c, deps, came)
    const { personId } = halfway
    const seen = { address: addressOf(c, deps), device: knownDevice(c, deps, personId) }
    const outcome = await passSecondFactor(deps, attempts, { ...halfway, ...seen, code: form.get('code') })
    if (outcome.kind === 'in') return enter(c, deps, dispatch, personId, came)
    if (outcome.kind === 'over') return beginAgain(c, deps, came)
    return refuseCode(c, deps, came, outcome.kind === 'wait' ? outcome.seconds : 0)
  })

  routes.post('/sign-out', 'anyone', async (c) => {
    const actor = c.get('actor')
    if (actor) await signOut(deps, actor)
    takeSession(c, deps)
    return c.redirect('/sign-in?out', 303)
  })
}

type Refusal = Exclude<SignInOutcome, { kind: 'in' | 'halfway' }>

function refuse(c: Ctx, deps: Deps, came: Came, email: string, outcome: Refusal): Response {
  const mistakes = [mistakeFor(outcome)]
  if (outcome.kind === 'wait') c.header('retry-after', String(outcome.seconds))
  const options = { title: 'Not signed in yet', status: outcome.kind === 'wait' ? 429 : 422, shape: 'spread' } as const
  return page(c, deps.assets, options, <SignInPage {...came} email={email} mistakes={mistakes} />)
}

function mistakeFor(outcome: Refusal): Mistake {
  if (outcome.kind === 'wait') return { at: 'password', message: `That was tried often. ${waitWords(outcome.seconds)}` }
  if (outcome.kind === 'closed') {
    return { at: 'email', message: 'This account is closed. Ask your coordinator to open it again' }
  }
  return { at: 'password', message: 'E-mail and password do not go together. Check both, and try again' }
}

function refuseCode(c: Ctx, deps: Deps, came: Came, wait: number): Response {
  const message =
    wait > 0 ? `That was tried often. ${waitWords(wait)}` : 'Use the code that the app shows now. Each code works once'
  if (wait > 0) c.header('retry-after', String(wait))
  const options = { title: 'Not signed in yet', status: wait > 0 ? 429 : 422, shape: 'spread' } as const
  return page(c, deps.assets, options, <SecondStepPage {...came} mistakes={[{ at: 'code', message }]} />)
}

function beginAgain(c: Ctx, deps: Deps, came: Came): Response {
  takeHalfway(c, deps)
  const options = { title: 'Sign in', status: 401, shape: 'spread' } as const
  return page(c, deps.assets, options, <SignInPage {...came} note={TOO_LONG_AGO} />)
}

function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again, or ask your coordinator for a link`
}
