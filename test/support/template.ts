import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/db/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database: copied for each test. */
    readonly template: string
  }
}

export default async function makeTemplate({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-template-'))
  const template = join(folder, 'alongside.db')
  await openDatabase(template).close()
  provide('template', template)
  return () => rmSync(folder, { recursive: true })
}
