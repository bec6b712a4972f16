import type { Writer } from '../db/database.ts'
import { cutLoose, isSubmitted } from './outlive-queries.ts'

/**
 * Before a response goes whose evidence was sent to an assessor: the evidence stays, as it was sent, with what was said
 * about it. In the transaction that deletes the response. @returns whether there was such evidence.
 */
export async function letEvidenceStay(tx: Writer, evidenceId: string): Promise<boolean> {
  const submitted = await isSubmitted(tx, evidenceId)
  if (submitted) await cutLoose(tx, evidenceId)
  return submitted
}

/** Whether it was sent to an assessor and not taken back. */
export async function wasSubmitted(db: Writer, evidenceId: string): Promise<boolean> {
  return isSubmitted(db, evidenceId)
}
