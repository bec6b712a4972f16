import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { loadCurriculum } from '../src/content/load.ts'
import { openDatabase } from '../src/db/database.ts'
import { loadAssets } from '../src/web/assets.ts'

// One side of bench/section.mjs: `alongside`, or `bare <bytes>`. Says its port on the first line.
const [side, bytes] = process.argv.slice(2)

async function alongside() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  const config = readConfig({ ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent' })
  const quiet = () => {}
  return createApp({
    config,
    db: openDatabase(join(folder, 'alongside.db')),
    curriculum: await loadCurriculum(config.contentDir),
    assets: loadAssets(),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    secret: 'only for measuring',
    clock: Date.now,
    id: () => 'id',
  })
}

function bare() {
  const body = new Uint8Array(Number(bytes))
  return new Hono().get('*', (c) => c.body(body, 200, { 'content-type': 'text/html' }))
}

const { fetch } = side === 'bare' ? bare() : await alongside()
serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`${port}\n`))
process.once('SIGTERM', () => process.exit(0))
