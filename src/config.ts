import * as z from 'zod'

/** A base address to which a path is added: so no `?`, no `#`; and a key does not belong into an address. */
const isBase = (address: string) => {
  const { username, password } = new URL(address)
  return username === '' && password === '' && !/[?#]/.test(address)
}
const base = 'write the base address of an OpenAI-compatible service, such as https://models.example.org/v1'
const within = (least: number, most: number, what: string) =>
  z.coerce
    .number(`write a number from ${least} to ${most}, ${what}`)
    .min(least, `write ${least} or more, ${what}`)
    .max(most, `write ${most} or less, ${what}`)
const perDay = (what: string) => within(0, 1_000_000, what).int(`write a whole number, ${what}`)

const modelSettings = {
  MODEL_URL: z
    .url({ protocol: /^https?$/, error: base, abort: true })
    .refine(isBase, `${base}, without name, password, ? or #; a key goes into MODEL_KEY`)
    .optional(),
  MODEL_NAME: z.string().max(200, 'write the name that the service gives its model, up to 200 characters').optional(),
  MODEL_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'write the key as the service gave it: letters, figures and signs, no spaces')
    .optional(),
  MODEL_SECONDS: within(0.1, 120, 'the seconds that a whole answer may take').default(8),
  MODEL_DAILY: perDay('the answers that a person may have in a day').default(40),
  MODEL_DAILY_ALL: perDay('the answers that everybody together may have in a day').default(1000),
}

/** An address, alone or as `Alongside <alongside@example.org>`. No line may end in it. */
const sender = /^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/
const mailSettings = {
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'write the address of your mail server, such as smtps://name:password@mail.example.org',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(sender, 'write the address that e-mails come from, such as alongside@example.org')
    .optional(),
}

const megabytes = (what: string) => within(1, 10_000, `the megabytes that ${what}`).int('write a whole number')

const uploadSettings = {
  UPLOAD_MOST: megabytes('a file may have').default(50),
  UPLOAD_MOST_EACH: megabytes('all of a person’s files together may have').default(500),
  UPLOAD_MOST_FORM: megabytes('a file may have that comes in one go, from a browser without scripts').default(10),
}

/** Everything an operator can set, from the environment, checked once at start. */
const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: within(0, 65_535, 'the port to listen on').int('write a whole number').default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  /** The address people use, for links that are handed over. Also decides whether cookies are `Secure`. */
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'write the address that people use, such as https://alongside.example.org' })
    .optional(),
  /** Set to the number of proxies in front, so that the visitor's address is read from X-Forwarded-For. */
  TRUST_PROXY: within(0, 8, 'the proxies that stand in front').int('write a whole number').default(0),
  CONTENT_DIR: z.string().min(1).default('./content'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'write debug, info, warn, error or silent')
    .default('info'),
  ...modelSettings,
  ...mailSettings,
  ...uploadSettings,
})

/** A language model that the organisation brings. Times in seconds, limits in answers a day. */
export interface ModelConfig {
  readonly url: string
  readonly name: string
  readonly key: string | undefined
  readonly seconds: number
  readonly daily: number
  readonly dailyAll: number
}

/** The organisation's own mail server. The address may hold a name and a password: never to be logged. */
export interface MailConfig {
  readonly url: string
  readonly from: string
}

/** How much may be uploaded, in bytes. */
export interface UploadLimits {
  readonly most: number
  /** All of one person's files together. */
  readonly mostEach: number
  /** In one go, by a form: it is held in memory. */
  readonly mostForm: number
}

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly contentDir: string
  readonly baseUrl: string
  readonly secureCookies: boolean
  readonly trustProxy: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Nothing unless MODEL_URL and MODEL_NAME are both set. */
  readonly model: ModelConfig | undefined
  /** Nothing unless SMTP_URL and MAIL_FROM are both set: then Alongside sends no e-mail. */
  readonly mail: MailConfig | undefined
  readonly uploads: UploadLimits
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
    model: modelIn(parsed.data),
    mail: mailIn(parsed.data),
    uploads: uploadsIn(parsed.data),
  }
}

function modelIn(given: z.infer<typeof Environment>): ModelConfig | undefined {
  const { MODEL_URL: url, MODEL_NAME: name } = given
  if (url === undefined || name === undefined) return undefined
  const { MODEL_KEY: key, MODEL_SECONDS: seconds, MODEL_DAILY: daily, MODEL_DAILY_ALL: dailyAll } = given
  return { url, name, key, seconds, daily, dailyAll }
}

/** @throws {ConfigError} where there is one without the other: mail that is half set up is not meant to be off. */
function mailIn({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof Environment>): MailConfig | undefined {
  if (url !== undefined && from !== undefined) return { url, from }
  if (url === undefined && from === undefined) return undefined
  const missing = url === undefined ? 'SMTP_URL' : 'MAIL_FROM'
  throw new ConfigError(`Alongside cannot start with these settings:\n  ${missing}: set it too, or neither`)
}

function uploadsIn(given: z.infer<typeof Environment>): UploadLimits {
  const bytes = (megabytes: number) => megabytes * 1024 * 1024
  const { UPLOAD_MOST, UPLOAD_MOST_EACH, UPLOAD_MOST_FORM } = given
  return {
    most: bytes(UPLOAD_MOST),
    mostEach: bytes(UPLOAD_MOST_EACH),
    mostForm: bytes(Math.min(UPLOAD_MOST, UPLOAD_MOST_FORM)),
  }
}
