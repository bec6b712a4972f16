import { gzipSync } from 'node:zlib'
import type { Actor } from '../web/session.ts'

/** A map as it was last made for somebody, ready to be sent. */
interface KeptMap {
  readonly stamp: string
  readonly plain: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
}

export interface KeptMaps {
  /** The page in the form that the browser takes, made by `make` where nothing was kept or it has changed since. */
  take(actor: Actor, stamp: string, takesGzip: boolean, make: () => Promise<string>): Promise<Uint8Array<ArrayBuffer>>
}

/** A map weighs a hundred kilobytes, a tenth of it compressed: these are the people who look at theirs just now. */
const MOST = 100

/**
 * People look at their map again and again, and it changes only when they have done something. What was made is kept with
 * a stamp of everything that it was made from.
 */
export function keptMaps(): KeptMaps {
  const kept = new Map<string, KeptMap>()
  return {
    async take(actor, stamp, takesGzip, make) {
      const whole = `${actor.name}|${actor.roles.join()}|${actor.unseen ?? 0}|${stamp}`
      const known = kept.get(actor.id)
      const map: KeptMap =
        known?.stamp === whole ? known : { stamp: whole, plain: new Uint8Array(Buffer.from(await make())) }
      kept.delete(actor.id)
      kept.set(actor.id, map)
      const oldest = kept.keys().next().value
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
      if (!takesGzip) return map.plain
      map.gzip ??= new Uint8Array(gzipSync(map.plain, { level: 6 }))
      return map.gzip
    },
  }
}
