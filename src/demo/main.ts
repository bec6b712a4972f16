import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { openContent } from '../content/compiled.ts'
import { keptContent, learnApart } from '../content/kept.ts'
import { openDatabase } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { createIds } from '../ids.ts'
import { listen } from '../listen.ts'
import { createLog } from '../log.ts'
import { passwords } from '../people/passwords.ts'
import { openModel } from '../tutor/model/model.ts'
import { openTutor } from '../tutor/open.ts'
import { loadAssets } from '../web/assets.ts'
import { secretIn } from '../web/secret.ts'
import { PASSWORD, people } from './people.ts'
import { furnish } from './service.ts'

// npm run demo: Alongside on a throw-away folder, with a service in it. On this machine only, since its passwords are known.

const dataDir = mkdtempSync(join(tmpdir(), 'alongside-demo-'))
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))

// Nor does it send anything, whatever is set for the real one.
const { BASE_URL: _base, SMTP_URL: _smtp, MAIL_FROM: _from, ...env } = process.env
const config = readConfig({ ...env, HOST: '127.0.0.1', DATA_DIR: dataDir })
const tell = (line: string) => void process.stdout.write(`${line}\n`)
const content = await openContent(config.contentDir, keptContent)
const deps: Deps = {
  config,
  db: openDatabase(join(dataDir, 'alongside.db')),
  curriculum: content.curriculum,
  tutor: openTutor(content, learnApart(content, config.contentDir, tell)),
  model: openModel(config.model, Date.now),
  assets: loadAssets(),
  log: createLog(config.logLevel),
  passwords,
  secret: secretIn(dataDir),
  clock: Date.now,
  id: createIds(Date.now),
}

await furnish(deps)
await listen({ fetch: createApp(deps).fetch, close: () => deps.db.close() }, deps)
process.stdout.write(
  `A demonstration: everything in it is invented, and gone when you stop it.\n` +
    `Sign in with the password ${PASSWORD} as\n${people.map(({ email, name }) => `  ${email}  (${name})\n`).join('')}`,
)
