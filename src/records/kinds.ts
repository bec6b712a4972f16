import type { EvidenceKind } from '../db/schema.ts'

/** Kinds that are made by the forms of this room. A response is made by walking, a supervision record by a session. */
export type RecordKind = Exclude<EvidenceKind, 'response' | 'supervision'>
export type SignsAs = 'learner' | 'assessor' | 'witness'

/** What a learner begins, and what an assessor begins with a learner. */
export const begunBy: Readonly<Record<'learner' | 'assessor', readonly RecordKind[]>> = {
  learner: ['file', 'signpost', 'testimony', 'prior-learning'],
  assessor: ['observation', 'discussion', 'questioning', 'prior-learning', 'testimony'],
}

export function kindBegunBy(who: 'learner' | 'assessor', kind: string): RecordKind | undefined {
  return begunBy[who].find((each) => each === kind)
}

/** Who stands by it with their name, in this order. The learner is always the last. */
export function signersOf(kind: RecordKind, madeByLearner: boolean): readonly SignsAs[] {
  if (kind === 'testimony') return ['witness', 'learner']
  return madeByLearner ? ['learner'] : ['assessor', 'learner']
}

/** In the order in which a learner's own are listed. */
export const everyKind: readonly EvidenceKind[] = [
  'response',
  'observation',
  'discussion',
  'questioning',
  'testimony',
  'file',
  'signpost',
  'prior-learning',
  'supervision',
]
