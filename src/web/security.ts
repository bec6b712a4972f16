import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../config.ts'

/** What every answer tells the browser not to do. */
export function security({ secureCookies }: Pick<Config, 'secureCookies'>) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      imgSrc: ["'self'", 'data:'],
    },
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
  const bare = new Hono().use(security(config)).get('/', (c) => c.body(null))
  return Object.fromEntries((await bare.request('/')).headers)
}
