import type { Config } from './config.ts'
import type { Curriculum } from './content/curriculum.ts'
import type { Database } from './db/database.ts'
import type { Log } from './log.ts'
import type { Passwords } from './people/passwords.ts'
import type { Model } from './tutor/model/model.ts'
import type { Tutor } from './tutor/tutor.ts'
import type { Assets } from './web/assets.ts'

/** Everything that Alongside needs from outside. `service.ts` makes the real ones, tests make their own. */
export interface Deps {
  readonly config: Config
  readonly db: Database
  readonly curriculum: Curriculum
  readonly assets: Assets
  readonly tutor: Tutor
  /** The organisation’s language model, if it has brought one. */
  readonly model?: Model | undefined
  readonly log: Log
  readonly passwords: Passwords
  /** Signs cookies; made at the first start and kept beside the database. */
  readonly secret: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** A fresh id that sorts by time. */
  readonly id: () => string
}
