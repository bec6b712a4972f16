import type { Child } from 'hono/jsx'
import type { Field } from '../../../src/activity/activity.ts'
import { controlId, controlName, editValue } from '../../../src/activity/fields/form.ts'
import type { Edit, Need } from '../../../src/activity/fields/module.ts'
import { MOST_ROWS } from '../../../src/activity/fields/text.ts'
import { keepFirstLineEnd } from './long.tsx'
import { tied, Why, wrongIn } from './parts.tsx'

export interface RowsProps {
  readonly field: Field
  readonly list?: string
  readonly count: number
  /** What one row is: `event`. It is numbered in its legend and in the words of its buttons. */
  readonly noun: string
  readonly add: string
  readonly movable?: boolean
  /** So many rows stay. */
  readonly least?: number
  readonly row: (index: number) => Child
}

/** Rows that are added, removed and moved by buttons of the form, so that no script is needed. */
export function Rows({ field, list, count, noun, add, movable = false, least = 1, row }: RowsProps) {
  const adding = editValue(field.id, { act: 'add', ...named(list) })
  return (
    <>
      {/* Enter in a text box presses a form's first button. This one only adds; the first "Remove" would lose words. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, and there for the Enter key alone */}
      <button class="hide" type="submit" name="do" value={adding} tabindex={-1} aria-hidden="true">
        {add}
      </button>
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="entry tight" id={controlId(field.id, rowAt(list, index))} tabindex={-1}>
          <legend>
            {noun.charAt(0).toUpperCase() + noun.slice(1)} {index + 1}
          </legend>
          {row(index)}
          <RowButtons
            field={field}
            list={list}
            index={index}
            count={count}
            noun={noun}
            movable={movable}
            removable={count > least}
          />
        </fieldset>
      ))}
      {count < MOST_ROWS ? (
        <button class="btn second" type="submit" name="do" value={adding}>
          {add}
        </button>
      ) : (
        <p class="hint">
          There is room for {MOST_ROWS} here, and these are {count}.
        </p>
      )}
    </>
  )
}

const named = (list: string | undefined) => (list === undefined ? {} : { list })
const rowAt = (list: string | undefined, index: number) => (list === undefined ? `${index}` : `${list}.${index}`)

interface RowButtonsProps extends Pick<RowsProps, 'field' | 'count' | 'noun'> {
  readonly list: string | undefined
  readonly index: number
  readonly movable: boolean
  readonly removable: boolean
}

function RowButtons({ field, list, index, count, noun, movable, removable }: RowButtonsProps) {
  const buttons: readonly (readonly [Edit['act'], string, boolean])[] = [
    ['up', 'Move up', movable && index > 0],
    ['down', 'Move down', movable && index < count - 1],
    ['remove', 'Remove', removable],
  ]
  const shown = buttons.filter(([, , there]) => there)
  if (shown.length === 0) return null
  return (
    <p class="row">
      {shown.map(([act, words]) => (
        <button class="plain" type="submit" name="do" value={editValue(field.id, { act, row: index, ...named(list) })}>
          {words}
          <span class="hide">
            {' '}
            {noun} {index + 1}
          </span>
        </button>
      ))}
    </p>
  )
}

interface CellProps {
  readonly field: Field
  readonly needs: readonly Need[]
  readonly at: string
  readonly label: string
  readonly value: string
  readonly hint?: string
}

/** One line of a row. */
export function Line({ field, needs, at, label, value, hint }: CellProps) {
  return (
    <div class={wrongIn(needs, at) ? 'wrong' : undefined}>
      <label for={controlId(field.id, at)}>
        {label}
        {hint && <span class="hint"> {hint}</span>}
      </label>
      <Why field={field} needs={needs} at={at} />
      <input
        {...tied(field, needs, at)}
        name={controlName(field.id, at)}
        type="text"
        value={value}
        autocomplete="off"
      />
    </div>
  )
}

/** A few lines of a row. */
export function Area({ field, needs, at, label, value }: CellProps) {
  return (
    <div class={wrongIn(needs, at) ? 'wrong' : undefined}>
      <label for={controlId(field.id, at)}>{label}</label>
      <Why field={field} needs={needs} at={at} />
      <textarea {...tied(field, needs, at)} class="in" name={controlName(field.id, at)} rows={2}>
        {keepFirstLineEnd(value)}
      </textarea>
    </div>
  )
}

interface SelectProps extends CellProps {
  readonly options: readonly (readonly [string, string])[]
}

/** One of a few, in a row. */
export function Select({ field, needs, at, label, value, options }: SelectProps) {
  return (
    <div class={wrongIn(needs, at) ? 'wrong' : undefined}>
      <label for={controlId(field.id, at)}>{label}</label>
      <Why field={field} needs={needs} at={at} />
      <select {...tied(field, needs, at)} name={controlName(field.id, at)}>
        {options.map(([id, words]) => (
          <option value={id} selected={id === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
