import type { ReadShare } from '../../src/supervision/shared.ts'
import { dayOf } from '../../src/when.ts'
import { Seen } from '../components/marks.tsx'
import { SharePaper } from './paper.tsx'
import { firstName } from './words.ts'

/** What was brought, as it was when it was shared. */
export function SharedPage({ share, own }: { share: ReadShare; own: boolean }) {
  const name = firstName(share.learner)
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href={own ? '/supervision' : '/sessions'}>{own ? 'Back to supervision' : 'Back to sessions'}</a>
        </p>
        <h1>{share.title}</h1>
        <p class="small">
          {own ? 'You' : name} shared {share.whole ? 'this page' : 'these words of a page'} on {dayOf(share.sharedAt)}.
          {own ? ' This is what your supervisor reads. What you wrote since is not in it.' : ''}
        </p>
        {!own && (
          <Seen by="two">
            {name} chose this for you. You see nothing else that {name} writes, and {name} can take it back.
          </Seen>
        )}
      </header>
      <SharePaper {...share} />
    </>
  )
}
