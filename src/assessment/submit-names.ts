import type { Deps } from '../deps.ts'
import { answersInWords, type FrozenAnswers } from '../evidence/passage.ts'
import { type Found, namesIn } from '../tutor/guard.ts'
import type { Offer } from './submit-offers.ts'

/** No more pieces than this are looked through at once: each takes some milliseconds, and others wait. */
const MOST_PIECES = 30

/** What could show who somebody is, in all that would be sent: title, words, and reasons. By the evidence's id. */
export async function namesInOffers(
  deps: Deps,
  offers: readonly Offer[],
): Promise<ReadonlyMap<string, readonly Found[]>> {
  const found = new Map<string, readonly Found[]>()
  for (const offer of offers.filter(({ goes }) => goes.length > 0).slice(0, MOST_PIECES)) {
    const { activity, title, goes, evidenceId, responseId } = offer
    const answers = answersInWords(activity, JSON.parse(offer.answers) as FrozenAnswers)
    const words = [title, ...answers.map((answer) => answer.words), ...goes.map(({ because }) => because)]
    const written = { id: responseId ?? evidenceId, activity, answers: new Map(), title }
    found.set(evidenceId, await namesIn(deps, written, words.join('\n\n')))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return found
}
