import type { Due } from '../../src/portfolio/retention.ts'
import type { RuleName, TypedRules } from '../../src/portfolio/rules.ts'
import { dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { counted } from '../components/words.ts'

interface RetentionProps {
  readonly typed: TypedRules
  readonly due: Due
  readonly token: string
  readonly mistakes: readonly Mistake[]
  readonly done?: string | undefined
}

const rules: readonly (readonly [RuleName, string, string])[] = [
  [
    'recordYears',
    'Years that the record of an award is kept',
    'Submitted evidence, decisions, samples and sign-offs of somebody whose account is closed, from the day they finished, or left. Awarding bodies set how long a centre must be able to show them; three years is common. Ask yours.',
  ],
  [
    'writingMonths',
    'Months that private writing is kept after somebody left',
    'So that they can come back for it. After that there is no reason left to hold it, and the law (UK GDPR, storage limitation) says that what is not needed goes.',
  ],
  ['noticeMonths', 'Months that notices are kept', 'They only say that there is something. They hold nobody’s words.'],
  [
    'uploadDays',
    'Days that an unfinished upload is kept',
    'So that a file that broke off on the way can be carried on with.',
  ],
  [
    'callMonths',
    'Months that the counts of language model calls are kept',
    'When, how long and how it ended; never what was said. Only where your service has brought a model.',
  ],
]

/** How long things are kept, and what would go today. */
export function RetentionPage({ typed, due, token, mistakes, done }: RetentionProps) {
  return (
    <>
      <ErrorSummary title="Not done yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/people">Back to people</a>
        </p>
        <h1>How long things are kept</h1>
        <p class="lead">
          Nobody’s work goes while their account is open: it is theirs. These rules are for what people leave behind.
        </p>
        {done && <Kept>{done}</Kept>}
      </header>
      <form class="loose" method="post" action="/retention">
        {rules.map(([name, label, hint]) => (
          <TextField
            id={name}
            label={label}
            hint={hint}
            value={typed[name]}
            inputmode="numeric"
            autocomplete="off"
            maxlength={4}
            wrong={wrongAt(mistakes, name)}
          />
        ))}
        <label class="pick">
          <input type="checkbox" name="on" value="yes" checked={typed.on} />{' '}
          <span>
            Let go of it every night, by itself
            <span class="hint">Without this, nothing goes until somebody presses the button below.</span>
          </span>
        </label>
        <p>
          <button type="submit" class="btn">
            Keep these rules
          </button>
        </p>
      </form>
      <Preview due={due} token={token} wrong={wrongAt(mistakes, 'now')} />
    </>
  )
}

function Preview({ due, token, wrong }: Pick<RetentionProps, 'due' | 'token'> & { wrong: string | undefined }) {
  const { records, writing, old } = due
  const small = [
    old.notices > 0 && `${counted(old.notices, 'old notice')}.`,
    old.sessions > 0 && `${counted(old.sessions, 'sign-in')} that ran out.`,
    old.links > 0 && `${counted(old.links, 'one-time link')} that opens nothing any more.`,
    old.uploads > 0 && 'Uploads that were never finished.',
    old.calls > 0 && `${counted(old.calls, 'line')} of model call counts.`,
  ].filter((line) => line !== false)
  const nothing = records.length + writing.length + small.length === 0
  return (
    <section class="flow" id="now" tabindex={-1}>
      <h2>What would go today</h2>
      {wrong && <p class="why">{wrong}</p>}
      {nothing ? (
        <p>Nothing is due.</p>
      ) : (
        <>
          <ul class="rows">
            {records.map(({ name, pieces, decisions, signOffs }) => (
              <li>
                <p>
                  <b>{name}</b>: the record of the award, and all that is left of the account
                </p>
                <p class="small">
                  {counted(pieces, 'piece')} of evidence, {counted(decisions, 'decision').toLowerCase()},{' '}
                  {counted(signOffs, 'sign-off').toLowerCase()}.
                </p>
              </li>
            ))}
            {writing.map(({ name, closedAt }) => (
              <li>
                <p>
                  <b>{name}</b>: their private writing
                </p>
                <p class="small">Left on {dayOf(closedAt)}. What must stay of decided work stays.</p>
              </li>
            ))}
            {small.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <form class="flow" method="post" action="/retention/now">
            <input type="hidden" name="token" value={token} />
            <p>It goes for good. Backups hold it until you throw them away.</p>
            <p>
              <button type="submit" class="btn second">
                Do this now
              </button>
            </p>
          </form>
        </>
      )}
    </section>
  )
}
