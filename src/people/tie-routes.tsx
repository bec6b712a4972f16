import type { Mistake } from '../../views/components/forms.tsx'
import { HandOverTiePage, MakeTiePage, type TypedTie } from '../../views/people/make-tie.tsx'
import { kinds, tieWords } from '../../views/people/tie-words.ts'
import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { groupIn } from './groups.ts'
import { blankTie, readTie, typedTie } from './tie-forms.ts'
import { endTie, findTarget, findTie, handOverTie, makeTie, roleFor, type Target, type Tied } from './tie-making.ts'
import { nameOf, peopleWithRole } from './who.ts'

/** Who assesses, supervises, quality-assures and examines whom. */
export function tieRoutes(routes: Routes, deps: Deps): void {
  for (const [kind, path] of [
    ['group', '/groups/:id/ties/:kind'],
    ['person', '/people/:id/ties/:kind'],
  ] as const) {
    routes.get(path, 'run the service', async (c) => {
      const to = await findTarget(deps.db.read, kind, param(c, 'id'))
      return makePage(c, deps, to, blankTie(deps.id(), deps.clock()), [])
    })
    routes.post(path, 'run the service', async (c) => {
      const to = await findTarget(deps.db.read, kind, param(c, 'id'))
      return make(c, deps, to, kindIn(c))
    })
  }

  routes.get('/ties/:id/hand-over', 'run the service', (c) => handOverPage(c, deps, '', []))

  routes.post('/ties/:id/hand-over', 'run the service', async (c) => {
    const tie = await findTie(deps, actorOf(c), param(c, 'id'))
    const staff = (await readForm(c)).get('staff')
    const went = await handOverTie(deps, actorOf(c), tie.id, staff)
    if (went === 'done') return c.redirect(`${placeOf(tie)}?done=handed-over`, 303)
    return handOverPage(c, deps, staff, [mistakeFor(went, tie.kind)])
  })

  routes.post('/ties/:id/end', 'run the service', async (c) => {
    const tie = await endTie(deps, actorOf(c), param(c, 'id'))
    return c.redirect(`${placeOf(tie)}?done=ended`, 303)
  })
}

async function make(c: Ctx, deps: Deps, to: Target, kind: TieKind): Promise<Response> {
  const typed = typedTie(await readForm(c))
  const { input, mistakes } = readTie(kind, typed, deps.clock())
  if (!input) return makePage(c, deps, to, typed, mistakes)
  const went = await makeTie(deps, actorOf(c), to, input)
  if (went !== 'done') return makePage(c, deps, to, typed, [mistakeFor(went, kind)])
  return c.redirect(`${to.kind === 'group' ? '/groups' : '/people'}/${to.id}?done=tied`, 303)
}

function kindIn(c: Ctx): TieKind {
  const kind = kinds.find((each) => each === param(c, 'kind'))
  if (!kind) throw new NotFound()
  return kind
}

function placeOf({ groupId, learnerId }: { groupId: string | null; learnerId: string | null }): string {
  return groupId === null ? `/people/${learnerId}` : `/groups/${groupId}`
}

function mistakeFor(went: Exclude<Tied, 'done'>, kind: TieKind): Mistake {
  const { who, does } = tieWords[kind]
  if (went === 'wrong person') return { at: 'staff', message: `Choose somebody who is ${who}` }
  return { at: 'staff', message: `Choose somebody else: this person ${does} them already` }
}

const optionsFor = (title: string, mistakes: readonly Mistake[]) =>
  ({ title, at: 'people', status: mistakes.length > 0 ? 422 : 200 }) as const

async function makePage(c: Ctx, deps: Deps, to: Target, typed: TypedTie, mistakes: readonly Mistake[]) {
  const kind = kindIn(c)
  const staff = (await peopleWithRole(deps.db.read, roleFor[kind])).filter(({ id }) => id !== to.id)
  const body = <MakeTiePage kind={kind} to={to} staff={staff} typed={typed} mistakes={mistakes} />
  return page(c, deps.assets, optionsFor(`Who ${tieWords[kind].does} ${to.name}`, mistakes), body)
}

async function handOverPage(c: Ctx, deps: Deps, chosen: string, mistakes: readonly Mistake[]): Promise<Response> {
  const tie = await findTie(deps, actorOf(c), param(c, 'id'))
  const staff = await peopleWithRole(deps.db.read, roleFor[tie.kind])
  const name =
    tie.groupId === null
      ? await nameOf(deps.db.read, tie.learnerId ?? '')
      : (await groupIn(deps.db.read, tie.groupId)).name
  const props = {
    tie,
    from: (await nameOf(deps.db.read, tie.staffId)) ?? '',
    to: { name: name ?? '', href: placeOf(tie) },
    staff: staff.filter(({ id }) => id !== tie.staffId && id !== tie.learnerId),
  }
  const body = <HandOverTiePage {...props} chosen={chosen} mistakes={mistakes} />
  return page(c, deps.assets, optionsFor('Hand over', mistakes), body)
}
