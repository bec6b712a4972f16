import type { ServiceDetails } from '../../src/people/service.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'

interface ServiceProps {
  readonly details: ServiceDetails
  readonly mistakes: readonly Mistake[]
  readonly done: boolean
}

const fields = [
  ['organisation', 'Your service or organisation', 'Who invites people here.'],
  ['centreName', 'The centre', 'As the awarding body knows it. Empty where it is the same.'],
  ['centreNumber', 'The centre’s number', 'As the awarding body gave it.'],
] as const

export function ServicePage({ details, mistakes, done }: ServiceProps) {
  return (
    <>
      <ErrorSummary title="Not kept yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/people">Back to people</a>
        </p>
        <h1>Your service</h1>
        <p class="lead">It stands on the front sheet of each portfolio.</p>
        {done && <Kept>It is kept.</Kept>}
      </header>
      <form class="loose short" method="post" action="/people/service">
        {fields.map(([name, label, hint]) => (
          <TextField
            id={name}
            label={label}
            hint={hint}
            value={details[name]}
            autocomplete="off"
            wrong={wrongAt(mistakes, name)}
          />
        ))}
        <p>
          <button type="submit" class="btn">
            Keep this
          </button>
        </p>
      </form>
    </>
  )
}
