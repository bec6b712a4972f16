import type { Bonds } from '../../src/people/bonds.ts'
import type { TypedEnrolment } from '../../src/people/enrolment.ts'
import type { TypedStanding } from '../../src/people/standing.ts'
import type { Role } from '../../src/web/roles.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { BondsOf } from './bonds.tsx'
import { EnrolmentForm, StandingForm, WhoForm } from './particulars.tsx'
import { RolesField } from './people.tsx'
import { onDay } from './words.ts'

export interface PersonProps {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly roles: readonly Role[]
    readonly closedAt: number | null
  }
  /** The name and the e-mail as they were typed, where they could not be kept. */
  readonly who: { readonly name: string; readonly email: string }
  readonly bonds: Bonds
  readonly enrolment: TypedEnrolment
  readonly standing: TypedStanding
  /** Whether a qualification matters for what they do. */
  readonly qualifies: boolean
  readonly countersigners: readonly { readonly id: string; readonly name: string }[]
  readonly mistakes: readonly Mistake[]
  readonly done?: string | undefined
}

export function PersonPage(props: PersonProps) {
  const { person, mistakes, done } = props
  return (
    <>
      <ErrorSummary title="Not changed" kept={kept(mistakes)} mistakes={mistakes} />
      <header class="flow">
        <p>
          <a href="/people">People</a>
        </p>
        <h1>{person.name}</h1>
        <p class="lead">{person.email}</p>
        {done && <Kept>{done}</Kept>}
        <WhoForm personId={person.id} typed={props.who} mistakes={mistakes} />
      </header>
      <form class="flow" method="post" action={`/people/${person.id}/roles`}>
        <RolesField chosen={person.roles} wrong={wrongAt(mistakes, 'role-learner')} />
        {person.roles.includes('learner') && (
          <p class="small">
            Without Learner their notebook and map are closed to them. Everything in it is kept, they can still download
            it from their account, and it opens again with the role.
          </p>
        )}
        <p class="small">Taking a role away ends the ties that need it.</p>
        <p>
          <button type="submit" class="btn">
            Keep these roles
          </button>
        </p>
      </form>
      <BondsOf
        bonds={props.bonds}
        person={{ ...person, learner: person.roles.includes('learner'), open: person.closedAt === null }}
      />
      {person.roles.includes('learner') && (
        <EnrolmentForm personId={person.id} typed={props.enrolment} mistakes={mistakes} />
      )}
      {props.qualifies && (
        <StandingForm
          personId={person.id}
          typed={props.standing}
          assesses={person.roles.includes('assessor')}
          countersigners={props.countersigners}
          mistakes={mistakes}
        />
      )}
      {person.closedAt === null ? <Open {...person} /> : <Closed {...person} closedAt={person.closedAt} />}
      <section class="flow">
        <h2>Erase it for good</h2>
        <p>
          For somebody who has left, or who asks you to.{' '}
          <a href={`/people/${person.id}/erase`}>See what would go, and what must stay</a>
        </p>
      </section>
    </>
  )
}

/** What was ticked is put back as it was; what was typed stays. */
function kept(mistakes: readonly Mistake[]): string {
  const ticked = mistakes.some(({ at }) => at.startsWith('role-') || at === 'close')
  return ticked ? 'Everything is as it was.' : 'Everything you typed is still here.'
}

function Open({ id, name }: { id: string; name: string }) {
  return (
    <>
      <section class="flow">
        <h2>Cannot get in?</h2>
        <p>
          A link lets {name} choose a new password. Give it to them only, by a way you trust. A second step, where they
          have one, is still asked for.
        </p>
        <form method="post" action={`/people/${id}/reset`}>
          <button type="submit" class="btn second">
            Make a link for a new password
          </button>
        </form>
        <p>Lost the phone and the recovery codes? Be sure that it is {name} who asks.</p>
        <form method="post" action={`/people/${id}/second-factor/off`}>
          <button type="submit" class="plain">
            Turn off their second step
          </button>
        </form>
      </section>
      <section class="flow">
        <h2 id="close">Close the account</h2>
        <p>
          {name} is signed out everywhere and cannot sign in. What they wrote stays theirs, and you can open the account
          again.
        </p>
        <form method="post" action={`/people/${id}/close`}>
          <button type="submit" class="btn second">
            Close the account
          </button>
        </form>
      </section>
    </>
  )
}

function Closed({ id, closedAt }: { id: string; closedAt: number }) {
  return (
    <section class="flow">
      <h2>This account is closed</h2>
      <p>Since {onDay(closedAt)}. Everything in it is kept.</p>
      <form method="post" action={`/people/${id}/reopen`}>
        <button type="submit" class="btn second">
          Open it again
        </button>
      </form>
    </section>
  )
}
