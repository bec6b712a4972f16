import { type Role, roles } from '../../src/web/roles.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { SelectField } from '../components/select-field.tsx'
import { onDay, rolesInWords, roleWords } from './words.ts'

export interface PeopleProps {
  readonly organisation: string
  readonly people: readonly PersonRow[]
  readonly invitations: readonly InvitationRow[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** Whether Alongside mails the links itself. */
  readonly mails: boolean
  readonly values: {
    readonly name: string
    readonly email: string
    readonly roles: readonly Role[]
    readonly group: string
  }
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
  readonly groupId: string | null
  readonly mail: 'by hand' | 'waiting' | 'mailed' | 'given up'
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
        <ul class="row">
          <li>
            <a class="plain" href="/groups">
              Groups
            </a>
          </li>
          <li>
            <a class="plain" href="/people/invite-many">
              Invite many at once
            </a>
          </li>
          <li>
            <a class="plain" href="/people/service">
              Your service
            </a>
          </li>
          <li>
            <a class="plain" href="/people/numbers">
              Numbers to ring
            </a>
          </li>
          <li>
            <a class="plain" href="/reports">
              Reports
            </a>
          </li>
          <li>
            <a class="plain" href="/retention">
              How long things are kept
            </a>
          </li>
          <li>
            <a class="plain" href="/examine/looks">
              What EQAs have looked at
            </a>
          </li>
        </ul>
      </header>
      <PeopleList people={props.people} />
      {props.invitations.length > 0 && <Invitations {...props} />}
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

const mailWords: Readonly<Record<InvitationRow['mail'], string>> = {
  'by hand': '',
  waiting: ' The e-mail is on its way.',
  mailed: ' Sent by e-mail.',
  'given up': ' The e-mail could not be sent: make a new link and hand it over.',
}

function Invitations({ invitations, groups }: Pick<PeopleProps, 'invitations' | 'groups'>) {
  const nameOf = (groupId: string | null) => groups.find(({ id }) => id === groupId)?.name
  return (
    <section class="flow">
      <h2>Invited, not here yet</h2>
      <ul class="rows">
        {invitations.map(({ id, name, email, roles, expiresAt, expired, groupId, mail }) => (
          <li class="act">
            <div>
              <p>
                <b>{name}</b>, {email}
              </p>
              <p class="small">
                {rolesInWords(roles)}
                {nameOf(groupId) && `, in ${nameOf(groupId)}`}.{' '}
                {expired ? 'The link ran out on' : 'The link works until'} {onDay(expiresAt)}.{mailWords[mail]}
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

function InviteForm({ values, mistakes, groups, mails }: PeopleProps) {
  return (
    <section class="flow" id="invite">
      <h2>Invite somebody</h2>
      <p>{mails ? 'Alongside mails them a link.' : 'You get a link to hand over. Alongside sends no e-mail itself.'}</p>
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
        {groups.length > 0 && (
          <SelectField
            id="group"
            label="A learner’s group"
            hint="They are in it once they have come in."
            none="No group yet"
            options={groups}
            value={values.group}
          />
        )}
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
