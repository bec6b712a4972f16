import type { Mistake } from '../../views/components/forms.tsx'
import { type AddProps, UploadsPage } from '../../views/records/uploads.tsx'
import type { Deps } from '../deps.ts'
import { Unreadable } from '../web/errors.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { recordingHeaders } from '../web/security.ts'
import { fileRoutes } from './upload-files-routes.tsx'
import { createUploadLimiter } from './upload-limits.ts'
import { megabytes, type Said, saidNeeds } from './upload-needs.ts'
import { receivePiece, receiveWhole } from './upload-receiving.ts'
import { inTurn } from './upload-turns.ts'
import { beginUpload, changeUpload, findProgress, findUploads, ownDraft, ownUpload, removeUpload } from './uploads.ts'

/** Where a form may bring a whole file, and so be longer than any other. */
export function takesFiles(path: string): boolean {
  return /^\/records\/[^/]+\/uploads$/.test(path)
}

export function uploadRoutes(routes: Routes, deps: Deps): void {
  const limit = createUploadLimiter()
  fileRoutes(routes, deps)

  routes.get('/records/:id/uploads', 'make records', (c) => show(c, deps))

  routes.post('/records/:id/uploads', 'make records', async (c) => {
    const { id } = await ownDraft(deps.db.read, actorOf(c), param(c, 'id'))
    await limit.begin(actorOf(c).id)
    // A file that comes in one go is held in memory: one at a time for each person.
    return inTurn(`form ${actorOf(c).id}`, () => addWhole(c, deps, id))
  })

  routes.post('/records/:id/uploads/begin', 'make records', async (c) => {
    const { id } = await ownDraft(deps.db.read, actorOf(c), param(c, 'id'))
    await limit.begin(actorOf(c).id)
    const form = await readForm(c)
    const size = /^\d{1,12}$/.test(form.get('size')) ? Number(form.get('size')) : 0
    const begun = await beginUpload(deps, actorOf(c), id, saidIn(form, form.get('name'), size))
    return c.json(begun, 'mistakes' in begun ? 422 : 200)
  })

  routes.get('/records/:id/uploads/:upload', 'make records', async (c) => {
    c.header('cache-control', 'no-store')
    await limit.piece(actorOf(c).id)
    return c.json(await findProgress(deps, actorOf(c), param(c, 'id'), param(c, 'upload')))
  })

  routes.post('/records/:id/uploads/:upload/pieces', 'make records', async (c) => {
    const upload = await ownUpload(deps.db.read, actorOf(c), param(c, 'id'), param(c, 'upload'))
    await limit.piece(actorOf(c).id)
    const { at, bytes } = await pieceIn(c)
    const got = await receivePiece(deps, actorOf(c), param(c, 'id'), upload.id, at, bytes)
    if ('elsewhere' in got) return c.json(got.elsewhere, 409)
    return c.json(got, 'refused' in got ? 422 : 200)
  })

  routes.post('/records/:id/uploads/:upload/change', 'make records', async (c) => {
    const [id, upload, form] = [param(c, 'id'), param(c, 'upload'), await readForm(c)]
    const words = { name: form.get('name'), note: form.get('note') }
    const mistakes = await changeUpload(deps, actorOf(c), id, upload, words)
    if (mistakes.length > 0) return show(c, deps, { mistakes, changing: { id: upload, ...words } })
    return c.redirect(`/records/${id}/uploads#here`, 303)
  })

  routes.post('/records/:id/uploads/remove', 'make records', async (c) => {
    const { id } = await ownDraft(deps.db.read, actorOf(c), param(c, 'id'))
    await removeUpload(deps, actorOf(c), id, (await readForm(c)).get('upload'))
    return c.redirect(`/records/${id}/uploads#here`, 303)
  })
}

/** The form without scripts: all of it is read, looked at, and kept or refused before the page answers. */
async function addWhole(c: Ctx, deps: Deps, recordId: string): Promise<Response> {
  const form = await readForm(c)
  const file = await fileIn(c)
  const said = saidIn(form, file?.name ?? '', file?.size ?? 0)
  const answer = (mistakes: readonly Mistake[]) => show(c, deps, { mistakes, typed: said })
  if (!file || file.size === 0) return answer(saidNeeds(deps, said))
  if (file.size > deps.config.uploads.mostForm) return answer(tooBigForAForm(deps, said))
  const begun = await beginUpload(deps, actorOf(c), recordId, said)
  if ('mistakes' in begun) return answer(begun.mistakes)
  const got = await receiveWhole(deps, actorOf(c), recordId, begun, new Uint8Array(await file.arrayBuffer()))
  if ('refused' in got) return answer([{ at: 'file', message: got.refused }])
  return c.redirect(`/records/${recordId}/uploads#here`, 303)
}

function tooBigForAForm(deps: Deps, said: Said): readonly Mistake[] {
  const message = `That file is too big to go up in one piece: ${megabytes(deps.config.uploads.mostForm)} is the most`
  return [{ at: 'file', message }, ...saidNeeds(deps, said).filter(({ at }) => at !== 'file')]
}

function saidIn(form: Form, name: string, size: number): Said {
  return { name, size, note: form.get('note'), confidential: form.get('confidential'), key: form.get('key') }
}

/** Hono has read it already, with the form's other fields. */
async function fileIn(c: Ctx): Promise<File | undefined> {
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) return undefined
  const file = (await c.req.formData()).get('file')
  return file instanceof File ? file : undefined
}

async function pieceIn(c: Ctx): Promise<{ readonly at: number; readonly bytes: Uint8Array }> {
  const at = c.req.query('at') ?? ''
  if (c.req.header('content-type') !== 'application/octet-stream' || !/^\d{1,12}$/.test(at)) {
    throw new Unreadable('A piece of a file comes as bytes, with the place where it begins.')
  }
  return { at: Number(at), bytes: new Uint8Array(await c.req.arrayBuffer()) }
}

interface Shown {
  readonly mistakes?: readonly Mistake[]
  readonly typed?: AddProps['typed']
  readonly changing?: { readonly id: string; readonly name: string; readonly note: string }
}

async function show(c: Ctx, deps: Deps, { mistakes = [], typed, changing }: Shown = {}): Promise<Response> {
  const actor = actorOf(c)
  const uploads = await findUploads(deps, actor, param(c, 'id'))
  c.set('headers', recordingHeaders)
  const status = mistakes.length > 0 ? 422 : 200
  const options = { title: `Files for ${uploads.title}`, at: 'map', status, scripts: ['upload.js'] } as const
  // A file that came with a mistake has to be chosen again, so it is another sending.
  const body = (
    <UploadsPage
      {...{ uploads, mistakes, typed, changing, person: actor.id, signposts: may(actor, 'reflect'), newKey: deps.id() }}
    />
  )
  return page(c, deps.assets, options, body)
}
