import type { Portfolio, PortfolioUnit } from '../../src/portfolio/value.ts'
import { Blocks } from './blocks.tsx'
import type { Paper } from './paper.ts'

interface UnitPageProps {
  readonly paper: Paper
  readonly portfolio: Portfolio
  readonly unit: PortfolioUnit
  /** `/portfolio`, or `/learners/…/portfolio`. */
  readonly base: string
  /** It is the learner’s own copy. */
  readonly own: boolean
}

/** A unit’s portfolio, to read and to print. */
export function UnitPage({ paper, portfolio, unit, base, own }: UnitPageProps) {
  const files = own ? '/evidence' : `/learners/${portfolio.learner.id}/evidence`
  return (
    <>
      <header class="flow">
        <p class="small screen">
          <a href={own ? '/account/data' : base}>{own ? 'Your data' : `Portfolio of ${portfolio.learner.name}`}</a>
        </p>
        <h1>{paper.title}</h1>
        <p class="lead">
          {own
            ? 'Everything that you have submitted for this unit, and what was decided of it.'
            : portfolio.learner.name}
        </p>
        <p class="screen">
          <a class="btn second" href={`${base}/${unit.code}.pdf`}>
            Get it as a PDF
          </a>
        </p>
      </header>
      <article class="flow portfolio">
        <Blocks
          blocks={paper.blocks}
          fileAt={({ evidence, version, file }) => `${files}/${evidence}/files/${file.position}?version=${version}`}
        />
      </article>
    </>
  )
}

/** What an assessor, IQA or EQA may take of a learner’s work, and where it stands. */
export function PortfolioPage({ portfolio }: { portfolio: Portfolio }) {
  const { learner, evidence } = portfolio
  const base = `/learners/${learner.id}/portfolio`
  return (
    <>
      <header class="flow">
        <h1>Portfolio of {learner.name}</h1>
        <p class="lead">
          {evidence.length === 0
            ? 'Nothing has been submitted yet.'
            : 'What was submitted, what was decided, and who stands by it. Nothing that is still private is in it.'}
        </p>
      </header>
      <Units units={portfolio.units} base={base} />
      <section class="flow">
        <h2>Take it with you</h2>
        <p>The record keeps that you took it, and when.</p>
        <ul class="rows">
          <li>
            <a href={`${base}.zip`}>Everything as a ZIP</a>
            <p class="small">Plain files that open without Alongside, with a manifest and checksums.</p>
          </li>
          <li>
            <a href={`${base}.csv`}>Where the evidence is, as CSV</a>
            <p class="small">A line for each claim on each criterion, for a spreadsheet.</p>
          </li>
        </ul>
      </section>
    </>
  )
}

/** Each unit, with how many of its criteria are met. */
export function Units({ units, base }: { units: readonly PortfolioUnit[]; base: string }) {
  return (
    <section class="flow">
      <h2>Unit by unit</h2>
      <ul class="rows">
        {units.map((unit) => (
          <li class="act">
            <div>
              <p>
                <a href={`${base}/${unit.code}`}>
                  {unit.code}: {unit.title}
                </a>
              </p>
              <p class="small">{standingOf(unit)}</p>
            </div>
            <a href={`${base}/${unit.code}.pdf`}>
              PDF<span class="hide"> of unit {unit.code}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function standingOf({ outcomes, signOffs }: PortfolioUnit): string {
  const criteria = outcomes.flatMap((outcome) => outcome.criteria)
  const met = criteria.filter(({ standing }) => standing === 'met').length
  const locked = signOffs.some(({ lockedAt, unlockedAt }) => lockedAt !== null && unlockedAt === null)
  return `${met} of ${criteria.length} criteria met. ${locked ? 'Signed off.' : 'Not signed off yet.'}`
}
