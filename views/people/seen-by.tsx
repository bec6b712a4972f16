import { Seen } from '../components/marks.tsx'

interface SeenByProps {
  /** Those who can see something of a learner's now. The same person may stand there more than once. */
  readonly people: readonly { readonly name: string }[]
}

/** `Ruth and Dilys see what you send or share, as far as you choose.` With the way to all of it. */
export function SeenBy({ people }: SeenByProps) {
  const names = [...new Set(people.map(({ name }) => name))]
  return (
    <Seen by={names.length > 0 ? 'two' : 'one'}>
      {names.length === 0
        ? 'Nobody is tied to you yet.'
        : `What you send or share: ${listed(names)}, as far as you choose.`}{' '}
      <a href="/who-sees">Who can see what</a>
    </Seen>
  )
}

/** More than a few names would be a crowd on a phone. */
const MOST = 3

function listed(names: readonly string[]): string {
  const shown = names.slice(0, names.length > MOST ? MOST - 1 : MOST)
  const rest = names.length - shown.length
  const all = rest > 0 ? [...shown, `${rest} others`] : shown
  const last = all.at(-1) ?? ''
  return all.length === 1 ? last : `${all.slice(0, -1).join(', ')} and ${last}`
}
