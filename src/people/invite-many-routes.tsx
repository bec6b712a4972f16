import type { Mistake } from '../../views/components/forms.tsx'
import { InviteManyPage } from '../../views/people/invite-many.tsx'
import { InvitedManyPage } from '../../views/people/invited-many.tsx'
import type { Deps } from '../deps.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { handOver, takeOver } from './cookies.ts'
import { openGroups } from './groups.ts'
import { invitedTogether, inviteMany, type Plan, planInvitations } from './invite-many.ts'
import { linksTable } from './links-table.ts'
import { hashToken, seal, unseal } from './secrets.ts'

const TEN_MINUTES = 10 * 60_000

const path = (key: string) => `/people/invite-many/${key}`

/** A list out of a spreadsheet: looked at, then invited, then handed over. */
export function inviteManyRoutes(routes: Routes, deps: Deps): void {
  routes.get('/people/invite-many', 'manage people', (c) => listPage(c, deps, '', deps.id(), undefined, []))

  routes.post('/people/invite-many', 'manage people', async (c) => {
    const form = await readForm(c)
    const key = keyIn(form, deps)
    // A list that was changed after the look is looked at once more: nobody is invited unseen.
    const sure = form.get('do') === 'invite' && form.get('looked') === hashToken(form.get('rows'))
    if (!sure || (await inviteMany(deps, actorOf(c), form.get('rows'), key)) === 0) return look(c, deps, form, key)
    return handOver(c, deps, path(key), String(deps.clock()))
  })

  routes.get(path(':key'), 'manage people', async (c) => {
    const key = param(c, 'key')
    const lines = await invitedTogether(deps, actorOf(c), key)
    const mailed = deps.config.mail !== undefined
    const shown = takeOver(c, deps) !== undefined && !mailed
    const once = shown ? { action: path(key), sealed: sealed(c, deps, key), csv: linksTable(lines) } : undefined
    const options = { title: 'Invitations', at: 'people', shape: 'desk loose', scripts: ['copy.js'] } as const
    return page(c, deps.assets, options, <InvitedManyPage {...{ lines, mailed, once }} />)
  })

  routes.post(path(':key'), 'manage people', async (c) => {
    const key = param(c, 'key')
    const until = Number(unseal((await readForm(c)).get('once'), deps.secret, purpose(c, key)))
    const lines = await invitedTogether(deps, actorOf(c), key)
    if (!(until > deps.clock())) return c.redirect(path(key), 303)
    c.header('content-disposition', 'attachment; filename="invitations.csv"')
    c.header('cache-control', 'no-store')
    return c.body(`\ufeff${linksTable(lines)}`, 200, { 'content-type': 'text/csv; charset=utf-8' })
  })
}

/** Whoever was shown the links may fetch them for a while, in the same session. */
function sealed(c: Ctx, deps: Deps, key: string): string {
  return seal(String(deps.clock() + TEN_MINUTES), deps.secret, purpose(c, key))
}
const purpose = (c: Ctx, key: string) => `links ${key} ${actorOf(c).sessionId}`

function keyIn(form: Form, deps: Deps): string {
  const key = form.get('key')
  return /^[\w-]{1,64}$/.test(key) ? key : deps.id()
}

async function look(c: Ctx, deps: Deps, form: Form, key: string): Promise<Response> {
  const rows = form.get('rows')
  const planned = await planInvitations(deps, actorOf(c), rows)
  if ('broken' in planned) return listPage(c, deps, rows, key, undefined, [{ at: 'rows', message: planned.broken }])
  const { plans } = planned
  const empty = [{ at: 'rows', message: 'Paste at least one line: a name and an e-mail' }]
  return listPage(c, deps, rows, key, plans, plans.length === 0 ? empty : plans.flatMap(mistakesIn))
}

function mistakesIn({ row, needs }: Plan): readonly Mistake[] {
  return needs.map((need) => ({ at: `line-${row.line}`, message: `Line ${row.line}: ${need}` }))
}

async function listPage(
  c: Ctx,
  deps: Deps,
  rows: string,
  formKey: string,
  plans: readonly Plan[] | undefined,
  mistakes: readonly Mistake[],
): Promise<Response> {
  const groups = (await openGroups(deps, actorOf(c))).map(({ name }) => name)
  const props = { rows, formKey, plans, mistakes, groups, looked: plans ? hashToken(rows) : '' }
  const status = mistakes.length > 0 ? 422 : 200
  const options = { title: 'Invite many', at: 'people', shape: 'desk loose', status } as const
  return page(c, deps.assets, options, <InviteManyPage {...props} mailed={deps.config.mail !== undefined} />)
}
