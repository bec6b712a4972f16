import { capital } from '../../src/activity/fields/text.ts'
import type { Criterion, Unit } from '../../src/content/curriculum.ts'
import { dayInWords } from '../../src/evidence/day.ts'
import type { Claim, Evidence } from '../../src/evidence/evidence.ts'
import { inWords } from '../../src/evidence/in-words.ts'
import type { MarkedAnswer } from '../../src/evidence/marked.ts'
import { dayOf, whenOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Kept, Seen } from '../components/marks.tsx'
import { AlsoNeeds, Wording } from './criterion.tsx'
import { MarkedWords } from './marked.tsx'

export interface EvidenceProps {
  readonly evidence: Evidence
  readonly marked: readonly MarkedAnswer[]
  readonly units: readonly Unit[]
  readonly mistakes: readonly Mistake[]
  readonly typed?: { readonly why: string } | undefined
}

/** A piece of evidence as it stands, the words on one side and what is claimed of them on the other. */
export function EvidencePage(props: EvidenceProps) {
  const { evidence, marked, mistakes } = props
  return (
    <>
      <ErrorSummary title="Not done yet: one thing needs you" mistakes={mistakes} />
      <Head evidence={evidence} />
      <Standing evidence={evidence} />
      <div class="two loose">
        <MarkedWords answers={marked} whose="Your words, as you kept them" />
        <section aria-labelledby="claims" class="flow">
          <h2 id="claims">{counted(evidence.claims.length)}</h2>
          {evidence.claims.length > 0 && (
            <ol class="rows">
              {evidence.claims.map((claim) => (
                <ClaimRow claim={claim} evidenceId={evidence.id} open={!evidence.withdrawn} />
              ))}
            </ol>
          )}
          <LeftBehind evidence={evidence} />
          {!evidence.withdrawn && <AnotherClaim {...props} />}
          <Withdrawn claims={evidence.withdrawnClaims} />
        </section>
      </div>
      <Versions evidence={evidence} />
      <WithdrawAll {...props} />
    </>
  )
}

/** An earlier version: to read, and nothing to press. */
export function VersionPage({ evidence, marked }: { evidence: Evidence; marked: readonly MarkedAnswer[] }) {
  return (
    <>
      <Head evidence={evidence} />
      <p>
        This is version {evidence.version}, exactly as you kept it.{' '}
        <a href={`/evidence/${evidence.id}`}>Go to the newest</a>
      </p>
      <div class="two loose">
        <MarkedWords answers={marked} whose="Your words, as you kept them" />
        <section aria-labelledby="claims" class="flow">
          <h2 id="claims">{counted(evidence.claims.length)}</h2>
          <ol class="rows">
            {evidence.claims.map((claim) => (
              <ClaimRow claim={claim} evidenceId={evidence.id} open={false} />
            ))}
          </ol>
          <Withdrawn claims={evidence.withdrawnClaims} />
        </section>
      </div>
      <Versions evidence={evidence} />
    </>
  )
}

function Head({ evidence }: { evidence: Evidence }) {
  const { title, activity, happenedOn, version, keptAt, responseId } = evidence
  return (
    <header class="tight">
      <h1>{title}</h1>
      <p class="small">
        {capital(activity.kind)}, {activity.title}. About {dayInWords(happenedOn)}.
      </p>
      <Kept>
        Version {version}, kept on {whenOf(keptAt)}. Nothing changes it.
      </Kept>
      <Seen>Only you can read this.</Seen>
      <p class="row">
        <a class="plain" href="/map">
          See it on your map
        </a>
        <a class="plain" href={`/responses/${responseId}`}>
          The pages it was made from
        </a>
      </p>
    </header>
  )
}

