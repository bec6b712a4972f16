import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import * as queries from './queries.ts'

const MOST = 50

export interface OwnNotice {
  readonly id: string
  readonly kind: string
  readonly fromName: string
  readonly at: number
  readonly seen: boolean
}

export interface OwnNotices {
  readonly notices: readonly OwnNotice[]
  /** Where older ones begin; nothing where these are all. */
  readonly older: string | undefined
}

/** One's own, the newest first. @param before the id of a notice: those before it. */
export async function ownNotices(deps: Pick<Deps, 'db'>, actor: Actor, before: string): Promise<OwnNotices> {
  const rows = await queries.noticesOf(deps.db.read, actor.id, MOST + 1, before)
  const shown = rows.slice(0, MOST)
  const notices = shown.map(({ id, kind, fromName, at, seenAt }) => ({ id, kind, fromName, at, seen: seenAt !== null }))
  return { notices, older: rows.length > MOST ? shown.at(-1)?.id : undefined }
}

/** Marks one as seen. @returns where it leads. @throws {NotFound} for anybody else's. */
export async function openNotice(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor, id: string): Promise<string> {
  const notice = await queries.noticeOf(deps.db.read, actor.id, id)
  if (!notice) throw new NotFound()
  if (notice.seenAt === null) await deps.db.write((tx) => queries.setSeen(tx, actor.id, { id }, deps.clock()))
  return notice.href
}

/** Marks all as seen up to one that was shown: what has come since stays new. Twice is once. */
export async function seeAll(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor, upTo: string): Promise<void> {
  await deps.db.write((tx) => queries.setSeen(tx, actor.id, { upTo }, deps.clock()))
}
