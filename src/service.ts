import { type App, createApp } from './app.ts'
import type { OpenedContent } from './content/compiled.ts'
import { learnApart } from './content/kept.ts'
import type { Deps } from './deps.ts'
import { createIds } from './ids.ts'
import { createMailer, waking } from './notices/mailer.ts'
import { openPost } from './notices/post.ts'
import { outboxes } from './people/outboxes.ts'
import { passwords } from './people/passwords.ts'
import { offerSetUp } from './people/set-up.ts'
import { letGoByRule } from './portfolio/retention.ts'
import type { Shelf } from './reading/shelf.ts'
import { sweepFiles } from './records/upload-sweeping.ts'
import { openModel } from './tutor/model/model.ts'
import { openTutor } from './tutor/open.ts'
import { secretIn } from './web/secret.ts'

/** Alongside as it runs: what answers, and what is done between answers. */
export interface Service {
  readonly fetch: App['fetch']
  /** Lets what was begun finish, and closes the database. */
  close(): Promise<void>
}

/** What is opened before anybody is let in: see `main.ts`. */
export interface Opened extends Pick<Deps, 'config' | 'log' | 'db' | 'assets'> {
  readonly content: OpenedContent
  readonly shelf: Shelf
}

const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** The only place where the real things are put together. */
export async function openService({ config, log, content, db: stored, assets, shelf }: Opened): Promise<Service> {
  const secret = secretIn(config.dataDir)
  const mailer =
    config.mail &&
    createMailer({ clock: Date.now, log }, outboxes({ config, db: stored, secret }), openPost(config.mail))
  const db = mailer ? waking(stored, mailer) : stored
  // Nobody waits for the tutor who has not asked it anything: what it has learned is read once the first have been answered.
  const breath = new Promise<void>((resolve) => setTimeout(resolve, 100))
  const deps: Deps = {
    config,
    db,
    curriculum: content.curriculum,
    tutor: openTutor(
      content,
      breath.then(() => learnApart(content, config.contentDir, tell)),
    ),
    model: openModel(config.model, Date.now),
    assets,
    log,
    passwords,
    secret,
    clock: Date.now,
    id: createIds(Date.now),
  }
  const { fetch } = createApp(deps, shelf)
  mailer?.wake()
  doDaily(deps)
  await offerSetUp(deps, (line) => process.stdout.write(line))
  return { fetch, close: () => db.close() }
}

const HOUR_MS = 3_600_000

/** What nobody asks for: files that are left over are cleared away, and what its time is up for is let go. */
function doDaily(deps: Deps): void {
  const sweep = () =>
    sweepFiles(deps).catch((error: unknown) => deps.log.error({ err: error }, 'could not sweep files'))
  // Now, and every day: a file that cannot be cleared away today can be tomorrow.
  setTimeout(sweep, 1000).unref()
  setInterval(sweep, 24 * HOUR_MS).unref()
  // Once a day, where a coordinator has switched it on; asked each hour, so that a machine that sleeps at night does it, too.
  const letGo = () =>
    letGoByRule(deps).catch((error: unknown) => deps.log.error({ err: error }, 'retention could not be carried out'))
  setInterval(letGo, HOUR_MS).unref()
}
