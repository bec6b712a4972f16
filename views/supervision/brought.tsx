import type { AgendaItem, Brought, Meeting } from '../../src/supervision/session.ts'
import { counted } from '../components/words.ts'
import { Passages, Why } from './paper.tsx'
import type { Names } from './session.tsx'

interface BroughtProps {
  readonly item: AgendaItem
  readonly names: Names
  readonly me: Meeting['me']
}

/** What was brought, on paper, in the learner’s own words. */
export function BroughtPaper({ item, names, me }: BroughtProps) {
  const { brought, takenBack } = item
  const taker = me === 'learner' ? 'You' : names.learner
  if (!brought) {
    return (
      <p class="small">
        {takenBack ? `${taker} took this back.` : 'What was brought here can no longer be read: only what was noted.'}
      </p>
    )
  }
  return (
    <div class="paper flow">
      <Why learner={names.learner} note={brought.note} />
      <Passages passages={opening(brought)} />
      <p class="small">
        {takenBack
          ? `${taker} took this back after it was talked about. These words stay with your notes.`
          : footOf(brought, names, me)}
      </p>
      {brought.whole && brought.shareId && (
        <a class="plain" href={`/shares/${brought.shareId}`}>
          Read the whole page
        </a>
      )}
    </div>
  )
}

/** Of a whole page, how it begins: the rest is one press away. */
function opening({ whole, passages }: Brought): Brought['passages'] {
  if (!whole) return passages
  const [first] = passages
  if (!first) return []
  const { quote } = first
  const brief = quote.length <= LONGEST_OPENING ? quote : `${quote.slice(0, LONGEST_OPENING).replace(/\s+\S*$/u, '')} …`
  return [{ ...first, quote: brief }]
}
const LONGEST_OPENING = 420

function footOf({ whole, passages, shareId }: Brought, { learner }: Names, me: Meeting['me']): string {
  if (!shareId) return 'As it was when you talked about it.'
  const who = me === 'learner' ? 'You' : learner
  if (whole) return `How the page begins. ${who} can take it back.`
  return `${counted(passages.length, 'passage')} of a page. ${who} can take ${passages.length === 1 ? 'it' : 'them'} back.`
}
