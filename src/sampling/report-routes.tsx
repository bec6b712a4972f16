import type { Mistake } from '../../views/components/forms.tsx'
import { reportTables } from '../../views/sampling/report-tables.ts'
import { ReportsPage } from '../../views/sampling/reports.tsx'
import type { Deps } from '../deps.ts'
import { lookedAt } from '../ledger/looks.ts'
import { NotFound } from '../web/errors.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { csv } from './csv.ts'
import { isDay } from './forms.ts'
import { type Narrowed, reportFor } from './reports.ts'

export function reportRoutes(routes: Routes, deps: Deps): void {
  routes.get('/reports', 'report', async (c) => {
    const typed = narrowedIn(c)
    const mistakes = needsOf(typed)
    const report = await reportFor(deps, actorOf(c), readable(typed))
    await lookedAt(deps, actorOf(c), c.req.path)
    const options = { title: 'Reports', shape: 'desk loose', status: mistakes.length > 0 ? 422 : 200 } as const
    return page(c, deps.assets, options, <ReportsPage report={report} typed={typed} mistakes={mistakes} />)
  })

  routes.get('/reports/:file', 'report', async (c) => {
    const tables = reportTables(await reportFor(deps, actorOf(c), readable(narrowedIn(c))))
    const table = tables.find(({ id }) => `${id}.csv` === param(c, 'file'))
    if (!table) throw new NotFound()
    await lookedAt(deps, actorOf(c), c.req.path)
    c.header('cache-control', 'no-store')
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${table.id}.csv"`)
    return c.body(csv([table.head, ...table.rows]))
  })
}

function narrowedIn(c: Ctx): Narrowed {
  const { group = '', assessor = '', from = '', until = '' } = c.req.query()
  return { group, assessor, from: from.trim(), until: until.trim() }
}

function needsOf({ from, until }: Narrowed): readonly Mistake[] {
  const mistakes: Mistake[] = []
  if (from !== '' && !isDay(from)) mistakes.push({ at: 'from', message: 'Write a day, or leave it empty' })
  if (until !== '' && !isDay(until)) mistakes.push({ at: 'until', message: 'Write a day, or leave it empty' })
  return mistakes
}

/** Without days that are none. */
function readable({ from, until, ...rest }: Narrowed): Narrowed {
  return { ...rest, from: isDay(from) ? from : '', until: isDay(until) ? until : '' }
}
