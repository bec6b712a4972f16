import type { Message } from '../../src/tutor/thread.ts'
import { Calls } from './calls.tsx'
import type { AnsweredProps } from './messages.tsx'

/** Whom to ring, before anything else. */
export function Danger({ message, curriculum, numbers }: AnsweredProps) {
  const whom = message.reply?.whom ?? 'child'
  const { title, why, calls, after } = curriculum.tutor.safety[whom]
  return (
    <>
      <section
        class="alarm flow"
        aria-labelledby={`ring-${message.id}`}
        role="alert"
        id={`m-${message.id}`}
        tabindex={-1}
      >
        <h2 id={`ring-${message.id}`}>{title}</h2>
        <p>{why}</p>
        <Calls calls={calls} numbers={numbers} />
        <p>
          <b>I am not a way to report.</b> Nobody else can see what you typed. It is the ringing that tells someone.
        </p>
      </section>
      <article class="tutor flow" aria-label="Tutor">
        <p class="who">Tutor</p>
        <p>{after}</p>
        <form method="post" action="/talk">
          <input type="hidden" name="of" value={message.id} />
          <input type="hidden" name="key" value={`anyway ${message.id}`} />
          <button type="submit" class="plain" name="choose" value="anyway">
            Did I misread you? Carry on
          </button>
        </form>
      </article>
    </>
  )
}

/** What stays of it in the thread, once something else was said. */
export function DangerBefore({ message }: { message: Message }) {
  return (
    <article class="tutor flow" aria-label="Tutor" id={`m-${message.id}`}>
      <p class="who">Tutor</p>
      <p>
        Here I said whom to ring. The numbers are on <a href="/who-to-ring">who to ring</a>, at any time.
      </p>
    </article>
  )
}
