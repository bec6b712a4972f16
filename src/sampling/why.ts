import { methods } from './methods.ts'
import type { Reason } from './propose.ts'
import type { Risk } from './rules.ts'

const atRisk: Readonly<Record<Risk, string>> = {
  failing: 'The criterion is one of those that were “not yet” most often.',
  changed: 'It changed an earlier decision.',
  'writing alone': 'Met on writing alone, with a reason.',
  quick: 'Decided within ten minutes of coming in.',
}

/** The rule that proposed a sample, as it is kept with it and read by everybody. */
export function why(reason: Reason): string {
  if (reason.by === 'risk') return atRisk[reason.risk]
  if (reason.by === 'unit') return `So that unit ${reason.unit} is looked at for each assessor.`
  if (reason.by === 'method') return `So that each method is looked at for each assessor: ${methods[reason.method]}.`
  const drawn = `Drawn by chance: ${reason.share} % of ${reason.of === 1 ? 'one decision' : `${reason.of} decisions`}`
  return reason.new ? `${drawn}, more because the assessor is new or not yet qualified.` : `${drawn}.`
}

export const BY_HAND = 'Added by hand.'
