import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { uploadedHeaders } from '../web/security.ts'
import { sizeOfKept, streamOfKept } from './store.ts'
import type { FileRow } from './upload-file-queries.ts'
import { type FileAt, fileInTheMaking, ownFile, submittedFile } from './upload-files.ts'
import { disposition, nameWithEnding } from './upload-names.ts'
import { spanIn } from './upload-range.ts'

export function fileRoutes(routes: Routes, deps: Deps): void {
  routes.get('/records/:id/uploads/:upload/file', 'make records', async (c) =>
    send(c, deps, await fileInTheMaking(deps, actorOf(c), param(c, 'id'), param(c, 'upload'))),
  )

  routes.get('/evidence/:id/files/:position', 'reflect', async (c) =>
    send(c, deps, await ownFile(deps, actorOf(c), fileAt(c, param(c, 'id')))),
  )

  routes.get('/learners/:id/evidence/:evidence/files/:position', 'read submitted work', async (c) => {
    const { pathname, search } = new URL(c.req.url)
    const at = fileAt(c, param(c, 'evidence'))
    return send(c, deps, await submittedFile(deps, actorOf(c), param(c, 'id'), at, pathname + search))
  })
}

function fileAt(c: Ctx, evidenceId: string): FileAt {
  const position = param(c, 'position')
  const version = c.req.query('version')
  if (!/^(0|[1-9]\d{0,4})$/.test(position) || !(version === undefined || /^[1-9]\d{0,5}$/.test(version))) {
    throw new NotFound()
  }
  return { evidenceId, position: Number(position), version: version === undefined ? undefined : Number(version) }
}

/** Shown in the browser where it can do no harm. A PDF is handed over: browsers will not show one in a sandbox. */
const shown = /^(?:image|audio)\//

async function send(c: Ctx, { config, log }: Deps, file: FileRow): Promise<Response> {
  const { hash, type, size } = file
  if ((await sizeOfKept(config.dataDir, hash)) !== size) {
    log.error({ hash }, 'the bytes of a file are missing: they can be put back from a backup')
    throw new Error('bytes are missing')
  }
  const span = spanIn(c.req.header('range'), size)
  c.set('headers', uploadedHeaders)
  c.header('cache-control', 'private, no-store')
  c.header('accept-ranges', 'bytes')
  if (span === 'none') return c.body(null, 416, { 'content-range': `bytes */${size}` })
  if (span) c.header('content-range', `bytes ${span.start}-${span.end}/${size}`)
  c.header('content-type', type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
  c.header('content-length', String(span ? span.end - span.start + 1 : size))
  c.header(
    'content-disposition',
    disposition(shown.test(type) ? 'inline' : 'attachment', nameWithEnding(file.name, type)),
  )
  const status = span ? 206 : 200
  // Nobody reads a body that is only asked after, and it would hold the file open.
  if (c.req.method === 'HEAD') return c.body(null, status)
  return c.body(streamOfKept(config.dataDir, hash, span), status)
}
