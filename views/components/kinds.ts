import type { Activity } from '../../src/activity/activity.ts'
import type { EvidenceKind } from '../../src/db/schema.ts'
import { capital } from './words.ts'

/** How each kind of evidence is called: one of it to anybody, and all of theirs to a learner. */
export const kindWords: Readonly<Record<EvidenceKind, { readonly one: string; readonly many: string }>> = {
  response: { one: 'Reflection or exercise', many: 'Pages you wrote' },
  observation: { one: 'Observation', many: 'Observations of your work' },
  discussion: { one: 'Professional discussion', many: 'Professional discussions' },
  questioning: { one: 'Questions and answers', many: 'Questions and answers' },
  testimony: { one: 'Witness testimony', many: 'Witness testimonies' },
  file: { one: 'Something made', many: 'Things you made or recorded' },
  signpost: { one: 'Signpost', many: 'Signposts to records kept elsewhere' },
  'prior-learning': { one: 'Earlier learning', many: 'Things you learned or did before' },
  supervision: { one: 'Supervision record', many: 'Records of supervision' },
}

/** `Reflection, Gibbs’ cycle`, `Exercise from 4.6`, `Observation`. */
export function kindInWords(
  kind: EvidenceKind,
  activity: Pick<Activity, 'kind' | 'title' | 'part'> | undefined,
): string {
  if (kind !== 'response' || !activity) return kindWords[kind].one
  if (activity.kind === 'exercise' && activity.part !== '') return `Exercise from ${activity.part}`
  return `${capital(activity.kind)}, ${activity.title}`
}
