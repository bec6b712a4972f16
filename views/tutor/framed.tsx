import type { Child } from 'hono/jsx'
import type { Message } from '../../src/tutor/thread.ts'
import { Messages, type ShownWith } from './messages.tsx'

interface FramedProps extends ShownWith {
  readonly messages: readonly Message[]
  readonly children?: Child
}

/** A walk that stands in the thread: what was said last, the walk, and the way back to asking. */
export function Framed({ messages, children, ...shown }: FramedProps) {
  return (
    <>
      <div class="loose said-before" role="log" aria-label="What was said">
        <Messages messages={messages} live={false} {...shown} />
      </div>
      {children}
      <p class="small back-to-talk">
        <a href="/">Leave it for now, and talk</a>
      </p>
    </>
  )
}
