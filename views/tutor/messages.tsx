import type { Curriculum } from '../../src/content/curriculum.ts'
import type { Message } from '../../src/tutor/thread.ts'
import { timeOf, whenOf } from '../../src/when.ts'
import { capital } from '../components/words.ts'
import { GoesWith, Words } from './answer.tsx'
import type { Numbers } from './calls.tsx'
import { Danger, DangerBefore } from './danger.tsx'

export interface ShownWith {
  readonly curriculum: Curriculum
  readonly numbers: Numbers
  /** Midnight in London of the day it is read on: what is of today has only its time. */
  readonly today: string
  dayOf(at: number): string
  /** Whether a language model may put this answer in other words. */
  worded?(message: Message): boolean
}

interface MessagesProps extends ShownWith {
  readonly messages: readonly Message[]
  /** The last answer can still be gone on from: its choices can be pressed. */
  readonly live: boolean
}

/** What was said and answered, in turn. */
export function Messages({ messages, live, ...shown }: MessagesProps) {
  const last = messages.at(-1)
  return (
    <>
      {messages.map((message) =>
        message.by === 'person' ? (
          <Asked message={message} {...shown} />
        ) : (
          <Answered message={message} live={live && message === last} {...shown} />
        ),
      )}
    </>
  )
}

function Asked({ message, today, dayOf }: { message: Message } & ShownWith) {
  const when = dayOf(message.at) === today ? `today at ${timeOf(message.at)}` : whenOf(message.at)
  return (
    <article class="paper tight" aria-label="You" id={`m-${message.id}`}>
      <p class="who">You, {when}</p>
      <div class="words">
        {message.words.split(/\n{2,}/).map((text) => (
          <p>{text}</p>
        ))}
      </div>
    </article>
  )
}

export interface AnsweredProps extends ShownWith {
  readonly message: Message
  readonly live: boolean
}

function Answered(props: AnsweredProps) {
  const { message } = props
  const { reply } = message
  if (reply?.whom) return props.live ? <Danger {...props} /> : <DangerBefore {...props} />
  return (
    <article class="tutor flow" aria-label="Tutor" id={`m-${message.id}`} tabindex={-1}>
      <p class="who">Tutor</p>
      {reply?.perhaps && (
        <p>
          <b>If somebody may not be safe, that comes first:</b> <a href="/who-to-ring">who to ring</a>. I cannot tell
          anyone for you.
        </p>
      )}
      <Words text={message.words} />
      {reply?.worded && <Worded worded={reply.worded} />}
      {props.live && props.worded?.(message) && <Waiting id={message.id} />}
      {reply && <GoesWith reply={reply} of={message.id} {...props} />}
    </article>
  )
}

/** The same in a model’s words: beside the book’s own answer, never in its place, and always marked. */
function Worded({
  worded,
}: {
  worded: { by: string; sentences: readonly { words: string; parts: readonly string[] }[] }
}) {
  return (
    <div class="tight worded">
      <p class="who">In other words, worded by a language model ({worded.by})</p>
      <p>
        {worded.sentences.map(({ words, parts }) => (
          <>
            {words}{' '}
            {parts.map((part) => (
              <a href={`/parts/${part}`}>{part}</a>
            ))}{' '}
          </>
        ))}
      </p>
    </div>
  )
}

/** Filled by the page’s script, where there is one, as the model’s sentences come. */
function Waiting({ id }: { id: string }) {
  return <div class="tight worded" data-words={`/talk/${id}/words`} aria-live="polite" hidden />
}

export function onDay(at: number): string {
  return capital(whenOf(at))
}
