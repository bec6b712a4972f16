import { sql } from 'drizzle-orm'
import { prepared, type Reader } from '../db/database.ts'

/** What a line of the matrix is made from. Only of what was submitted. */
export interface MatrixLine {
  readonly id: string
  readonly createdAt: number
  /** As `standings` keeps them; null where nothing was ever submitted. */
  readonly cells: string | null
  readonly updatedAt: number | null
  /** Since when the oldest piece has waited for an assessor. */
  readonly waitingSince: number | null
  readonly lastSentAt: number | null
  /** JSON: `[{ id, name }]` */
  readonly groups: string
  /** Units that are locked, with a comma between them. */
  readonly locked: string | null
}

const learners = sql`(select value from json_each(${sql.placeholder('ids')}))`

// One prepared statement for all learners, whose ids go in as one value: a thousand cost a few milliseconds.
const lines = prepared((db) =>
  db
    .select({
      id: sql<string>`p.id`.as('id'),
      createdAt: sql<number>`p.created_at`.as('created'),
      cells: sql<string | null>`s.cells`.as('cells'),
      updatedAt: sql<number | null>`s.updated_at`.as('updated'),
      waitingSince: sql<number | null>`(select min(i.submitted_at) from submission_items i
        join evidence e on e.id = i.evidence_id and e.withdrawn_at is null
        where i.learner_id = p.id and i.returned_at is null and i.taken_back_at is null)`.as('waiting'),
      lastSentAt: sql<number | null>`(select max(i.submitted_at) from submission_items i
        where i.learner_id = p.id and i.taken_back_at is null)`.as('last_sent'),
      groups: sql<string>`(select json_group_array(json_object('id', g.id, 'name', g.name)) from groups g
        where g.id in (select m.group_id from group_members m where m.person_id = p.id
          and m."from" <= ${sql.placeholder('at')} and (m.until is null or m.until > ${sql.placeholder('at')})))`.as(
        'in_groups',
      ),
      locked: sql<string | null>`(select group_concat(distinct u.unit) from unit_sign_offs u
        where u.learner_id = p.id and u.locked_at is not null and u.unlocked_at is null)`.as('locked'),
    })
    .from(sql`people p left join standings s on s.learner_id = p.id`)
    .where(sql`p.id in ${learners}`)
    .prepare(),
)

export async function matrixLines(
  db: Reader,
  learnerIds: readonly string[],
  at: number,
): Promise<readonly MatrixLine[]> {
  return lines(db).all({ ids: JSON.stringify(learnerIds), at })
}
