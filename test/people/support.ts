import { type App, createApp } from '../../src/app.ts'
import { addPerson } from '../../src/people/people.ts'
import type { Role } from '../../src/web/roles.ts'
import { browser, type Fields, type TestApp } from '../support/app.ts'

export const PASSWORD = 'three quiet mornings'

/** A browser that keeps its cookies, as people's do. */
export interface Device {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>
  readonly cookies: Map<string, string>
}

export function device(app: App, always: Record<string, string> = {}): Device {
  const cookies = new Map<string, string>()
  const plain = browser(app)
  const headers = (more: Record<string, string> = {}) => ({
    ...always,
    ...more,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return {
    cookies,
    get: async (path, more) => keep(await plain.get(path, headers(more))),
    post: async (path, fields, more) => keep(await plain.post(path, fields, headers(more))),
  }
}

/** The same Alongside, behind one proxy, so that tests can say where a request comes from. */
export function behindProxy({ deps }: TestApp): App {
  return createApp({ ...deps, config: { ...deps.config, trustProxy: 1 } })
}

/** Somebody with an account and a password, signed in nowhere. */
export async function account({ deps }: TestApp, roles: readonly Role[], name = 'Sam Okoro') {
  const email = `${deps.id()}@example.org`
  return { id: await addPerson(deps, { name, email, roles, password: PASSWORD }), email, name }
}

export function signIn(on: Device, email: string, password = PASSWORD, more: Fields = {}): Promise<Response> {
  return on.post('/sign-in', { email, password, ...more })
}

/** The path of the link that a page shows to be handed over. */
export function linkOn(html: string): string {
  return /value="http:\/\/alongside\.test(\/[^"]+)"/.exec(html)?.[1] ?? ''
}

export async function audited({ deps }: TestApp): Promise<readonly string[]> {
  const rows = await deps.db.read.query.events.findMany()
  return rows.map(({ what }) => what)
}
