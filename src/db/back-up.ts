import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from './sqlite.ts'

/** Why what the operator asked for was not done, to be told to them. */
export class NotDone extends Error {
  override name = 'NotDone'
}

/** The database that is there, for what must not begin a new one in the wrong folder. @throws {NotDone} */
export function databaseIn(dataDir: string): string {
  const file = join(dataDir, 'alongside.db')
  if (existsSync(file)) return file
  throw new NotDone(`There is no Alongside in ${dataDir}. Set DATA_DIR as you do to start it.`)
}

/**
 * A whole copy of everything that is kept, as it is at one moment, also while Alongside runs and people write.
 *
 * @throws {NotDone} where there is nothing to copy, or a copy is in `folder` already: none is ever written over.
 */
export async function backUp(dataDir: string, folder: string): Promise<void> {
  const from = databaseIn(dataDir)
  const to = join(folder, 'alongside.db')
  if (existsSync(to)) throw new NotDone(`There is a copy in ${folder} already. Name another folder.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = openSqlite(from, { readonly: true })
  await database.backup(to)
  database.close()
  copyFileSync(join(dataDir, 'secret'), join(folder, 'secret'))
}
