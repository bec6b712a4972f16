import type { Nudge } from '../../src/tutor/coaching.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { capital, inWords } from '../components/words.ts'

/** One question about what an answer leaves out. It quotes the learner, can be left, and blocks nothing. */
export function NudgeAside({ nudge, change }: { nudge: Nudge; change?: { href: string; name: string } }) {
  return (
    <aside class="beside tutor nudge tight" aria-label="Something the tutor noticed">
      <p>
        You wrote <q>{nudge.quote}</q>
      </p>
      <p>{nudge.asks}</p>
      {change && (
        <p>
          <a href={change.href}>Add to it{<span class="hide">: {change.name}</span>}</a>
        </p>
      )}
      <p class="small">
        Only if it helps.{' '}
        {change ? (
          'You can leave this.'
        ) : (
          <button type="submit" class="plain" name="do" value="leave-nudge">
            Leave this
          </button>
        )}{' '}
        <a href="/coach">What the coach looks at</a>
      </p>
    </aside>
  )
}

const what: Readonly<Record<string, string>> = {
  name: 'name',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone number',
  email: 'e-mail address',
  date_of_birth: 'date of birth',
  nhs_number: 'NHS number',
  reference: 'case number',
  school: 'school',
  vehicle: 'number plate',
}

interface GuardProps {
  readonly found: readonly Found[]
  /** Its controls stand in the walk’s own form, whose buttons save first. */
  readonly inForm: boolean
  /** Whether it can be said of them that they are fine. */
  readonly fine?: boolean
}

/** What could show who somebody is, and a pseudonym for each. */
export function GuardSection({ found, inForm, fine = true }: GuardProps) {
  if (found.length === 0) return null
  const heading = found.every(({ kind }) => kind === 'name')
    ? `${capital(inWords(found.length))} ${found.length === 1 ? 'name is' : 'names are'} on this page`
    : `${capital(inWords(found.length))} ${found.length === 1 ? 'thing' : 'things'} here could show who somebody is`
  return (
    <section class="guard flow" aria-labelledby="guard">
      <h2 id="guard">{heading}</h2>
      <p>Shall I change {found.length === 1 ? 'it' : 'them'}? Each stays the same all the way through.</p>
      <ul class="tight">
        {found.map(({ text, kind, instead }, index) => (
          <li class="swap">
            <label for={`name-${index}`}>
              {text} <span class="small">({what[kind] ?? kind})</span>
            </label>
            <span aria-hidden="true">→</span>
            <span>
              <input type="hidden" name={`_name.${index}.found`} value={text} autocomplete="off" />
              <input
                id={`name-${index}`}
                name={`_name.${index}.instead`}
                value={instead}
                autocomplete="off"
                maxlength={60}
                aria-label={`Write instead of ${text}`}
              />
            </span>
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="submit" class="btn second" name="do" value="swap">
          Change {found.length === 1 ? 'it' : found.length === 2 ? 'both' : 'them all'}
        </button>
        {fine && (
          <button type="submit" class="plain" name="do" value="fine">
            {found.length === 1 ? 'This is fine' : 'These are fine'}
          </button>
        )}
      </p>
      <p class="small">
        Noticed on your service’s own machine. Nothing was sent anywhere.
        {!inForm && ' You can leave it as it is and go on.'}
      </p>
    </section>
  )
}

/** The guard on a page of its own, outside the walk’s form. */
export function GuardForm({ found, responseId, back }: { found: readonly Found[]; responseId: string; back: string }) {
  if (found.length === 0) return null
  return (
    <form method="post" action={`/responses/${responseId}/names`}>
      <input type="hidden" name="back" value={back} />
      <GuardSection found={found} inForm={false} />
    </form>
  )
}

/** Where a reflection reads like something that ought to be told, or like the record. In words; nothing is blocked. */
export function Gates({ concern, record }: { concern: boolean; record: boolean }) {
  if (!concern && !record) return null
  return (
    <>
      {concern && (
        <section class="beside tutor nudge tight" aria-label="A reflection or a concern?">
          <p>
            <b>Is this a reflection, or a concern?</b>
          </p>
          <p>
            Some of this reads as if somebody may not be safe. If it is not yet with your safeguarding lead, that comes
            first: <a href="/who-to-ring">who to ring</a>. Writing it here tells nobody.
          </p>
          <p class="small">If it has been told already, go on.</p>
        </section>
      )}
      {record && (
        <section class="beside tutor nudge tight" aria-label="Close to the case record?">
          <p>
            <b>Is this too close to the case record?</b>
          </p>
          <p>
            It says much of what happened and when, and little of you. What belongs in the family’s record belongs there
            and not here. What did you make of it?
          </p>
          <p class="small">Only if it helps. You can leave this.</p>
        </section>
      )}
    </>
  )
}
