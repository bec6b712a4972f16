import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { onDay } from './words.ts'

export interface GroupsProps {
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly closedAt: number | null
    readonly members: number
  }[]
  readonly name: string
  readonly formKey: string
  readonly mistakes: readonly Mistake[]
  readonly done?: string | undefined
}

export function GroupsPage({ groups, name, formKey, mistakes, done }: GroupsProps) {
  return (
    <>
      <ErrorSummary title="Not added yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/people">Back to people</a>
        </p>
        <h1>Groups</h1>
        <p class="lead">
          Learners who are assessed, supervised and quality-assured by the same people. Whoever is tied to a group works
          with everybody who is in it at the time.
        </p>
        {done && <Kept>{done}</Kept>}
      </header>
      {groups.length === 0 ? (
        <p>No groups yet. Add the first below.</p>
      ) : (
        <ul class="rows">
          {groups.map((group) => (
            <li class="act">
              <p>
                <a href={`/groups/${group.id}`}>{group.name}</a>
              </p>
              <p class="small">
                {group.closedAt === null ? howMany(group.members) : `Closed on ${onDay(group.closedAt)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <section class="flow">
        <h2>Add a group</h2>
        <form class="flow short" method="post" action="/groups">
          <input type="hidden" name="key" value={formKey} />
          <TextField id="name" label="Its name" value={name} autocomplete="off" wrong={wrongAt(mistakes, 'name')} />
          <p>
            <button type="submit" class="btn">
              Add the group
            </button>
          </p>
        </form>
      </section>
    </>
  )
}

function howMany(members: number): string {
  if (members === 0) return 'Nobody in it yet'
  return members === 1 ? '1 learner' : `${members} learners`
}
