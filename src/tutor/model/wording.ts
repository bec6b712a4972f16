import type { Deps } from '../../deps.ts'
import type { Actor } from '../../web/session.ts'
import { mayAsk } from './allowance.ts'
import type { Grounded, Hide, Model, Outcome, Sentence } from './model.ts'
import { recordCall, settleCall } from './queries.ts'

export type WordingDeps = Pick<Deps, 'db' | 'clock' | 'id'> & { readonly model: Model }

/**
 * The model's answer, sentence by sentence, where this person may have one today. How it went is kept, never what was
 * said; also where the caller stops listening.
 */
export async function* wordAnswer(
  deps: WordingDeps,
  actor: Pick<Actor, 'id'>,
  grounded: Grounded,
  hide: Hide,
  signal?: AbortSignal,
): AsyncGenerator<Sentence, Outcome> {
  const begun = deps.clock()
  const call = await beginCall(deps, actor, grounded.passages.length, begun)
  if (!call) return 'over limit'
  let outcome: Outcome = 'cut off'
  let sentences = 0
  const answer = deps.model.word(grounded, hide, signal)
  try {
    let next = await answer.next()
    for (; !next.done; next = await answer.next()) {
      sentences += 1
      yield next.value
    }
    outcome = next.value
    return outcome
  } finally {
    await answer.return('cut off')
    await deps.db.write((tx) => settleCall(tx, call, { outcome, sentences, took: deps.clock() - begun }))
  }
}

/**
 * Takes one answer off what is left for today, in one transaction, so that ten tabs have no more than one. Until it has
 * ended, and should Alongside stop meanwhile, it is one that was cut off.
 */
async function beginCall(
  deps: WordingDeps,
  actor: Pick<Actor, 'id'>,
  passages: number,
  at: number,
): Promise<string | undefined> {
  const id = deps.id()
  return deps.db.write(async (tx) => {
    const may = await mayAsk(tx, actor, at, deps.model.limits)
    const row = { id, personId: actor.id, at, took: 0, passages, sentences: 0 }
    await recordCall(tx, { ...row, outcome: may ? 'cut off' : 'over limit' })
    return may ? id : undefined
  })
}
