import type { Place } from '../content/curriculum.ts'
import type { Deps } from '../deps.ts'
import { mapOf } from '../evidence/map.ts'
import { towardsInWords } from '../evidence/what-next.ts'
import { nextToRead, readingOf } from '../reading/reading.ts'
import { notebookEntries } from '../responding/notebook.ts'
import type { Actor } from '../web/session.ts'

/** What is known of the person who asks. Nothing of it, for somebody who keeps no notebook. */
export interface Own {
  /** Open criteria: neither claimed nor met. */
  readonly open: readonly string[]
  readonly states: ReadonlyMap<string, string>
  readonly begun: readonly {
    readonly id: string
    readonly title: string
    readonly activityId: string
    readonly at: string
  }[]
  readonly next: readonly { readonly title: string; readonly href: string; readonly why: string }[]
  readonly toRead: Place | undefined
  /** `all three of 401.4 and 400.7.2` */
  grouped(codes: readonly string[]): string
}

export async function ownOf(deps: Deps, actor: Actor): Promise<Own> {
  const { award, parts } = deps.curriculum
  const [entries, map, reading] = await Promise.all([
    notebookEntries(deps, actor),
    mapOf(deps, actor),
    readingOf(deps, actor),
  ])
  const open = [...map.states].filter(([, state]) => state !== 'claimed' && state !== 'met').map(([code]) => code)
  return {
    open,
    states: map.states,
    begun: entries
      .filter(({ finishedAt }) => finishedAt === undefined)
      .map(({ id, title, activityId, at }) => ({ id, title, activityId, at: at ?? '' })),
    next: map.next,
    toRead: nextToRead(parts, reading),
    grouped: (codes) => towardsInWords(codes, award),
  }
}
