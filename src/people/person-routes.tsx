import type { Mistake } from '../../views/components/forms.tsx'
import { PersonPage } from '../../views/people/person.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { bondsOf } from './bonds.ts'
import { handOver } from './cookies.ts'
import { enrolmentOf, keepEnrolment, readEnrolment, type TypedEnrolment, typedEnrolment } from './enrolment.ts'
import { readInvited, readRoles } from './forms.ts'
import { resetPath } from './hand-over-routes.tsx'
import { changeRoles, closeAccount, correctWho, findPerson, reopenAccount } from './people.ts'
import { makeReset } from './resets.ts'
import { turnOffSecondFactor } from './second-factor.ts'
import {
  countersigners,
  keepStanding,
  qualifiedRoles,
  readStanding,
  standingOf,
  type TypedStanding,
  typedStanding,
} from './standing.ts'

const done: Record<string, string> = {
  who: 'It is put right.',
  roles: 'Their roles are changed. It holds from their next page on.',
  closed: 'The account is closed.',
  reopened: 'The account is open again.',
  factor: 'Their second step is off.',
  enrolment: 'The enrolment is kept.',
  standing: 'The qualification is kept.',
  tied: 'It is kept. The people concerned are told.',
  'handed-over': 'It is handed over. The people concerned are told.',
  ended: 'It is ended. The people concerned are told.',
}

const back = (c: Ctx, what: string) => c.redirect(`/people/${param(c, 'id')}?done=${what}`, 303)

/** One person, as the coordinator sees them. */
export function personRoutes(routes: Routes, deps: Deps): void {
  routes.get('/people/:id', 'manage people', (c) => personPage(c, deps, []))

  routes.post('/people/:id/who', 'manage people', async (c) => {
    const form = await readForm(c)
    const who = { name: form.get('name'), email: form.get('email') }
    const { input, mistakes } = readInvited(who)
    if (!input) return personPage(c, deps, mistakes, { who })
    const corrected = await correctWho(deps, actorOf(c), param(c, 'id'), input)
    return corrected === 'done' ? back(c, 'who') : personPage(c, deps, [taken], { who })
  })

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
  particularsRoutes(routes, deps)
}

function particularsRoutes(routes: Routes, deps: Deps): void {
  routes.post('/people/:id/enrolment', 'run the service', async (c) => {
    const typed = typedEnrolment(await readForm(c))
    const { input, mistakes } = readEnrolment(typed)
    if (mistakes.length > 0) return personPage(c, deps, mistakes, { enrolment: typed })
    await keepEnrolment(deps, actorOf(c), param(c, 'id'), input)
    return back(c, 'enrolment')
  })

  routes.post('/people/:id/standing', 'run the service', async (c) => {
    const typed = typedStanding(await readForm(c))
    const person = await findPerson(deps, actorOf(c), param(c, 'id'))
    const may = await countersigners(deps.db.read, person.id)
    const { input, mistakes } = readStanding(typed, person.roles.includes('assessor'), may)
    if (mistakes.length > 0) return personPage(c, deps, mistakes, { standing: typed })
    await keepStanding(deps, actorOf(c), person.id, input)
    return back(c, 'standing')
  })
}

const taken: Mistake = {
  at: 'email',
  message:
    'Somebody else signs in with this e-mail, or is invited by it: write another, or withdraw the invitation first',
}

function onlyCoordinator(at: string): readonly Mistake[] {
  return [{ at, message: 'Make somebody else a coordinator first: nobody else can look after Alongside' }]
}

interface Typed {
  readonly who?: { readonly name: string; readonly email: string }
  readonly enrolment?: TypedEnrolment
  readonly standing?: TypedStanding
}

async function personPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[], typed: Typed = {}): Promise<Response> {
  const { read } = deps.db
  const person = await findPerson(deps, actorOf(c), param(c, 'id'))
  const props = {
    person,
    who: typed.who ?? person,
    bonds: await bondsOf(deps, actorOf(c), person.id),
    enrolment: typed.enrolment ?? typedEnrolment(await enrolmentOf(read, person.id)),
    standing: typed.standing ?? typedStanding(await standingOf(read, person.id)),
    qualifies: person.roles.some((role) => qualifiedRoles.includes(role)),
    countersigners: await countersigners(read, person.id),
    done: mistakes.length === 0 ? done[c.req.query('done') ?? ''] : undefined,
  }
  const options = { title: person.name, at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <PersonPage {...props} mistakes={mistakes} />)
}
