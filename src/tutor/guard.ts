import type { Field } from '../activity/activity.ts'
import { wordsOfStep } from '../activity/walk.ts'
import type { Deps } from '../deps.ts'
import { rewriteDraft } from '../evidence/draft.ts'
import {
  findResponse,
  type LoadedResponse,
  loadResponse,
  ownResponses,
  rewriteAnswers,
} from '../responding/response.ts'
import type { Actor } from '../web/session.ts'
import type { IdentifyingKind } from './identify/identify.ts'
import { pseudonymsOf, putPseudonym } from './queries.ts'

/** Something in a response by which somebody could be known, and what might stand in its place. */
export interface Found {
  readonly text: string
  readonly kind: IdentifyingKind
  /** A pseudonym: the one that was chosen for it before, or a suggestion. */
  readonly instead: string
}

type Written = Pick<LoadedResponse, 'id' | 'activity' | 'answers' | 'title'>

/** What was found in a whole response, or in `words` of it alone; nothing that the learner has called fine. */
export async function namesIn(deps: Deps, response: Written, words = wordsOf(response)): Promise<readonly Found[]> {
  const findings = deps.tutor.guard.find(words)
  if (findings.length === 0) return []
  const settled = await pseudonymsOf(deps.db.read, response.id)
  const fine = new Set(settled.filter(({ instead }) => instead === null).map(({ found }) => found))
  const chosen = new Map(settled.flatMap(({ found, instead }) => (instead === null ? [] : [[found, instead] as const])))
  const open = findings.filter(({ text }) => !fine.has(text.toLowerCase()))
  const suggested = deps.tutor.guard.suggest(words, open, [...chosen.values()])
  const once = new Map(open.map((finding) => [finding.text.toLowerCase(), finding]))
  return [...once].map(([key, { text, kind }]) => ({
    text,
    kind,
    instead: chosen.get(key) ?? suggested.get(key) ?? 'somebody',
  }))
}

/**
 * The same in words that belong to no response.
 *
 * @param fine names that may stand there, as of those who took part: whole, or any of their words.
 */
export function namesInWords(
  { tutor: { guard } }: Pick<Deps, 'tutor'>,
  words: string,
  fine: readonly string[] = [],
): readonly Found[] {
  const known = new Set(fine.flatMap((name) => [name, ...name.split(/\s+/)]).map((name) => name.toLowerCase()))
  const findings = guard.find(words).filter(({ text }) => !known.has(text.toLowerCase()))
  const suggested = guard.suggest(words, findings, [])
  const once = new Map(findings.map((finding) => [finding.text.toLowerCase(), finding]))
  return [...once].map(([key, { text, kind }]) => ({ text, kind, instead: suggested.get(key) ?? 'somebody' }))
}

function wordsOf({ title, activity, answers }: Written): string {
  const steps = activity.steps.map((step) => wordsOfStep(step, answers.get(step.id)?.values ?? {}))
  return [title, ...steps].filter(Boolean).join('\n\n')
}

/** Kinds of field in which a learner writes words of their own; in the others strings are the ids of what was chosen. */
const written: ReadonlySet<Field['kind']> = new Set([
  'short',
  'long',
  'list',
  'table',
  'network',
  'genogram',
  'timeline',
])

/** Puts pseudonyms in the place of names, everywhere in the response, and remembers them. */
export async function changeNames(
  deps: Deps,
  actor: Actor,
  responseId: string,
  pairs: ReadonlyMap<string, string>,
): Promise<void> {
  const change = (text: string) => deps.tutor.guard.replace(text, pairs)
  await deps.db.write(async (tx) => {
    const response = await loadResponse(tx, actor, responseId)
    const kinds = new Map(response.activity.steps.flatMap(({ fields }) => fields.map(({ id, kind }) => [id, kind])))
    const at = deps.clock()
    await rewriteAnswers(tx, response, at, change, (field) => written.has(kinds.get(field) ?? 'choice'))
    await rewriteDraft(tx, responseId, change)
    for (const [found, instead] of pairs) await putPseudonym(tx, { responseId, found, instead, at })
  })
}

/** The learner says of these that they may stand as they are. */
export async function leaveNames(
  deps: Deps,
  actor: Actor,
  responseId: string,
  found: readonly string[],
): Promise<void> {
  await deps.db.write(async (tx) => {
    await loadResponse(tx, actor, responseId)
    const at = deps.clock()
    for (const each of found) {
      await putPseudonym(tx, { responseId, found: each.toLowerCase(), instead: null, at })
    }
  })
}

/** No more pages than this are looked through at once: each takes some milliseconds, and others wait. */
const MOST_PAGES = 30

/** The actor’s latest pages in which something was found, and how much: before they are taken away. */
export async function namesInAll(deps: Deps, actor: Actor) {
  const named: { readonly id: string; readonly title: string; readonly count: number }[] = []
  for (const { id, title } of (await ownResponses(deps, actor)).slice(0, MOST_PAGES)) {
    const { length: count } = await namesIn(deps, await findResponse(deps, actor, id))
    if (count > 0) named.push({ id, title, count })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return named
}
