import type { Found } from '../../src/tutor/guard.ts'
import { Seen } from '../components/marks.tsx'
import { Gates, GuardSection } from '../tutor/noticed.tsx'
import { type PaperProps, SharePaper } from './paper.tsx'
import type { SharePageProps } from './share.tsx'
import { firstName } from './words.ts'

export interface PreviewPageProps extends Pick<SharePageProps, 'responseId' | 'typed' | 'shareKey'> {
  readonly supervisor: { readonly id: string; readonly name: string }
  readonly paper: PaperProps
  /** What it is known by: only what was looked at is shared. */
  readonly seen: string
  readonly noticed: { readonly found: readonly Found[]; readonly concern: boolean; readonly record: boolean }
  /** It was other words when the learner looked last. */
  readonly changed: boolean
}

/** Exactly what the supervisor will read, before anybody does. */
export function PreviewPage(props: PreviewPageProps) {
  const { responseId, typed, shareKey, supervisor, paper, seen, noticed, changed } = props
  const name = firstName(supervisor.name)
  return (
    <>
      <header class="flow">
        {changed && (
          <div class="alarm tight" role="alert" tabindex={-1} id="needs" autofocus>
            <h2>Not shared: your page has changed</h2>
            <p>It was changed elsewhere since you looked. Look at it as it is now, then share it.</p>
          </div>
        )}
        <h1>This is exactly what {name} will see</h1>
        <Seen by="two">
          You and {name}, once you have shared it. {name} sees nothing else that you write, nor how much there is.
        </Seen>
      </header>
      <SharePaper {...paper} />
      <Gates concern={noticed.concern} record={noticed.record} />
      <form class="loose" method="post" action={`/share/${responseId}`}>
        <input type="hidden" name="key" value={shareKey} autocomplete="off" />
        <input type="hidden" name="supervisor" value={supervisor.id} autocomplete="off" />
        <input type="hidden" name="how" value={typed.how} autocomplete="off" />
        <input type="hidden" name="note" value={typed.note} autocomplete="off" />
        <input type="hidden" name="seen" value={seen} autocomplete="off" />
        {typed.ticked.map((key) => (
          <input type="hidden" name="s" value={key} autocomplete="off" />
        ))}
        <GuardSection found={noticed.found} inForm={false} />
        <p class="row">
          <button type="submit" class="btn" name="do" value="share">
            Share it with {name}
          </button>
          <button type="submit" class="btn second" name="do" value="change">
            Change something first
          </button>
        </p>
        <p class="small">
          You can take it back at any time, and the words are gone for {name} at once. What the two of you have noted
          about it in a session stays in that session’s notes.
        </p>
      </form>
    </>
  )
}
