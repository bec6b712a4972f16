import { parseEdit } from '../activity/fields/register.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { record as addEvent } from '../people/record.ts'
import { namesInWords } from '../tutor/guard.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { type OpenRecord, openRecord, recordInTheMaking } from './record.ts'
import { removeUploads, replaceClaims, updateRecord } from './record-queries.ts'
import { writeStored } from './stored.ts'
import { dayIn, type RecordNeeds, readTyped, recordNeeds, sameTyped, type Typed, typedIn } from './typed.ts'
import { recordWords, rewritten } from './words.ts'

export interface Saved {
  /**
   * `saved`: what was typed is kept. `elsewhere`: it was changed by another page since this one was opened, and what was
   * typed here is kept nowhere yet. `closed`: it is being signed, or is kept: nothing changes it.
   */
  readonly verdict: 'saved' | 'elsewhere' | 'closed'
  /** As it is now. */
  readonly record: OpenRecord
  readonly typed: Typed
  readonly needs: RecordNeeds
}

/** Keeps what was typed, right or wrong, and says what is still needed. @throws {NotFound} unless the actor makes it. */
export async function saveRecord(deps: Deps, actor: Actor, id: string, form: Form): Promise<Saved> {
  return deps.db.write(async (tx): Promise<Saved> => {
    const record = await openRecord(tx, deps, actor, id)
    const typed = readTyped(form, record, deps.curriculum, parseEdit(form.get('do')))
    const needs = recordNeeds(record, typed, londonDay(deps.clock()))
    if (record.as !== 'maker' || record.state !== 'draft') return { verdict: 'closed', record, typed, needs }
    if (sameTyped(typed, typedIn(record))) return { verdict: 'saved', record, typed, needs }
    if (Number(form.get('_revision')) !== record.revision) return { verdict: 'elsewhere', record, typed, needs }
    return { verdict: 'saved', record: await keepTyped(tx, deps, record, typed), typed, needs }
  })
}

async function keepTyped(tx: Writer, deps: Deps, record: OpenRecord, typed: Typed): Promise<OpenRecord> {
  const { title, steps, day, asked, aside, claims } = typed
  const change = {
    ...{ title, happenedOn: dayIn(typed), savedAt: deps.clock(), revision: record.revision + 1 },
    answers: writeStored({ steps, day, asked, aside, back: record.back }),
  }
  await updateRecord(tx, record.id, change)
  await replaceClaims(
    tx,
    record.id,
    claims.map(({ criterion, because }) => ({ criterion: criterion.code, because })),
  )
  return {
    ...record,
    ...typed,
    ...{ happenedOn: change.happenedOn, revision: change.revision, savedAt: change.savedAt },
  }
}

/** What in it could show who a family is, with a pseudonym for each: those who sign it may be named. */
export function namesInRecord(deps: Pick<Deps, 'tutor'>, record: OpenRecord) {
  return namesInWords(deps, recordWords(record), [record.learner.name, record.maker.name])
}

/** Puts pseudonyms in the place of names in its title, its answers and its reasons. */
export async function changeNamesIn(
  deps: Deps,
  actor: Actor,
  id: string,
  pairs: ReadonlyMap<string, string>,
): Promise<void> {
  await deps.db.write(async (tx) => {
    const record = await recordInTheMaking(tx, deps, actor, id)
    const changed = rewritten(record, (text) => deps.tutor.guard.replace(text, pairs))
    if (!sameTyped(changed, typedIn(record))) await keepTyped(tx, deps, record, changed)
  })
}

/** Thrown away while nobody has signed it: its words go, for good. Thrown away twice, it is thrown away once. */
export async function dropRecord(deps: Deps, actor: Actor, id: string): Promise<OpenRecord> {
  return deps.db.write(async (tx) => {
    const record = await recordInTheMaking(tx, deps, actor, id)
    await replaceClaims(tx, id, [])
    await removeUploads(tx, id)
    await updateRecord(tx, id, { state: 'dropped', title: '', happenedOn: '', answers: '{}', savedAt: deps.clock() })
    await addEvent(tx, deps, actor.id, 'record.dropped', id)
    return record
  })
}
