import type { Step } from '../activity/activity.ts'
import type { Sent } from '../activity/save-order.ts'
import { sameValues, stepOf, type Values } from '../activity/walk.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound, Unreadable } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { insertEvent, insertRival, type RivalRow, rivalsOf, updateRival } from './queries.ts'
import { keepAnswer, type LoadedResponse, loadResponse } from './response.ts'

/** A text that stood beside the kept one. Settled: the learner has chosen, and this one is set aside. */
export interface Rival {
  readonly id: string
  readonly stepId: string
  readonly values: Values
  readonly keptAt: number
  readonly settled: boolean
}

const rivalOf = (row: RivalRow): Rival => ({
  id: row.id,
  stepId: row.stepId,
  values: JSON.parse(row.values) as Values,
  keptAt: row.keptAt,
  settled: row.settledAt !== null,
})

/** Everything that was written beside the kept answers, oldest first. The response says that it is the asker's own. */
export async function rivalsBeside(deps: Pick<Deps, 'db'>, { id }: LoadedResponse): Promise<readonly Rival[]> {
  return (await rivalsOf(deps.db.read, id)).map(rivalOf)
}

interface Contest {
  readonly response: LoadedResponse
  readonly step: Step
  readonly sent: Sent
}

/** Keeps a text beside the one that was there first. One row a page: its later sendings take the place of earlier ones. */
export async function keepRival(deps: Deps, tx: Writer, contest: Contest): Promise<'rival' | 'untouched' | 'late'> {
  const { response, step, sent } = contest
  const rows = (await rivalsOf(tx, response.id)).filter(({ stepId }) => stepId === step.id)
  const set = { values: JSON.stringify(sent.values), pageSeq: sent.seq, keptAt: deps.clock() }
  const open = rows.find((row) => row.settledAt === null && row.pageKey === sent.page)
  if (open) {
    if (sent.seq < open.pageSeq) return 'late'
    if (!sameValues(rivalOf(open).values, sent.values)) await updateRival(tx, open.id, set)
    return 'rival'
  }
  // Kept already, this very text; and where the learner has decided about it, there is no need to ask again.
  const known = rows.find((row) => sameValues(rivalOf(row).values, sent.values))
  if (known) return known.settledAt === null ? 'rival' : 'untouched'
  await insertRival(tx, { id: deps.id(), responseId: response.id, stepId: step.id, pageKey: sent.page, ...set })
  return 'rival'
}

export type Choice = 'kept' | 'rival' | 'both'

/** The learner's choice between two texts. The other one is set aside, never thrown away. Once chosen, stays chosen. */
export async function chooseText(
  deps: Deps,
  actor: Actor,
  input: { readonly responseId: string; readonly rivalId: string; readonly choice: Choice },
): Promise<{ readonly stepId: string }> {
  return deps.db.write(async (tx) => {
    const response = await loadResponse(tx, actor, input.responseId)
    const row = (await rivalsOf(tx, response.id)).find(({ id }) => id === input.rivalId)
    const step = row && stepOf(response.activity, row.stepId)
    if (!row || !step) throw new NotFound()
    if (row.settledAt !== null || response.status === 'finished') return { stepId: step.id }

    const at = deps.clock()
    const kept = response.answers.get(step.id)
    const rival = rivalOf(row).values
    // Its page key is let go, so that the page it came from cannot write over what has been set aside.
    const settled = { settledAt: at, pageKey: row.id }
    if (input.choice === 'kept' || !kept) await updateRival(tx, row.id, settled)
    else {
      const aside = input.choice === 'rival' ? { values: JSON.stringify(kept.values), keptAt: kept.savedAt } : {}
      await updateRival(tx, row.id, { ...settled, ...aside })
      const values = input.choice === 'rival' ? rival : bothTexts(step, kept.values, rival)
      // Where the rival was chosen its page may go on writing; both together is nobody's page.
      const by = input.choice === 'rival' ? { page: row.pageKey, seq: row.pageSeq } : { page: '', seq: 0 }
      const answer = { ...kept, values, revision: kept.revision + 1, savedAt: at, ...by }
      await keepAnswer(tx, response.id, step.id, answer, at)
    }
    await insertEvent(tx, { id: deps.id(), at, actorId: actor.id, what: 'response.text.chosen', subject: response.id })
    return { stepId: step.id }
  })
}

/** Whether two texts differ in long fields only, so that one can stand after the other. */
export function canHaveBoth(step: Step, one: Values, other: Values): boolean {
  const differing = step.fields.filter(({ id }) => !sameValues({ value: one[id] }, { value: other[id] }))
  return differing.length > 0 && differing.every(({ kind }) => kind === 'long')
}

function bothTexts(step: Step, one: Values, other: Values): Values {
  if (!canHaveBoth(step, one, other)) return one
  const texts = step.fields
    .filter(({ id, kind }) => kind === 'long' && one[id] !== other[id])
    .map(({ id }) => [id, [one[id], other[id]].filter((text) => text !== '').join('\n\n')])
  return { ...one, ...Object.fromEntries(texts) }
}

/** @throws {Unreadable} for what no form of ours sends. */
export function readChoice(sent: string): Choice {
  if (sent === 'kept' || sent === 'rival' || sent === 'both') return sent
  throw new Unreadable('That did not say which text to keep.')
}
