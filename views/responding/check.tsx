import type { Step } from '../../src/activity/activity.ts'
import { missing, type StepNeed, type Stray } from '../../src/activity/walk.ts'
import type { Readers } from '../../src/responding/readers.ts'
import type { LoadedResponse } from '../../src/responding/response.ts'
import type { Rival } from '../../src/responding/rivals.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Gates, GuardForm } from '../tutor/noticed.tsx'
import { Conversation, SetAside } from './answers.tsx'
import { PageFoot, PageHead } from './head.tsx'
import { Ring } from './ring.tsx'
import { thingsNeedYou } from './words.ts'

export interface CheckPageProps {
  readonly response: LoadedResponse
  readonly readers: Readers
  readonly rivals: readonly Rival[]
  readonly strays: readonly Stray[]
  /** What could show who somebody is, and what else it may be too near to. */
  readonly noticed: { readonly found: readonly Found[]; readonly concern: boolean; readonly record: boolean }
  /** Finishing was tried, and something was missing. */
  readonly tried: boolean
}

/** The last look: everything that was asked and answered, and what is still missing. */
export function CheckPage({ response, readers, rivals, strays, noticed, tried }: CheckPageProps) {
  const { activity, id } = response
  const gaps = whatIsMissing(response, rivals)
  const count = activity.steps.length
  return (
    <>
      <div class="beside row">
        <Ring number={count} of={count} />
        <p>
          <b>Check your answers</b>
          <br />
          <span class="small">{activity.title}</span>
        </p>
      </div>
      {tried && <Tried gaps={gaps} />}
      <PageHead response={response} readers={readers} />
      <Conversation response={response} steps={activity.steps} back="check" />
      <SetAside response={response} rivals={rivals.filter(({ settled }) => settled)} strays={strays} />
      <Gates concern={noticed.concern} record={noticed.record} />
      <GuardForm found={noticed.found} responseId={id} back="check" />
      <section class="now" id="now" tabindex={-1} aria-labelledby="finish">
        <div class="beside tutor asked tight">
          <p class="who">Tutor</p>
          <h2 class="asks" id="finish">
            {gaps.length === 0 ? 'Is this how you want it?' : thingsNeedYou(gaps.length)}
          </h2>
        </div>
        <div class="flow ends">{gaps.length === 0 ? <Finish id={id} /> : <Gaps gaps={gaps} />}</div>
      </section>
      <PageFoot response={response} />
    </>
  )
}

interface Gap {
  readonly href: string
  readonly words: string
}

function whatIsMissing(response: LoadedResponse, rivals: readonly Rival[]): readonly Gap[] {
  const { activity, answers, id } = response
  const at = (stepId: string, control: string) => `/responses/${id}/steps/${stepId}?back=check#${control}`
  const waiting = activity.steps.filter((step) => rivals.some((rival) => !rival.settled && rival.stepId === step.id))
  return [
    ...missing(activity, answers).flatMap(({ step, needs }: { step: Step; needs: readonly StepNeed[] }) =>
      needs.map(({ control, summary }) => ({ href: at(step.id, control), words: `${step.name}: ${summary}` })),
    ),
    ...waiting.map((step) => ({ href: at(step.id, 'now'), words: `${step.name}: choose which text shall stand` })),
  ]
}

function Tried({ gaps }: { gaps: readonly Gap[] }) {
  const mistakes: Mistake[] = gaps.map(({ words }, index) => ({ at: `gap-${index}`, message: words }))
  return (
    <div class="needs">
      <ErrorSummary
        title={`Not finished yet: ${thingsNeedYou(gaps.length).toLowerCase()}`}
        kept="Everything you wrote is saved."
        mistakes={mistakes}
      />
    </div>
  )
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  return (
    <>
      <p>When you have been to these, you can finish.</p>
      <ul class="rows">
        {gaps.map(({ href, words }, index) => (
          <li>
            <a href={href} id={`gap-${index}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Finish({ id }: { id: string }) {
  return (
    <form method="post" action={`/responses/${id}/finish`} class="tight">
      <p>You can come back and work on it again whenever you like.</p>
      <button type="submit" class="btn">
        Finish
      </button>
      <p class="small">Next you will see what it might be evidence for. Nobody else sees it by that.</p>
    </form>
  )
}
