import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// npm start, npm run demo, content, backup, let-in: builds when it must, then runs.
const root = fileURLToPath(new URL('..', import.meta.url))
const entry = join(root, 'dist', `${process.argv[2] ?? 'main'}.js`)

if (!existsSync(entry) || newestSource() > statSync(entry).mtimeMs) {
  const { buildServer } = await import('./build.mjs')
  await buildServer()
}
await import(entry)

function newestSource() {
  const files = ['src', 'views', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  )
  return Math.max(...[...files, join(root, 'package-lock.json')].map((file) => statSync(file).mtimeMs))
}
