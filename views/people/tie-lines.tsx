import type { TieLine } from '../../src/people/tie-line.ts'
import { kinds, tieWords, timeInWords } from './tie-words.ts'

const reach = { whole: 'all submitted work', sample: 'what was sampled' } as const

/** Ties to one group or one learner, by kind, with what can be done about each; those that are over are folded away. */
export function TiesTo({ ties, at, open }: { ties: readonly TieLine[]; at: string; open: boolean }) {
  const over = ties.filter(({ state }) => state === 'over')
  return (
    <>
      {kinds.map((kind) => (
        <section class="tight" aria-labelledby={`ties-${kind}`}>
          <h3 id={`ties-${kind}`}>Who {tieWords[kind].does}</h3>
          <Lines ties={ties.filter((tie) => tie.kind === kind && tie.state !== 'over')} />
          {open && (
            <p>
              <a class="plain" href={`${at}/ties/${kind}`}>
                {tieWords[kind].add}
              </a>
            </p>
          )}
        </section>
      ))}
      <Earlier ties={over} />
    </>
  )
}

function Lines({ ties }: { ties: readonly TieLine[] }) {
  if (ties.length === 0) return <p class="small">Nobody yet.</p>
  return (
    <ul class="rows">
      {ties.map((tie) => (
        <li class="act">
          <div>
            <p>
              <a href={`/people/${tie.staff.id}`}>{tie.staff.name}</a>
            </p>
            <p class="small">
              {timeInWords(tie)}
              {tie.kind === 'examines' && `. Sees ${reach[tie.scope]}`}.
            </p>
          </div>
          <EndOrHandOver tie={tie} of={tie.staff.name} />
        </li>
      ))}
    </ul>
  )
}

function EndOrHandOver({ tie, of }: { tie: TieLine; of: string }) {
  return (
    <div class="row">
      <a class="plain" href={`/ties/${tie.id}/hand-over`}>
        Hand over<span class="hide"> from {of}</span>
      </a>
      <form method="post" action={`/ties/${tie.id}/end`}>
        <button type="submit" class="plain">
          End now<span class="hide">: {of}</span>
        </button>
      </form>
    </div>
  )
}

function Earlier({ ties }: { ties: readonly TieLine[] }) {
  if (ties.length === 0) return null
  return (
    <details class="fold">
      <summary>Earlier ties, {ties.length}</summary>
      <ul class="rows">
        {ties.map((tie) => (
          <li>
            <p>
              {tie.staff.name} {tieWords[tie.kind].does} {tie.to.name}
            </p>
            <p class="small">{timeInWords(tie)}.</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Whom somebody is tied to, by their own work here. */
export function TiesOver({ ties }: { ties: readonly TieLine[] }) {
  return (
    <ul class="rows">
      {ties.map((tie) => (
        <li class="act">
          <div>
            <p>
              {tie.state === 'over' ? '' : `${upper(tieWords[tie.kind].does)} `}
              <a href={tie.to.href}>{tie.to.name}</a>
            </p>
            <p class="small">
              {tie.state === 'over' && `${upper(tieWords[tie.kind].does)}, and it is over. `}
              {timeInWords(tie)}.
            </p>
          </div>
          {tie.state !== 'over' && <EndOrHandOver tie={tie} of={tie.to.name} />}
        </li>
      ))}
    </ul>
  )
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
