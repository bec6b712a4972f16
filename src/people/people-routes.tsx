import type { Mistake } from '../../views/components/forms.tsx'
import { PeoplePage, type PeopleProps } from '../../views/people/people.tsx'
import type { Deps } from '../deps.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { isRole } from '../web/roles.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { handOver } from './cookies.ts'
import { readInvite } from './forms.ts'
import { openGroups } from './groups.ts'
import { handOverRoutes, invitationPath } from './hand-over-routes.tsx'
import { invite, pendingInvitations, renewInvitation, withdrawInvitation } from './invitations.ts'
import { everybody } from './people.ts'
import { organisation } from './set-up.ts'

const done: Record<string, string> = {
  withdrawn: 'The invitation is taken back. Its link opens nothing any more.',
  mailed: 'The invitation is on its way by e-mail.',
}

/** The coordinator's desk. */
export function peopleDeskRoutes(routes: Routes, deps: Deps): void {
  routes.get('/people', 'manage people', (c) =>
    peoplePage(c, deps, { name: '', email: '', roles: ['learner'], group: '' }, []),
  )

  routes.post('/people/invitations', 'manage people', async (c) => {
    const form = await readForm(c)
    const { input, mistakes } = readInvite(form)
    const typed = typedIn(form)
    if (!input) return peoplePage(c, deps, typed, mistakes)
    const fresh = await invite(deps, actorOf(c), { ...input, groupId: typed.group })
    if (fresh && deps.config.mail) return c.redirect('/people?done=mailed', 303)
    if (fresh) return handOver(c, deps, invitationPath(fresh.id), fresh.token)
    const message = 'Use another e-mail: there is an account with this one already'
    return peoplePage(c, deps, typed, [{ at: 'email', message }])
  })

  routes.post('/people/invitations/:id/renew', 'manage people', async (c) => {
    const fresh = await renewInvitation(deps, actorOf(c), param(c, 'id'))
    return handOver(c, deps, invitationPath(fresh.id), fresh.token)
  })

  routes.post('/people/invitations/:id/withdraw', 'manage people', async (c) => {
    await withdrawInvitation(deps, actorOf(c), param(c, 'id'))
    return c.redirect('/people?done=withdrawn', 303)
  })

  handOverRoutes(routes, deps)
}

function typedIn(form: Form): PeopleProps['values'] {
  const roles = form.all('roles').filter(isRole)
  return { name: form.get('name'), email: form.get('email'), roles, group: form.get('group') }
}

async function peoplePage(
  c: Ctx,
  deps: Deps,
  values: PeopleProps['values'],
  mistakes: readonly Mistake[],
): Promise<Response> {
  const actor = actorOf(c)
  const props = {
    organisation: await organisation(deps),
    people: await everybody(deps, actor),
    invitations: await pendingInvitations(deps, actor),
    groups: await openGroups(deps, actor),
    mails: deps.config.mail !== undefined,
    done: mistakes.length === 0 ? done[c.req.query('done') ?? ''] : undefined,
  }
  const options = { title: 'People', at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <PeoplePage {...props} values={values} mistakes={mistakes} />)
}
