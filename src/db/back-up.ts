import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
 * @param earlier an earlier copy on the same disk: files that it has are shared with it and take no room again.
 * @throws {NotDone} where there is nothing to copy, or a copy is in `folder` already: none is ever written over.
 */
export async function backUp(dataDir: string, folder: string, earlier?: string): Promise<void> {
  const from = databaseIn(dataDir)
  const to = join(folder, 'alongside.db')
  if (existsSync(to)) throw new NotDone(`There is a copy in ${folder} already. Name another folder.`)
  if (earlier !== undefined && !existsSync(join(earlier, 'alongside.db'))) {
    throw new NotDone(`There is no earlier copy in ${earlier}.`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Files before the database, for what may be removed meanwhile, and after it, for what may have arrived.
  copyFiles(dataDir, folder, earlier)
  const database = openSqlite(from, { readonly: true })
  await database.backup(to)
  database.close()
  copyFiles(dataDir, folder, earlier)
  copyGrowing(dataDir, folder)
  copyFileSync(join(dataDir, 'secret'), join(folder, 'secret'))
}

/** What has arrived stands under its own hash and never changes: what is there already is not copied again. */
function copyFiles(dataDir: string, folder: string, earlier: string | undefined): void {
  for (const two of namesIn(join(dataDir, 'files'))) {
    for (const name of namesIn(join(dataDir, 'files', two)).filter((name) => /^[0-9a-f]{64}$/.test(name))) {
      const path = join('files', two, name)
      const sources = earlier === undefined ? [] : [join(earlier, path)]
      if (!existsSync(join(folder, path))) copyOne(join(dataDir, path), join(folder, path), sources)
    }
  }
}

function copyOne(from: string, to: string, shared: readonly string[]): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  unlessRemoved(() => {
    const { size } = statSync(from)
    const same = shared.find((path) => existsSync(path) && statSync(path).size === size)
    if (same !== undefined && linked(same, to)) return
    // Under its name only once it is whole.
    copyFileSync(from, `${to}.coming`)
    renameSync(`${to}.coming`, to)
  })
}

/** Not every disk can share a file between two names. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** What is half-way up: as much of it as the database knows of, or more. */
function copyGrowing(dataDir: string, folder: string): void {
  for (const name of namesIn(join(dataDir, 'uploads'))) {
    mkdirSync(join(folder, 'uploads'), { recursive: true, mode: 0o700 })
    unlessRemoved(() => copyFileSync(join(dataDir, 'uploads', name), join(folder, 'uploads', name)))
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function unlessRemoved(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
