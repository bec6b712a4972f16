import type { SortField } from '../../../src/activity/activity.ts'
import { controlId, controlName } from '../../../src/activity/fields/form.ts'
import type { Need } from '../../../src/activity/fields/module.ts'
import { padded } from '../../../src/activity/fields/rows.ts'
import {
  blankThing,
  type OwnThing,
  type Side,
  type SortValue,
  sideOf,
  thingsOn,
} from '../../../src/activity/fields/sort.ts'
import { Group } from './parts.tsx'
import { Line, Rows } from './rows.tsx'
import type { FieldView } from './view.ts'

export const sort: FieldView<SortField, SortValue> = {
  ask: ({ field, value, needs, lone }) => (
    <Group field={field} needs={needs} lone={lone}>
      {field.items.map(({ id, label }) => (
        <fieldset class="entry" id={controlId(field.id, `items.${id}`)} tabindex={-1}>
          <legend>{label}</legend>
          <Sides field={field} at={`items.${id}`} side={sideOf(value, id)} />
        </fieldset>
      ))}
      <Own field={field} needs={needs} own={padded(value.own, field.items.length > 0 ? 0 : 3, blankThing)} />
    </Group>
  ),
  show: ({ field, value }) => (
    <div class="sorted">
      <Things heading={field.left} things={thingsOn(field, value, 'left')} none="Nothing here." />
      <Things heading={field.right} things={thingsOn(field, value, 'right')} none="Nothing here." />
      <Things heading="Not decided yet" things={thingsOn(field, value, '')} />
    </div>
  ),
}

function Own({ field, needs, own }: { field: SortField; needs: readonly Need[]; own: readonly OwnThing[] }) {
  return (
    <Rows
      field={field}
      list="own"
      count={own.length}
      noun={field.items.length > 0 ? 'thing of your own' : 'thing'}
      add={field.items.length > 0 ? 'Add one of your own' : 'Add another'}
      row={(index) => (
        <>
          <Line
            field={field}
            needs={needs}
            at={`own.${index}.text`}
            label="What is it?"
            value={own[index]?.text ?? ''}
          />
          <Sides field={field} at={`own.${index}.side`} side={own[index]?.side ?? ''} />
        </>
      )}
    />
  )
}

function Sides({ field, at, side }: { field: SortField; at: string; side: Side }) {
  const sides: readonly (readonly [Side, string])[] = [
    ['left', field.left],
    ['right', field.right],
    ['', 'Not yet'],
  ]
  return (
    <div class="sides">
      {sides.map(([where, words]) => (
        <label class="pick">
          <input type="radio" name={controlName(field.id, at)} value={where} checked={where === side} />
          <span>{words}</span>
        </label>
      ))}
    </div>
  )
}

function Things({ heading, things, none }: { heading: string; things: readonly string[]; none?: string }) {
  if (things.length === 0 && none === undefined) return null
  return (
    <div class="tight">
      <p class="heading">{heading}</p>
      {things.length === 0 ? (
        <p class="hint">{none}</p>
      ) : (
        <ul class="words things">
          {things.map((thing) => (
            <li>{thing}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
