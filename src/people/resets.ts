import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { addLink, openLink, removeOpenLinks, useLink } from './link-queries.ts'
import { findPerson } from './people.ts'
import * as queries from './queries.ts'
import { record } from './record.ts'
import { removeSecondFactor } from './second-factor-queries.ts'
import { hashToken, newToken } from './secrets.ts'
import { removeSessions } from './session-queries.ts'
import { type Known, plainEmail } from './sign-in.ts'

export const RESET_VALID_MS = 24 * 3_600_000

/** A link with which somebody chooses a new password. An earlier one opens nothing any more. @returns its token. */
export async function makeReset(deps: Deps, actor: Actor, personId: string): Promise<string> {
  const person = await findPerson(deps, actor, personId)
  if (person.closedAt !== null) throw new NotFound()
  return deps.db.write((tx) => addReset(tx, deps, personId, actor.id))
}

/**
 * For whoever has the machine in their hands, and nobody else: lets somebody in again who has lost everything, such as the
 * only coordinator. Turns their second factor off. @returns the token of a link, or nothing where there is no such person.
 */
export async function letIn(deps: Pick<Deps, 'db' | 'clock' | 'id'>, email: string): Promise<string | undefined> {
  return deps.db.write(async (tx) => {
    const person = await queries.signInRow(tx, { email: plainEmail(email) })
    if (!person || person.closedAt !== null) return undefined
    await removeSecondFactor(tx, person.id)
    await record(tx, deps, null, 'let in by the operator', person.id)
    return addReset(tx, deps, person.id, null)
  })
}

async function addReset(tx: Writer, deps: Pick<Deps, 'clock' | 'id'>, personId: string, by: string | null) {
  const token = newToken()
  const at = deps.clock()
  await removeOpenLinks(tx, 'reset', personId)
  await addLink(tx, {
    ...{ id: deps.id(), kind: 'reset', tokenHash: hashToken(token), personId },
    ...{ createdBy: by, createdAt: at, expiresAt: at + RESET_VALID_MS },
  })
  await record(tx, deps, by, 'made reset link', personId)
  return token
}

/** Whose password the link is for. @throws {NotFound} for a link that opens nothing (any more). */
export async function readReset(deps: Deps, token: string): Promise<{ name: string; email: string }> {
  const row = await openLink(deps.db.read, 'reset', hashToken(token), deps.clock())
  const person = row?.personId ? await queries.personById(deps.db.read, row.personId) : undefined
  if (!person || person.closedAt !== null) throw new NotFound()
  return { name: person.name, email: person.email }
}

/** Ends every session of theirs. A second factor is still asked for: the link stands for the password only. */
export async function resetPassword(deps: Deps, token: string, password: string): Promise<Known> {
  await readReset(deps, token)
  const hash = await deps.passwords.hash(password)
  return deps.db.write(async (tx): Promise<Known> => {
    const at = deps.clock()
    const row = await useLink(tx, 'reset', hashToken(token), at)
    const person = row?.personId ? await queries.signInRow(tx, { id: row.personId }) : undefined
    if (!person || person.closedAt !== null) throw new NotFound()
    await queries.setPassword(tx, person.id, hash, at)
    await removeSessions(tx, person.id)
    await record(tx, deps, person.id, 'chose a new password by link', person.id)
    if (person.secondFactorSince === null) return { kind: 'in', personId: person.id }
    return { kind: 'halfway', personId: person.id, passwordChangedAt: at }
  })
}
