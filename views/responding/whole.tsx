import type { Stray } from '../../src/activity/walk.ts'
import type { Readers } from '../../src/responding/readers.ts'
import type { LoadedResponse } from '../../src/responding/response.ts'
import type { Rival } from '../../src/responding/rivals.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { dayOf } from '../../src/when.ts'
import { GuardForm } from '../tutor/noticed.tsx'
import { Conversation, SetAside } from './answers.tsx'
import { PageFoot, PageHead } from './head.tsx'

export interface WholePageProps {
  readonly response: LoadedResponse
  readonly rivals: readonly Rival[]
  readonly strays: readonly Stray[]
  readonly evidence: { readonly id: string; readonly standing: boolean } | undefined
  readonly readers: Readers
  /** What could show who somebody is. */
  readonly found: readonly Found[]
}

/** A finished response, to read from top to bottom, on paper too. */
export function WholePage({ response, rivals, strays, evidence, readers, found }: WholePageProps) {
  const { activity, id, finishedAt } = response
  return (
    <>
      <div class="beside tight">
        <p>
          <b>{activity.title}</b>
        </p>
        {finishedAt !== undefined && <p class="small">Finished on {dayOf(finishedAt)}</p>}
        {readers.shared.map(({ id, supervisor, sharedAt }) => (
          <p class="small">
            <a href={`/shares/${id}`}>
              Shared with {supervisor} on {dayOf(sharedAt)}
            </a>
            , as it was then
          </p>
        ))}
        {evidence && (
          <p class="small">
            <a href={`/evidence/${evidence.id}`}>
              {evidence.standing ? 'Kept as evidence' : 'Withdrawn as evidence. You can put it back'}
            </a>
          </p>
        )}
      </div>
      <PageHead response={response} readers={readers} />
      <Conversation response={response} steps={activity.steps} />
      <SetAside response={response} rivals={rivals} strays={strays} />
      <GuardForm found={found} responseId={id} back="check" />
      <div class="ends row">
        <a class="btn" href={`/responses/${id}/evidence`}>
          What it might be evidence for
        </a>
        <form method="post" action={`/responses/${id}/reopen`}>
          <button type="submit" class="btn second">
            Work on it again
          </button>
        </form>
      </div>
      <PageFoot response={response} />
    </>
  )
}
