import type { Activity } from '../activity/activity.ts'
import type { Writer } from '../db/database.ts'
import { insertVersion } from './queries.ts'
import { snapshotOf } from './snapshots.ts'

/** Keeps a form's words as they are now, for what is going to be written in it. @returns their hash. */
export async function keepSnapshot(tx: Writer, form: Activity, createdAt: number): Promise<string> {
  const { hash, json } = snapshotOf(form)
  await insertVersion(tx, { hash, activityId: form.id, snapshot: json, createdAt })
  return hash
}
