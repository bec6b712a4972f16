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
