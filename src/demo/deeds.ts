import { DECLARATION } from '../../views/assessment/submit-declare.tsx'
import { addComment } from '../assessment/comment.ts'
import { saveDecision } from '../assessment/judge.ts'
import { deskOf } from '../assessment/judge-desk.ts'
import { sendDecisions } from '../assessment/judge-send.ts'
import { sentBefore, submit } from '../assessment/submit.ts'
import type { Deps } from '../deps.ts'
import { londonDay, typedDay } from '../evidence/day.ts'
import { beginFor, beginOwn } from '../records/beginning.ts'
import { ownEvidence } from '../records/own-evidence.ts'
import { type OpenRecord, openRecord } from '../records/record.ts'
import { saveRecord } from '../records/saving.ts'
import { seenOf, signRecord } from '../records/signing.ts'
import { formOf } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { type Act, act, insist } from './acts.ts'
import { placeOf } from './past.ts'
import type { Name } from './people.ts'

/** A learner sends a piece of evidence to be assessed. */
export function sends(daysAgo: number, who: Name, title: string, note = ''): Act {
  return act(daysAgo, 18, async (deps, cast) => {
    const { id } = await pieceOf(deps, cast[who], title)
    const typed = { evidence: [id], seen: new Map(), declared: true, ai: 'none', aiUse: '', help: '', note, key: '' }
    const done = await submit(deps, cast[who], DECLARATION, typed)
    if ('needs' in done) insist(done.needs, `${who} sends “${title}”`)
  })
}

export async function pieceOf(deps: Deps, actor: Actor, title: string) {
  const { kept } = await ownEvidence(deps, actor)
  const found = kept.flatMap(({ pieces }) => pieces).find((piece) => piece.title === title)
  if (!found) throw new Error(`The demonstration: ${actor.name} has no evidence called “${title}”`)
  return found
}

/** Criterion → what an assessor decides on it. */
export type Decisions = Readonly<Record<string, Decided>>

export interface Decided {
  readonly is: 'met' | 'not yet'
  readonly say: string
  /** Why writing alone shows practice here. */
  readonly practice?: string
  /** Why it is decided anew. */
  readonly anew?: string
}

export interface Beside {
  readonly quote: string
  readonly words: string
}

/** An assessor decides on all of a piece, says something beside its words, and sends both. */
export function decides(
  daysAgo: number,
  by: Name,
  { of, title, decisions, beside = [] }: { of: Name; title: string; decisions: Decisions; beside?: readonly Beside[] },
): Act {
  return act(daysAgo, 9.5, async (deps, cast) => {
    const actor = cast[by]
    const at = await addressOf(deps, cast[of], title)
    const desk = await deskOf(deps.db.read, deps, actor, at.submissionId, at.evidenceId)
    for (const { id: claimId, criterion, sent } of desk.claims) {
      const decided = decisions[criterion.code]
      if (!decided) continue
      const typed = typedAs(decided, sent[0]?.id)
      insist(await saveDecision(deps, actor, { ...at, claimId }, typed), `${by} decides on ${criterion.code}`)
    }
    for (const { quote, words } of beside) {
      const place = placeOf(desk.evidence.answers, quote)
      insist(await addComment(deps, actor, at, deps.id(), { from: '', to: '', ...place, words }), words)
    }
    insist(await sendDecisions(deps, actor, at.submissionId, at.evidenceId), `${by} sends decisions on “${title}”`)
  })
}

function typedAs({ is: decision, say: feedback, practice = '', anew = '' }: Decided, stands = '') {
  const met = decision === 'met'
  const ticks = { valid: true, authentic: true, current: true, sufficient: met }
  return { decision, ...ticks, feedback, practiceReason: practice, corrects: stands, correctionReason: anew }
}

/** Where a piece lies that was sent: the last time that it was. */
export async function addressOf(deps: Deps, learner: Actor, title: string) {
  const sent = (await sentBefore(deps, learner)).find((item) => item.title === title)
  if (!sent) throw new Error(`The demonstration: ${learner.name} has not sent “${title}”`)
  return { submissionId: sent.submissionId, evidenceId: sent.evidenceId }
}

/** What is written into the form of a record. */
export interface Written {
  readonly title: string
  readonly fields: Readonly<Record<string, string>>
  /** Criterion → why it shows it. */
  readonly shows: Readonly<Record<string, string>>
}

/** Begins a record and writes all of it. `of`: whom an assessor writes it about. */
export async function writes(
  deps: Deps,
  actor: Actor,
  kind: string,
  written: Written,
  of?: Actor,
): Promise<OpenRecord> {
  const key = deps.id()
  const id = of ? await beginFor(deps, actor, of.id, kind, key) : await beginOwn(deps, actor, kind, key)
  const begun = await openRecord(deps.db.read, deps, actor, id)
  const saved = await saveRecord(
    deps,
    actor,
    id,
    formOf([...entriesOf(deps, written), ['_revision', `${begun.revision}`]]),
  )
  if (saved.verdict !== 'saved')
    throw new Error(`The demonstration: “${written.title}” was not saved: ${saved.verdict}`)
  return saved.record
}

function entriesOf(deps: Deps, { title, fields, shows }: Written): readonly (readonly [string, string])[] {
  const { day, month, year } = typedDay(londonDay(deps.clock()))
  return [
    ...Object.entries({ title, 'about.day': day, 'about.month': month, 'about.year': year, ...fields }),
    ...Object.entries(shows).flatMap(([code, because]): [string, string][] => [
      ['claim', code],
      [`because.${code}`, because],
    ]),
  ]
}

/** Somebody signs what they have before them. */
export async function signs(deps: Deps, actor: Actor, id: string): Promise<void> {
  const record = await openRecord(deps.db.read, deps, actor, id)
  const done = await signRecord(deps, actor, id, seenOf(record))
  if ('needs' in done) insist(done.needs.mistakes, `${actor.name} signs “${record.title}”`)
  if ('changed' in done) throw new Error(`The demonstration: “${record.title}” changed while it was being signed`)
}

/** A learner reads and signs what an assessor wrote with them. */
export function signsWith(daysAgo: number, who: Name, title: string): Act {
  return act(daysAgo, 17, async (deps, cast) => {
    const found = (await ownEvidence(deps, cast[who])).toSign.find((each) => each.title === title)
    if (!found) throw new Error(`The demonstration: ${who} has no “${title}” to sign`)
    await signs(deps, cast[who], found.id)
  })
}
