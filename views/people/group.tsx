import type { GroupWhole, Stay } from '../../src/people/groups.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TiesTo } from './tie-lines.tsx'
import { onDay } from './words.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

export interface GroupProps {
  readonly group: GroupWhole
  /** Who can be put into it, and where its members could go. */
  readonly learners: readonly Choice[]
  readonly others: readonly Choice[]
  readonly name: string
  readonly mistakes: readonly Mistake[]
  readonly done?: string | undefined
}

export function GroupPage(props: GroupProps) {
  const { group, mistakes, done } = props
  const open = group.closedAt === null
  return (
    <>
      <ErrorSummary title="Not changed yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/groups">Back to groups</a>
        </p>
        <h1>{group.name}</h1>
        {!open && <p class="lead">Closed on {onDay(group.closedAt ?? 0)}. Who was in it, and when, stays here.</p>}
        {done && <Kept>{done}</Kept>}
      </header>
      <Members {...props} open={open} />
      <section class="flow">
        <h2>Who works with them</h2>
        <TiesTo ties={group.ties} at={`/groups/${group.id}`} open={open} />
      </section>
      {open && <NameAndClose {...props} />}
    </>
  )
}

function Members({ group, learners, others, mistakes, open }: GroupProps & { open: boolean }) {
  const now = group.stays.filter(({ until }) => until === null)
  const earlier = group.stays.filter(({ until }) => until !== null)
  return (
    <section class="flow" id="members">
      <h2>Who is in it</h2>
      {now.length === 0 && <p>{open ? 'Nobody yet.' : 'Nobody now.'}</p>}
      <ul class="rows">
        {now.map((stay) => (
          <Member stay={stay} groupId={group.id} others={others} />
        ))}
      </ul>
      {open && <AddMember groupId={group.id} learners={learners} mistakes={mistakes} />}
      {earlier.length > 0 && (
        <details class="fold">
          <summary>Who was in it earlier, {earlier.length}</summary>
          <ul class="rows">
            {earlier.map(({ personId, name, from, until }) => (
              <li>
                <p>
                  <a href={`/people/${personId}`}>{name}</a>
                </p>
                <p class="small">
                  From {onDay(from)} to {onDay(until ?? from)}.
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Member({ stay, groupId, others }: { stay: Stay; groupId: string; others: readonly Choice[] }) {
  const at = `/groups/${groupId}/members/${stay.id}`
  return (
    <li class="act">
      <div>
        <p>
          <a href={`/people/${stay.personId}`}>{stay.name}</a>
        </p>
        <p class="small">Since {onDay(stay.from)}.</p>
      </div>
      <div class="row">
        {others.length > 0 && (
          <form class="line" method="post" action={`${at}/move`}>
            <SelectField id={`to-${stay.id}`} name="to" label={`Move ${stay.name} to`} options={others} />
            <button type="submit" class="btn second">
              Move
            </button>
          </form>
        )}
        <form method="post" action={`${at}/leave`}>
          <button type="submit" class="plain">
            Take out<span class="hide"> {stay.name}</span>
          </button>
        </form>
      </div>
    </li>
  )
}

function AddMember({ groupId, learners, mistakes }: { groupId: string } & Pick<GroupProps, 'learners' | 'mistakes'>) {
  if (learners.length === 0) {
    return (
      <p class="small">
        No other learner can be put into it. <a href="/people/invite-many">Invite some</a>.
      </p>
    )
  }
  return (
    <form class="flow short" method="post" action={`/groups/${groupId}/members`}>
      <SelectField
        id="person"
        label="Put a learner into it"
        none="Choose a learner"
        options={learners}
        wrong={wrongAt(mistakes, 'person')}
      />
      <p>
        <button type="submit" class="btn">
          Put them in
        </button>
      </p>
    </form>
  )
}

function NameAndClose({ group, name, mistakes }: GroupProps) {
  return (
    <>
      <section class="flow">
        <h2>Its name</h2>
        <form class="flow short" method="post" action={`/groups/${group.id}/name`}>
          <TextField id="name" label="Name" value={name} autocomplete="off" wrong={wrongAt(mistakes, 'name')} />
          <p>
            <button type="submit" class="btn second">
              Keep this name
            </button>
          </p>
        </form>
      </section>
      <section class="flow">
        <h2>Close the group</h2>
        <p>Everybody leaves it, and the ties to it end. What was written and decided stays as it is.</p>
        <form method="post" action={`/groups/${group.id}/close`}>
          <button type="submit" class="btn second">
            Close the group
          </button>
        </form>
      </section>
    </>
  )
}
