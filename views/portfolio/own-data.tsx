import type { PortfolioUnit } from '../../src/portfolio/value.ts'
import { ErrorSummary } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { Forget, type ForgetProps } from './forget.tsx'
import { Units } from './pages.tsx'
import { Award, Submitted, TakeAway, type TakeAwayProps } from './take-away.tsx'

export interface OwnDataProps extends ForgetProps, TakeAwayProps {
  /** A learner’s; none for anybody else. */
  readonly units: readonly PortfolioUnit[]
  /** The writing has just been deleted. */
  readonly done: boolean
}

/** Everything can be taken away, and everything can be deleted, at any time. */
export function OwnDataPage(props: OwnDataProps) {
  const { mistakes, done, units } = props
  return (
    <>
      <ErrorSummary title="Nothing was deleted" kept="Everything is still here." mistakes={mistakes} />
      <header class="flow">
        <h1>Your data</h1>
        {done && <Kept>Everything you had written is deleted, but for what was decided on.</Kept>}
        <p class="lead">What you write here is yours. Take it with you, or have it deleted, whenever you like.</p>
      </header>
      <TakeAway {...props} />
      {units.length > 0 && (
        <>
          <Units units={units} base="/portfolio" />
          <Submitted />
        </>
      )}
      <Award />
      <Forget {...props} />
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </>
  )
}
