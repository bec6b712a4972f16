import type { EvidenceKind } from '../db/schema.ts'

/** Kinds of evidence as methods of assessment are called. */
export const methods: Readonly<Record<EvidenceKind, string>> = {
  response: 'reflective writing',
  file: 'product of work',
  signpost: 'product seen where it is kept',
  observation: 'observation',
  discussion: 'professional discussion',
  questioning: 'questioning',
  testimony: 'witness testimony',
  'prior-learning': 'prior learning',
  supervision: 'supervision record',
}
