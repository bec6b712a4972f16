import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { readPassage } from '../evidence/draft.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { type CommentRow, commentOf, dropComment, saveComment } from './comment-queries.ts'
import { deskOf } from './judge-desk.ts'

/** As the form sent it: where the words begin and end, and what is said of them. */
export interface TypedComment {
  readonly from: string
  readonly to: string
  readonly words: string
}
export interface At {
  readonly submissionId: string
  readonly evidenceId: string
}

const LONGEST = 4000

/** Says something beside words of a piece that was sent. Nobody else sees it until it is sent. @param id the form's own key: pressed twice, it is said once */
export async function addComment(
  deps: Deps,
  actor: Actor,
  at: At,
  id: string,
  typed: TypedComment,
): Promise<readonly Mistake[]> {
  return deps.db.write(async (tx) => {
    const desk = await deskOf(tx, deps, actor, at.submissionId, at.evidenceId)
    const before = id === '' ? undefined : await commentOf(tx, id)
    if (before && isOwn(before, actor, at)) return []
    const read = readComment(desk.evidence.answers, typed)
    if ('needs' in read) return read.needs
    const { version } = desk.item
    const whose = { ...at, version, byId: actor.id, byName: actor.name, savedAt: deps.clock(), sentAt: null }
    await saveComment(tx, {
      ...whose,
      ...read.passage,
      words: typed.words.trim(),
      id: before || id === '' ? deps.id() : id,
    })
    return []
  })
}

/** @throws {NotFound} unless it is the actor's own, on this piece, and not sent yet. */
export async function editComment(
  deps: Deps,
  actor: Actor,
  at: At,
  id: string,
  typed: TypedComment,
): Promise<readonly Mistake[]> {
  return deps.db.write(async (tx) => {
    const desk = await deskOf(tx, deps, actor, at.submissionId, at.evidenceId)
    const row = unsentOf(await commentOf(tx, id), actor, at)
    const read = readComment(desk.evidence.answers, typed)
    if ('needs' in read) return read.needs
    await saveComment(tx, { ...row, ...read.passage, words: typed.words.trim(), savedAt: row.savedAt })
    return []
  })
}

/** @throws {NotFound} as above. */
export async function removeComment(deps: Deps, actor: Actor, at: At, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    await deskOf(tx, deps, actor, at.submissionId, at.evidenceId)
    await dropComment(tx, unsentOf(await commentOf(tx, id), actor, at).id)
  })
}

/** For its page. @throws {NotFound} as above. */
export async function commentToEdit(deps: Pick<Deps, 'db'>, actor: Actor, at: At, id: string): Promise<CommentRow> {
  return unsentOf(await commentOf(deps.db.read, id), actor, at)
}

function unsentOf(row: CommentRow | undefined, actor: Actor, at: At): CommentRow {
  if (!row || row.sentAt !== null || !isOwn(row, actor, at)) throw new NotFound()
  return row
}

function isOwn(row: CommentRow, actor: Actor, { submissionId, evidenceId }: At): boolean {
  return row.byId === actor.id && row.submissionId === submissionId && row.evidenceId === evidenceId
}

function readComment(answers: Parameters<typeof readPassage>[0], typed: TypedComment) {
  const read = readPassage(answers, typed)
  const needs: Mistake[] = 'mistake' in read ? [read.mistake] : []
  if (typed.words.trim() === '') needs.push({ at: 'words', message: 'Write what you would say' })
  if (typed.words.length > LONGEST) needs.push({ at: 'words', message: `Make it shorter: ${LONGEST} letters at most` })
  return 'passage' in read && needs.length === 0 ? { passage: read.passage } : { needs }
}
