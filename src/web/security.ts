import { Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../config.ts'
import type { Env } from './routes.ts'

const pages = {
  defaultSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  imgSrc: ["'self'", 'data:'],
}

/** For a page where a person may record, and listen before it goes anywhere: `blob:` is what this page itself holds. */
export const recordingHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `${inWords(pages)}; media-src 'self' blob:`,
  'permissions-policy': 'microphone=(self)',
}

/** For bytes that somebody has uploaded: whatever they turn out to be, they can do nothing and load nothing. */
export const uploadedHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "sandbox; default-src 'none'",
}

/** What every answer tells the browser not to do. A handler may say some of it otherwise for its own answer. */
export function security(config: Pick<Config, 'secureCookies'>): MiddlewareHandler<Env> {
  const guard = usual(config)
  return async (c, next) => {
    await guard(c, next)
    for (const [name, value] of Object.entries(c.get('headers') ?? {})) c.res.headers.set(name, value)
  }
}

function inWords(policy: Readonly<Record<string, readonly string[]>>): string {
  const name = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.entries(policy)
    .map(([key, values]) => [name(key), ...values].join(' '))
    .join('; ')
}

function usual({ secureCookies }: Pick<Config, 'secureCookies'>) {
  return secureHeaders({
    contentSecurityPolicy: pages,
    permissionsPolicy: { microphone: [] },
    // Under the default, no-referrer, browsers send `Origin: null` with forms, and csrf() would refuse them.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secureCookies ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    // Said to browsers that are gone, and each answer would carry them.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
}

/** The same headers as plain data, for answers that are ready before anybody asks. */
export async function securityHeaders(config: Pick<Config, 'secureCookies'>): Promise<Record<string, string>> {
  const bare = new Hono<Env>().use(security(config)).get('/', (c) => c.body(null))
  return Object.fromEntries((await bare.request('/')).headers)
}
