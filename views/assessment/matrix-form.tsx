import type { Child } from 'hono/jsx'
import { capital } from '../../src/activity/fields/text.ts'
import type { Only, Sort } from '../../src/assessment/matrix-filter.ts'
import { TextField } from '../components/forms.tsx'
import type { MatrixProps } from './matrix.tsx'

const onlys: Readonly<Record<Only, string>> = {
  waiting: 'With work waiting',
  quiet: 'Nothing sent for eight weeks',
}
const sorts: Readonly<Record<Sort, string>> = {
  name: 'Name',
  'most met': 'Most met first',
  'last change': 'Last change first',
  'longest waiting': 'Longest waiting first',
}
const states = ['nothing yet', 'submitted', 'sent back', 'to be countersigned', 'met'] as const

/** Whom to show, and in which order. A plain form: what it asks for stands in the address, to be kept and sent on. */
export function MatrixForm({ filter, groups, units }: MatrixProps) {
  return (
    <form method="get" action="/learners" class="flow screen" aria-label="Which learners">
      <div class="cells">
        <TextField id="name" label="Name" value={filter.name} autocomplete="off" maxlength={200} />
        {groups.length > 0 && (
          <Choice
            id="group"
            label="Group"
            value={filter.group}
            every="Every group"
            from={groups.map(({ id, name }) => [id, name])}
          />
        )}
        <Choice
          id="unit"
          label="Unit"
          value={filter.unit}
          every="Every unit"
          from={units.map(({ code, title }) => [code, `${code} ${title}`])}
        />
        <Choice
          id="criterion"
          label="Criterion"
          value={filter.criterion}
          every="Any of those shown"
          from={units
            .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))
            .map(({ code, wording }) => [code, `${code} ${wording}`])}
        />
        <Choice
          id="state"
          label="stands at"
          value={filter.state}
          every="Anything"
          from={states.map((state) => [state, capital(state)])}
        />
        <Choice id="only" label="Only" value={filter.only} every="Everybody" from={Object.entries(onlys)} />
        <Choice id="sort" label="In order of" value={filter.sort} from={Object.entries(sorts)} />
      </div>
      <p class="row">
        <button type="submit" class="btn second">
          Show
        </button>
        <a class="plain" href="/learners">
          Everybody again
        </a>
      </p>
      {filter.apart && <input type="hidden" name="apart" value="yes" />}
    </form>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: string
  /** What choosing nothing is called. */
  readonly every?: string
  /** Not its children: a list of one, handed over as those, is taken apart. */
  readonly from: readonly (readonly [value: string, words: string])[]
}

function Choice({ id, label, value, every, from }: ChoiceProps): Child {
  return (
    <div class="tight">
      <label for={id}>{capital(label)}</label>
      <select id={id} name={id}>
        {every && <option value="">{every}</option>}
        {from.map(([each, words]) => (
          <option value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
