import * as z from 'zod'
import type { Step } from '../activity/activity.ts'
import type { Edit } from '../activity/fields/module.ts'
import { editField } from '../activity/fields/register.ts'
import { judge, type Sent, type Verdict } from '../activity/save-order.ts'
import { mayVisit, needsOfStep, readStep, type StepNeed, stepOf, type Values } from '../activity/walk.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { deleteOpenRival } from './queries.ts'
import { type KeptAnswer, keepAnswer, type LoadedResponse, loadResponse } from './response.ts'
import { keepRival } from './rivals.ts'

export interface SaveInput {
  readonly responseId: string
  readonly stepId: string
  readonly form: Form
  /** Whether the learner goes on from here: not at all, if nothing is missing, or with what is missing left for now. */
  readonly pass?: 'no' | 'if complete' | 'anyway'
  /** A button inside a field was pressed. */
  readonly edit?: { readonly fieldId: string; readonly edit: Edit } | undefined
}

export interface Saved {
  readonly verdict: Verdict
  /** As it is now. */
  readonly response: LoadedResponse
  readonly step: Step
  /** What is kept of the step now. */
  readonly values: Values
  readonly needs: readonly StepNeed[]
  readonly savedAt: number
}

/** What the walk's forms carry besides answers. Their names begin with `_`, as no field's does. */
const Carried = z.object({
  _revision: z.coerce.number().int().min(0).catch(0),
  _page: z.string().max(64).catch(''),
  _seq: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).catch(0),
  _began: z.string().max(64).catch(''),
})

/**
 * Keeps what a page sent for one step, in whatever order its sendings arrive: see `judge`.
 *
 * @throws {NotFound} unless the response is the actor's own and the step may be visited.
 */
export async function saveAnswer(deps: Deps, actor: Actor, input: SaveInput): Promise<Saved> {
  return deps.db.write(async (tx) => {
    const response = await loadResponse(tx, actor, input.responseId)
    const step = stepOf(response.activity, input.stepId)
    if (!step || !mayVisit(response.activity, response.answers, step.id)) throw new NotFound()
    const kept = response.answers.get(step.id)
    const sent = sentBy(deps, step, input, kept)
    const closed = response.status === 'finished'
    const judged = judge(kept, sent, closed)
    const verdict = judged === 'rival' ? await keepRival(deps, tx, { response, step, sent }) : judged
    if (judged === 'same' && response.rivals > 0) await deleteOpenRival(tx, response.id, step.id, sent)

    const values = verdict === 'write' ? sent.values : (kept?.values ?? {})
    const needs = needsOfStep(step, values)
    const goesOn = input.pass === 'anyway' || (input.pass === 'if complete' && needs.length === 0)
    const passed = (goesOn && verdict !== 'rival' && !closed) || (kept?.passed ?? false)
    const next = nextAnswer(kept, { sent, values, verdict, passed, at: deps.clock() })
    if (next && !closed) await keepAnswer(tx, response.id, step.id, next, deps.clock())
    return { verdict, step, values, needs, ...after(response, step, next ?? kept, deps.clock()) }
  })
}

function sentBy(deps: Deps, step: Step, { form, edit }: SaveInput, kept: KeptAnswer | undefined): Sent {
  const carried = Carried.parse(Object.fromEntries(form.entries().filter(([name]) => name.startsWith('_'))))
  const typed = readStep(step, form, kept?.values)
  const field = edit && step.fields.find(({ id }) => id === edit.fieldId)
  const values = field ? { ...typed, [field.id]: editField(field, typed[field.id], edit.edit) } : typed
  // A sending without a key is a page of its own, so that it never passes for another's.
  const page = carried._page || deps.id()
  return { values, revision: carried._revision, page, seq: carried._seq, began: carried._began }
}

interface Outcome {
  readonly sent: Sent
  readonly values: Values
  readonly verdict: Verdict
  readonly passed: boolean
  readonly at: number
}

/** The row to write, or nothing where what is kept says it all. */
function nextAnswer(kept: KeptAnswer | undefined, { sent, values, verdict, passed, at }: Outcome) {
  if (verdict === 'write') {
    const { page, seq } = sent
    return { values, revision: (kept?.revision ?? 0) + 1, passed, savedAt: at, page, seq }
  }
  if (!kept) return undefined
  // Typed and taken back: nothing changed, but what this page sent before must count as late if it comes now.
  const follows = kept.page === sent.page || kept.revision === sent.revision
  const newer = verdict === 'same' && follows && sent.seq > (kept.page === sent.page ? kept.seq : 0)
  if (newer) return { ...kept, passed, page: sent.page, seq: sent.seq }
  return passed === kept.passed ? undefined : { ...kept, passed }
}

function after(response: LoadedResponse, step: Step, answer: KeptAnswer | undefined, now: number) {
  if (!answer) return { response, savedAt: now }
  const answers = new Map(response.answers).set(step.id, answer)
  return { response: { ...response, answers }, savedAt: answer.savedAt }
}
