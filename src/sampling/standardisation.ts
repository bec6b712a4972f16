import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { learnersOf } from '../people/ties.ts'
import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { iqasAmong } from './assessor-queries.ts'
import { insertStandardisation, type StandardisationRow, standardisationsBy } from './standard-queries.ts'

export type { StandardisationRow }

const tiesOf: Partial<Record<Role, TieKind>> = { assessor: 'assesses', iqa: 'assures', eqa: 'examines' }

/** What IQAs of the same learners noted when assessors compared their decisions. */
export async function standardisationsFor(deps: Deps, actor: Actor): Promise<readonly StandardisationRow[]> {
  const kinds = actor.roles.flatMap((role) => tiesOf[role] ?? [])
  const learners = await Promise.all(kinds.map((kind) => learnersOf(deps.db.read, deps, actor.id, kind)))
  const ids = learners.flat().map(({ id }) => id)
  return standardisationsBy(deps.db.read, await iqasAmong(deps.db.read, ids), actor.id)
}

export interface StandardisationInput {
  /** Made when the form is opened, so that a second press keeps no second one. */
  readonly id: string
  readonly day: string
  readonly title: string
  readonly criteria: readonly string[]
  readonly present: string
  readonly notes: string
}

export async function noteStandardisation(deps: Deps, actor: Actor, input: StandardisationInput): Promise<void> {
  await deps.db.write(async (tx) => {
    const by = { iqaId: actor.id, iqaName: actor.name, createdAt: deps.clock() }
    if (await insertStandardisation(tx, { ...input, ...by }))
      await record(tx, deps, actor.id, 'standardisation.noted', input.id)
  })
}
