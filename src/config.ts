import { z } from 'zod'

/** Everything an operator can set, from the environment, checked once at start. */
const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  /** The address people use, for links that are handed over. Also decides whether cookies are `Secure`. */
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Set to the number of proxies in front, so that the visitor's address is read from X-Forwarded-For. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(8).default(0),
  CONTENT_DIR: z.string().min(1).default('./content'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly contentDir: string
  readonly baseUrl: string
  readonly secureCookies: boolean
  readonly trustProxy: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** @throws {ConfigError} naming each setting that is wrong, and what it may be. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`Alongside cannot start with these settings:\n${lines.join('\n')}`)
  }
  const { HOST, PORT, DATA_DIR, CONTENT_DIR, BASE_URL, TRUST_PROXY, LOG_LEVEL } = parsed.data
  const baseUrl = (BASE_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '')
  return {
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    contentDir: CONTENT_DIR,
    baseUrl,
    secureCookies: baseUrl.startsWith('https://'),
    trustProxy: TRUST_PROXY,
    logLevel: LOG_LEVEL,
  }
}
