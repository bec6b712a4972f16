import type { Field } from '../../src/activity/activity.ts'
import type { EvidenceKind } from '../../src/db/schema.ts'
import type { MarkedAnswer } from '../../src/evidence/marked.ts'
import type { Run } from '../../src/evidence/passage.ts'
import { ShowField } from '../components/fields/register.tsx'

/** Kinds whose words are all there is to them. The others are shown as they are drawn, and in words where claimed. */
const plain: readonly Field['kind'][] = ['short', 'long', 'list', 'choice', 'choices', 'scale', 'date']

/** Kinds that are the learner's own words. What others wrote is never on ruled paper. */
const own: readonly EvidenceKind[] = ['response', 'file', 'signpost', 'prior-learning']

export function isByOther(kind: EvidenceKind): boolean {
  return !own.includes(kind)
}

export interface MarkedWordsProps {
  readonly answers: readonly MarkedAnswer[]
  readonly whose: string
  /** Somebody else's than the learner's: on a sheet without lines. */
  readonly byOther?: boolean
  /** The number whose words stand out, where one is being looked at: all others are dotted. */
  readonly open?: number | undefined
  /** Numbers that are comments and not claims: always dotted. */
  readonly comments?: ReadonlySet<number>
}

/** The frozen words on paper, what is claimed marked, each claim's number in the margin. */
export function MarkedWords({ answers, whose, byOther = false, open, comments = none }: MarkedWordsProps) {
  return (
    <article class={byOther ? 'paper evidence by-other flow' : 'paper evidence flow'} aria-label={whose}>
      {answers.map(({ answer, paragraphs, claimed }) => (
        <>
          <p class="who">{answer.field.label}</p>
          {!plain.includes(answer.field.kind) && <ShowField field={answer.field} value={answer.value} />}
          {(plain.includes(answer.field.kind) || claimed) && (
            <div class="words">
              {paragraphs.map((runs) => (
                <p>
                  {runs.map((run) => (
                    <Marked run={run} open={open} comments={comments} />
                  ))}
                </p>
              ))}
            </div>
          )}
        </>
      ))}
    </article>
  )
}

const none: ReadonlySet<number> = new Set()

interface MarkedProps {
  readonly run: Run
  readonly open: number | undefined
  readonly comments: ReadonlySet<number>
}

function Marked({ run: { text, claims, begins }, open, comments }: MarkedProps) {
  if (claims.length === 0) return <>{text}</>
  const stands = claims.some((number) => (open === undefined ? !comments.has(number) : number === open))
  return (
    <mark class={stands ? undefined : 'other'}>
      {open !== undefined && begins.includes(open) && <span id="open" tabindex={-1} class="lands"></span>}
      {begins.map((number) => (
        <span id={`w${number}`} tabindex={-1} class="lands">
          <span class="hide">
            {comments.has(number) ? 'Comment' : 'Claim'} {number}:{' '}
          </span>
        </span>
      ))}
      {begins.length > 0 && (
        <span class="ref" aria-hidden="true">
          {begins.join(' ')}
        </span>
      )}
      {text}
    </mark>
  )
}
