import type { Activity } from '../activity/activity.ts'
import type { Values } from '../activity/walk.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { deleteResponsesOf, responsesOf, rivalsOf } from './queries.ts'
import { type LoadedResponse, loadResponse } from './response.ts'

/** One response, with the words it was asked in. Times are ISO 8601, UTC. */
export interface ExportedResponse {
  readonly id: string
  readonly title: string
  readonly company: string
  readonly companions: string
  readonly status: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly finishedAt: string | null
  readonly activityVersion: string
  readonly activity: Activity
  readonly answers: readonly {
    readonly step: string
    readonly values: Values
    readonly revision: number
    readonly passed: boolean
    readonly savedAt: string
  }[]
  /** Texts that stood beside an answer, and were set aside or still wait for a choice. */
  readonly beside: readonly {
    readonly step: string
    readonly values: Values
    readonly keptAt: string
    readonly settledAt: string | null
  }[]
}

const iso = (at: number): string => new Date(at).toISOString()

/** Everything that the actor has written in responses: plain data, for the export of one's own. */
export async function exportResponses(deps: Pick<Deps, 'db'>, actor: Actor): Promise<readonly ExportedResponse[]> {
  const rows = await responsesOf(deps.db.read, actor.id)
  const exported: ExportedResponse[] = []
  for (const { id } of rows) exported.push(await exportOne(deps, await loadResponse(deps.db.read, actor, id)))
  return exported
}

async function exportOne(deps: Pick<Deps, 'db'>, response: LoadedResponse): Promise<ExportedResponse> {
  const { id, title, company, companions, status, activity, versionHash, createdAt, updatedAt, finishedAt } = response
  const rivals = await rivalsOf(deps.db.read, id)
  return {
    ...{ id, title, company, companions, status, activity },
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    finishedAt: finishedAt === undefined ? null : iso(finishedAt),
    activityVersion: versionHash,
    answers: [...response.answers].map(([step, { values, revision, passed, savedAt }]) => ({
      ...{ step, values, revision, passed },
      savedAt: iso(savedAt),
    })),
    beside: rivals.map(({ stepId, values, keptAt, settledAt }) => ({
      step: stepId,
      values: JSON.parse(values) as Values,
      keptAt: iso(keptAt),
      settledAt: settledAt === null ? null : iso(settledAt),
    })),
  }
}

/** All that the actor has written in responses, and what rests on it: answers, rivals, evidence and claims. */
export async function forgetResponses(tx: Writer, actor: Pick<Actor, 'id'>): Promise<void> {
  await deleteResponsesOf(tx, actor.id)
}
