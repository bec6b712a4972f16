import type { Curriculum } from '../content/curriculum.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import type { Grounded, Hide, Model, Outcome, Passage, Sentence } from './model/model.ts'
import { wordAnswer } from './model/wording.ts'
import { changeMessage, messageOf } from './queries.ts'
import type { Reply, Worded } from './reply.ts'
import type { Guard } from './tutor.ts'

/** Which of the tutor's answers a model may put in other words: the book's own, and nothing else. */
export function canBeWorded(model: Model | undefined, reply: Reply | undefined): boolean {
  return model !== undefined && reply?.kind === 'answer' && reply.answered === true && reply.worded === undefined
}

/**
 * The tutor's answer in the words of the organisation's model, sentence by sentence. What stood the check is kept beside
 * the embedded answer, marked for ever; after any other outcome nothing of it is kept.
 */
export async function* inOtherWords(
  deps: Deps,
  actor: Actor,
  id: string,
  signal?: AbortSignal,
): AsyncGenerator<Sentence, Outcome> {
  const row = await messageOf(deps.db.read, actor.id, id)
  const asked = row?.answers ? await messageOf(deps.db.read, actor.id, row.answers) : undefined
  if (!row?.reply || !asked) throw new NotFound()
  const reply = JSON.parse(row.reply) as Reply
  const { model } = deps
  const question = reply.about ?? asked.words
  if (reply.worded) {
    yield* reply.worded.sentences
    return 'worded'
  }
  if (!model || !canBeWorded(model, reply)) throw new NotFound()
  const grounded = groundedIn(deps.curriculum, question, reply)
  const sentences: Sentence[] = []
  const answer = wordAnswer({ ...deps, model }, actor, grounded, hiding(deps.tutor.guard, question), signal)
  let next = await answer.next()
  for (; !next.done; next = await answer.next()) {
    sentences.push(next.value)
    yield next.value
  }
  if (next.value === 'worded') await keepWorded(deps, actor, id, reply, { by: model.name, sentences })
  return next.value
}

async function keepWorded(deps: Deps, actor: Actor, id: string, reply: Reply, worded: Worded): Promise<void> {
  await deps.db.write((tx) =>
    changeMessage(tx, actor.id, id, { reply: JSON.stringify({ ...reply, worded }), wordedBy: worded.by }),
  )
}

/** Enough of each place to answer from, and no more than a model reads well. */
const LONGEST_PASSAGE = 2400
const MOST_PLACES = 3

function groundedIn(curriculum: Curriculum, question: string, { parts, text }: Reply): Grounded {
  const places = parts.slice(0, MOST_PLACES).flatMap((number) => curriculum.place(number) ?? [])
  const passages = places.map(({ number, title, summary, text: body }): Passage => {
    const own = number === parts[0] ? `${text}\n\n` : ''
    return { part: number, title, text: `${own}${summary}\n\n${body}`.slice(0, LONGEST_PASSAGE) }
  })
  return { question, passages, embedded: text }
}

/** Names go out as Person 1, and come back as what they were. */
function hiding(guard: Guard, words: string): Hide {
  const found = [...new Set(guard.find(words).map(({ text }) => text))]
  const pairs = new Map(found.map((text, index) => [text.toLowerCase(), `Person ${index + 1}`]))
  return {
    out: (text) => guard.replace(text, pairs),
    back: (text) => found.reduceRight((said, name, index) => said.replaceAll(`Person ${index + 1}`, name), text),
  }
}
