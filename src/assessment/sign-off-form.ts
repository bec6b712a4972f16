import { assessorSigns, LONGEST_SUMMARY, learnerSigns } from '../../views/assessment/sign-off-words.ts'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Refused, Stage } from './sign-off.ts'

/** What the forms of a unit hold, as typed. */
export interface TypedUnit {
  readonly key: string
  readonly summary: string
  readonly agreed: boolean
  readonly why: string
}

export const assessorStatement = assessorSigns
export const learnerStatement = learnerSigns

export function needsOfSummary({ summary, agreed }: Pick<TypedUnit, 'summary' | 'agreed'>): readonly Mistake[] {
  const needs: Mistake[] = []
  if (summary.trim() === '') needs.push({ at: 'summary', message: 'Write the summary that the learner will read' })
  if (summary.length > LONGEST_SUMMARY) {
    needs.push({ at: 'summary', message: 'Write the summary in at most 5,000 characters' })
  }
  if (!agreed) needs.push({ at: 'agree', message: 'Tick the declaration, if it is so' })
  return needs
}

const refusals = {
  assessor: {
    'not met': 'Something in the unit does not stand at met any more: look at the criteria below',
    locked: 'The unit is signed off already by you both',
  },
  learner: {
    'not agreed': 'Tick the declaration, if you have read it and it is so',
    'not signed yet': 'Your assessor signs first, and has not yet',
    void: 'A decision has changed since your assessor signed: they will sign it anew, and you are told',
    changed: 'Your assessor has signed it anew since you opened this page: read it through again',
  },
} as const

export function refusedTo(who: 'assessor' | 'learner', why: Refused | 'not agreed'): Mistake {
  const words: Readonly<Partial<Record<string, string>>> = refusals[who]
  const at = why === 'not agreed' || why === 'changed' ? 'agree' : who === 'assessor' ? 'criteria' : 'stage'
  return { at, message: words[why] ?? 'Nothing was signed: open the page again' }
}

/** Where there is no place for a name, that is what is said, whatever was sent. */
export function asTheyStand(mistakes: readonly Mistake[], stage: Stage): readonly Mistake[] {
  if (mistakes.length === 0 || stage === 'half signed') return mistakes
  if (stage === 'locked') return [{ at: 'stage', message: 'It is signed by you both already: nothing needs you' }]
  return [refusedTo('learner', stage === 'void' ? 'void' : 'not signed yet')]
}
