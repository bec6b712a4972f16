import type { Activity, Company } from '../activity/activity.ts'
import type { Answer, Values } from '../activity/walk.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import {
  type AnswerRow,
  answersOf,
  type ResponseRow,
  responseOf,
  responsesOf,
  snapshotJson,
  touchResponse,
  updateResponse,
  writeAnswer,
} from './queries.ts'
import { activityOf } from './snapshots.ts'

/** An answer, and the page that wrote it. */
export interface KeptAnswer extends Answer {
  readonly page: string
  readonly seq: number
}

/** A learner's own response, with the words it was asked in. */
export interface LoadedResponse {
  readonly id: string
  readonly learnerId: string
  readonly activity: Activity
  readonly versionHash: string
  readonly title: string
  readonly company: Company
  readonly companions: string
  readonly status: 'walking' | 'finished'
  readonly answers: ReadonlyMap<string, KeptAnswer>
  /** How many texts are waiting for the learner to choose. */
  readonly rivals: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly finishedAt: number | undefined
}

/** @throws {NotFound} unless it is the actor's own. */
export async function findResponse(deps: Pick<Deps, 'db'>, actor: Actor, id: string): Promise<LoadedResponse> {
  return loadResponse(deps.db.read, actor, id)
}

/** The same, on a connection of the caller's choice. */
export async function loadResponse(db: Reader, actor: Actor, id: string): Promise<LoadedResponse> {
  const row = await responseOf(db, actor.id, id)
  if (!row) throw new NotFound()
  const activity = await activityOf(row.versionHash, (hash) => snapshotJson(db, hash))
  return loaded(row, activity, await answersOf(db, id))
}

function loaded(row: ResponseRow, activity: Activity, rows: readonly AnswerRow[]): LoadedResponse {
  const { activityId: _, finishedAt, ...rest } = row
  const answers = new Map(rows.map((answer) => [answer.stepId, keptAnswer(answer)]))
  return { ...rest, activity, answers, finishedAt: finishedAt ?? undefined }
}

function keptAnswer(row: AnswerRow): KeptAnswer {
  return {
    values: JSON.parse(row.values) as Values,
    revision: row.revision,
    passed: row.passedAt !== null,
    savedAt: row.savedAt,
    page: row.pageKey,
    seq: row.pageSeq,
  }
}

/** Writes one answer, in the caller's transaction. */
export async function keepAnswer(
  tx: Writer,
  responseId: string,
  stepId: string,
  answer: KeptAnswer,
  at: number,
): Promise<void> {
  await writeAnswer(tx, {
    responseId,
    stepId,
    values: JSON.stringify(answer.values),
    revision: answer.revision,
    passedAt: answer.passed ? at : null,
    savedAt: answer.savedAt,
    pageKey: answer.page,
    pageSeq: answer.seq,
  })
  await touchResponse(tx, responseId, at)
}

export interface OwnResponse {
  readonly id: string
  readonly activityId: string
  readonly title: string
  readonly status: 'walking' | 'finished'
  readonly updatedAt: number
  /** Criteria that its activity may serve today. */
  readonly serves: readonly string[]
}

/** Everything that the actor has begun, the latest touched first. */
export async function ownResponses(
  deps: Pick<Deps, 'db' | 'curriculum'>,
  actor: Actor,
): Promise<readonly OwnResponse[]> {
  const rows = await responsesOf(deps.db.read, actor.id)
  return rows.map(({ id, activityId, title, status, updatedAt }) => ({
    id,
    activityId,
    title,
    status,
    updatedAt,
    serves: deps.curriculum.activity(activityId)?.serves.map(({ criterion }) => criterion) ?? [],
  }))
}

/** Puts `change` to every word that the learner wrote in a response, its name too. The page that is open begins anew. */
export async function rewriteAnswers(
  tx: Writer,
  response: LoadedResponse,
  at: number,
  change: (text: string) => string,
  changes: (fieldId: string) => boolean,
): Promise<void> {
  for (const [stepId, answer] of response.answers) {
    const values = Object.fromEntries(
      Object.entries(answer.values).map(([field, value]) => [field, changes(field) ? inside(value, change) : value]),
    )
    if (JSON.stringify(values) === JSON.stringify(answer.values)) continue
    const next = { ...answer, values, revision: answer.revision + 1, savedAt: at, page: '', seq: 0 }
    await keepAnswer(tx, response.id, stepId, next, at)
  }
  const title = change(response.title)
  if (title !== response.title) await updateResponse(tx, response.id, { title, updatedAt: at })
}

/** The same thing with every text in it changed; keys stay. */
function inside(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => inside(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'id' ? each : inside(each, change)]),
  )
}
