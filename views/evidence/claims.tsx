import type { Feedback } from '../../src/assessment/feedback.ts'
import type { Criterion, Unit } from '../../src/content/curriculum.ts'
import type { Claim, Evidence } from '../../src/evidence/evidence.ts'
import { dayOf } from '../../src/when.ts'
import { ClaimFeedback } from '../assessment/feedback.tsx'
import { type Mistake, wrongAt } from '../components/forms.tsx'
import { counted } from '../components/words.ts'
import { AlsoNeeds, Wording } from './criterion.tsx'

export function howMany(claims: readonly Claim[]): string {
  return claims.length === 0 ? 'Nothing claimed' : counted(claims.length, 'claim')
}

interface ClaimRowProps {
  readonly claim: Claim
  readonly evidence: Evidence
  readonly feedback: Feedback
  readonly mistakes: readonly Mistake[]
  /** It stands, and something can be done about it. */
  readonly open: boolean
  readonly again: string | undefined
}

export function ClaimRow(props: ClaimRowProps) {
  const { claim, evidence, feedback, open } = props
  const { number, criterion, because, id, placed, quote } = claim
  const judged = feedback.decisions.has(id)
  return (
    <li class="flow" data-criterion={criterion.code} id={`claim-${id}`}>
      <p>
        <b class="no">{number}.</b> <Wording criterion={criterion} />
      </p>
      <p>
        <span class="small">Your reason</span>
        <br />
        <span class="own">{because}</span>
      </p>
      <ClaimFeedback {...props} />
      {criterion.practice && !judged && (
        <p class="small">
          <AlsoNeeds criterion={criterion} />
        </p>
      )}
      <div class="row">
        {placed ? (
          <a class="plain" href={`#w${number}`}>
            Go to the words<span class="hide"> of claim {number}</span>
          </a>
        ) : (
          <q class="own">{quote}</q>
        )}
        {open && !judged && (
          <form method="post" action={`/evidence/${evidence.id}/claims/${id}/withdraw`}>
            <button type="submit" class="plain">
              Withdraw this claim<span class="hide">, {criterion.code}</span>
            </button>
          </form>
        )}
      </div>
    </li>
  )
}

export function LeftBehind({ evidence, feedback }: { evidence: Evidence; feedback: Feedback }) {
  if (evidence.leftBehind.length === 0 || evidence.withdrawn) return null
  return (
    <section class="tight" aria-labelledby="left-behind">
      <h3 id="left-behind">Claimed before, not in this version</h3>
      <p class="small">
        The words they rested on have changed. Claim them again and choose the words anew, or let them be.
      </p>
      <ul class="rows">
        {evidence.leftBehind.map(({ id, criterion, quote, version }) => (
          <li class="tight">
            <p>
              <Wording criterion={criterion} />
            </p>
            <p class="small">
              In <a href={`/evidence/${evidence.id}/versions/${version}`}>version {version}</a>: <q>{quote}</q>
            </p>
            <div class="row">
              {evidence.since === 'same' && evidence.responseId !== null && (
                <form method="post" action={`/evidence/${evidence.id}/claims`}>
                  <input type="hidden" name="criterion" value={criterion.code} />
                  <button type="submit" class="plain">
                    Choose the words again<span class="hide"> for {criterion.code}</span>
                  </button>
                </form>
              )}
              {!feedback.decisions.has(id) && (
                <form method="post" action={`/evidence/${evidence.id}/claims/${id}/withdraw`}>
                  <button type="submit" class="plain">
                    Let it be<span class="hide">, {criterion.code}</span>
                  </button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface AnotherClaimProps {
  readonly evidence: Evidence
  readonly units: readonly Unit[]
  readonly mistakes: readonly Mistake[]
}

export function AnotherClaim({ evidence, units, mistakes }: AnotherClaimProps) {
  // What was signed is claimed for what was signed; and where the pages are gone, nothing can be chosen in them.
  if (evidence.since === 'walking' || evidence.responseId === null) return null
  const claimed = new Set(evidence.claims.map(({ criterion }) => criterion.code))
  const wrong = wrongAt(mistakes, 'criterion')
  return (
    <form
      class={wrong ? 'tight rule wrong screen' : 'tight rule screen'}
      method="post"
      action={`/evidence/${evidence.id}/claims`}
    >
      <label for="criterion">Claim another criterion</label>
      {wrong && (
        <p class="why" id="criterion-wrong">
          {wrong}
        </p>
      )}
      <select
        id="criterion"
        name="criterion"
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'criterion-wrong' : undefined}
      >
        <option value="">Choose one</option>
        {units
          .flatMap(({ outcomes }) => outcomes)
          .map(({ code, title, criteria }) => (
            <optgroup label={`${code} ${title}`}>
              {criteria.filter((each) => !claimed.has(each.code)).map(CriterionOption)}
            </optgroup>
          ))}
      </select>
      <button type="submit" class="btn second">
        Choose the words
      </button>
    </form>
  )
}

function CriterionOption({ code, wording }: Criterion) {
  return (
    <option value={code}>
      {code} {wording}
    </option>
  )
}

export function Withdrawn({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return (
    <section class="tight" aria-labelledby="withdrawn-claims">
      <h3 id="withdrawn-claims">Withdrawn</h3>
      <ul class="rows small">
        {claims.map(({ criterion, quote, withdrawnAt }) => (
          <li>
            <b class="code">{criterion.code}</b> on {withdrawnAt !== null && dayOf(withdrawnAt)}: <q>{quote}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}
