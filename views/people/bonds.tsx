import type { Bonds } from '../../src/people/bonds.ts'
import { TiesOver, TiesTo } from './tie-lines.tsx'
import { tieWords, timeInWords } from './tie-words.ts'
import { onDay } from './words.ts'

interface BondsProps {
  readonly bonds: Bonds
  readonly person: { readonly id: string; readonly name: string; readonly learner: boolean; readonly open: boolean }
}

/** Groups and ties of one person, now and earlier. */
export function BondsOf({ bonds, person }: BondsProps) {
  const { stays, over, alone } = bonds
  const learns = person.learner || stays.length > 0 || alone.length > 0
  return (
    <>
      {over.length > 0 && (
        <section class="flow">
          <h2>Whom {person.name} works with</h2>
          <TiesOver ties={over} />
        </section>
      )}
      {learns && (
        <section class="flow">
          <h2>Groups</h2>
          <Stays stays={stays} />
        </section>
      )}
      {learns && (
        <section class="flow">
          <h2>Tied to {person.name} alone</h2>
          <p class="small">Besides those who are tied to a group that {person.name} is in.</p>
          <ByGroup bonds={bonds} />
          <TiesTo ties={alone} at={`/people/${person.id}`} open={person.learner && person.open} />
        </section>
      )}
    </>
  )
}

function Stays({ stays }: Pick<Bonds, 'stays'>) {
  if (stays.length === 0) {
    return (
      <p>
        In no group. <a href="/groups">Open a group</a> to put them into it.
      </p>
    )
  }
  return (
    <ul class="rows">
      {stays.map(({ groupId, group, from, until }) => (
        <li>
          <a href={`/groups/${groupId}`}>{group}</a>
          <p class="small">{until === null ? `Since ${onDay(from)}.` : `From ${onDay(from)} to ${onDay(until)}.`}</p>
        </li>
      ))}
    </ul>
  )
}

function ByGroup({ bonds: { round } }: { bonds: Bonds }) {
  const byGroup = round.filter(({ group, state }) => group !== null && state !== 'over')
  if (byGroup.length === 0) return null
  return (
    <ul class="rows">
      {byGroup.map((each) => (
        <li>
          <p>
            {each.name} {tieWords[each.kind].does}, by {each.group}
          </p>
          <p class="small">{timeInWords(each)}.</p>
        </li>
      ))}
    </ul>
  )
}
