import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import { staysOf } from './group-queries.ts'
import { type Onlooker, onlookersOf } from './seeing.ts'
import { type TieLine, tieLine } from './tie-line.ts'
import { tiesBy } from './tie-queries.ts'

/** How somebody hangs together with others here, now and earlier. */
export interface Bonds {
  readonly stays: readonly {
    readonly id: string
    readonly groupId: string
    readonly group: string
    readonly from: number
    readonly until: number | null
  }[]
  /** Whom they assess, supervise, assure, examine. */
  readonly over: readonly TieLine[]
  /** Ties to them alone. */
  readonly alone: readonly TieLine[]
  /** Everybody who is tied to them, by a group too. */
  readonly round: readonly Onlooker[]
}

export async function bondsOf(deps: Deps, actor: Actor, personId: string): Promise<Bonds> {
  onlyCoordinators(actor)
  const { read } = deps.db
  const at = deps.clock()
  const stays = await staysOf(read, personId)
  const [over, alone] = [await tiesBy(read, { staffId: personId }), await tiesBy(read, { learnerId: personId })]
  return {
    stays: stays.map(({ stay, group }) => ({ ...stay, group })),
    over: over.map((row) => tieLine(row, at)),
    alone: alone.map((row) => tieLine(row, at)),
    round: await onlookersOf(read, deps, personId),
  }
}
