import type { LoadedResponse } from '../../src/responding/response.ts'
import { Seen } from '../components/marks.tsx'
import { companyWords } from './company.tsx'

/** The top of a learner's page: what it is called, and who can read it. */
export function PageHead({ response }: { response: LoadedResponse }) {
  const { company, companions } = response
  return (
    <header class="paper tight" data-person={response.learnerId}>
      <h1>{response.title}</h1>
      <Seen>Only you can read this page.</Seen>
      {company !== 'alone' && <p class="small">{companyWords(company, companions)}.</p>}
    </header>
  )
}

/** The foot of it: what can be done with the page as a whole. */
export function PageFoot({ response, writing = false }: { response: LoadedResponse; writing?: boolean }) {
  const home = `/responses/${response.id}`
  return (
    <p class="row small ends screen">
      <a class="plain" href={`${home}/details`}>
        {response.activity.with === 'alone' ? 'Change its name' : 'Change its name, or who it was done with'}
      </a>
      <a class="plain" href={`/share/${response.id}`}>
        Bring this to supervision
      </a>
      {!writing && (
        <a class="plain" href={`${home}/delete`}>
          Delete this page
        </a>
      )}
    </p>
  )
}
