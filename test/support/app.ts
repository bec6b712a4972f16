import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Curriculum } from '../../src/content/curriculum.ts'
import { openDatabase } from '../../src/db/database.ts'
import { people, personRoles, sessions } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import type { Passwords } from '../../src/people/passwords.ts'
import type { Model } from '../../src/tutor/model/model.ts'
import type { Tutor } from '../../src/tutor/tutor.ts'
import { loadAssets } from '../../src/web/assets.ts'
import type { Role } from '../../src/web/roles.ts'
import { SESSION_COOKIE, signToken } from '../../src/web/session.ts'
import { sampleCurriculum } from './curriculum.ts'
import { quickPasswords } from './passwords.ts'
import { sampleTutor } from './tutor.ts'

/** A whole Alongside on a fresh, migrated database of its own, with a clock that a test can move. */
export interface TestApp {
  readonly app: App
  readonly deps: Deps
  readonly clock: { now: number }
  /** Everything that was logged: tests may look for what must not be there. */
  readonly logged: unknown[]
  /** Somebody new with these roles, signed in. */
  person(roles: readonly Role[], name?: string): Promise<TestPerson>
  /** Nobody: not signed in. */
  readonly nobody: Browser
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>
}
export interface TestPerson extends Browser {
  readonly id: string
  readonly name: string
  readonly email: string
  /** For a request that no form makes. */
  readonly cookie: string
}
export type Fields = Record<string, string | readonly string[]>

const ORIGIN = 'http://alongside.test'
const assets = loadAssets()

export async function createTestApp(
  options: { curriculum?: Curriculum; model?: Model; passwords?: Passwords; env?: Record<string, string> } = {},
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  copyFileSync(inject('template'), join(folder, 'alongside.db'))
  const db = openDatabase(join(folder, 'alongside.db'))
  onTestFinished(async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  })

  const clock = { now: Date.UTC(2026, 10, 22, 9, 0) }
  const logged: unknown[] = []
  const log = (...line: unknown[]) => void logged.push(line)
  let count = 0
  const curriculum = options.curriculum ?? sampleCurriculum()
  let tutor: Tutor | undefined
  const deps: Deps = {
    config: readConfig({ DATA_DIR: folder, BASE_URL: ORIGIN, LOG_LEVEL: 'silent', ...options.env }),
    db,
    curriculum,
    model: options.model,
    get tutor() {
      tutor ??= sampleTutor(curriculum)
      return tutor
    },
    assets,
    passwords: options.passwords ?? quickPasswords,
    log: { info: log, warn: log, error: log, debug: () => {} },
    secret: 'a secret of the tests only, long enough to sign with',
    clock: () => clock.now,
    id: () => `id-${String(++count).padStart(6, '0')}`,
  }
  const app = createApp(deps)

  return {
    app,
    deps,
    clock,
    logged,
    nobody: browser(app),
    async person(roles, name = `Person ${++count}`) {
      const id = deps.id()
      const email = `${id}@example.org`
      const token = `token-of-${id}`
      const at = new Date(clock.now)
      await db.write(async (tx) => {
        await tx.insert(people).values({ id, name, email, createdAt: at, updatedAt: at })
        for (const role of roles) await tx.insert(personRoles).values({ personId: id, role })
        const expiresAt = new Date(clock.now + 7 * 86_400_000)
        await tx.insert(sessions).values({ id: deps.id(), token, userId: id, expiresAt, createdAt: at, updatedAt: at })
      })
      const cookie = `${SESSION_COOKIE}=${encodeURIComponent(signToken(token, deps.secret))}`
      return { id, name, email, cookie, ...browser(app, cookie) }
    },
  }
}

/** Sends what a browser would: cookies, `Origin`, forms. Follows nothing. */
export function browser(app: App, cookie?: string): Browser {
  const base = cookie ? { cookie } : {}
  return {
    get: async (path, headers = {}) => app.request(ORIGIN + path, { headers: { ...base, ...headers } }),
    post: async (path, fields = {}, headers = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) {
        for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
      }
      return app.request(ORIGIN + path, { method: 'POST', body, headers: { origin: ORIGIN, ...base, ...headers } })
    },
  }
}
