import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { addLink, useLink } from './link-queries.ts'
import { hashToken, newToken } from './secrets.ts'
import { openWitnessLink, removeOpenWitnessLinks, witnessLink } from './witness-queries.ts'

const VALID_MS = 30 * 86_400_000

export interface WitnessLink {
  readonly id: string
  readonly recordId: string
  readonly expiresAt: number
  readonly used: boolean
}

/** A link for somebody without an account, to be handed over. An earlier one for the same record opens nothing any more. @returns its token. */
export async function makeWitnessLink(
  tx: Writer,
  deps: Pick<Deps, 'id' | 'clock'>,
  link: {
    readonly recordId: string
    readonly name: string
    readonly email: string
    readonly by: string
  },
): Promise<string> {
  const token = newToken()
  const at = deps.clock()
  await removeOpenWitnessLinks(tx, link.recordId)
  await addLink(tx, {
    ...{ id: deps.id(), kind: 'witness', tokenHash: hashToken(token), recordId: link.recordId },
    ...{ name: link.name, email: link.email || null, createdBy: link.by, createdAt: at, expiresAt: at + VALID_MS },
  })
  return token
}

/** What a token opens: nothing once it has expired unused, was withdrawn, or never was one. */
export async function readWitnessLink(
  db: Reader,
  deps: Pick<Deps, 'clock'>,
  token: string,
): Promise<WitnessLink | undefined> {
  const row = await witnessLink(db, hashToken(token))
  if (!row?.recordId || (row.usedAt === null && row.expiresAt <= deps.clock())) return undefined
  return { id: row.id, recordId: row.recordId, expiresAt: row.expiresAt, used: row.usedAt !== null }
}

/** Marks it used, once: a second press finds nothing. @returns its id. */
export async function useWitnessLink(
  tx: Writer,
  deps: Pick<Deps, 'clock'>,
  token: string,
): Promise<string | undefined> {
  return (await useLink(tx, 'witness', hashToken(token), deps.clock()))?.id
}

/** When the link that a witness holds and has not used ends, past or to come. */
export async function witnessLinkEnds(db: Reader, recordId: string): Promise<number | undefined> {
  return (await openWitnessLink(db, recordId))?.expiresAt
}

export async function dropOpenWitnessLinks(tx: Writer, recordId: string): Promise<void> {
  await removeOpenWitnessLinks(tx, recordId)
}
