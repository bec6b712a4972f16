import { createHash } from 'node:crypto'
import type { Activity } from '../activity/activity.ts'
import { canonical } from '../activity/walk.ts'
import type { Writer } from '../db/database.ts'
import { insertVersion } from './queries.ts'

/** An activity's exact words, and the name they go by: SHA-256 of their canonical JSON. */
export interface Snapshot {
  readonly hash: string
  readonly json: string
}

const made = new WeakMap<Activity, Snapshot>()
/** Bounded, since content changes; named by what it holds, so never out of date. */
const parsed = new Map<string, Activity>()
const MOST_KEPT = 500

export function snapshotOf(activity: Activity): Snapshot {
  const known = made.get(activity)
  if (known) return known
  const json = canonical(activity)
  const snapshot = { hash: createHash('sha256').update(json).digest('hex'), json }
  made.set(activity, snapshot)
  return snapshot
}

/** Stores the words of an activity, or of a record's form, as they are now. @returns the hash that they go by. */
export async function keepSnapshot(tx: Writer, activity: Activity, at: number): Promise<string> {
  const { hash, json } = snapshotOf(activity)
  await insertVersion(tx, { hash, activityId: activity.id, snapshot: json, createdAt: at })
  return hash
}

/** The activity as it was asked. @param load fetches the JSON where it has not been read lately. */
export async function activityOf(hash: string, load: (hash: string) => Promise<string>): Promise<Activity> {
  const known = parsed.get(hash)
  if (known) return known
  const activity = JSON.parse(await load(hash)) as Activity
  const oldest = parsed.keys().next().value
  if (parsed.size >= MOST_KEPT && oldest !== undefined) parsed.delete(oldest)
  parsed.set(hash, activity)
  return activity
}
