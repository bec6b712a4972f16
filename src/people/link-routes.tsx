import type { Mistake } from '../../views/components/forms.tsx'
import { DeadLinkPage, InvitationPage, ResetPage, SetUpPage, type SetUpProps } from '../../views/people/links.tsx'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { type Ctx, param, type Routes } from '../web/routes.ts'
import type { Dispatch } from './carry.tsx'
import { askForCode, enter } from './enter.tsx'
import { newPasswordMistakes, readSetUp } from './forms.ts'
import { acceptInvitation, readInvitation } from './invitations.ts'
import { readReset, resetPassword } from './resets.ts'
import { findSetUp, organisation, setUp } from './set-up.ts'

/** What one-time links open. */
export function linkRoutes(routes: Routes, deps: Deps, dispatch: Dispatch): void {
  const answer = (path: string, show: (c: Ctx) => Promise<Response>, take: (c: Ctx) => Promise<Response>) => {
    routes.get(path, 'anyone', (c) => orDeadLink(c, deps, show))
    routes.post(path, 'anyone', (c) => orDeadLink(c, deps, take))
  }

  answer(
    '/set-up/:token',
    async (c) => {
      await findSetUp(deps, param(c, 'token'))
      return setUpPage(c, deps, { organisation: '', name: '', email: '', learner: false }, [])
    },
    async (c) => {
      await findSetUp(deps, param(c, 'token'))
      const form = await readForm(c)
      const { input, mistakes } = readSetUp(form)
      const typed = { organisation: form.get('organisation'), name: form.get('name'), email: form.get('email') }
      if (!input) return setUpPage(c, deps, { ...typed, learner: form.get('learner') === 'yes' }, mistakes)
      const personId = await setUp(deps, param(c, 'token'), input)
      return enter(c, deps, dispatch, personId, { to: '/people', carried: undefined })
    },
  )

  answer(
    '/invitations/:token',
    (c) => invitationPage(c, deps, []),
    async (c) => {
      const form = await readForm(c)
      const mistakes = newPasswordMistakes(form, await readInvitation(deps, param(c, 'token')))
      if (mistakes.length > 0) return invitationPage(c, deps, mistakes)
      const personId = await acceptInvitation(deps, param(c, 'token'), form.get('password'))
      return enter(c, deps, dispatch, personId, { to: '/', carried: undefined })
    },
  )

  answer(
    '/reset/:token',
    (c) => resetPage(c, deps, []),
    async (c) => {
      const form = await readForm(c)
      const mistakes = newPasswordMistakes(form, await readReset(deps, param(c, 'token')))
      if (mistakes.length > 0) return resetPage(c, deps, mistakes)
      const outcome = await resetPassword(deps, param(c, 'token'), form.get('password'))
      const came = { to: undefined, carried: undefined }
      if (outcome.kind === 'halfway') return askForCode(c, deps, outcome, came)
      return enter(c, deps, dispatch, outcome.personId, came)
    },
  )
}

async function orDeadLink(c: Ctx, deps: Deps, handler: (c: Ctx) => Promise<Response>): Promise<Response> {
  try {
    return await handler(c)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return page(c, deps.assets, { title: 'This link opens nothing now', status: 404 }, <DeadLinkPage />)
  }
}

function setUpPage(c: Ctx, deps: Deps, values: SetUpProps['values'], mistakes: readonly Mistake[]): Response {
  const options = { title: 'Set up', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <SetUpPage action={c.req.path} values={values} mistakes={mistakes} />)
}

async function invitationPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[]): Promise<Response> {
  const props = {
    action: c.req.path,
    invitation: await readInvitation(deps, param(c, 'token')),
    organisation: await organisation(deps),
  }
  const options = { title: 'Welcome', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <InvitationPage {...props} mistakes={mistakes} />)
}

async function resetPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[]): Promise<Response> {
  const person = await readReset(deps, param(c, 'token'))
  const options = { title: 'A new password', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <ResetPage action={c.req.path} person={person} mistakes={mistakes} />)
}
