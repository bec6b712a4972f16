import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../deps.ts'

/** Where the bytes of a stored file are, by their SHA-256; nothing where they are missing. */
export async function bytesAt({ config }: Pick<Deps, 'config'>, hash: string): Promise<string | undefined> {
  const path = join(config.dataDir, 'files', hash)
  return access(path).then(
    () => path,
    () => undefined,
  )
}
