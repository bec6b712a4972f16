import type { Message } from '../../src/tutor/thread.ts'
import { Kept, Seen } from '../components/marks.tsx'
import { Messages, type ShownWith } from './messages.tsx'

interface WholeProps extends ShownWith {
  readonly messages: readonly Message[]
  readonly earlier: boolean
  readonly typed: string
  readonly done?: string | undefined
}

/** Everything that was ever said: to look through, to find again, and to delete. */
export function WholeTalkPage({ messages, earlier, typed, done, ...shown }: WholeProps) {
  const first = messages[0]
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href="/">Back to talk</a>
        </p>
        <h1>What was said</h1>
        <Seen>Only you can read this, and it goes when you say so.</Seen>
        {done && <Kept>{done}</Kept>}
      </header>
      <search>
        <form class="row" method="get" action="/talk">
          <div class="tight">
            <label for="find">Find something that was said</label>
            <input id="find" name="find" type="search" value={typed} maxlength={200} />
          </div>
          <button type="submit" class="btn second">
            Find
          </button>
        </form>
      </search>
      {messages.length === 0 && (
        <p>{typed ? `Nothing that was said holds “${typed}”.` : 'Nothing was said yet, and no hurry.'}</p>
      )}
      {earlier && first && (
        <p>
          <a href={`/talk?before=${encodeURIComponent(first.id)}`}>Earlier</a>
        </p>
      )}
      {exchanges(messages).map((exchange) => (
        <section class="flow" aria-label="Something that was said">
          <Messages messages={exchange} live={false} {...shown} />
          <form method="post" action={`/talk/${exchange[0]?.id}/forget`}>
            <button type="submit" class="plain">
              Delete this<span class="hide">: {exchange[0]?.words.slice(0, 60)}</span>
            </button>
          </form>
        </section>
      ))}
      {messages.length > 0 && !typed && (
        <form class="flow" method="post" action="/talk/forget">
          <h2>Delete all of it</h2>
          <p>Everything that was said here goes for good. Your notebook, your evidence and your notes stay.</p>
          <label class="pick">
            <input type="checkbox" name="sure" value="yes" />
            <span>Yes, delete everything that was said here</span>
          </label>
          <p>
            <button type="submit" class="btn second">
              Delete all of it
            </button>
          </p>
        </form>
      )}
    </>
  )
}

/** What was asked, and what answered it. */
function exchanges(messages: readonly Message[]): readonly (readonly Message[])[] {
  const groups: Message[][] = []
  for (const message of messages) {
    const last = groups.at(-1)
    if (message.by === 'tutor' && last?.[0]?.id === message.answers) last?.push(message)
    else groups.push([message])
  }
  return groups
}
