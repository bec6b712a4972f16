import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

// OWASP's advice counts N=2^17, r=8, p=1 (128 MiB) and N=2^15, r=8, p=3 (32 MiB) as equally strong. The second lets
// four people sign in at once on a machine that has 160 MiB to give.
const LOG_N = 15
const R = 8
const P = 3
const LENGTH = 32

/** Keeps passwords so that they cannot be read, and tells whether one is right. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** @param stored none when there is no such person; the same work is done, and the answer is no. */
  fits(password: string, stored: string | undefined): Promise<boolean>
}

export const passwords: Passwords = { hash, fits }

/** `scrypt$15$8$3$salt$hash`: the strength stands beside the hash, so that it can be raised later. */
async function hash(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, LOG_N, R, P)
  return ['scrypt', LOG_N, R, P, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Nobody's: what a password is held against when there is nobody with that e-mail, so that both take as long. */
const nobodys = ['scrypt', LOG_N, R, P, 'A'.repeat(22), 'A'.repeat(43)].join('$')

async function fits(password: string, stored: string | undefined): Promise<boolean> {
  const [, logN, r, p, salt = '', key = ''] = (stored ?? nobodys).split('$')
  const right = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), Number(logN), Number(r), Number(p))
  return right.length === given.length && timingSafeEqual(right, given) && stored !== undefined
}

function derive(password: string, salt: Buffer, logN: number, r: number, p: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 64 * 1024 * 1024 }
  // The same letters may be typed in more than one way (é); one form of them is hashed.
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}
