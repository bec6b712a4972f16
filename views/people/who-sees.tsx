import type { Onlooker, WhoSees } from '../../src/people/seeing.ts'
import { Seen } from '../components/marks.tsx'
import { timeInWords } from './tie-words.ts'

const can: Readonly<Record<Onlooker['kind'], { readonly as: string; readonly sees: string }>> = {
  assesses: {
    as: 'your assessor',
    sees: 'What you send to be assessed, and what was decided about it. The records that you make together. Nothing that you have not sent.',
  },
  supervises: {
    as: 'your supervisor',
    sees: 'The reflections, or the passages of them, that you share, and the notes of your sessions. You can take a reflection back.',
  },
  assures: {
    as: 'internal quality assurer',
    sees: 'What you have sent to be assessed, and what your assessor decided, to see that it is fair.',
  },
  examines: {
    as: 'external quality assurer',
    sees: 'What you have sent to be assessed, and what was decided, to read and nothing else. Each page that they open is kept in the record.',
  },
}
const sampled =
  'Only what was sampled of what you have sent, or all of it where they ask for you by name. To read and nothing else; each page that they open is kept in the record.'

/** Who can see what of a learner's: for the learner, always, and in plain words. */
export function WhoSeesPage({ onlookers, coordinators, model }: WhoSees & { readonly model: string | undefined }) {
  const now = onlookers.filter(({ state }) => state === 'in force')
  const later = onlookers.filter(({ state }) => state === 'to come')
  const over = onlookers.filter(({ state }) => state === 'over')
  return (
    <>
      <header class="flow">
        <h1>Who can see what of yours</h1>
        <p class="lead">What you write is yours. Others see what you send or share, and only these people.</p>
      </header>
      <section class="flow">
        <h2>What nobody else can see</h2>
        <Seen>
          Your notebook: everything that you have begun or finished and not shared or sent. Your notes in the book. What
          you and the tutor say to each other. What you are thinking of claiming. Nor how much of any of it there is.
        </Seen>
      </section>
      {model && (
        <section class="flow">
          <h2>What a language model is shown</h2>
          <p>
            Your organisation has brought a language model, {model}. A question that the book answers may go to it, to
            have the answer put in other words: your question without names and other details that could show who
            somebody is, and passages of the book. Nothing else that you write goes there.
          </p>
        </section>
      )}
      <section class="flow">
        <h2>Who can see something</h2>
        {now.length === 0 ? (
          <p>Nobody is tied to you now, so nobody sees anything that you write.</p>
        ) : (
          <People of={now} />
        )}
        {coordinators.length > 0 && <Coordinators coordinators={coordinators} />}
      </section>
      {later.length > 0 && (
        <section class="flow">
          <h2>Who will</h2>
          <People of={later} />
        </section>
      )}
      {over.length > 0 && (
        <details class="fold">
          <summary>Who could, earlier: {over.length}</summary>
          <People of={over} />
        </details>
      )}
      <p class="small">
        Something not as it should be? Your coordinator ties people to you, and can end it. You can{' '}
        <a href="/account/data">take everything away</a> at any time.
      </p>
    </>
  )
}

function People({ of }: { of: readonly Onlooker[] }) {
  return (
    <ul class="rows">
      {of.map(({ name, kind, scope, group, from, until, state }) => (
        <li class="tight">
          <p>
            <b>{name}</b>, {can[kind].as}
            {group && `, by ${group}`}
          </p>
          <p>{kind === 'examines' && scope === 'sample' ? sampled : can[kind].sees}</p>
          <p class="small">{timeInWords({ from, until, state })}.</p>
        </li>
      ))}
    </ul>
  )
}

function Coordinators({ coordinators }: Pick<WhoSees, 'coordinators'>) {
  return (
    <div class="rule tight">
      <p>
        <b>{coordinators.map(({ name }) => name).join(', ')}</b>,{' '}
        {coordinators.length === 1 ? 'your coordinator' : 'your coordinators'}
      </p>
      <p>
        Your name, your e-mail, your roles and groups, your enrolment, and which criteria have been sent or met. Never
        what you write.
      </p>
    </div>
  )
}
