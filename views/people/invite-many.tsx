import type { Plan } from '../../src/people/invite-many.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { rolesInWords } from './words.ts'

export interface InviteManyProps {
  readonly rows: string
  readonly formKey: string
  /** What stands for the list that was looked at, so that another one is looked at first. */
  readonly looked: string
  /** Nothing before the first look. */
  readonly plans: readonly Plan[] | undefined
  readonly mailed: boolean
  readonly groups: readonly string[]
  readonly mistakes: readonly Mistake[]
}

export function InviteManyPage(props: InviteManyProps) {
  const { rows, formKey, looked, plans, mistakes, mailed } = props
  const fresh = plans?.filter(({ will }) => will === 'invite').length ?? 0
  const wrong = wrongAt(mistakes, 'rows')
  return (
    <>
      <ErrorSummary title="Nobody is invited yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/people">Back to people</a>
        </p>
        <h1>Invite many at once</h1>
        <p class="lead">
          Paste a list, look at what will happen, then invite.{' '}
          {mailed ? 'Alongside mails each of them a link.' : 'You get a link for each of them to hand over.'}
        </p>
      </header>
      <form class="flow" method="post" action="/people/invite-many">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="looked" value={looked} />
        <div class={wrong ? 'tight wrong' : 'tight'}>
          <label for="rows">The list</label>
          <p class="hint" id="rows-hint">
            One person a line: name, e-mail, role, group. Straight out of a spreadsheet, or with commas or semicolons.
            No role means learner; the group may be left out. {groupsInWords(props.groups)}
          </p>
          {wrong && (
            <p class="why" id="rows-wrong">
              {wrong}
            </p>
          )}
          <textarea
            class="in"
            id="rows"
            name="rows"
            rows={8}
            spellcheck={false}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'rows-hint rows-wrong' : 'rows-hint'}
          >
            {`\n${rows}`}
          </textarea>
        </div>
        <p>
          <button type="submit" class={fresh > 0 ? 'btn second' : 'btn'} name="do" value="look">
            Look at what will happen
          </button>
        </p>
        {plans && plans.length > 0 && <Preview plans={plans} />}
        {fresh > 0 && (
          <p>
            <button type="submit" class="btn" name="do" value="invite">
              {inviteWords(fresh, (plans?.length ?? 0) - fresh)}
            </button>
          </p>
        )}
      </form>
    </>
  )
}

function groupsInWords(groups: readonly string[]): string {
  if (groups.length === 0) return 'There are no groups yet.'
  return `The groups are: ${groups.join(', ')}.`
}

function inviteWords(fresh: number, others: number): string {
  const these = fresh === 1 ? 'Invite this 1' : `Invite these ${fresh}`
  return others > 0 ? `${these}, and leave the other ${others}` : these
}

const will: Readonly<Record<Plan['will'], string>> = {
  invite: 'Will be invited',
  'is here': 'Is here already: nothing happens',
  'is invited': 'Is invited already: nothing happens',
  'needs you': 'Needs you',
}

function Preview({ plans }: { plans: readonly Plan[] }) {
  return (
    <section class="flow" aria-labelledby="preview">
      <h2 id="preview">What will happen</h2>
      <section class="wide" aria-label="Line by line" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">As</th>
              <th scope="col">Group</th>
              <th scope="col">What happens</th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr id={`line-${plan.row.line}`}>
                <td>{plan.row.line}</td>
                <th scope="row">{plan.row.name}</th>
                <td>{plan.row.email}</td>
                <td>{plan.roles.length > 0 ? rolesInWords(plan.roles) : plan.row.role}</td>
                <td>{plan.row.group}</td>
                <td>
                  {plan.needs.length === 0 ? (
                    will[plan.will]
                  ) : (
                    <ul>
                      {plan.needs.map((need) => (
                        <li>
                          <b>Needs you:</b> {need}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
