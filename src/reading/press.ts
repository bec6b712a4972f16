import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotlied = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** A page, made ready in every form that a browser may ask for. */
export interface Pressed {
  readonly tag: string
  readonly unchanged: Readonly<Record<string, string>>
  readonly plain: Sheet
  readonly gzip: Sheet
  readonly brotli: Sheet
}
interface Sheet {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** @param always headers that go with every answer. */
export async function press(text: string, type: string, always: Readonly<Record<string, string>>): Promise<Pressed> {
  const body = Buffer.from(text)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
  // Browsers ask each time whether it is still the same: after signing in, the same address is another page.
  const unchanged = {
    ...always,
    etag: `W/${tag}`,
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
  }
  const sheet = (bytes: Buffer, encoding?: string): Sheet => ({
    body: new Uint8Array(bytes),
    headers: {
      ...unchanged,
      'content-type': type,
      'content-length': String(bytes.length),
      ...(encoding && { 'content-encoding': encoding }),
    },
  })
  // The very best, 11, takes twice as long for two per cent less, and whoever asks first would wait for it.
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }
  return {
    tag,
    unchanged,
    plain: sheet(body),
    gzip: sheet(await gzipped(body, { level: 9 }), 'gzip'),
    brotli: sheet(await brotlied(body, quality), 'br'),
  }
}

/** What this browser gets: the smallest form that it takes, or word that it has it already. */
export function handOut(page: Pressed, headers: Headers): Response {
  if (headers.get('if-none-match')?.includes(page.tag)) {
    return new Response(null, { status: 304, headers: page.unchanged })
  }
  const takes = headers.get('accept-encoding') ?? ''
  const sheet = /\bbr\b/.test(takes) ? page.brotli : /\bgzip\b/.test(takes) ? page.gzip : page.plain
  return new Response(sheet.body, { headers: sheet.headers })
}
