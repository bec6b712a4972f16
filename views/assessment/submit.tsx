import type { Offer } from '../../src/assessment/submit-offers.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { counted, listed } from '../components/words.ts'
import { Ai, Declare, type TypedWords } from './submit-declare.tsx'
import { type SentItem, SentList } from './submit-list.tsx'
import { OfferRow, Staying } from './submit-offers.tsx'

export interface SubmitProps {
  readonly offers: readonly Offer[]
  /** By evidence id: what could show who somebody is. */
  readonly found: ReadonlyMap<string, readonly Found[]>
  readonly assessors: readonly { readonly name: string }[]
  readonly sent: readonly SentItem[]
  readonly typed: TypedWords
  readonly mistakes: readonly Mistake[]
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
