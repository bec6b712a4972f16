import type { Claim, Judgement, Piece, StoredFile } from '../../src/portfolio/value.ts'
import { dayInWords, dayOf } from '../../src/when.ts'

/** How a piece of evidence came to be, as a record of evidence calls it. */
export const methods: Readonly<Record<Piece['kind'], string>> = {
  response: 'Reflective account',
  file: 'Product, as a file',
  signpost: 'Signpost to a confidential record',
  observation: 'Observation',
  discussion: 'Professional discussion',
  questioning: 'Questioning',
  testimony: 'Witness testimony',
  'prior-learning': 'Prior learning',
  supervision: 'Supervision record',
}

/** Whose words the answers are. */
export const authors: Readonly<Record<Piece['kind'], string>> = {
  response: 'The learner’s own words',
  file: 'The learner’s own words',
  signpost: 'The learner’s own words',
  observation: 'The assessor’s words',
  discussion: 'Written down from what was said',
  questioning: 'Written down from what was said',
  testimony: 'The witness’s words',
  'prior-learning': 'The learner’s own words',
  supervision: 'Written together in supervision',
}

export const signers = { learner: 'Learner', assessor: 'Assessor', witness: 'Witness' } as const

/** The decision that stands, or how far it has come. */
export function decisionOn({ judgements }: Claim): string {
  const last = judgements.at(-1)
  if (!last) return 'Submitted, not decided yet'
  return judgementInWords(last)
}

export function judgementInWords(judgement: Judgement): string {
  if (judgement.decision === 'not yet') return 'Not yet'
  const waits = judgement.needsCountersignature && judgement.countersignedAt === null
  return waits ? 'Met, to be countersigned' : 'Met'
}

/** `Valid, authentic, current. Not sufficient.` */
export function checksOn(judgement: Judgement): string {
  const checks = ['valid', 'authentic', 'current', 'sufficient'] as const
  const yes = checks.filter((check) => judgement[check])
  const no = checks.filter((check) => !judgement[check])
  const said = [yes.join(', '), no.length > 0 ? `not ${no.join(', not ')}` : ''].filter(Boolean)
  return said.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`).join(' ')
}

/** `Agreed by Ida Quinn, 3 May 2026` */
export function iqaOn({ judgements }: Claim): string {
  const sample = judgements.at(-1)?.samples.at(-1)
  if (!sample) return ''
  return `${sample.verdict === 'agreed' ? 'Agreed' : 'Returned'} by ${sample.iqa}, ${dayOf(sample.at)}`
}

/** A stored day in words; as it stands, where it is none. */
export function dayWords(day: string | null): string {
  if (!day) return ''
  return /^\d{4}-\d\d-\d\d$/.test(day) ? dayInWords(day) : day
}

/** `1.4 MB` */
export function sizeOf({ size }: Pick<StoredFile, 'size'>): string {
  if (size < 1000) return `${size} bytes`
  return size < 1_000_000 ? `${Math.round(size / 1000)} KB` : `${(size / 1_000_000).toFixed(1)} MB`
}
