import { MatrixPage } from '../../views/assessment/matrix.tsx'
import type { Deps } from '../deps.ts'
import { lookedAt } from '../ledger/looks.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, type Routes } from '../web/routes.ts'
import { type Matrix, matrixOf, tookMatrix } from './matrix.ts'
import { matrixCsv } from './matrix-csv.ts'
import { addressOf, type Filter, readFilter } from './matrix-filter.ts'
import { matrixTables } from './matrix-page.tsx'

/** Learners by criteria: to look at, and to take away. */
export function matrixRoutes(routes: Routes, deps: Deps): void {
  routes.get('/learners', 'see the matrix', async (c) => {
    const filter = filterOf(c, deps)
    const matrix = await matrixOf(deps, actorOf(c), filter)
    await lookedAt(deps, actorOf(c), '/learners')
    return matrixPage(c, deps, matrix, filter)
  })

  routes.get('/learners.csv', 'see the matrix', async (c) => {
    const filter = filterOf(c, deps)
    const matrix = await matrixOf(deps, actorOf(c), filter)
    await lookedAt(deps, actorOf(c), '/learners.csv')
    await tookMatrix(deps, actorOf(c))
    return c.body(matrixCsv(deps.curriculum.award, matrix, filter.unit), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="learners.csv"',
      'cache-control': 'no-store',
    })
  })
}

function filterOf(c: Ctx, deps: Deps): Filter {
  return readFilter((name) => c.req.query(name), deps.curriculum)
}

function matrixPage(c: Ctx, deps: Deps, { rows, groups, everybody }: Matrix, filter: Filter): Response {
  const { award } = deps.curriculum
  const everything = award.criteria.length
  const counts = {
    everybody,
    shown: rows.length,
    waiting: rows.filter(({ waitingSince }) => waitingSince !== null).length,
    whole: rows.filter(({ cells }) => cells.met === everything).length,
  }
  const options = { title: 'Learners', at: 'learners', shape: 'desk loose', scripts: ['matrix.js'] } as const
  return page(
    c,
    deps.assets,
    options,
    <MatrixPage
      filter={filter}
      units={award.units}
      groups={groups}
      tables={matrixTables(deps.curriculum, rows, filter, deps.clock())}
      counts={counts}
      everything={everything}
      csv={addressOf('/learners.csv', { ...filter, apart: false })}
      apart={addressOf('/learners', { ...filter, apart: !filter.apart })}
      sampling={rows.some(({ cells }) => cells.of < everything)}
    />,
  )
}
