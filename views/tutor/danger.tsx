import type { Reply } from '../../src/tutor/reply.ts'
import { GoesWith, Words } from './answer.tsx'
import { Calls } from './calls.tsx'
import type { AnsweredProps } from './messages.tsx'

/** Whom to ring, before anything else. */
export function Danger(props: AnsweredProps) {
  const { message, curriculum, numbers } = props
  const { whom = 'child', otherwise } = message.reply ?? {}
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
        {otherwise && (
          <p>
            Is everybody safe? <a href={`#safe-${message.id}`}>Go on to what you asked</a>
          </p>
        )}
        <Calls calls={calls} numbers={numbers} />
        <p>
          <b>I am not a way to report.</b> Nobody else can see what you typed. It is the ringing that tells someone.
        </p>
      </section>
      <article class="tutor flow" aria-label="Tutor">
        <p class="who">Tutor</p>
        <p>{after}</p>
        {otherwise ? (
          <>
            <p id={`safe-${message.id}`} tabindex={-1}>
              {otherwise.leads}
            </p>
            <Otherwise {...props} reply={otherwise} />
          </>
        ) : (
          <CarryOn of={message.id} />
        )}
      </article>
    </>
  )
}

function Otherwise({ message, curriculum, live, reply }: AnsweredProps & { readonly reply: Reply }) {
  return (
    <>
      <Words text={reply.text} />
      <GoesWith reply={reply} of={message.id} live={live} curriculum={curriculum} />
    </>
  )
}

function CarryOn({ of }: { of: string }) {
  return (
    <form method="post" action="/talk">
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="key" value={`anyway ${of}`} />
      <button type="submit" class="plain" name="choose" value="anyway">
        Did I misread you? Carry on
      </button>
    </form>
  )
}

/** What stays of it in the thread, once something else was said. */
export function DangerBefore(props: AnsweredProps) {
  const { message } = props
  return (
    <article class="tutor flow" aria-label="Tutor" id={`m-${message.id}`}>
      <p class="who">Tutor</p>
      <p>
        Here I said whom to ring. The numbers are on <a href="/who-to-ring">who to ring</a>, at any time.
      </p>
      {message.reply?.otherwise && <Otherwise {...props} reply={message.reply.otherwise} />}
    </article>
  )
}
