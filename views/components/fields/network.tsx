import type { NetworkField } from '../../../src/activity/activity.ts'
import { controlName } from '../../../src/activity/fields/form.ts'
import type { Need } from '../../../src/activity/fields/module.ts'
import { blankSupport, type Support, sayingOf, supportsIn } from '../../../src/activity/fields/network.ts'
import { drawNetwork } from '../../../src/activity/fields/network-drawing.ts'
import { padded } from '../../../src/activity/fields/rows.ts'
import { sentences } from '../../../src/activity/fields/text.ts'
import { Key, Picture } from './drawing.tsx'
import { networkKey } from './network-key.ts'
import { Group, Lines } from './parts.tsx'
import { Area, Line, Rows, Select } from './rows.tsx'
import type { FieldView } from './view.ts'

export const network: FieldView<NetworkField, readonly Support[]> = {
  ask: ({ field, value, needs, lone }) => {
    const rows = padded(value, 1, blankSupport)
    return (
      <Group field={field} needs={needs} lone={lone}>
        <Rows
          field={field}
          count={rows.length}
          noun="person or service"
          add="Add another person or service"
          row={(index) => <Entry field={field} needs={needs} row={index} support={rows[index] ?? blankSupport} />}
        />
      </Group>
    )
  },
  show: ({ field, value }) => {
    const supports = supportsIn(value)
    return (
      <figure class="drawn flow">
        <Picture
          drawing={drawNetwork(field.centre, supports)}
          title={sentences(
            field.label,
            `${field.centre} in the middle, ${supports.length} round about: the nearer, the closer`,
            'The same stands below in words',
          )}
        />
        <Key {...networkKey(supports)} />
        <ul class="said-rows">
          {supports.map((support) => (
            <li>
              <Lines text={sayingOf(field.centre, support)} />
            </li>
          ))}
        </ul>
      </figure>
    )
  },
}

interface EntryProps {
  readonly field: NetworkField
  readonly needs: readonly Need[]
  readonly row: number
  readonly support: Support
}

function Entry({ field, needs, row, support }: EntryProps) {
  const props = (name: 'who' | 'relation' | 'close' | 'line' | 'gives') => {
    return { field, needs, at: `${row}.${name}`, value: support[name] }
  }
  return (
    <>
      <div class="cells">
        <Line {...props('who')} label="Who" hint="Initials, or a word such as Nan." />
        <Select {...props('relation')} label="What they are" options={asked.relation} />
        <Select {...props('close')} label="How close" options={asked.close} />
        <Select {...props('line')} label="How the line between is" options={asked.line} />
      </div>
      <label class="pick">
        <input type="checkbox" name={controlName(field.id, `${row}.both`)} value="yes" checked={support.both} />
        <span>It goes both ways</span>
      </label>
      <Area {...props('gives')} label="What they give" />
    </>
  )
}

const asked = {
  relation: [
    ['', 'Not said'],
    ['family', 'Family'],
    ['friend', 'A friend'],
    ['community', 'Community'],
    ['worker', 'A worker'],
    ['service', 'A service'],
  ],
  close: [
    ['', 'Not said'],
    ['close', 'Close'],
    ['middle', 'In the middle'],
    ['further', 'Further out'],
  ],
  line: [
    ['', 'Not said'],
    ['strong', 'Strong'],
    ['thin', 'Thin'],
    ['strain', 'Under strain'],
  ],
} as const
