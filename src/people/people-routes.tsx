import type { Mistake } from '../../views/components/forms.tsx'
import { PeoplePage, type PeopleProps } from '../../views/people/people.tsx'
import { PersonPage } from '../../views/people/person.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { isRole } from '../web/roles.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { handOver } from './cookies.ts'
import { readInvite, readRoles } from './forms.ts'
import { handOverRoutes, invitationPath, resetPath } from './hand-over-routes.tsx'
import { invite, pendingInvitations, renewInvitation, withdrawInvitation } from './invitations.ts'
import { changeRoles, closeAccount, everybody, findPerson, reopenAccount } from './people.ts'
import { makeReset } from './resets.ts'
import { turnOffSecondFactor } from './second-factor.ts'
import { organisation } from './set-up.ts'

const done: Record<string, string> = {
  withdrawn: 'The invitation is taken back. Its link opens nothing any more.',
  roles: 'Their roles are changed. It holds from their next page on.',
  closed: 'The account is closed.',
  reopened: 'The account is open again.',
  factor: 'Their second step is off.',
}

/** The coordinator's desk. */
export function peopleDeskRoutes(routes: Routes, deps: Deps): void {
  routes.get('/people', 'manage people', (c) => peoplePage(c, deps, { name: '', email: '', roles: ['learner'] }, []))

  routes.post('/people/invitations', 'manage people', async (c) => {
    const form = await readForm(c)
    const { input, mistakes } = readInvite(form)
    const typed = { name: form.get('name'), email: form.get('email'), roles: form.all('roles').filter(isRole) }
    if (!input) return peoplePage(c, deps, typed, mistakes)
    const fresh = await invite(deps, actorOf(c), input)
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
  personRoutes(routes, deps)
}

function personRoutes(routes: Routes, deps: Deps): void {
  const back = (c: Ctx, what: string) => c.redirect(`/people/${param(c, 'id')}?done=${what}`, 303)

  routes.get('/people/:id', 'manage people', (c) => personPage(c, deps, []))

  routes.post('/people/:id/roles', 'manage people', async (c) => {
    const { input, mistakes } = readRoles(await readForm(c))
    if (!input) return personPage(c, deps, mistakes)
    const changed = await changeRoles(deps, actorOf(c), param(c, 'id'), input.roles)
    return changed === 'done' ? back(c, 'roles') : personPage(c, deps, onlyCoordinator('role-coordinator'))
  })

  routes.post('/people/:id/close', 'manage people', async (c) => {
    const changed = await closeAccount(deps, actorOf(c), param(c, 'id'))
    return changed === 'done' ? back(c, 'closed') : personPage(c, deps, onlyCoordinator('close'))
  })

  routes.post('/people/:id/reopen', 'manage people', async (c) => {
    await reopenAccount(deps, actorOf(c), param(c, 'id'))
    return back(c, 'reopened')
  })

  routes.post('/people/:id/reset', 'manage people', async (c) => {
    const token = await makeReset(deps, actorOf(c), param(c, 'id'))
    return handOver(c, deps, resetPath(param(c, 'id')), token)
  })

  routes.post('/people/:id/second-factor/off', 'manage people', async (c) => {
    const person = await findPerson(deps, actorOf(c), param(c, 'id'))
    await turnOffSecondFactor(deps, actorOf(c), person.id)
    return back(c, 'factor')
  })
}

function onlyCoordinator(at: string): readonly Mistake[] {
  return [{ at, message: 'Make somebody else a coordinator first: nobody else can look after Alongside' }]
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
    done: mistakes.length === 0 ? done[c.req.query('done') ?? ''] : undefined,
  }
  const options = { title: 'People', at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <PeoplePage {...props} values={values} mistakes={mistakes} />)
}

async function personPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[]): Promise<Response> {
  const person = await findPerson(deps, actorOf(c), param(c, 'id'))
  const said = mistakes.length === 0 ? done[c.req.query('done') ?? ''] : undefined
  const options = { title: person.name, at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <PersonPage person={person} mistakes={mistakes} done={said} />)
}
