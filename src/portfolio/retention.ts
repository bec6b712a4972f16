import { createHmac } from 'node:crypto'
import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { record } from '../people/record.ts'
import { setSetting, settingOf } from '../people/settings.ts'
import { cleanUp, eraseIn, eraseRecordIn, isErased } from './erase.ts'
import { standsBy } from './erase-queries.ts'
import { daysBefore, laterBy, monthsOn } from './later.ts'
import { type Cuts, closedPeople, countOld, removeOld } from './retention-queries.ts'
import { type Retention, retentionRules } from './rules.ts'

/** What may go under the rules as they stood at one moment. */
export interface Due {
  readonly at: number
  readonly rules: Retention
  /** Whose record may go, with everything else of theirs. */
  readonly records: readonly {
    readonly id: string
    readonly name: string
    readonly pieces: number
    readonly decisions: number
    readonly signOffs: number
  }[]
  /** Whose private writing may go. How much there is, or whether there is any, is nobody’s business. */
  readonly writing: readonly { readonly id: string; readonly name: string; readonly closedAt: number }[]
  readonly old: Awaited<ReturnType<typeof countOld>>
}

const LINK_DAYS = 30

export async function whatIsDue(db: Reader, at: number): Promise<Due> {
  const rules = await retentionRules(db)
  const records: Due['records'][number][] = []
  const writing: Due['writing'][number][] = []
  for (const { id, name, pieces, decisions, signOffs, ...row } of await closedPeople(db)) {
    const held = decisions + signOffs > 0
    const closedAt = row.closedAt ?? at
    if (held && laterBy(row, rules, at) <= at) records.push({ id, name, pieces, decisions, signOffs })
    else if (!isErased(row) && monthsOn(closedAt, rules.writingMonths) <= at) writing.push({ id, name, closedAt })
    else if (isErased(row) && !held && (await standsBy(db, id)) === 0)
      records.push({ id, name, pieces, decisions, signOffs })
  }
  return { at, rules, records, writing, old: await countOld(db, cutsOf(rules, at)) }
}

function cutsOf({ noticeMonths, uploadDays, callMonths }: Retention, at: number): Cuts {
  return {
    at,
    notices: monthsOn(at, -noticeMonths),
    links: daysBefore(at, LINK_DAYS),
    uploads: daysBefore(at, uploadDays),
    calls: monthsOn(at, -callMonths),
  }
}

export function isNothing({ records, writing, old }: Due): boolean {
  return records.length + writing.length === 0 && Object.values(old).every((count) => count === 0)
}

/** Stands for exactly this: what is pressed is done only while it is still what was shown. */
export function tokenOf({ secret }: Pick<Deps, 'secret'>, due: Due): string {
  return `${due.at}.${createHmac('sha256', secret)
    .update(`retention ${JSON.stringify(due)}`)
    .digest('base64url')}`
}

export type LetGo = 'done' | 'changed'
const LONGEST_LOOK = 86_400_000

/** Lets go of what a preview showed: all of it, or, where anything has changed since, nothing. */
export async function letGo(deps: Deps, actor: { readonly id: string }, token: string): Promise<LetGo> {
  const done = await deps.db.write(async (tx): Promise<LetGo> => {
    const at = Number(token.split('.')[0])
    const now = deps.clock()
    if (!Number.isInteger(at) || at > now || now - at > LONGEST_LOOK) return 'changed'
    const due = await whatIsDue(tx, at)
    if (tokenOf(deps, due) !== token) return 'changed'
    await carryOut(tx, deps, actor, due)
    return 'done'
  })
  await cleanUp(deps)
  return done
}

async function carryOut(tx: Writer, deps: Deps, actor: { readonly id: string } | null, due: Due): Promise<void> {
  for (const { id } of due.records) await eraseRecordIn(tx, deps, actor, id)
  for (const { id } of due.writing) await eraseIn(tx, deps, actor, id)
  await removeOld(tx, cutsOf(due.rules, due.at))
  await record(tx, deps, actor?.id ?? null, 'let go of what was due', 'retention')
}

const RAN = 'retention ran on'

/** Once a day, where a coordinator has switched it on. To be called as often as one likes. */
export async function letGoByRule(deps: Deps): Promise<'done' | 'off' | 'done today'> {
  const ran = await deps.db.write(async (tx): Promise<'done' | 'off' | 'done today'> => {
    if (!(await retentionRules(tx)).on) return 'off'
    const today = londonDay(deps.clock())
    if ((await settingOf(tx, RAN)) === today) return 'done today'
    await setSetting(tx, RAN, today)
    const due = await whatIsDue(tx, deps.clock())
    if (!isNothing(due)) await carryOut(tx, deps, null, due)
    return 'done'
  })
  if (ran === 'done') await cleanUp(deps)
  return ran
}
