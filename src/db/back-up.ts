import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from './sqlite.ts'

/** Why a copy was not made, to be told to whoever asked for it. */
export class NoBackUp extends Error {
  override name = 'NoBackUp'
}

/**
 * A whole copy of everything that is kept, as it is at one moment, also while Alongside runs and people write.
 *
 * @throws {NoBackUp} where there is nothing to copy, or a copy is in `folder` already: none is ever written over.
 */
export async function backUp(dataDir: string, folder: string): Promise<void> {
  const from = join(dataDir, 'alongside.db')
  const to = join(folder, 'alongside.db')
  if (!existsSync(from)) throw new NoBackUp(`There is no Alongside in ${dataDir}. Set DATA_DIR as you do to start it.`)
  if (existsSync(to)) throw new NoBackUp(`There is a copy in ${folder} already. Name another folder.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = openSqlite(from, { readonly: true })
  await database.backup(to)
  database.close()
  copyFileSync(join(dataDir, 'secret'), join(folder, 'secret'))
}
