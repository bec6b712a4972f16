import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Curriculum } from './curriculum.ts'
import { freezeCurriculum, type Whole } from './freeze.ts'
import { filesIn } from './source.ts'

/**
 * The curriculum, from what an earlier start read if not a byte of the content has changed since: reading and checking
 * a book takes longer than a start may. The file is thrown away by every build, so it never outlives the code that made it.
 *
 * @param file where the compiled curriculum is kept; where it cannot be written, every start reads the content.
 * @throws {ContentError}
 */
export async function openCurriculum(folder: string, file: string): Promise<Curriculum> {
  const digest = digestOf(folder)
  const kept = readKept(file)
  if (kept?.digest === digest) return freezeCurriculum(kept.whole)
  // What reads markdown is large, and most starts have nothing to read.
  const { loadCurriculum } = await import('./load.ts')
  const curriculum = await loadCurriculum(folder)
  const { award, sections, activities, terms, figures } = curriculum
  keep(file, { digest, whole: { award, sections, activities, terms, figures } })
  return curriculum
}

interface Kept {
  readonly digest: string
  readonly whole: Whole
}

function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const extension of ['.md', '.svg']) {
    for (const path of filesIn(folder, '', extension))
      hash
        .update(`${relative(folder, path)}\0`)
        .update(readFileSync(path))
        .update('\0')
  }
  return hash.digest('hex')
}

function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return undefined
  }
}

function keep(file: string, kept: Kept): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const unfinished = join(dirname(file), `.curriculum-${process.pid}.json`)
    writeFileSync(unfinished, JSON.stringify(kept))
    renameSync(unfinished, file)
  } catch {
    // A read-only installation: the next start reads the content again.
  }
}
