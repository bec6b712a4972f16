import { CommentPage } from '../../views/assessment/assess-comment.tsx'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { numbered, placeIn } from '../evidence/numbered.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { addComment, commentToEdit, editComment, removeComment, type TypedComment } from './comment.ts'
import { deskOf } from './judge-desk.ts'

const BASE = '/assess/:id/:evidence/comments'

/** What an assessor says beside a learner's words: written, changed, removed, until it is sent. */
export function commentRoutes(routes: Routes, deps: Deps): void {
  routes.get(BASE, 'assess', async (c) => commentPage(c, deps, { key: deps.id() }, none))

  routes.post(BASE, 'assess', async (c) => {
    const form = await readForm(c)
    const typed = readTyped(form)
    const key = form.get('key')
    const mistakes = await addComment(deps, actorOf(c), placeOf(c), key, typed)
    if (mistakes.length > 0) return commentPage(c, deps, { key: key || deps.id() }, typed, undefined, mistakes)
    return c.redirect(`${addressOf(c)}#comments`, 303)
  })

  routes.get(`${BASE}/:comment`, 'assess', async (c) => {
    const row = await commentToEdit(deps, actorOf(c), placeOf(c), param(c, 'comment'))
    const typed = { from: placeIn(row, row.start), to: placeIn(row, row.end), words: row.words }
    return commentPage(c, deps, { id: row.id }, typed, row.quote)
  })

  routes.post(`${BASE}/:comment`, 'assess', async (c) => {
    const form = await readForm(c)
    const id = param(c, 'comment')
    if (form.get('do') === 'remove') await removeComment(deps, actorOf(c), placeOf(c), id)
    else {
      const typed = readTyped(form)
      const mistakes = await editComment(deps, actorOf(c), placeOf(c), id, typed)
      if (mistakes.length > 0) return commentPage(c, deps, { id }, typed, undefined, mistakes)
    }
    return c.redirect(`${addressOf(c)}#comments`, 303)
  })
}

const none: TypedComment = { from: '', to: '', words: '' }

function readTyped(form: Form): TypedComment {
  return { from: form.get('from'), to: form.get('to'), words: form.get('words') }
}

function placeOf(c: Ctx) {
  return { submissionId: param(c, 'id'), evidenceId: param(c, 'evidence') }
}

function addressOf(c: Ctx): string {
  return `/assess/${param(c, 'id')}/${param(c, 'evidence')}`
}

async function commentPage(
  c: Ctx,
  deps: Deps,
  at: { readonly id: string } | { readonly key: string },
  typed: TypedComment,
  quote?: string,
  mistakes: readonly Mistake[] = [],
): Promise<Response> {
  const { submissionId, evidenceId } = placeOf(c)
  const desk = await deskOf(deps.db.read, deps, actorOf(c), submissionId, evidenceId)
  const status = mistakes.length > 0 ? 422 : 200
  const options = { title: 'Beside the words', at: 'queue', status, scripts: ['evidence.js'] } as const
  const answers = numbered(desk.evidence.answers)
  return page(c, deps.assets, options, <CommentPage {...{ desk, answers, at, typed, quote, mistakes }} />)
}
