import type { Readers } from '../../src/responding/readers.ts'
import type { LoadedResponse } from '../../src/responding/response.ts'
import { dayOf } from '../../src/when.ts'
import { Seen } from '../components/marks.tsx'
import { listed } from '../components/words.ts'
import { companyWords } from './company.tsx'

/** The top of a learner's page: what it is called, and who can read it. */
export function PageHead({ response, readers }: { response: LoadedResponse; readers: Readers }) {
  const { company, companions } = response
  return (
    <header class="paper tight" data-person={response.learnerId}>
      <h1>{response.title}</h1>
      <SeenWhat {...readers} />
      {company !== 'alone' && <p class="small">{companyWords(company, companions)}.</p>}
      <CameBack {...readers} />
    </header>
  )
}

/** What an assessor asks for, where it is made good. */
function CameBack({ back }: Readers) {
  const [first] = back
  if (!first) return null
  return (
    <div class="tight">
      <p>
        <b>Your assessor sent it back.</b> <a href={first.href}>See it beside your words</a>
      </p>
      <ul class="rows">
        {back.map(({ criterion, feedback }) => (
          <li>
            <b class="code">{criterion}</b> {feedback}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who can read what of it: copies only, as they were when they were shared or sent. */
function SeenWhat({ shared, sentAt }: Readers) {
  if (shared.length === 0 && sentAt === undefined) return <Seen>Only you can read this page.</Seen>
  const names = [...new Set(shared.map(({ supervisor }) => supervisor))]
  return (
    <Seen by="two">
      {names.map((name) => `${name} can read what you shared on ${listed(daysOf(shared, name))}. `)}
      {sentAt !== undefined &&
        `Your assessors, and those who check their decisions, can read what you sent on ${dayOf(sentAt)}. `}
      The rest is yours alone.
    </Seen>
  )
}

function daysOf(shared: Readers['shared'], name: string): readonly string[] {
  const own = shared.filter(({ supervisor }) => supervisor === name).map(({ sharedAt }) => dayOf(sharedAt))
  return [...new Set(own)].toReversed()
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
