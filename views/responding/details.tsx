import type { LoadedResponse } from '../../src/responding/response.ts'
import type { Details } from '../../src/responding/starting.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { DetailFields } from './company.tsx'
import { thingsNeedYou } from './words.ts'

export interface DetailsPageProps {
  readonly response: LoadedResponse
  readonly details: Details
  readonly mistakes: readonly Mistake[]
}

export function DetailsPage({ response, details, mistakes }: DetailsPageProps) {
  const { id, activity } = response
  return (
    <>
      <ErrorSummary title={thingsNeedYou(mistakes.length)} mistakes={mistakes} />
      <h1>{activity.with === 'alone' ? 'Its name' : 'Its name, and who it was done with'}</h1>
      <form class="loose" method="post" action={`/responses/${id}/details`}>
        <DetailFields meant={activity.with} {...details} mistakes={mistakes} />
        <p class="row">
          <button type="submit" class="btn">
            Keep these
          </button>
          <a class="plain" href={`/responses/${id}`}>
            Back to the page
          </a>
        </p>
      </form>
      <p>
        <a class="plain" href={`/responses/${id}/delete`}>
          Delete this page
        </a>
      </p>
    </>
  )
}
