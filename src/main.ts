import { join } from 'node:path'
import { createApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { openContent } from './content/compiled.ts'
import { keptContent, learnApart } from './content/kept.ts'
import { ContentError } from './content/problem.ts'
import { openDatabase } from './db/database.ts'
import { LaterDatabase } from './db/migrate.ts'
import type { Deps } from './deps.ts'
import { createIds } from './ids.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createMailer, waking } from './notices/mailer.ts'
import { openPost } from './notices/post.ts'
import { outboxes } from './people/outboxes.ts'
import { offerSetUp } from './people/set-up.ts'
import { letGoByRule } from './portfolio/retention.ts'
import { sweepFiles } from './records/upload-sweeping.ts'
import { openModel } from './tutor/model/model.ts'
import { openTutor } from './tutor/open.ts'
import { loadAssets } from './web/assets.ts'
import { secretIn } from './web/secret.ts'

const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** The only place where the real things are put together. */
async function main(): Promise<void> {
  // What people write is for this account's eyes only, on a machine that others use too.
  process.umask(0o077)
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const content = await openContent(config.contentDir, keptContent)
  const stored = openDatabase(join(config.dataDir, 'alongside.db'))
  const secret = secretIn(config.dataDir)
  const mailer =
    config.mail &&
    createMailer({ clock: Date.now, log }, outboxes({ config, db: stored, secret }), openPost(config.mail))
  const db = mailer ? waking(stored, mailer) : stored
  let listens = () => {}
  const listening = new Promise<void>((resolve) => {
    listens = resolve
  })
  const deps: Deps = {
    config,
    db,
    curriculum: content.curriculum,
    tutor: openTutor(
      content,
      listening.then(() => learnApart(content, config.contentDir, tell)),
    ),
    model: openModel(config.model, Date.now),
    assets: loadAssets(),
    log,
    secret,
    clock: Date.now,
    id: createIds(Date.now),
  }
  await listen(createApp(deps), deps)
  // Nobody waits for the tutor who has not asked it anything: what it has learned is read once the book can be.
  setTimeout(listens, 100)
  mailer?.wake()
  sweepDaily(deps)
  // Once a day, where a coordinator has switched it on; asked each hour, so that a machine that sleeps at night does it, too.
  const tidy = () =>
    letGoByRule(deps).catch((error: unknown) => log.error({ err: error }, 'retention could not be carried out'))
  setInterval(tidy, 3_600_000).unref()
  await offerSetUp(deps, (line) => process.stdout.write(line))
}

const DAY_MS = 86_400_000

/** Now, and every day: a file that cannot be cleared away today can be tomorrow. */
function sweepDaily(deps: Deps): void {
  const sweep = () =>
    sweepFiles(deps).catch((error: unknown) => deps.log.error({ err: error }, 'could not sweep files'))
  setTimeout(sweep, 1000).unref()
  setInterval(sweep, DAY_MS).unref()
}

main().catch((error: unknown) => {
  const known = [ConfigError, ContentError, LaterDatabase].some((kind) => error instanceof kind)
  process.stderr.write(`${error instanceof Error ? (known ? error.message : error.stack) : String(error)}\n`)
  process.exitCode = 1
})
