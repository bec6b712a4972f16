import type { Offer, OfferedClaim, Stays } from '../../src/assessment/submit-offers.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { dayInWords } from '../../src/when.ts'
import { kindInWords } from '../components/kinds.ts'
import { counted, listed } from '../components/words.ts'
import { AlsoNeeds, Wording } from '../evidence/criterion.tsx'

/** A piece that can go, with what goes of it and what stays. */
export function OfferRow({ offer, chosen, found }: { offer: Offer; chosen: boolean; found: readonly Found[] }) {
  const { evidenceId, title, version, goes, stays, kind, activity, happenedOn } = offer
  return (
    <li class="flow">
      <label class="pick">
        <input type="checkbox" name="evidence" value={evidenceId} checked={chosen} />
        <span>
          <b>{title}</b>
          <span class="hint">
            {kindInWords(kind, activity)}, about {dayInWords(happenedOn)}. Version {version},{' '}
            {counted(goes.length, 'claim').toLowerCase()}.
          </span>
        </span>
      </label>
      <input type="hidden" name={`seen.${evidenceId}`} value={goes.map(({ id }) => id).join(' ')} autocomplete="off" />
      <ul class="tight">{goes.map(Goes)}</ul>
      <StayLines stays={stays} />
      <Names found={found} offer={offer} />
      <p class="small">
        <a href={`/evidence/${evidenceId}`}>
          Read it once more<span class="hide">: {title}</span>
        </a>
      </p>
    </li>
  )
}

function Goes({ criterion, because, quote, again }: OfferedClaim) {
  return (
    <li class="tight" data-criterion={criterion.code}>
      <p>
        <Wording criterion={criterion} />
        {again && <span class="small"> Sent back before, and improved since.</span>}
      </p>
      <p class="small">
        Your words: <q class="own">{quote}</q>
      </p>
      <p class="small">
        Your reason: <span class="own">{because}</span>
      </p>
      {criterion.practice && (
        <p class="small">
          <AlsoNeeds criterion={criterion} />
        </p>
      )}
    </li>
  )
}

const staysWhy: Readonly<Record<Stays, string>> = {
  locked: 'does not go: its unit is signed off and locked. Your assessor can tell you more.',
  'with the assessor': 'is with your assessor already.',
  unchanged: 'was sent back. Improve the words, or answer with a new reason, and it can go again.',
  met: 'is met already.',
}

function StayLines({ stays }: Pick<Offer, 'stays'>) {
  if (stays.length === 0) return null
  return (
    <ul class="small tight">
      {stays.map(({ criterion, why }) => (
        <li>
          <b class="code">{criterion.code}</b> {staysWhy[why]}
        </li>
      ))}
    </ul>
  )
}

function Names({ found, offer }: { found: readonly Found[]; offer: Offer }) {
  if (found.length === 0) return null
  return (
    <div class="guard tight">
      <p>
        <b>{counted(found.length, 'thing')} here could show who somebody is:</b> {listed(found.map(({ text }) => text))}
        .
      </p>
      {offer.responseId !== null && (
        <p>
          <a href={`/responses/${offer.responseId}/evidence/check`}>Change them and keep a new version</a>, or send it
          as it is if they are fine.
        </p>
      )}
    </div>
  )
}

/** Pieces of which nothing can go just now, and why. */
export function Staying({ offers }: { offers: readonly Offer[] }) {
  if (offers.length === 0) return null
  return (
    <section class="flow" aria-labelledby="staying">
      <h2 id="staying">What stays for now</h2>
      <ul class="rows">
        {offers.map(({ evidenceId, title, stays }) => (
          <li class="tight">
            <p>
              <a href={`/evidence/${evidenceId}`}>{title}</a>
            </p>
            <StayLines stays={stays} />
          </li>
        ))}
      </ul>
    </section>
  )
}