/** What is different from a piece that simply stands: withdrawn, or written in again since. */
function Standing({ evidence }: { evidence: Evidence }) {
  const { withdrawn, withdrawals, since, responseId, id, version } = evidence
  const last = withdrawals.at(-1)
  if (withdrawn && last) {
    return (
      <div class="guard flow">
        <p>
          <b>Withdrawn on {dayOf(last.withdrawnAt)}.</b> It is kept, and counts for nothing on your map.
        </p>
        <p>
          <span class="small">Your reason</span>
          <br />
          <span class="own">{last.why}</span>
        </p>
        <form method="post" action={`/evidence/${id}/put-back`}>
          <button type="submit" class="btn second">
            Put it back
          </button>
        </form>
      </div>
    )
  }
  if (since === 'walking') {
    return (
      <p>
        You have opened these pages again. What stands here is unchanged until you finish them.{' '}
        <a href={`/responses/${responseId}`}>Carry on writing</a>
      </p>
    )
  }
  if (since === 'changed') {
    return (
      <p>
        You have written in these pages since. What stands here is unchanged.{' '}
        <a href={`/responses/${responseId}/evidence`}>Keep them as version {version + 1}</a>
      </p>
    )
  }
  return null
}

function counted(count: number): string {
  if (count === 0) return 'Nothing claimed'
  return `${capital(inWords(count))} ${count === 1 ? 'claim' : 'claims'}`
}

function ClaimRow({ claim, evidenceId, open }: { claim: Claim; evidenceId: string; open: boolean }) {
  const { number, criterion, because, id, placed, quote } = claim
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
      {criterion.practice && (
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
        {open && (
          <form method="post" action={`/evidence/${evidenceId}/claims/${id}/withdraw`}>
            <button type="submit" class="plain">
              Withdraw this claim<span class="hide">, {criterion.code}</span>
            </button>
          </form>
        )}
      </div>
    </li>
  )
}

function LeftBehind({ evidence }: { evidence: Evidence }) {
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
              In version {version}: <q>{quote}</q>
            </p>
            <div class="row">
              {evidence.since === 'same' && (
                <form method="post" action={`/evidence/${evidence.id}/claims`}>
                  <input type="hidden" name="criterion" value={criterion.code} />
                  <button type="submit" class="plain">
                    Choose the words again<span class="hide"> for {criterion.code}</span>
                  </button>
                </form>
              )}
              <form method="post" action={`/evidence/${evidence.id}/claims/${id}/withdraw`}>
                <button type="submit" class="plain">
                  Let it be<span class="hide">, {criterion.code}</span>
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnotherClaim({ evidence, units, mistakes }: EvidenceProps) {
  if (evidence.since === 'walking') return null
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

function Withdrawn({ claims }: { claims: readonly Claim[] }) {
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

function Versions({ evidence }: { evidence: Evidence }) {
  const { id, versions, version, withdrawals } = evidence
  const before = withdrawals.filter(({ putBackAt }) => putBackAt !== null)
  if (versions.length === 1 && before.length === 0) return null
  return (
    <section class="tight" aria-labelledby="versions">
      <h2 id="versions">How it came to be</h2>
      <ul class="rows">
        {versions.map((each) => (
          <li>
            {each.version === version ? (
              <b>Version {each.version}</b>
            ) : (
              <a href={`/evidence/${id}/versions/${each.version}`}>Version {each.version}</a>
            )}
            , kept on {dayOf(each.keptAt)}
          </li>
        ))}
        {before.map(({ why, withdrawnAt, putBackAt }) => (
          <li>
            Withdrawn on {dayOf(withdrawnAt)}, put back on {putBackAt !== null && dayOf(putBackAt)}:{' '}
            <span class="own">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WithdrawAll({ evidence, mistakes, typed }: EvidenceProps) {
  if (evidence.withdrawn) return null
  const wrong = wrongAt(mistakes, 'why')
  return (
    <details class="screen" open={wrong !== undefined}>
      <summary>Withdraw all of it</summary>
      <form class="flow" method="post" action={`/evidence/${evidence.id}/withdraw`}>
        <p>Its claims no longer count on your map. Nothing is deleted, and you can put it back.</p>
        <div class={wrong ? 'tight wrong' : 'tight'}>
          <label for="why">Why do you withdraw it?</label>
          {wrong && (
            <p class="why" id="why-wrong">
              {wrong}
            </p>
          )}
          <textarea
            class="in"
            id="why"
            name="why"
            rows={2}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'why-wrong' : undefined}
          >
            {typed?.why}
          </textarea>
        </div>
        <button type="submit" class="btn second">
          Withdraw it
        </button>
      </form>
    </details>
  )
}
