import type { Child } from 'hono/jsx'
import type { Message } from '../../src/tutor/thread.ts'
import { Composer, QuickReplies } from './composer.tsx'
import { Messages, type ShownWith } from './messages.tsx'

interface TalkProps extends ShownWith {
  readonly messages: readonly Message[]
  readonly earlier: boolean
  readonly hello: readonly string[]
  /** A page that was left half done. */
  readonly begun?: { readonly id: string; readonly title: string; readonly about: string } | undefined
  readonly says: readonly string[]
  readonly sayKey: string
  readonly model: string | undefined
  readonly personId: string
  readonly typed?: string
  readonly wrong?: string | undefined
  /** What else stands beside the thread: the map, or what is the person’s to do. */
  readonly beside: Child
}

/** The conversation: where one is, what was said, and where one types. */
export function TalkPage(props: TalkProps) {
  const { messages, earlier, hello, begun, says, sayKey, personId, model, typed, wrong, beside, ...shown } = props
  return (
    <>
      <h1 class="hide">Talk</h1>
      <div class="loose">
        <article class="tutor tight" aria-label="Tutor">
          <p class="who">Tutor</p>
          {hello.map((line) => (
            <p>{line}</p>
          ))}
        </article>
        {begun && (
          <article class="paper flow" aria-labelledby="resume">
            <h2 id="resume">{begun.title}</h2>
            <div class="row">
              <a class="btn" href={`/talk/responses/${begun.id}`}>
                Carry on<span class="hide"> with {begun.title}</span>
              </a>
              <span class="small">{begun.about}</span>
            </div>
          </article>
        )}
        {earlier && (
          <p class="small">
            <a href="/talk">What was said before</a>
          </p>
        )}
        <div class="loose" id="thread" role="log" aria-label="What was said">
          <Messages messages={messages} live {...shown} />
        </div>
        <QuickReplies says={says} sayKey={sayKey} />
        <Composer sayKey={sayKey} personId={personId} typed={typed ?? ''} wrong={wrong} model={model} />
      </div>
      <aside class="beside stay flow" aria-labelledby="where">
        {beside}
      </aside>
    </>
  )
}
