import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { record } from './record.ts'
import * as queries from './second-factor-queries.ts'
import { seal, sign, unseal } from './secrets.ts'

const SECRET_BYTES = 20
const RECOVERY_CODES = 10
/** No 0, 1, i, l or o: they are copied by hand. 12 of these are 59 bits. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const SEALED_FOR = 'second factor'

export type SecondFactor =
  | { readonly state: 'off' }
  /** Waits for the first code: the key to put into an app, and the same as an address for a QR code. */
  | { readonly state: 'begun'; readonly key: string; readonly uri: string }
  | { readonly state: 'on'; readonly since: number; readonly codesLeft: number }

export async function secondFactor(deps: Deps, actor: Actor): Promise<SecondFactor> {
  const row = await queries.secondFactorOf(deps.db.read, actor.id)
  const totp = row && totpOf(deps, row.secret, actor.email)
  if (!row || !totp) return { state: 'off' }
  if (row.confirmedAt === null) return { state: 'begun', key: totp.secret.base32, uri: totp.toString() }
  const codesLeft = await queries.recoveryCodesLeft(deps.db.read, actor.id)
  return { state: 'on', since: row.confirmedAt, codesLeft }
}

/** Twice is once: a key that waits for its first code stays the same. */
export async function beginSecondFactor(deps: Deps, actor: Actor): Promise<void> {
  const secret = seal(new Secret({ size: SECRET_BYTES }).base32, deps.secret, SEALED_FOR)
  await deps.db.write((tx) => queries.addSecondFactor(tx, actor.id, secret))
}

/** Forgets a key that no code has confirmed. */
export async function leaveSecondFactor(deps: Deps, actor: Actor): Promise<void> {
  await deps.db.write((tx) => queries.removeUnconfirmedFactor(tx, actor.id))
}

/** @returns the recovery codes, to be shown once, or nothing when the code was not the right one. */
export async function confirmSecondFactor(
  deps: Deps,
  actor: Actor,
  code: string,
): Promise<readonly string[] | undefined> {
  return deps.db.write(async (tx) => {
    const row = await queries.secondFactorOf(tx, actor.id)
    if (!row || row.confirmedAt !== null || !(await useAppCode(tx, deps, actor.id, squash(code)))) return undefined
    await queries.confirmSecondFactor(tx, actor.id, deps.clock())
    await record(tx, deps, actor.id, 'turned on second factor', actor.id)
    return newRecoveryCodes(tx, deps, actor.id)
  })
}

export async function renewRecoveryCodes(deps: Deps, actor: Actor): Promise<readonly string[]> {
  return deps.db.write(async (tx) => {
    const row = await queries.secondFactorOf(tx, actor.id)
    if (!row || row.confirmedAt === null) throw new NotFound()
    await record(tx, deps, actor.id, 'made new recovery codes', actor.id)
    return newRecoveryCodes(tx, deps, actor.id)
  })
}

/** @param personId the actor's own, or, for a coordinator, that of somebody who has lost their phone and their codes. */
export async function turnOffSecondFactor(deps: Deps, actor: Actor, personId: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const removed = await queries.removeSecondFactor(tx, personId)
    if (removed) await record(tx, deps, actor.id, 'turned off second factor', personId)
  })
}

/** Takes a code from the app, or a recovery code, each once. */
export async function useCode(deps: Deps, personId: string, code: string): Promise<boolean> {
  const plain = squash(code)
  return deps.db.write(async (tx) => {
    if (/^\d{6}$/.test(plain)) return useAppCode(tx, deps, personId, plain)
    const used = await queries.useRecoveryCode(tx, personId, recoveryHash(deps, personId, plain), deps.clock())
    if (used) await record(tx, deps, personId, 'used a recovery code', personId)
    return used !== undefined
  })
}

/** A code holds for its own half-minute and one either side, for clocks that differ; taken once, it and earlier ones are spent. */
async function useAppCode(tx: Writer, deps: Deps, personId: string, token: string): Promise<boolean> {
  const row = await queries.secondFactorOf(tx, personId)
  const totp = row && totpOf(deps, row.secret, '')
  const timestamp = deps.clock()
  const delta = totp?.validate({ token, timestamp, window: 1 }) ?? undefined
  if (!row || !totp || delta === undefined) return false
  const counter = totp.counter({ timestamp }) + delta
  if (row.lastCounter !== null && counter <= row.lastCounter) return false
  await queries.useCounter(tx, personId, counter)
  return true
}

function totpOf({ secret }: Pick<Deps, 'secret'>, sealed: string, label: string): TOTP | undefined {
  const key = unseal(sealed, secret, SEALED_FOR)
  return key === undefined ? undefined : new TOTP({ issuer: 'Alongside', label, secret: Secret.fromBase32(key) })
}

async function newRecoveryCodes(tx: Writer, deps: Deps, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  const hashes = codes.map((code) => recoveryHash(deps, personId, squash(code)))
  await queries.replaceRecoveryCodes(tx, personId, hashes)
  return codes
}

/** `abcd-efgh-jkmn` */
function newRecoveryCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)])
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((group) => group.join('')).join('-')
}

function recoveryHash({ secret }: Pick<Deps, 'secret'>, personId: string, code: string): string {
  return sign(`${personId} ${code}`, secret, 'recovery code')
}

function squash(code: string): string {
  return code.toLowerCase().replaceAll(/[\s-]/g, '')
}
