import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { staffOf } from '../people/ties.ts'
import { findResponse, type LoadedResponse, loadResponse } from '../responding/response.ts'
import { type Found, namesIn } from '../tutor/guard.ts'
import { noticeAll } from '../tutor/noticing.ts'
import type { Actor } from '../web/session.ts'
import { placeOnAgenda } from './agenda.ts'
import { type Choosable, type Chosen, choosable, chosenFrom, shareTitle, type Typed } from './choose.ts'
import { insertShare, type ShareRow, shareByPress } from './queries.ts'
import { passageFrom } from './shared-words.ts'

export const LONGEST_NOTE = 2000

export interface Supervisor {
  readonly id: string
  readonly name: string
}

/** Who supervises a learner now, each once. */
export async function supervisorsOf(db: Reader, deps: Deps, learnerId: string): Promise<readonly Supervisor[]> {
  const staff = (await staffOf(db, deps, learnerId)).filter(({ kind }) => kind === 'supervises')
  return [...new Map(staff.map(({ id, name }) => [id, { id, name }])).values()]
}

export interface ToShare extends Choosable {
  readonly supervisors: readonly Supervisor[]
}

/** @throws {NotFound} unless the response is the actor's own. */
export async function toShare(deps: Deps, actor: Actor, responseId: string): Promise<ToShare> {
  const response = await findResponse(deps, actor, responseId)
  return { ...choosable(response), supervisors: await supervisorsOf(deps.db.read, deps, actor.id) }
}

export function shareNeeds({ supervisors, answers }: ToShare, typed: Typed, chosen: Chosen): readonly Mistake[] {
  const needs: Mistake[] = []
  if (!chosenSupervisor(supervisors, typed)) needs.push({ at: 'supervisor', message: 'Choose who shall read it' })
  if (answers.length === 0) needs.push({ at: 'how', message: 'Write something first: there are no words to bring yet' })
  else if (typed.how !== 'whole' && typed.how !== 'parts') {
    needs.push({ at: 'how', message: 'Choose all of it, or only some sentences' })
  } else if (!chosen.whole && chosen.passages.length === 0) {
    needs.push({ at: 'sentences', message: 'Tick the sentences that you bring, or choose all of it' })
  }
  if (typed.note.trim().length > LONGEST_NOTE) {
    needs.push({ at: 'note', message: `Make it shorter: ${LONGEST_NOTE} letters at most` })
  }
  return needs
}

/** With one supervisor there is nothing to choose. */
export function chosenSupervisor(supervisors: readonly Supervisor[], typed: Typed): Supervisor | undefined {
  const [only, ...others] = supervisors
  if (typed.supervisor === '' && others.length === 0) return only
  return supervisors.find(({ id }) => id === typed.supervisor)
}

/** What stands out in what would be shared, and in nothing else of the response. */
export async function noticedIn(deps: Deps, response: LoadedResponse, { chosen, note, answers }: Looked) {
  const shown = chosen.whole ? answers.map(passageFrom) : chosen.passages
  const texts = [shareTitle(response), ...shown.map(({ quote }) => quote), note].filter((text) => text.trim() !== '')
  const found: readonly Found[] = await namesIn(deps, response, texts.join('\n\n'))
  const concern = texts.some((text) => deps.tutor.danger(text).danger)
  return { found, concern, record: chosen.whole && (await noticeAll(deps, response)).record }
}
interface Looked extends Pick<Choosable, 'answers'> {
  readonly chosen: Chosen
  readonly note: string
}

export type Sharing = { readonly shareId: string } | { readonly again: 'changed' | 'nobody' }

/**
 * Shares what was looked at, as it is at this moment. What is written later stays private.
 *
 * @param seen what the learner looked at: should the page have changed since, nothing is shared.
 */
export async function share(
  deps: Deps,
  actor: Actor,
  responseId: string,
  typed: Typed & { readonly seen: string; readonly key: string },
): Promise<Sharing> {
  const shareKey = typed.key.slice(0, 64) || deps.id()
  return deps.db.write(async (tx): Promise<Sharing> => {
    const response = await loadResponse(tx, actor, responseId)
    const known = await shareByPress(tx, actor.id, shareKey)
    if (known) return { shareId: known.id }
    const { seen, ...chosen } = chosenFrom(choosable(response), typed)
    const supervisor = chosenSupervisor(await supervisorsOf(tx, deps, actor.id), typed)
    if (!supervisor) return { again: 'nobody' }
    const nothing = !chosen.whole && chosen.passages.length === 0
    if (seen !== typed.seen || nothing) return { again: 'changed' }
    const row: ShareRow = {
      id: deps.id(),
      learnerId: actor.id,
      supervisorId: supervisor.id,
      responseId,
      title: shareTitle(response),
      activityVersion: response.versionHash,
      whole: chosen.whole,
      answers: JSON.stringify(chosen.answers),
      passages: JSON.stringify(chosen.passages),
      note: typed.note.trim(),
      shareKey,
      sharedAt: deps.clock(),
      takenBackAt: null,
    }
    await insertShare(tx, row)
    await record(tx, deps, actor.id, 'share.made', row.id)
    await enter(tx, deps, actor, { what: 'shared a reflection', about: 'share', subject: row.id, learnerId: actor.id })
    await placeOnAgenda(tx, deps, row)
    await notify(tx, deps, { to: supervisor.id, kind: 'shared', from: actor, href: `/shares/${row.id}` })
    return { shareId: row.id }
  })
}
