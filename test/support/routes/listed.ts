import type { Role } from '../../../src/web/roles.ts'
import type { Fields, TestPerson } from '../app.ts'
import type { Belongings, World } from '../world.ts'

/** One address of Alongside, and who gets what there. Written by hand: the app's own list is held against it. */
export interface Listed {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly who: 'anyone' | readonly Role[]
  /**
   * `everybody`: the same for all who may come. `the asker`: each gets their own, at one address.
   * `one person`: only whose it is; to everybody else it is not there.
   * `tied`: only for those whom `by` names; to everybody else, another group’s staff among them, it is not there.
   */
  readonly whose: 'everybody' | 'the asker' | 'one person' | 'tied'
  /** Who may come to what is `tied`, each tried in turn. */
  readonly by?: (world: World) => readonly TestPerson[]
  /** Of what is `tied`: any coordinator may come too, without a tie. */
  readonly desk?: true
  /** What fills the address: something real, of this person's. */
  readonly real?: (of: Belongings, world: World) => Params | Promise<Params>
  readonly fields?: Fields
  /** The status for whoever may come. */
  readonly answer: number
  /** The same for nobody in particular, where it differs. Only for `anyone`: all others are asked to sign in. */
  readonly nobody?: number
  /** What those who may come get for an id that is none: 404, unless a second press must end as the first did. */
  readonly unknown?: number
  /** It is posted to, and keeps nothing: it only looks at what was sent. */
  readonly looks?: true
}
export type Params = Readonly<Record<string, string>>

/** `GET /book` → 200 */
export const listed =
  (who: Listed['who'], whose: Listed['whose']) =>
  (what: string, answer: number, more: Partial<Listed> = {}): Listed => {
    const [method, path = ''] = what.split(' ')
    return { method: method === 'POST' ? 'POST' : 'GET', path, who, whose, answer, ...more }
  }
