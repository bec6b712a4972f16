import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { bytesOf } from './upload-queries.ts'

const LONGEST_NOTE = 500

type Needs = Pick<Deps, 'config'>

/** What is said of a file before it comes. */
export interface Said {
  readonly name: string
  readonly size: number
  readonly note: string
  /** Whether it is a confidential record about a family: `yes`, `no`, or not answered. */
  readonly confidential: string
  /** The key of the form, so that the same file pressed twice comes once; or the id of one that is half-way. */
  readonly key: string
}

/** What is asked of somebody before a file is taken. */
export function saidNeeds({ config }: Needs, { size, note, confidential }: Said): readonly Mistake[] {
  if (confidential === 'yes') {
    return [{ at: 'confidential', message: 'A confidential record about a family stays where it is' }]
  }
  const mistakes: Mistake[] = []
  if (confidential !== 'no') {
    mistakes.push({ at: 'confidential', message: 'Say whether it is a confidential record about a family' })
  }
  if (size === 0) mistakes.push({ at: 'file', message: 'Choose a file with something in it' })
  if (size > config.uploads.most) {
    mistakes.push({ at: 'file', message: `That file is too big: ${megabytes(config.uploads.most)} is the most` })
  }
  return [...mistakes, ...noteNeeds(note)]
}

export function noteNeeds(note: string): readonly Mistake[] {
  if (note.trim().length <= LONGEST_NOTE) return []
  return [{ at: 'note', message: `Say it in ${LONGEST_NOTE} letters or fewer` }]
}

/** In bytes: what is left for this person. */
export async function roomFor({ config }: Needs, db: Reader, actor: Actor): Promise<number> {
  return Math.max(0, config.uploads.mostEach - (await bytesOf(db, actor.id)))
}

export async function roomNeeds(deps: Needs, db: Reader, actor: Actor, size: number): Promise<readonly Mistake[]> {
  const { config } = deps
  if (size > config.uploads.most) return []
  const left = await roomFor(deps, db, actor)
  if (size <= left) return []
  const most = megabytes(config.uploads.mostEach)
  return [
    {
      at: 'file',
      message: `All your files together may have ${most}, and ${megabytes(left)} is left. Remove one first`,
    },
  ]
}

/** Rounded down: nobody is promised more than there is. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`
}
