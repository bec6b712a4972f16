import type { Field, FieldKind } from '../../../../src/activity/activity.ts'
import { genogram, network, timeline } from './drawn.tsx'
import { date, list, long, short } from './lines.tsx'
import { choice, choices, scale } from './picks.tsx'
import { sort } from './sort.tsx'
import { table } from './table.tsx'
import type { BlankProps, BlankView } from './view.ts'

const views: Readonly<Record<FieldKind, BlankView>> = {
  short,
  long,
  list,
  choice,
  choices,
  scale,
  date,
  table,
  sort,
  network,
  genogram,
  timeline,
}

/**
 * A field that nobody has answered: in words on a screen, and with room to write on paper.
 *
 * @throws on a kind that is not in the register.
 */
export function BlankField({ field }: BlankProps) {
  const view = viewOf(field)
  return (
    <>
      <div class="screen tight">{view.said({ field })}</div>
      <div class="by-hand">{view.paper({ field })}</div>
    </>
  )
}

function viewOf({ kind }: Field): BlankView {
  const view = Object.hasOwn(views, kind) ? views[kind] : undefined
  if (!view) throw new Error(`There is no blank for a field of kind "${kind}". Add it to blank/register.tsx.`)
  return view
}
