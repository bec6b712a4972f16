import type { GenogramField, NetworkField, TimelineField } from '../../../../src/activity/activity.ts'
import { Key } from '../drawing.tsx'
import { genogramKey } from '../genogram-key.ts'
import { networkKey } from '../network-key.ts'
import { timelineShapes } from '../timeline.tsx'
import type { BlankView } from './view.ts'

/** A line of time may go on over the page, so it is made of pieces. */
const STRETCHES = 10

/** A drawing is made from a list on a screen, and freely on paper: there, the key tells which shape and line to use. */
export const network: BlankView<NetworkField> = {
  said: ({ field }) => (
    <p>
      A drawing, with “{field.centre}” in the middle. You list who stands round about, how close they are, how the line
      between is, and what they give.
    </p>
  ),
  paper: ({ field }) => (
    <>
      <p class="small">The closer somebody is, the nearer to the middle. Write by the line what they give.</p>
      <Key {...networkKey()} />
      <div class="open-space">
        <span>{field.centre}</span>
      </div>
    </>
  ),
}

export const genogram: BlankView<GenogramField> = {
  said: () => (
    <p>
      A family tree. You list the people, then say who is whose parent, who is a couple, and how it goes between them.
    </p>
  ),
  paper: () => (
    <>
      <p class="small">
        Older people above, and a line down from parents to their children. Put the years under a name, and a cross
        through the shape of somebody who has died.
      </p>
      <Key {...genogramKey()} />
      <div class="open-space" />
    </>
  ),
}

export const timeline: BlankView<TimelineField> = {
  said: () => <p>A line of events in order. For each: when, what happened, and how it was.</p>,
  paper: () => (
    <>
      <p class="small">When on the left, what happened on the right, the earliest on top. Put its shape on the line.</p>
      <Key shapes={timelineShapes()} />
      <div class="stretches">
        {Array.from({ length: STRETCHES }, () => (
          <div class="stretch" />
        ))}
      </div>
    </>
  ),
}
