import { type Role, roles } from '../../src/web/roles.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { onDay, rolesInWords, roleWords } from './words.ts'

export interface PeopleProps {
  readonly organisation: string
  readonly people: readonly PersonRow[]
  readonly invitations: readonly InvitationRow[]
  readonly values: { readonly name: string; readonly email: string; readonly roles: readonly Role[] }
  readonly mistakes: readonly Mistake[]
  readonly done?: string | undefined
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly closedAt: number | null
}

interface InvitationRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly expiresAt: number
  readonly expired: boolean
}

export function PeoplePage(props: PeopleProps) {
  return (
    <>
      <ErrorSummary title="Not invited yet" mistakes={props.mistakes} />
      <header class="flow">
        <h1>People</h1>
        <p class="lead">
          Everybody at {props.organisation} who uses Alongside. What they write is theirs: you cannot see it.
        </p>
        {props.done && <Kept>{props.done}</Kept>}
      </header>
      <PeopleList people={props.people} />
      {props.invitations.length > 0 && <Invitations invitations={props.invitations} />}
      <InviteForm {...props} />
    </>
  )
}

function PeopleList({ people }: Pick<PeopleProps, 'people'>) {
  return (
    <ul class="rows">
      {people.map(({ id, name, email, roles, closedAt }) => (
        <li class="act">
          <div>
            <p>
              <a href={`/people/${id}`}>{name}</a>
            </p>
            <p class="small">{email}</p>
          </div>
          <p class="small">{closedAt === null ? rolesInWords(roles) : `Closed on ${onDay(closedAt)}`}</p>
        </li>
      ))}
    </ul>
  )
}

function Invitations({ invitations }: Pick<PeopleProps, 'invitations'>) {
  return (
    <section class="flow">
      <h2>Invited, not here yet</h2>
      <ul class="rows">
        {invitations.map(({ id, name, email, roles, expiresAt, expired }) => (
          <li class="act">
            <div>
              <p>
                <b>{name}</b>, {email}
              </p>
              <p class="small">
                {rolesInWords(roles)}. {expired ? 'The link ran out on' : 'The link works until'} {onDay(expiresAt)}.
              </p>
            </div>
            <div class="row">
              <form method="post" action={`/people/invitations/${id}/renew`}>
                <button type="submit" class="plain">
                  Make a new link<span class="hide"> for {name}</span>
                </button>
              </form>
              <form method="post" action={`/people/invitations/${id}/withdraw`}>
                <button type="submit" class="plain">
                  Take back<span class="hide"> the invitation for {name}</span>
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function InviteForm({ values, mistakes }: PeopleProps) {
  return (
    <section class="flow" id="invite">
      <h2>Invite somebody</h2>
      <p>You get a link to hand over. Alongside sends no e-mail itself.</p>
      <form class="flow short" method="post" action="/people/invitations">
        <TextField
          id="name"
          label="Their name"
          value={values.name}
          autocomplete="off"
          wrong={wrongAt(mistakes, 'name')}
        />
        <TextField
          id="email"
          label="Their e-mail"
          hint="They sign in with it."
          type="email"
          inputmode="email"
          value={values.email}
          autocomplete="off"
          wrong={wrongAt(mistakes, 'email')}
        />
        <RolesField chosen={values.roles} wrong={wrongAt(mistakes, 'role-learner')} />
        <p>
          <button type="submit" class="btn">
            Make an invitation
          </button>
        </p>
      </form>
    </section>
  )
}

export function RolesField({ chosen, wrong }: { chosen: readonly Role[]; wrong: string | undefined }) {
  return (
    <fieldset class={wrong ? 'wrong' : undefined} aria-describedby={wrong ? 'roles-wrong' : undefined}>
      <legend>What they do here</legend>
      {wrong && (
        <p class="why" id="roles-wrong">
          {wrong}
        </p>
      )}
      {roles.map((role) => (
        <label class="pick">
          <input type="checkbox" id={`role-${role}`} name="roles" value={role} checked={chosen.includes(role)} />
          <span>
            {roleWords[role].name}
            <span class="hint">{roleWords[role].does}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
