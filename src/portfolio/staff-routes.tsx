import { PortfolioPage, UnitPage } from '../../views/portfolio/pages.tsx'
import { unitPaper } from '../../views/portfolio/unit-paper.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { exportedPortfolio, tiedPortfolio } from './access.ts'
import { csvAnswer, streamed, wantedUnit } from './answer-routes.ts'
import { pdfOf } from './pdf.ts'
import { portfolioZip } from './portfolio-zip.ts'
import { downloadName, locationsCsv } from './tables.ts'

/** A learner’s portfolio, for whoever a tie leads to their submitted work. */
export function staffPortfolioRoutes(routes: Routes, deps: Deps): void {
  routes.get('/learners/:id/portfolio', 'read submitted work', async (c) => {
    const portfolio = await tiedPortfolio(deps, actorOf(c), param(c, 'id'), c.req.path)
    const options = { title: `Portfolio of ${portfolio.learner.name}`, at: 'learners' } as const
    return page(c, deps.assets, options, <PortfolioPage portfolio={portfolio} />)
  })

  routes.get('/learners/:id/portfolio/:unit', 'read submitted work', async (c) => unitAnswer(c, deps))

  routes.get('/learners/:id/portfolio.zip', 'read submitted work', async (c) => {
    const actor = actorOf(c)
    const portfolio = await exportedPortfolio(deps, actor, param(c, 'id'), 'ZIP')
    const zip = await portfolioZip(deps, portfolio, actor)
    return streamed(c, zip, 'application/zip', `${downloadName(portfolio)}.zip`)
  })

  routes.get('/learners/:id/portfolio.csv', 'read submitted work', async (c) => {
    const portfolio = await exportedPortfolio(deps, actorOf(c), param(c, 'id'), 'CSV')
    return csvAnswer(c, locationsCsv(portfolio), `${downloadName(portfolio, 'locations')}.csv`)
  })
}

/** `400` is a page, `400.pdf` the same as a PDF. */
async function unitAnswer(c: Ctx, deps: Deps): Promise<Response> {
  const { code, pdf } = wantedUnit(deps, param(c, 'unit'))
  const id = param(c, 'id')
  const portfolio = pdf
    ? await exportedPortfolio(deps, actorOf(c), id, 'PDF')
    : await tiedPortfolio(deps, actorOf(c), id, c.req.path)
  const unit = portfolio.units.find((unit) => unit.code === code)
  if (!unit) throw new NotFound()
  const paper = unitPaper(portfolio, unit)
  if (pdf) {
    const name = `${downloadName(portfolio, `unit-${code}`)}.pdf`
    return streamed(c, await pdfOf(portfolio, paper), 'application/pdf', name)
  }
  const options = { title: `${paper.title}, ${portfolio.learner.name}`, at: 'learners', shape: 'desk loose' } as const
  const base = `/learners/${id}/portfolio`
  return page(c, deps.assets, options, <UnitPage {...{ paper, portfolio, unit, base }} own={false} />)
}
