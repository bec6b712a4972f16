import type { GenogramField } from '../../../src/activity/activity.ts'
import { controlName } from '../../../src/activity/fields/form.ts'
import {
  type Genogram,
  nameOf,
  peopleIn,
  personWords,
  type Tie,
  type TieKind,
  tieKinds,
  tieSayings,
  withSomebody,
} from '../../../src/activity/fields/genogram.ts'
import { drawGenogram } from '../../../src/activity/fields/genogram-drawing.ts'
import type { Need } from '../../../src/activity/fields/module.ts'
import { sentences } from '../../../src/activity/fields/text.ts'
import { Key, Picture } from './drawing.tsx'
import { genogramKey } from './genogram-key.ts'
import { Group, Lines } from './parts.tsx'
import { Line, Rows, Select } from './rows.tsx'
import type { FieldView } from './view.ts'

export const genogram: FieldView<GenogramField, Genogram> = {
  ask: ({ field, value: stored, needs, lone }) => {
    const value = withSomebody(stored)
    return (
      <Group field={field} needs={needs} lone={lone}>
        <p class="heading">People</p>
        <Rows
          field={field}
          list="people"
          count={value.people.length}
          noun="person"
          add="Add another person"
          movable
          row={(index) => <Somebody field={field} needs={needs} value={value} row={index} />}
        />
        <p class="heading after">Between them</p>
        <p class="hint">Add the people first, then say who is whose parent, who is a couple, and how it goes.</p>
        <Rows
          field={field}
          list="ties"
          count={value.ties.length}
          least={0}
          noun="tie"
          add={value.ties.length === 0 ? 'Add a tie between two people' : 'Add another tie'}
          row={(index) => <Between field={field} needs={needs} value={value} row={index} />}
        />
      </Group>
    )
  },
  show: ({ field, value }) => {
    const people = peopleIn(value)
    const sayings = tieSayings(value)
    return (
      <figure class="drawn flow">
        {/* What scrolls must be reachable by keyboard. */}
        <section class="scrolls" tabindex={0} aria-label={`Drawing: ${field.label}`}>
          <Picture
            wide
            drawing={drawGenogram(value)}
            title={sentences(field.label, `A family tree of ${people.length}`, 'The same stands below in words')}
          />
        </section>
        <Key {...genogramKey(value)} />
        <ul class="said-rows">
          {people.map((person) => (
            <li>
              <Lines text={personWords(person)} />
            </li>
          ))}
        </ul>
        {sayings.length > 0 && (
          <ul class="said-rows">
            {sayings.map((saying) => (
              <li>{saying}</li>
            ))}
          </ul>
        )}
      </figure>
    )
  },
}

interface RowProps {
  readonly field: GenogramField
  readonly needs: readonly Need[]
  readonly value: Genogram
  readonly row: number
}

function Somebody({ field, needs, value, row }: RowProps) {
  const person = value.people[row]
  if (!person) return null
  const props = (name: 'who' | 'sex' | 'born' | 'died' | 'note') => {
    return { field, needs, at: `people.${row}.${name}`, value: person[name] }
  }
  return (
    <>
      <div class="cells">
        <Line {...props('who')} label="Name or initials" />
        <Select {...props('sex')} label="Female or male" options={sexes} />
        <Line {...props('born')} label="Born" hint="A year, or about when." />
        <Line {...props('died')} label="Died" hint="A year, or “yes”. Empty if living." />
      </div>
      <Line {...props('note')} label="A note" />
      <input type="hidden" name={controlName(field.id, `people.${row}.id`)} value={person.id} />
    </>
  )
}

const sexes = [
  ['', 'Not said'],
  ['woman', 'Woman or girl'],
  ['man', 'Man or boy'],
  ['other', 'Another'],
] as const

/** What a tie reads like between its two people: “Ann … is a parent of … Cal”. */
const ways: Readonly<Record<TieKind, string>> = {
  couple: 'and … are a couple',
  separated: 'and … are separated',
  divorced: 'and … are divorced',
  parent: 'is a parent of …',
  close: 'and … are close',
  strained: 'and … : it is strained',
  'cut-off': 'and … are cut off',
}

/** Every tie lists everybody, twice. */
const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name)

function Between({ field, needs, value, row }: RowProps) {
  const tie = value.ties[row]
  if (!tie) return null
  const props = (name: keyof Tie) => ({ field, needs, at: `ties.${row}.${name}`, value: tie[name] })
  const kinds: readonly (readonly [string, string])[] = tieKinds.map((kind) => [kind, ways[kind]])
  const people: readonly (readonly [string, string])[] = value.people.map(({ id }) => [id, short(nameOf(value, id))])
  return (
    <div class="cells">
      <Select {...props('one')} label="Who" options={[['', 'Choose somebody'], ...people]} />
      <Select {...props('kind')} label="What is between them" options={[['', 'Choose one'], ...kinds]} />
      <Select {...props('other')} label="And who" options={[['', 'Choose somebody'], ...people]} />
    </div>
  )
}
