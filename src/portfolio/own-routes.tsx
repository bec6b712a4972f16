import { UnitPage } from '../../views/portfolio/pages.tsx'
import { unitPaper } from '../../views/portfolio/unit-paper.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { csvAnswer, streamed, taken, wantedUnit } from './answer-routes.ts'
import { moodleCompetencies, smartEvidence } from './award-formats.ts'
import { everythingZip } from './everything-zip.ts'
import { pdfOf } from './pdf.ts'
import { portfolioOf } from './portfolio.ts'
import { portfolioZip } from './portfolio-zip.ts'
import { downloadName, locationsCsv } from './tables.ts'
import { everythingOf } from './take-away.ts'

/** What somebody takes away of their own, and the award’s criteria for whoever wants them. */
export function ownPortfolioRoutes(routes: Routes, deps: Deps): void {
  routes.get('/portfolio/:unit', 'reflect', (c) => ownUnit(c, deps))

  routes.get('/portfolio.zip', 'reflect', async (c) => {
    const portfolio = await ownPortfolio(c, deps)
    const zip = await portfolioZip(deps, portfolio, actorOf(c))
    return streamed(c, zip, 'application/zip', `${downloadName(portfolio)}.zip`)
  })

  routes.get('/portfolio.csv', 'reflect', async (c) => {
    const portfolio = await ownPortfolio(c, deps)
    return csvAnswer(c, locationsCsv(portfolio), `${downloadName(portfolio, 'locations')}.csv`)
  })

  routes.get('/account/data.json', 'own account', async (c) => {
    const everything = await everythingOf(deps, actorOf(c))
    taken(c, 'alongside.json')
    return c.body(JSON.stringify(everything, null, 2), 200, { 'content-type': 'application/json; charset=utf-8' })
  })

  routes.get('/account/data.zip', 'own account', async (c) =>
    streamed(c, await everythingZip(deps, actorOf(c)), 'application/zip', 'alongside.zip'),
  )

  const { award } = deps.curriculum
  const matrix = smartEvidence(award)
  const competencies = moodleCompetencies(award)
  routes.get('/award.matrix', 'anyone', (c) => {
    c.header('content-disposition', `attachment; filename="award-${award.number}.matrix"`)
    return c.body(matrix, 200, { 'content-type': 'application/json; charset=utf-8' })
  })
  routes.get('/award.csv', 'anyone', (c) => {
    c.header('content-disposition', `attachment; filename="award-${award.number}.csv"`)
    return c.body(competencies, 200, { 'content-type': 'text/csv; charset=utf-8' })
  })
}

async function ownPortfolio(c: Ctx, deps: Deps) {
  return portfolioOf(deps.db.read, deps, actorOf(c).id, 'learner')
}

/** `400` is a page, `400.pdf` the same as a PDF. */
async function ownUnit(c: Ctx, deps: Deps): Promise<Response> {
  const { code, pdf } = wantedUnit(deps, param(c, 'unit'))
  const portfolio = await ownPortfolio(c, deps)
  const unit = portfolio.units.find((unit) => unit.code === code)
  if (!unit) throw new NotFound()
  const paper = unitPaper(portfolio, unit)
  if (pdf) {
    const name = `${downloadName(portfolio, `unit-${code}`)}.pdf`
    return streamed(c, await pdfOf(portfolio, paper), 'application/pdf', name)
  }
  const options = { title: paper.title, at: 'account', shape: 'desk loose' } as const
  return page(c, deps.assets, options, <UnitPage {...{ paper, portfolio, unit }} base="/portfolio" own={true} />)
}
