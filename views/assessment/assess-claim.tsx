import type { TypedDecision } from '../../src/assessment/judge.ts'
import type { DeskClaim } from '../../src/assessment/judge-desk.ts'
import { timeOf } from '../../src/when.ts'
import { type Mistake, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { firstName, inWords } from '../components/words.ts'
import { AlsoNeeds, Wording } from '../evidence/criterion.tsx'
import type { AssessProps } from './assess.tsx'
import { RecordObservation } from './assess-line.tsx'
import { Decision, EarlierDecisions } from './decided.tsx'

type Props = AssessProps & { readonly open: DeskClaim }

/** The form of the claim that is open. */
export function ClaimForm(props: Props) {
  const { desk, open, mistakes } = props
  const { number, criterion, because, id, sent, before } = open
  const typed = props.typed ?? typedFrom(open)
  const first = firstName(desk.learner.name)
  const [stands, ...earlier] = sent
  const address = `/assess/${desk.item.submissionId}/${desk.item.evidenceId}/claims/${id}`
  return (
    <form class="open flow" method="post" action={address} id={`claim-${number}`} data-criterion={criterion.code}>
      <p>
        <b class="code">{number}.</b> <Wording criterion={criterion} />
      </p>
      <p>
        <span class="small">{first}’s reason</span>
        <br />
        <span class="own">{because}</span>
        <br />
        <a href={`#w${number}`}>Go to the words</a>
      </p>
      {stands && <Decision decision={stands} />}
      <EarlierDecisions decisions={[...earlier, ...before]} />
      {stands && <input type="hidden" name="corrects" value={stands.id} autocomplete="off" />}
      <Met typed={typed} mistakes={mistakes} />
      <Ticks typed={typed} mistakes={mistakes} first={first} />
      <TextArea
        id="feedback"
        label={`What you would say to ${first}`}
        hint="If it is not met yet, say what is still needed."
        value={typed.feedback}
        wrong={wrongAt(mistakes, 'feedback')}
      />
      {(open.writingAlone || typed.practiceReason !== '') && <Practice {...props} typed={typed} />}
      {stands && (
        <TextArea
          id="reason"
          label="Why do you change the decision?"
          hint="It stays in the record, and the learner reads it."
          value={typed.correctionReason}
          wrong={wrongAt(mistakes, 'reason')}
        />
      )}
      <p>
        <button type="submit" class="btn">
          {onwardInWords(props)}
        </button>
      </p>
      {open.draft && (
        <Kept>
          Saved at {timeOf(open.draft.savedAt)}. {first} sees it when you send{' '}
          {desk.claims.length === 1 ? 'it' : `all ${inWords(desk.claims.length)}`}.
        </Kept>
      )}
    </form>
  )
}

/** What the form begins with: what was saved so far, or what stands, where that is to be changed. */
function typedFrom({ draft, sent: [stands] }: DeskClaim): TypedDecision {
  const from = draft ?? stands
  return {
    decision: from?.decision ?? null,
    valid: from?.valid ?? false,
    authentic: from?.authentic ?? false,
    current: from?.current ?? false,
    sufficient: from?.sufficient ?? false,
    feedback: from?.feedback ?? '',
    practiceReason: from?.practiceReason ?? '',
    corrects: stands?.id ?? '',
    correctionReason: draft?.correctionReason ?? '',
  }
}

function onwardInWords({ undecided, open }: Props): string {
  const next = undecided.find(({ id }) => id !== open.id)
  return next ? `Save, and on to claim ${next.number}` : 'Save it'
}

function Met({ typed, mistakes }: { typed: TypedDecision; mistakes: readonly Mistake[] }) {
  const wrong = wrongAt(mistakes, 'decision')
  return (
    <fieldset class={wrong ? 'wrong' : undefined} id="decision" tabindex={-1}>
      <legend>Is it met?</legend>
      {wrong && <p class="why">{wrong}</p>}
      <div class="two-up">
        {(['met', 'not yet'] as const).map((decision) => (
          <label class="pick">
            <input type="radio" name="decision" value={decision} checked={typed.decision === decision} />{' '}
            {decision === 'met' ? 'Met' : 'Not yet'}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Ticks({ typed, mistakes, first }: { typed: TypedDecision; mistakes: readonly Mistake[]; first: string }) {
  const ticks = [
    { name: 'valid', label: 'Valid', hint: 'speaks to this' },
    { name: 'authentic', label: 'Authentic', hint: `${first}’s own` },
    { name: 'current', label: 'Current', hint: 'recent enough' },
    { name: 'sufficient', label: 'Sufficient', hint: 'enough to be sure' },
  ] as const
  const wrong = ticks.map(({ name }) => wrongAt(mistakes, name)).find(Boolean)
  return (
    <fieldset class={wrong ? 'wrong' : undefined}>
      <legend>Is the evidence</legend>
      {wrong && <p class="why">{wrong}</p>}
      <div class="two-up">
        {ticks.map(({ name, label, hint }) => (
          <label class="pick">
            <input type="checkbox" id={name} name={name} value="yes" checked={typed[name]} />{' '}
            <span>
              {label} <span class="hint">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Practice({ open, desk, typed, mistakes }: Props & { readonly typed: TypedDecision }) {
  return (
    <div class="tight">
      <p class="small">
        <AlsoNeeds criterion={open.criterion} />
      </p>
      <p>
        <RecordObservation learnerId={desk.learner.id} />
      </p>
      <TextArea
        id="practice"
        label="If it is met by writing alone: why does that show practice here?"
        value={typed.practiceReason}
        wrong={wrongAt(mistakes, 'practice')}
      />
    </div>
  )
}
