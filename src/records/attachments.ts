import type { Reader } from '../db/database.ts'
import { arrivedFor } from './attachment-queries.ts'

/** A file that hangs on a record in the making. */
export interface Attachment {
  readonly id: string
  /** SHA-256, in hex; its bytes stand in the store under it. */
  readonly hash: string
  readonly name: string
  readonly note: string
  readonly type: string
  /** In bytes. */
  readonly size: number
}

export async function attachmentsOf(db: Reader, recordId: string): Promise<readonly Attachment[]> {
  return arrivedFor(db, recordId)
}
