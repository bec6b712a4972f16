import type { Safety, ServiceNumber, Whom } from '../../src/content/tutor/tutor.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { Calls, type Numbers } from '../tutor/calls.tsx'

interface RingProps {
  readonly safety: Readonly<Record<Whom, Safety>>
  readonly numbers: Numbers
  readonly sets: boolean
}

const headings: Readonly<Record<Whom, string>> = {
  child: 'A child may be at risk',
  adult: 'An adult may be at risk',
  worker: 'You are not safe on a visit',
  learner: 'It is you, and it is too much',
}

/** Every number, without having to type anything first. */
export function RingPage({ safety, numbers, sets }: RingProps) {
  return (
    <>
      <header class="flow">
        <h1>Who to ring</h1>
        <p class="lead">You do not have to be sure. Being worried is enough to ring.</p>
        <p>Alongside cannot report anything for you. It is the ringing that tells someone.</p>
        {sets && (
          <p>
            <a href="/people/numbers">Change your service’s numbers</a>
          </p>
        )}
      </header>
      {(['child', 'adult', 'worker', 'learner'] as const).map((whom) => (
        <section class="alarm flow" aria-labelledby={`ring-${whom}`}>
          <h2 id={`ring-${whom}`}>{headings[whom]}</h2>
          <Calls calls={safety[whom].calls} numbers={numbers} />
        </section>
      ))}
    </>
  )
}

const labels: Readonly<Record<ServiceNumber, { readonly label: string; readonly hint: string }>> = {
  lead: { label: 'Safeguarding lead', hint: 'Your service’s own, in working hours.' },
  nights: { label: 'Out of hours', hint: 'Who answers at night and at weekends.' },
  children: { label: 'Children’s social care', hint: 'The council’s number for a child at risk.' },
  adults: { label: 'Adult social care', hint: 'The council’s number for an adult at risk.' },
}

interface NumbersProps {
  readonly numbers: Numbers
  readonly mistakes: readonly Mistake[]
  readonly done: boolean
}

export function NumbersPage({ numbers, mistakes, done }: NumbersProps) {
  return (
    <>
      <ErrorSummary title="Not kept yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/people">Back to people</a>
        </p>
        <h1>Numbers to ring</h1>
        <p class="lead">
          When somebody types that a person may be in danger, these stand on the screen before anything else. Try each
          one before you keep it.
        </p>
        {done && (
          <Kept>
            The numbers are kept. This is <a href="/who-to-ring">how they look</a>.
          </Kept>
        )}
      </header>
      <form class="loose" method="post" action="/people/numbers">
        {(['lead', 'nights', 'children', 'adults'] as const).map((name) => (
          <TextField
            id={name}
            label={labels[name].label}
            hint={labels[name].hint}
            value={numbers[name]}
            autocomplete="off"
            maxlength={40}
            wrong={wrongAt(mistakes, name)}
          />
        ))}
        <p>
          <button type="submit" class="btn">
            Keep the numbers
          </button>
        </p>
      </form>
    </>
  )
}
