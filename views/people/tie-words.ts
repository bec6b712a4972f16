import { onDay } from './words.ts'

type Kind = 'assesses' | 'supervises' | 'assures' | 'examines'

/** In this order everywhere. */
export const kinds = ['assesses', 'supervises', 'assures', 'examines'] as const satisfies readonly Kind[]

/** How each kind of tie is spoken of. */
export const tieWords: Readonly<Record<Kind, { readonly does: string; readonly who: string; readonly add: string }>> = {
  assesses: { does: 'assesses', who: 'an assessor', add: 'Add an assessor' },
  supervises: { does: 'supervises', who: 'a supervisor', add: 'Add a supervisor' },
  assures: { does: 'quality-assures', who: 'an internal quality assurer', add: 'Add an internal quality assurer' },
  examines: { does: 'examines', who: 'an external quality assurer', add: 'Add an external quality assurer' },
}

interface Time {
  readonly from: number
  /** Exclusive. */
  readonly until: number | null
  readonly state: 'to come' | 'in force' | 'over'
}

/** `Since 1 May 2026, until 30 June 2026` */
export function timeInWords({ from, until, state }: Time): string {
  if (until !== null && until <= from) return `Was to begin on ${onDay(from)}, and never did`
  if (state === 'over') return `From ${onDay(from)} to ${onDay((until ?? from) - 1)}`
  const begins = state === 'to come' ? `From ${onDay(from)} on` : `Since ${onDay(from)}`
  return until === null ? begins : `${begins}, until ${onDay(until - 1)}`
}
