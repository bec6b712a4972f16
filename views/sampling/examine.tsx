import type { Examination, Examined, Look } from '../../src/sampling/examine.ts'
import { dayOf, whenOf } from '../../src/when.ts'
import { counted } from '../components/words.ts'
import { Qualified } from './assessors.tsx'
import { lookedAtPage } from './look-words.ts'
import { examineHref, PlanRows, SampleRows } from './rows.tsx'
import { RulesInWords } from './rules.tsx'

/** An EQA’s desk: what there is to look at, and until when. */
export function ExaminePage({ examination }: { examination: Examination }) {
  const { learners, plans, samples, assessors, iqas } = examination
  const strategy = plans[0]
  return (
    <>
      <header class="flow">
        <h1>What you may look at</h1>
        <p class="lead">
          {learners.length === 0
            ? 'Nothing is open to you at the moment. The coordinator of the service can open it.'
            : `The work of ${counted(learners.length, 'learner').toLowerCase()}, to read. Each page that you open is kept in the record.`}
        </p>
        {learners.length > 0 && (
          <p class="row">
            <a class="plain" href="/reports">
              Reports
            </a>
            <a class="plain" href="/standardisation">
              Standardisation notes
            </a>
          </p>
        )}
      </header>
      {learners.length > 0 && (
        <>
          <section class="flow" aria-labelledby="strategy">
            <h2 id="strategy">Sampling strategy and plans</h2>
            {!strategy && <p>No plan holds any of their decisions yet.</p>}
            {strategy && (
              <>
                <p>The newest plan, “{strategy.name}”, draws like this:</p>
                <RulesInWords rules={strategy.words} />
              </>
            )}
            <PlanRows plans={plans} href={(id) => `/examine/plans/${id}`} />
          </section>
          <section class="flow" aria-labelledby="samples">
            <h2 id="samples">Sampled decisions</h2>
            {samples.length === 0 && <p>None yet.</p>}
            <SampleRows samples={samples} href={examineHref} />
          </section>
          <section class="flow" aria-labelledby="staff">
            <h2 id="staff">Staff and their qualifications</h2>
            <h3>Assessors</h3>
            <ul class="rows">
              {assessors.map((each) => (
                <li class="tight">
                  <a href={`/examine/staff/${each.id}`}>{each.name}</a>
                  <Qualified staff={each} />
                </li>
              ))}
            </ul>
            <h3>Internal quality assurers</h3>
            <ul class="rows">
              {iqas.map((each) => (
                <li class="tight">
                  <p>{each.name}</p>
                  <Qualified staff={each} />
                </li>
              ))}
            </ul>
          </section>
          <section class="flow" aria-labelledby="learners">
            <h2 id="learners">Learners</h2>
            <ul class="rows">
              {learners.map((each) => (
                <Learner learner={each} />
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  )
}

function Learner({ learner: { id, name, opens, until } }: { learner: Examined }) {
  return (
    <li class="tight">
      {opens ? <a href={`/learners/${id}`}>{name}</a> : <p>{name}</p>}
      <p class="small">
        {opens ? 'What they submitted' : 'Only their sampled decisions'}
        {until !== null && `, until the end of ${dayOf(until - 1)}`}.
      </p>
    </li>
  )
}

/** What EQAs have looked at. */
export function LooksPage({ looks, older }: { looks: readonly Look[]; older: number | undefined }) {
  return (
    <>
      <header class="flow">
        <h1>What EQAs have looked at</h1>
        <p class="lead">
          {looks.length === 0 ? 'Nothing yet.' : 'Newest first. Each was kept before the page was shown.'}
        </p>
      </header>
      {looks.length > 0 && (
        <section class="wide" tabindex={0} aria-label="What was looked at">
          <table>
            <caption class="hide">What was looked at, when and by whom</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">Whose work</th>
                <th scope="col">Page</th>
              </tr>
            </thead>
            <tbody>
              {looks.map((look) => (
                <tr>
                  <td>
                    <time datetime={new Date(look.at).toISOString()}>{whenOf(look.at)}</time>
                  </td>
                  <td>{look.who ?? 'Somebody whose account is gone'}</td>
                  <td>{look.learner ?? 'Nobody’s alone'}</td>
                  <LookedAt look={look} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {older !== undefined && (
        <p>
          <a href={`/examine/looks?before=${older}`}>Older</a>
        </p>
      )}
    </>
  )
}

function LookedAt({ look }: { look: Look }) {
  const { words, href } = lookedAtPage(look) ?? { words: look.path }
  return <td>{href ? <a href={href}>{words}</a> : words}</td>
}
