import type { Offer, OfferedClaim, Stays } from '../../src/assessment/submit-offers.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { counted, listed } from '../components/words.ts'
import { AlsoNeeds, Wording } from '../evidence/criterion.tsx'
import { kindInWords } from './kinds.ts'

/** What a learner declares. It is kept with what was sent, word for word. */
export const DECLARATION =
  'This is my own work, about my own practice. Where I used somebody else’s words or ideas, I say so. Where I used AI, I say so below. Nobody can be recognised from it who has not agreed to that.'

export interface SubmitProps {
  readonly offers: readonly Offer[]
  /** By evidence id: what could show who somebody is. */
  readonly found: ReadonlyMap<string, readonly Found[]>
  readonly assessors: readonly { readonly name: string }[]
  readonly sent: readonly SentItem[]
  readonly typed: TypedWords
  readonly mistakes: readonly Mistake[]
}
export interface TypedWords {
  readonly evidence: readonly string[]
  readonly declared: boolean
  readonly ai: string
  readonly aiUse: string
  readonly help: string
  readonly note: string
  readonly key: string
}
export interface SentItem {
  readonly submissionId: string
  readonly evidenceId: string
  readonly title: string
  readonly version: number
  readonly submittedAt: number
  readonly returnedAt: number | null
  readonly takenBackAt: number | null
}

/** Choose what goes, see what goes with it, declare it, send it. */
export function SubmitPage(props: SubmitProps) {
  const { offers, assessors, sent, mistakes } = props
  const going = offers.filter(({ goes }) => goes.length > 0)
  return (
    <>
      <ErrorSummary
        title={`Not sent yet: ${counted(mistakes.length, 'thing needs', 'things need').toLowerCase()} you`}
        mistakes={mistakes}
      />
      <header class="flow">
        <p class="small">
          <a href="/map">Back to your map</a>
        </p>
        <h1>Send it to my assessor</h1>
        <p id="to" tabindex={-1}>
          {assessors.length > 0
            ? `It goes to ${listed(assessors.map(({ name }) => name))}. What you send is kept exactly as it is now; you can go on writing in your pages.`
            : 'Nobody assesses your work yet. Your coordinator arranges that. What you have kept stays as it is until then, and nothing is lost.'}
        </p>
      </header>
      {going.length === 0 && <NothingToSend />}
      {going.length > 0 && <SubmitForm {...props} offers={going} />}
      <Staying offers={offers.filter(({ goes }) => goes.length === 0)} />
      <SentList sent={sent} />
    </>
  )
}

function NothingToSend() {
  return (
    <p>
      Nothing is ready to send just now. What you keep as evidence with a claim on it appears here, and so does what
      came back once you have improved it. <a href="/notebook">Your notebook</a> has your pages.
    </p>
  )
}

function SubmitForm({ offers, found, assessors, typed, mistakes }: SubmitProps) {
  const wrong = wrongAt(mistakes, 'evidence')
  return (
    <form class="loose" method="post" action="/submit">
      <input type="hidden" name="key" value={typed.key} autocomplete="off" />
      <fieldset class={wrong ? 'flow wrong' : 'flow'} id="evidence" tabindex={-1}>
        <legend>What shall go?</legend>
        {wrong && <p class="why">{wrong}</p>}
        <ul class="rows">
          {offers.map((offer) => (
            <OfferRow
              offer={offer}
              chosen={typed.evidence.includes(offer.evidenceId)}
              found={found.get(offer.evidenceId) ?? []}
            />
          ))}
        </ul>
      </fieldset>
      <Ai typed={typed} mistakes={mistakes} />
      <TextArea
        id="help"
        label="What help did anybody give you?"
        hint="A colleague who read it, a supervisor who asked you a question. Leave it empty if nobody did."
        value={typed.help}
        wrong={wrongAt(mistakes, 'help')}
      />
      <TextArea
        id="note"
        label="Anything your assessor should know first"
        hint="You can leave this empty."
        value={typed.note}
        wrong={wrongAt(mistakes, 'note')}
      />
      <Declare typed={typed} mistakes={mistakes} />
      <Seen by="two">
        Once you send it, you, your assessors and those who check their decisions can read it. Nobody else can.
      </Seen>
      <p class="row">
        {assessors.length > 0 && (
          <button type="submit" class="btn">
            Send it
          </button>
        )}
        <a class="plain" href="/map">
          Not now
        </a>
      </p>
    </form>
  )
}

function OfferRow({ offer, chosen, found }: { offer: Offer; chosen: boolean; found: readonly Found[] }) {
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

function Ai({ typed, mistakes }: Pick<SubmitProps, 'typed' | 'mistakes'>) {
  const wrong = wrongAt(mistakes, 'ai')
  return (
    <fieldset class={wrong ? 'flow wrong' : 'flow'} id="ai" tabindex={-1}>
      <legend>Did you use AI for any of it?</legend>
      {wrong && <p class="why">{wrong}</p>}
      <div class="two-up">
        <label class="pick">
          <input type="radio" name="ai" value="none" checked={typed.ai === 'none'} /> No
        </label>
        <label class="pick">
          <input type="radio" name="ai" value="some" checked={typed.ai === 'some'} /> Yes
        </label>
      </div>
      <TextArea
        id="ai-use"
        label="If yes: which, when, and for what?"
        hint="For example: Copilot, on 3 November, to check my spelling."
        value={typed.aiUse}
        wrong={wrongAt(mistakes, 'ai-use')}
      />
    </fieldset>
  )
}

function Declare({ typed, mistakes }: Pick<SubmitProps, 'typed' | 'mistakes'>) {
  const wrong = wrongAt(mistakes, 'declare')
  return (
    <fieldset class={wrong ? 'tight wrong' : 'tight'}>
      <legend>Declaration</legend>
      {wrong && (
        <p class="why" id="declare-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input
          type="checkbox"
          id="declare"
          name="declare"
          value="yes"
          checked={typed.declared}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'declare-wrong' : undefined}
        />
        <span>{DECLARATION}</span>
      </label>
    </fieldset>
  )
}

function Staying({ offers }: { offers: readonly Offer[] }) {
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

function SentList({ sent }: { sent: readonly SentItem[] }) {
  if (sent.length === 0) return null
  return (
    <section class="flow" aria-labelledby="sent">
      <h2 id="sent">What you have sent</h2>
      <ul class="rows">
        {sent.map((item) => (
          <li>
            <a href={`/submissions/${item.submissionId}`}>{item.title}</a>
            <p class="small">
              Version {item.version}. {whereIs(item)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `With your assessor since 3 November 2026.` */
export function whereIs({ submittedAt, returnedAt, takenBackAt }: SentItem): string {
  if (takenBackAt !== null) return `Taken back on ${dayOf(takenBackAt)}.`
  if (returnedAt !== null) return `Sent on ${dayOf(submittedAt)}, answered on ${dayOf(returnedAt)}.`
  return `With your assessor since ${dayOf(submittedAt)}.`
}
