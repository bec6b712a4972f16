import type { Criterion } from '../../src/content/curriculum.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'
import { GuardForm } from '../tutor/noticed.tsx'
import { AlsoNeeds, Wording } from './criterion.tsx'

export interface CheckProps {
  readonly responseId: string
  readonly title: string
  readonly day: string | undefined
  readonly claims: readonly ToKeep[]
  /** Claimed before, and its words have changed, or an assessor has sent it back. */
  readonly displaced: readonly { readonly criterion: Criterion; readonly quote: string; readonly back: boolean }[]
  /** The number that what is kept now will have, or nothing where only claims are added. */
  readonly becomes: number | undefined
  readonly withdrawn: boolean
  /** What could show who somebody is. */
  readonly found: readonly Found[]
  readonly mistakes: readonly Mistake[]
}

export interface ToKeep {
  readonly criterion: Criterion
  readonly because: string
  readonly quote: string | undefined
  /** It stands already and is carried over as it is. */
  readonly standing: boolean
}

/** Everything once more before it is kept: what, for which criteria, resting on which words. */
export function CheckPage(props: CheckProps) {
  const { responseId, title, day, claims, displaced, becomes, withdrawn, mistakes } = props
  const base = `/responses/${responseId}/evidence`
  return (
    <>
      <ErrorSummary
        title="Not kept yet: a little is missing"
        kept="What you have said so far is saved."
        mistakes={mistakes}
      />
      <header class="flow">
        <p class="small">
          <a href={`${base}/criteria`}>Back to the criteria</a>
        </p>
        <h1>Check it, then keep it</h1>
      </header>
      <div class="act rule" id="details" tabindex={-1}>
        <dl class="tight">
          <dt class="small">Title</dt>
          <dd>{title}</dd>
          <dt class="small">The day it is about</dt>
          <dd>{day ?? 'Not said yet.'}</dd>
        </dl>
        <a class="plain" href={base}>
          Change<span class="hide"> title and day</span>
        </a>
      </div>
      <section class="flow" aria-labelledby="claims">
        <h2 id="claims" tabindex={-1}>
          What you claim
        </h2>
        {claims.length === 0 && <p>Nothing yet.</p>}
        {claims.map((claim) => (
          <ClaimToCheck base={base} {...claim} />
        ))}
      </section>
      {displaced.length > 0 && (
        <section class="flow" aria-labelledby="displaced">
          <h2 id="displaced">Claimed before, and not now</h2>
          <p>These stay with the version they were made on. To claim them again, choose the words anew.</p>
          {displaced.map(({ criterion, quote, back }) => (
            <div class="tight rule">
              <p>
                <Wording criterion={criterion} />
              </p>
              <p class="small">
                You had chosen <q>{quote}</q> {back ? 'Your assessor sent it back.' : 'These words have changed.'}
              </p>
              <p>
                <a href={`${base}/criteria/${criterion.code}`}>
                  Choose the words again<span class="hide"> for {criterion.code}</span>
                </a>
              </p>
            </div>
          ))}
        </section>
      )}
      <GuardForm found={props.found} responseId={responseId} back="evidence" />
      <form class="flow" method="post" action={`${base}/keep`}>
        <p>
          {becomes === undefined
            ? 'The words are the same as those you kept before: the new claims are added to them.'
            : `Your words are kept exactly as they are now, as version ${becomes}. You can go on writing; that makes a new version and leaves this one as it is.`}{' '}
          You can withdraw a claim or all of it at any time.
        </p>
        {withdrawn && <p>You withdrew this evidence before. Keeping it puts it back.</p>}
        <Seen>Only you can read it.</Seen>
        <p class="row">
          <button type="submit" class="btn">
            Keep it as evidence
          </button>
          <a class="plain" href="/notebook">
            Not now
          </a>
        </p>
      </form>
    </>
  )
}

function ClaimToCheck({ base, criterion, because, quote, standing }: ToKeep & { base: string }) {
  const { code } = criterion
  return (
    <div class="flow rule" id={`c${code}`} tabindex={-1} data-criterion={code}>
      <p>
        <Wording criterion={criterion} />
      </p>
      {quote && (
        <div class="paper tight">
          <p class="who">Your words</p>
          <div class="words">
            <p class="lines">{quote}</p>
          </div>
        </div>
      )}
      <p>
        <span class="small">Why they fit</span>
        <br />
        {because === '' ? 'Not said yet.' : <span class="own">{because}</span>}
      </p>
      {criterion.practice && (
        <p class="small">
          <AlsoNeeds criterion={criterion} />
        </p>
      )}
      {standing ? (
        <p class="small">Claimed already. It stands as it is.</p>
      ) : (
        <p>
          <a class="plain" href={`${base}/criteria/${code}`}>
            {quote ? 'Change' : 'Choose the words'}
            <span class="hide"> for {code}</span>
          </a>
        </p>
      )}
    </div>
  )
}
