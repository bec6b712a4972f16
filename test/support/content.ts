import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A small content folder of a test's own, to change as an author would. */
export function contentFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-content-'))
  cpSync('test/fixtures/content', folder, { recursive: true })
  // What the tutor says is the same whatever the book.
  for (const file of [
    'says.md',
    'safety.md',
    'asking.md',
    'moves.md',
    'names.md',
    'danger-signs.md',
    'supervision.md',
  ]) {
    cpSync(`content/tutor/${file}`, join(folder, 'tutor', file))
  }
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return {
    folder,
    write: (file: string, text: string) => writeFileSync(join(folder, file), text),
    change(file: string, from: string, to: string) {
      const text = readFileSync(join(folder, file), 'utf8')
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`)
      writeFileSync(join(folder, file), text.replace(from, to))
    },
    remove: (file: string) => rmSync(join(folder, file)),
  }
}
