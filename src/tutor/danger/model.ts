import type { Whom } from '../../content/tutor/tutor.ts'
import type { Alike } from './alike.ts'
import type { Features } from './features.ts'
import type { Spelling } from './mend.ts'

/** Small numbers, and what one step of them stands for. */
export interface Table {
  readonly weights: Int8Array
  readonly step: number
}

export interface DangerModel {
  readonly spelling: Spelling
  readonly danger: Table
  readonly alike: Alike
  readonly whom: Readonly<Record<Whom, Table>>
}

/** The question of whom is easier, and is asked of danger alone: a smaller table will do. */
export const WHOM_ROOM = 1 << 15

/** As the smaller table has them. */
export function fold({ at, weight }: Features): Features {
  return { at: at.map((place) => place & (WHOM_ROOM - 1)), weight }
}
