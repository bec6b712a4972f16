import type { Role } from '../../src/web/roles.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
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
  readonly mistakes: readonly Mistake[]
  readonly done?: string | undefined
}

export function PersonPage({ person, mistakes, done }: PersonProps) {
  return (
    <>
      <ErrorSummary title="Not changed" kept="Everything is as it was." mistakes={mistakes} />
      <header class="flow">
        <p>
          <a href="/people">People</a>
        </p>
        <h1>{person.name}</h1>
        <p class="lead">{person.email}</p>
        {done && <Kept>{done}</Kept>}
      </header>
      <form class="flow" method="post" action={`/people/${person.id}/roles`}>
        <RolesField chosen={person.roles} wrong={wrongAt(mistakes, 'role-learner')} />
        {person.roles.includes('learner') && (
          <p class="small">
            Without Learner their notebook and map are closed to them. Everything in it is kept, they can still download
            it from their account, and it opens again with the role.
          </p>
        )}
        <p>
          <button type="submit" class="btn">
            Keep these roles
          </button>
        </p>
      </form>
      {person.closedAt === null ? <Open {...person} /> : <Closed {...person} closedAt={person.closedAt} />}
    </>
  )
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
