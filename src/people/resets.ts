import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { hashPassword } from './passwords.ts'
import { findPerson } from './people.ts'
import * as queries from './queries.ts'
import { record } from './record.ts'
import { hashToken, newToken } from './secrets.ts'
import type { Known } from './sign-in.ts'

export const RESET_VALID_MS = 24 * 3_600_000

/** A link with which somebody chooses a new password. An earlier one opens nothing any more. @returns its token. */
export async function makeReset(deps: Deps, actor: Actor, personId: string): Promise<string> {
  const person = await findPerson(deps, actor, personId)
  if (person.closedAt !== null) throw new NotFound()
  const token = newToken()
  const at = deps.clock()
  await deps.db.write(async (tx) => {
    await queries.removeOpenLinks(tx, 'reset', personId)
    await queries.addLink(tx, {
      ...{ id: deps.id(), kind: 'reset', tokenHash: hashToken(token), personId },
      ...{ createdBy: actor.id, createdAt: at, expiresAt: at + RESET_VALID_MS },
    })
    await record(tx, deps, actor.id, 'made reset link', personId)
  })
  return token
}

/** Whose password the link is for. @throws {NotFound} for a link that opens nothing (any more). */
export async function readReset(deps: Deps, token: string): Promise<{ name: string; email: string }> {
  const row = await queries.openLink(deps.db.read, 'reset', hashToken(token), deps.clock())
  const person = row?.personId ? await queries.personById(deps.db.read, row.personId) : undefined
  if (!person || person.closedAt !== null) throw new NotFound()
  return { name: person.name, email: person.email }
}

/** Ends every session of theirs. A second factor is still asked for: the link stands for the password only. */
export async function resetPassword(deps: Deps, token: string, password: string): Promise<Known> {
  await readReset(deps, token)
  const hash = await hashPassword(password)
  return deps.db.write(async (tx): Promise<Known> => {
    const at = deps.clock()
    const row = await queries.useLink(tx, 'reset', hashToken(token), at)
    const person = row?.personId ? await queries.signInRow(tx, { id: row.personId }) : undefined
    if (!person || person.closedAt !== null) throw new NotFound()
    await queries.setPassword(tx, person.id, hash, at)
    await queries.removeSessions(tx, person.id)
    await record(tx, deps, person.id, 'chose a new password by link', person.id)
    if (person.secondFactorSince === null) return { kind: 'in', personId: person.id }
    return { kind: 'halfway', personId: person.id, passwordChangedAt: at }
  })
}
