import type { Reader } from '../db/database.ts'
import type { SignsAs } from './kinds.ts'
import { signaturesOnEvidence } from './record-queries.ts'

/** Who stands by a piece of evidence with their name, and the exact words they signed. */
export interface Signature {
  readonly as: SignsAs
  readonly name: string
  /** These four are a witness's; empty for people with an account. */
  readonly role: string
  readonly competence: string
  readonly relationship: string
  readonly contact: string
  readonly statement: string
  readonly at: number
}

/** In the order in which they signed; none for what came from a response. The caller has seen that it may be read. */
export async function signaturesOf(db: Reader, evidenceId: string): Promise<readonly Signature[]> {
  return signaturesOnEvidence(db, evidenceId)
}
