import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, copyFile, type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'

/**
 * Where bytes lie: those on their way up in `DATA_DIR/uploads/<id>`, those that have arrived in
 * `DATA_DIR/files/ab/<sha256>`, each content once. When a promise of this file resolves, the disk has what it says.
 */

/** Which bytes of a file, both ends included. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

export function partPath(dataDir: string, id: string): string {
  if (!/^[\w-]{1,64}$/.test(id)) throw new Error('not the id of an upload')
  return join(dataDir, 'uploads', id)
}

/** Ends the name under which a part stands for the moment in which it becomes a file. */
export const KEEPING = '-keeping'

function keptPath(dataDir: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a SHA-256')
  return join(dataDir, 'files', hash.slice(0, 2), hash)
}

/** Writes a piece at its place, and waits for the disk. */
export async function writePiece(dataDir: string, id: string, at: number, bytes: Uint8Array): Promise<void> {
  const path = partPath(dataDir, id)
  await makeFolder(dirname(path))
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    await writeAll(file, at, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  if (at === 0) await syncFolder(dirname(path))
}

async function writeAll(file: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

/** How many bytes there are of it; 0 where there is nothing. */
export async function sizeOfPart(dataDir: string, id: string): Promise<number> {
  return sizeAt(partPath(dataDir, id))
}

export async function sizeOfKept(dataDir: string, hash: string): Promise<number> {
  return sizeAt(keptPath(dataDir, hash))
}

async function sizeAt(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}

export function piecesOfPart(dataDir: string, id: string): AsyncIterable<Uint8Array> {
  return createReadStream(partPath(dataDir, id))
}

/** Leaves what was written past the end by something that was never acknowledged. */
export async function cutPart(dataDir: string, id: string, size: number): Promise<void> {
  const file = await open(partPath(dataDir, id), 'r+')
  try {
    await file.truncate(size)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Of its first bytes: what may follow them was never acknowledged. */
export async function hashOfPart(dataDir: string, id: string, size: number): Promise<string> {
  const hash = createHash('sha256')
  const bytes = size === 0 ? [] : createReadStream(partPath(dataDir, id), { end: size - 1 })
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex')
}

/**
 * Gives a whole upload its place among the files. The part stays until `dropPart`: should the power go before the
 * database knows, it can be done again.
 */
export async function keepPart(dataDir: string, id: string, hash: string): Promise<void> {
  const [from, to] = [partPath(dataDir, id), keptPath(dataDir, hash)]
  if ((await sizeAt(to)) === (await sizeAt(from))) return
  await makeFolder(dirname(to))
  const coming = partPath(dataDir, id + KEEPING)
  await rm(coming, { force: true })
  // Some file systems know no second name for a file.
  await link(from, coming).catch(() => copyWhole(from, coming))
  await rename(coming, to)
  await syncFolder(dirname(to))
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const file = await open(to, 'r+')
  await file.sync().finally(() => file.close())
}

export async function dropPart(dataDir: string, id: string): Promise<void> {
  await rm(partPath(dataDir, id), { force: true })
}

export async function dropKept(dataDir: string, hash: string): Promise<void> {
  await rm(keptPath(dataDir, hash), { force: true })
}

/** The bytes, as they are asked for and never all at once. */
export function streamOfKept(dataDir: string, hash: string, span?: Span): Bytes {
  return Readable.toWeb(createReadStream(keptPath(dataDir, hash), span)) as Bytes
}

/** Where the bytes are, for what can only read a file; nothing where they are missing. */
export async function kept(dataDir: string, hash: string): Promise<string | undefined> {
  const path = keptPath(dataDir, hash)
  return access(path).then(
    () => path,
    () => undefined,
  )
}

/** What lies in the two folders, whatever the database says. */
export async function partsThere(dataDir: string): Promise<readonly string[]> {
  return namesIn(join(dataDir, 'uploads'))
}

export async function keptThere(dataDir: string): Promise<readonly string[]> {
  const folder = join(dataDir, 'files')
  const lists = await Promise.all((await namesIn(folder)).map((two) => namesIn(join(folder, two))))
  return lists.flat().filter((name) => /^[0-9a-f]{64}$/.test(name))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** A name in a folder is on the disk once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  await opened.sync().finally(() => opened.close())
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
