import type { Activity } from '../../src/activity/activity.ts'
import type { EvidenceKind } from '../../src/db/schema.ts'
import { capital } from '../components/words.ts'

const kinds: Readonly<Record<Exclude<EvidenceKind, 'response'>, string>> = {
  file: 'File',
  signpost: 'Record kept elsewhere',
  observation: 'Observation',
  discussion: 'Professional discussion',
  questioning: 'Questioning',
  testimony: 'Witness’s account',
  'prior-learning': 'Prior learning',
  supervision: 'Supervision record',
}

/** `Reflection, Gibbs’ cycle`, `Exercise from 4.6`, `Observation`. */
export function kindInWords(
  kind: EvidenceKind,
  activity: Pick<Activity, 'kind' | 'title' | 'part'> | undefined,
): string {
  if (kind !== 'response') return kinds[kind]
  if (!activity) return 'Response'
  if (activity.kind === 'exercise' && activity.part !== '') return `Exercise from ${activity.part}`
  return `${capital(activity.kind)}, ${activity.title}`
}
