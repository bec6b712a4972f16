import type { Reply } from '../../src/tutor/reply.ts'
import { GoesWith, Words } from './answer.tsx'
import { Calls, CallsInRow } from './calls.tsx'
import type { AnsweredProps } from './messages.tsx'

/** Whom to ring, before anything else. */
export function Danger(props: AnsweredProps) {
  const { otherwise } = props.message.reply ?? {}
  return otherwise ? <Perhaps {...props} otherwise={otherwise} /> : <Surely {...props} />
}

function Surely({ message, curriculum, numbers }: AnsweredProps) {
  const { title, why, calls, after } = curriculum.tutor.safety[message.reply?.whom ?? 'child']
  return (
    <>
      <section class="alarm flow" {...alarming(message.id)}>
        <h2 id={`ring-${message.id}`}>{title}</h2>
        <p>{why}</p>
        <Calls calls={calls} numbers={numbers} />
        <NoReport curriculum={curriculum} />
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

/** Quietly and in few words: most of those who see this meant nothing of the kind, and what they asked stands on the same screen. */
function Perhaps(props: AnsweredProps & { readonly otherwise: NonNullable<Reply['otherwise']> }) {
  const { message, curriculum, numbers, otherwise } = props
  const [asks, ring] = parted(curriculum.tutor.says['is everybody safe'][0])
  return (
    <>
      <section class="alarm quiet" {...alarming(message.id)}>
        <h2 id={`ring-${message.id}`}>{asks}</h2>
        <p>{ring}</p>
        <CallsInRow calls={curriculum.tutor.safety[message.reply?.whom ?? 'child'].calls} numbers={numbers} />
        <NoReport curriculum={curriculum} />
      </section>
      <article class="tutor flow" aria-label="Tutor">
        <p class="who">Tutor</p>
        <p>{otherwise.leads}</p>
        <Otherwise {...props} />
      </article>
    </>
  )
}

function alarming(id: string) {
  return { 'aria-labelledby': `ring-${id}`, role: 'alert', id: `m-${id}`, tabindex: -1 } as const
}

function NoReport({ curriculum }: Pick<AnsweredProps, 'curriculum'>) {
  const [first, rest] = parted(curriculum.tutor.says['not a way to report'][0])
  return (
    <p>
      <b>{first}</b> {rest}
    </p>
  )
}

/** The first sentence, and the rest. */
function parted(words = ''): readonly [string, string] {
  const [first = ''] = /^.*?[.?](?= |$)/.exec(words) ?? [words]
  return [first, words.slice(first.length).trim()]
}

function Otherwise({ message, curriculum, live }: AnsweredProps) {
  const { otherwise } = message.reply ?? {}
  if (!otherwise) return null
  return (
    <>
      <Words text={otherwise.text} />
      <GoesWith reply={otherwise} of={message.id} live={live} curriculum={curriculum} />
    </>
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
      <Otherwise {...props} />
    </article>
  )
}
