import type { Typed } from '../../src/records/typed.ts'
import { type Mistake, TextField, wrongAt } from '../components/forms.tsx'

/** Whom a testimony is asked of. */
export function Whom({ typed: { asked }, mistakes }: { typed: Typed; mistakes: readonly Mistake[] }) {
  const wrong = (id: string) => wrongAt(mistakes, id)
  return (
    <section class="flow" aria-labelledby="whom">
      <h2 id="whom">Who saw it?</h2>
      <p>
        A colleague, a manager, somebody from another service. Not a parent or a child, unless your assessor has said
        so. They need no account: you give them a link.
      </p>
      <TextField
        id="witness-name"
        label="Their name"
        value={asked.name}
        maxlength={200}
        wrong={wrong('witness-name')}
      />
      <TextField
        id="witness-role"
        label="What they do"
        hint="“Health visitor”, “team manager”."
        value={asked.role}
        maxlength={200}
        wrong={wrong('witness-role')}
      />
      <TextField
        id="witness-knows"
        label="How they know the work"
        hint="“We visited together”, “she was in the room”."
        value={asked.knows}
        maxlength={500}
        wrong={wrong('witness-knows')}
      />
      <TextField
        id="witness-email"
        label="Their e-mail (if you like)"
        hint="To know where you sent it. Alongside writes to nobody for you."
        type="email"
        inputmode="email"
        value={asked.email}
        maxlength={200}
        wrong={wrong('witness-email')}
      />
    </section>
  )
}
