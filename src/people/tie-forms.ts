import type { Mistake } from '../../views/components/forms.tsx'
import type { TypedTie } from '../../views/people/make-tie.tsx'
import type { TieKind } from '../db/schema.ts'
import { londonDay } from '../evidence/day.ts'
import type { Form } from '../web/form.ts'
import { dayFrom, endOf, startOf } from './days.ts'
import type { TieInput } from './tie-making.ts'

export function typedTie(form: Form): TypedTie {
  const of = (name: string) => form.get(name)
  const days = { from: of('from'), until: of('until') }
  return { staff: of('staff'), ...days, scope: of('scope'), examined: form.all('examined'), key: of('key') }
}

/** What stands in the form before anybody has typed. */
export function blankTie(key: string, now: number): TypedTie {
  return { staff: '', from: londonDay(now), until: '', scope: 'whole', examined: [], key }
}

/** From today means from now on; a day that is over cannot be given any more. */
export function readTie(kind: TieKind, typed: TypedTie, now: number): { input?: TieInput; mistakes: Mistake[] } {
  const today = londonDay(now)
  const from = typed.from.trim() === '' ? today : dayFrom(typed.from)
  const until = typed.until.trim() === '' ? null : dayFrom(typed.until)
  const scope = kind === 'examines' ? typed.scope : 'whole'
  const mistakes = [
    ...(typed.staff === '' ? [{ at: 'staff', message: 'Choose who it is' }] : []),
    ...fromTrouble(from, today),
    ...untilTrouble(kind, until, from ?? today),
    ...(scope === 'whole' || scope === 'sample' ? [] : [{ at: 'scope-whole', message: 'Say what they may open' }]),
  ]
  if (mistakes.length > 0 || from === undefined || until === undefined) return { mistakes }
  const input: TieInput = {
    ...{ key: typed.key, kind, staffId: typed.staff, examined: typed.examined },
    from: from === today ? now : startOf(from),
    until: until === null ? null : endOf(until),
    scope: scope === 'sample' ? 'sample' : 'whole',
  }
  return { input, mistakes }
}

function fromTrouble(from: string | undefined, today: string): Mistake[] {
  if (from === undefined) return [{ at: 'from', message: 'Write a day that there is, such as 14/3/2026' }]
  return from < today ? [{ at: 'from', message: 'Choose today or a later day: what is over stays as it was' }] : []
}

function untilTrouble(kind: TieKind, until: string | null | undefined, from: string): Mistake[] {
  const at = 'until'
  if (until === undefined) return [{ at, message: 'Write a day that there is, such as 14/3/2026' }]
  if (until === null) return kind === 'examines' ? [{ at, message: 'Say on which day their time ends' }] : []
  return until < from ? [{ at, message: 'Choose a last day that is not before the first' }] : []
}
