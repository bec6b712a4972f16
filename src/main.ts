import { join } from 'node:path'
import { getPath } from 'hono/utils/url'
import { ConfigError, readConfig } from './config.ts'
import { openContent } from './content/compiled.ts'
import { keptContent } from './content/kept.ts'
import { ContentError } from './content/problem.ts'
import { openDatabase } from './db/database.ts'
import { LaterDatabase } from './db/migrate.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createShelf, openBook } from './reading/shelf.ts'
import type { Service } from './service.ts'
import { loadAssets } from './web/assets.ts'

/** The rest is read in after this, if nobody has asked for it before. */
const SOON_MS = 100

/** npm start. The book can be read at once; everything else is put together in `service.ts`, as soon as somebody wants it. */
async function main(): Promise<void> {
  // What people write is for this account's eyes only, on a machine that others use too.
  process.umask(0o077)
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const content = await openContent(config.contentDir, keptContent)
  const db = openDatabase(join(config.dataDir, 'alongside.db'))
  const assets = loadAssets()
  const shelf = createShelf({ config, curriculum: content.curriculum, assets })

  let opening: Promise<Service> | undefined
  const service = () => {
    opening ??= import('./service.ts').then(({ openService }) =>
      openService({ config, log, content, db, assets, shelf }),
    )
    return opening
  }
  let fetch: Service['fetch'] = async (request, ...rest) =>
    openBook(shelf, getPath(request), request) ?? (await service()).fetch(request, ...rest)

  const close = async () => (opening ? (await opening).close() : db.close())
  await listen({ fetch: (request, ...rest) => fetch(request, ...rest), close }, { config, log })
  setTimeout(() => {
    service().then((opened) => {
      fetch = opened.fetch
    }, stop)
  }, SOON_MS)
}

function stop(error: unknown): never {
  const known = [ConfigError, ContentError, LaterDatabase].some((kind) => error instanceof kind)
  process.stderr.write(`${error instanceof Error ? (known ? error.message : error.stack) : String(error)}\n`)
  process.exit(1)
}

main().catch(stop)
