import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Curriculum } from './curriculum.ts'
import { filesIn } from './files.ts'
import { freezeCurriculum, type Whole } from './freeze.ts'
import type { Content } from './load.ts'
import { pack, unpack } from './packed.ts'
import type { Lessons } from './tutor/tutor.ts'

/** The curriculum, and what is made of the content besides it, kept from one start to the next. */
export interface OpenedContent {
  /** Of every byte of it. */
  readonly digest: string
  readonly curriculum: Curriculum
  /** What the tutor learns from: read only when it is asked for. */
  lessons(): Promise<Lessons>
  /** What `make` makes of the content, from what an earlier start made if not a byte of the content has changed since. */
  kept<T>(name: string, make: () => Promise<T>): Promise<T>
}

/**
 * The content, from what an earlier start read if not a byte of it has changed since: reading and checking a book takes
 * longer than a start may. The folder is thrown away by every build, so it never outlives the code that made it.
 *
 * @param inside where the compiled content is kept; where it cannot be written, every start reads the content.
 * @throws {ContentError}
 */
export async function openContent(folder: string, inside: string): Promise<OpenedContent> {
  const digest = digestOf(folder, join(inside, 'stamp'))
  // What reads markdown is large, and most starts have nothing to read.
  let loading: Promise<Content> | undefined
  const load = () => {
    loading ??= import('./load.ts').then(({ loadContent }) => loadContent(folder))
    return loading
  }
  const file = join(inside, 'curriculum.json')
  const known = readKept(file)
  if (known?.digest !== digest) {
    const { award, sections, activities, records, terms, figures, tutor } = (await load()).curriculum
    keep(
      file,
      inAscii(
        JSON.stringify({
          digest,
          whole: { award, sections, activities, records, terms, figures, tutor },
        } satisfies Kept),
      ),
    )
  }
  return {
    digest,
    curriculum: known?.digest === digest ? freezeCurriculum(known.whole) : (await load()).curriculum,
    lessons: async () => (await load()).lessons,
    kept: (name, make) => keptOf(join(inside, name), digest, make),
  }
}

const DONE = 'digest'

/** Whether an earlier run has kept everything that is made of this content. */
export function allKept(digest: string, inside: string): boolean {
  try {
    return readFileSync(join(inside, DONE), 'utf8') === digest
  } catch {
    return false
  }
}

/** Says that everything is kept. */
export function markKept(digest: string, inside: string): void {
  keep(join(inside, DONE), digest)
}

async function keptOf<T>(file: string, digest: string, make: () => Promise<T>): Promise<T> {
  try {
    const kept = unpack(readFileSync(file)) as { digest: string; made: T }
    if (kept.digest === digest) return kept.made
  } catch {
    // Not there, or written by another version of Node.
  }
  const made = await make()
  keep(file, pack({ digest, made }))
  return made
}

interface Kept {
  readonly digest: string
  readonly whole: Whole
}

/** Reading every byte takes longer than asking when each file was last touched: that is done only where one was, since. */
function digestOf(folder: string, stampFile: string): string {
  const files = ['.md', '.svg'].flatMap((extension) => filesIn(folder, '', extension))
  const stamp = stampOf(files)
  const [before, known] = readAscii(stampFile)?.split(' ') ?? []
  if (known && before === stamp) return known
  const hash = createHash('sha256')
  for (const path of files)
    hash
      .update(`${relative(folder, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  const digest = hash.digest('hex')
  keep(stampFile, `${stamp} ${digest}`)
  return digest
}

/** Of which files there are, which they are, how long, and when they were last changed, in nanoseconds. */
function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of files) {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
    hash.update([path, dev, ino, size, mtimeNs, ctimeNs].join('\0')).update('\0')
  }
  return hash.digest('hex')
}

function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readAscii(file) ?? '') as Kept
  } catch {
    return undefined
  }
}

/** Anything beyond ASCII as `\uXXXX`: text of single bytes is read in half the time. */
function inAscii(json: string): string {
  return json.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function readAscii(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return undefined
  }
}

function keep(file: string, bytes: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const unfinished = join(dirname(file), `.${basename(file)}-${process.pid}`)
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, file)
  } catch {
    // A read-only installation: the next start reads the content again.
  }
}
