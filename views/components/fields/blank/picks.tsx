import type { ChoiceField, ChoicesField, Option, ScaleField } from '../../../../src/activity/activity.ts'
import { scaleNumbers } from '../../../../src/activity/fields/scale.ts'
import type { BlankView } from './view.ts'

export const choice: BlankView<ChoiceField> = {
  said: ({ field }) => <Offered how="One of these:" options={field.options} />,
  paper: ({ field }) => <ToTick how="Tick one." options={field.options} />,
}

export const choices: BlankView<ChoicesField> = {
  said: ({ field }) => <Offered how="Any of these:" options={field.options} />,
  paper: ({ field }) => <ToTick how="Tick any." options={field.options} />,
}

interface OfferedProps {
  readonly how: string
  readonly options: readonly Option[]
}

function Offered({ how, options }: OfferedProps) {
  return (
    <>
      <p>{how}</p>
      <ul class="cues">
        {options.map(({ label }) => (
          <li>{label}</li>
        ))}
      </ul>
    </>
  )
}

function ToTick({ how, options }: OfferedProps) {
  return (
    <>
      <p class="small">{how}</p>
      <ul>
        {options.map(({ label }) => (
          <li class="to-tick">
            <span class="tick" />
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const scale: BlankView<ScaleField> = {
  said: ({ field }) => (
    <p>
      From 0 ({field.low}) to 10 ({field.high}).
    </p>
  ),
  paper: ({ field }) => (
    <>
      <p class="small">Put a ring round one.</p>
      <p class="eleven">
        {scaleNumbers.map((number) => (
          <span>{number}</span>
        ))}
      </p>
      <p class="scale-ends small">
        <span>0: {field.low}</span> <span>10: {field.high}</span>
      </p>
    </>
  ),
}
