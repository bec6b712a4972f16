import { createAdaptorServer } from '@hono/node-server'
import type { Deps } from './deps.ts'
import type { Service } from './service.ts'

const LONGEST_GOODBYE_MS = 10_000

/** Serves until told to stop; then lets what is in flight finish, and closes the service. */
export async function listen({ fetch, close }: Service, { config, log }: Pick<Deps, 'config' | 'log'>): Promise<void> {
  const server = createAdaptorServer({ fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    // Whoever hangs on is let go. The database is closed in any case: what it has said is saved is then in one file.
    const letGo = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), LONGEST_GOODBYE_MS)
    letGo.unref()
    server.close(async () => {
      await close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGTERM', () => stop('SIGTERM'))
  process.once('SIGINT', () => stop('SIGINT'))
  process.stdout.write(`Alongside is at ${config.baseUrl}\n`)
}
