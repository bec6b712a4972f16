import type { TimelineField } from '../../../src/activity/activity.ts'
import type { Need } from '../../../src/activity/fields/module.ts'
import { padded } from '../../../src/activity/fields/rows.ts'
import { sentences } from '../../../src/activity/fields/text.ts'
import { blankHappening, type Happening, happeningsIn, sayingOf } from '../../../src/activity/fields/timeline.ts'
import { drawTimeline, shapeOf } from '../../../src/activity/fields/timeline-drawing.ts'
import { Key, type KeyProps, Picture } from './drawing.tsx'
import { Group, Lines } from './parts.tsx'
import { Area, Line, Rows, Select } from './rows.tsx'
import type { FieldView } from './view.ts'

export const timeline: FieldView<TimelineField, readonly Happening[]> = {
  ask: ({ field, value, needs, lone }) => {
    const rows = padded(value, 1, blankHappening)
    return (
      <Group field={field} needs={needs} lone={lone}>
        <Rows
          field={field}
          count={rows.length}
          noun="event"
          add="Add another event"
          movable
          row={(index) => <Event field={field} needs={needs} row={index} event={rows[index] ?? blankHappening} />}
        />
      </Group>
    )
  },
  show: ({ field, value }) => {
    const events = happeningsIn(value)
    return (
      <figure class="drawn flow">
        <Picture
          drawing={drawTimeline(events)}
          title={sentences(
            field.label,
            `${events.length} events down a line, in the order given`,
            'The same stands below in words',
          )}
        />
        <Key shapes={timelineShapes(events)} />
        <ol class="said-rows">
          {events.map((event) => (
            <li>
              <Lines text={sayingOf(event)} />
            </li>
          ))}
        </ol>
      </figure>
    )
  },
}

interface EventProps {
  readonly field: TimelineField
  readonly needs: readonly Need[]
  readonly row: number
  readonly event: Happening
}

function Event({ field, needs, row, event }: EventProps) {
  const props = (name: string) => ({ field, needs, at: `${row}.${name}` })
  return (
    <>
      <Line {...props('when')} label="When" hint="A date, or words such as spring 2019." value={event.when} />
      <Area {...props('what')} label="What happened" value={event.what} />
      <Select
        {...props('how')}
        label="How it was"
        value={event.how}
        options={[
          ['', 'Not said'],
          ['good', 'Good'],
          ['hard', 'Hard'],
          ['mixed', 'Mixed'],
        ]}
      />
    </>
  )
}

/** What the shapes of a timeline mean: those that are there, or all of them while nothing is. */
export function timelineShapes(events?: readonly Happening[]): NonNullable<KeyProps['shapes']> {
  return (['good', 'hard', 'mixed'] as const)
    .filter((how) => !events || events.some((event) => event.how === how))
    .map((how) => [shapeOf[how], how] as const)
}
