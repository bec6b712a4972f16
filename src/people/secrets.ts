import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

const NONCE = 12
const TAG = 16

/** A key of its own for each purpose, so that what was made for one is worth nothing for another. */
function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `alongside ${purpose}`, 32))
}

/** 256 bits that nobody can guess, fit for an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. It has 256 bits of its own, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export function sign(text: string, secret: string, purpose: string): string {
  return createHmac('sha256', keyFor(secret, purpose)).update(text).digest('base64url')
}

export function isSigned(text: string, signature: string, secret: string, purpose: string): boolean {
  const given = Buffer.from(signature)
  const right = Buffer.from(sign(text, secret, purpose))
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Makes `text` unreadable and unchangeable to anybody without the secret (AES-256-GCM). */
export function seal(text: string, secret: string, purpose: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** @returns what was sealed, or nothing when it was not, or not with this secret and for this purpose. */
export function unseal(sealed: string, secret: string, purpose: string): string | undefined {
  const all = Buffer.from(sealed, 'base64url')
  if (all.length < NONCE + TAG) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), all.subarray(0, NONCE), {
    authTagLength: TAG,
  })
  decipher.setAuthTag(all.subarray(-TAG))
  try {
    return decipher.update(all.subarray(NONCE, -TAG)).toString('utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
