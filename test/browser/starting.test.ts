import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from './support/server.ts'

// npm start, as it is built: the book is opened first, and the rooms where people work a moment later.

async function settings() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-starting-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', BASE_URL: '' }
  return { folder, env, url: `http://127.0.0.1:${port}` }
}

async function begin(env: NodeJS.ProcessEnv) {
  const child = spawn('node', ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

test('whoever comes in the first moment is answered, wherever they want to go', async () => {
  const { env, url } = await settings()
  await begin(env)
  const paths = ['/sections/7', '/healthz', '/sign-in', '/curriculum.json', '/map', '/no-such-page', '/sections/7']
  const answers = await Promise.all(paths.map((path) => fetch(`${url}${path}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404, 200])
  const page = await (await fetch(`${url}/sections/7`)).text()
  const style = /\/assets\/alongside\.\w+\.css/.exec(page)?.[0]
  expect((await fetch(`${url}${style}`)).headers.get('content-type')).toMatch('text/css')
})

test('what is stopped in its first moment stops well, and leaves one whole file', async () => {
  const { env, folder } = await settings()
  const child = await begin(env)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(readdirSync(folder).filter((name) => name.startsWith('alongside.db'))).toEqual(['alongside.db'])
})

test('settings that cannot be meant are named, with what to write', async () => {
  const { env } = await settings()
  const wrong = { ...env, PORT: 'high', TRUST_PROXY: '-1', BASE_URL: 'here', LOG_LEVEL: 'loud' }
  const { status, stderr } = spawnSync('node', ['dist/main.js'], { env: wrong, encoding: 'utf8', timeout: 30_000 })
  expect(status).toBe(1)
  expect(stderr).toContain('PORT: write a number from 0 to 65535, the port to listen on')
  expect(stderr).toContain('TRUST_PROXY: write 0 or more, the proxies that stand in front')
  expect(stderr).toContain('BASE_URL: write the address that people use, such as https://alongside.example.org')
  expect(stderr).toContain('LOG_LEVEL: write debug, info, warn, error or silent')
  expect(stderr).not.toMatch(/invalid/i)
})
