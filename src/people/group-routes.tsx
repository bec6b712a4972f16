import type { Mistake } from '../../views/components/forms.tsx'
import { GroupPage } from '../../views/people/group.tsx'
import { GroupsPage } from '../../views/people/groups.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { readName } from './forms.ts'
import { addGroup, closeGroup, everyGroup, openGroups, renameGroup, wholeGroup } from './groups.ts'
import { joinGroup, leaveGroup, moveGroup } from './membership.ts'
import { peopleWithRole } from './who.ts'

const done: Record<string, string> = {
  added: 'The group is there. Put learners into it, and say who works with them.',
  name: 'The name is kept.',
  closed: 'The group is closed.',
  joined: 'They are in the group. They are told, and so are the people tied to it.',
  left: 'They are out of the group.',
  moved: 'They are moved.',
  tied: 'It is kept. The people concerned are told.',
  'handed-over': 'It is handed over. The people concerned are told.',
  ended: 'It is ended. The people concerned are told.',
}
const taken = [{ at: 'name', message: 'Choose another name: there is a group with this one' }]

export function groupRoutes(routes: Routes, deps: Deps): void {
  routes.get('/groups', 'run the service', (c) => groupsPage(c, deps, { name: '', formKey: deps.id() }, []))

  routes.post('/groups', 'run the service', async (c) => {
    const form = await readForm(c)
    const { input, mistakes } = readName(form)
    const typed = { name: form.get('name'), formKey: form.get('key') }
    if (!input) return groupsPage(c, deps, typed, mistakes)
    const id = await addGroup(deps, actorOf(c), input.name, form.get('key'))
    return id === undefined ? groupsPage(c, deps, typed, taken) : c.redirect(`/groups/${id}?done=added`, 303)
  })

  routes.get('/groups/:id', 'run the service', (c) => groupPage(c, deps, []))

  routes.post('/groups/:id/name', 'run the service', async (c) => {
    const form = await readForm(c)
    const { input, mistakes } = readName(form)
    if (!input) return groupPage(c, deps, mistakes, form.get('name'))
    const kept = await renameGroup(deps, actorOf(c), param(c, 'id'), input.name)
    return kept === 'done' ? back(c, 'name') : groupPage(c, deps, taken, form.get('name'))
  })

  routes.post('/groups/:id/close', 'run the service', async (c) => {
    await closeGroup(deps, actorOf(c), param(c, 'id'))
    return back(c, 'closed')
  })
  memberRoutes(routes, deps)
}

function memberRoutes(routes: Routes, deps: Deps): void {
  routes.post('/groups/:id/members', 'run the service', async (c) => {
    const person = (await readForm(c)).get('person')
    if (await joinGroup(deps, actorOf(c), param(c, 'id'), person)) return back(c, 'joined')
    return groupPage(c, deps, [{ at: 'person', message: 'Choose a learner' }])
  })

  routes.post('/groups/:id/members/:member/leave', 'run the service', async (c) => {
    await leaveGroup(deps, actorOf(c), param(c, 'id'), param(c, 'member'))
    return back(c, 'left')
  })

  routes.post('/groups/:id/members/:member/move', 'run the service', async (c) => {
    const to = (await readForm(c)).get('to')
    const [id, member] = [param(c, 'id'), param(c, 'member')]
    if (await moveGroup(deps, actorOf(c), id, member, to)) return back(c, 'moved')
    return groupPage(c, deps, [{ at: `to-${member}`, message: 'Choose another group that is open' }])
  })
}

function back(c: Ctx, what: string): Response {
  return c.redirect(`/groups/${param(c, 'id')}?done=${what}`, 303)
}

const optionsFor = (title: string, mistakes: readonly Mistake[]) =>
  ({ title, at: 'people', status: mistakes.length > 0 ? 422 : 200 }) as const
const said = (c: Ctx, mistakes: readonly Mistake[]) =>
  mistakes.length === 0 ? done[c.req.query('done') ?? ''] : undefined

async function groupsPage(
  c: Ctx,
  deps: Deps,
  typed: { readonly name: string; readonly formKey: string },
  mistakes: readonly Mistake[],
): Promise<Response> {
  const groups = await everyGroup(deps, actorOf(c))
  const body = <GroupsPage groups={groups} {...typed} mistakes={mistakes} done={said(c, mistakes)} />
  return page(c, deps.assets, optionsFor('Groups', mistakes), body)
}

async function groupPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[], name?: string): Promise<Response> {
  const actor = actorOf(c)
  const group = await wholeGroup(deps, actor, param(c, 'id'))
  const inIt = new Set(group.stays.filter(({ until }) => until === null).map(({ personId }) => personId))
  const learners = (await peopleWithRole(deps.db.read, 'learner')).filter(({ id }) => !inIt.has(id))
  const others = (await openGroups(deps, actor)).filter(({ id }) => id !== group.id)
  const props = { group, learners, others, name: name ?? group.name, mistakes, done: said(c, mistakes) }
  return page(c, deps.assets, optionsFor(group.name, mistakes), <GroupPage {...props} />)
}
