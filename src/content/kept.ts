import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { allKept, type OpenedContent } from './compiled.ts'

/** Where what is made of the content is kept: thrown away by every build, so it never outlives the code that made it. */
export const keptContent = join(root, 'dist', 'content')

/**
 * Has the tutor learn what is new in the content, in a process of its own: it takes half a minute and much memory, which
 * this one would keep. Done at once where nothing is new.
 *
 * @param tell says that it will take a while.
 */
export async function learnApart(
  { digest }: Pick<OpenedContent, 'digest'>,
  folder: string,
  tell: (line: string) => void,
): Promise<void> {
  const maker = join(root, 'dist', 'content.js')
  if (allKept(digest, keptContent) || !existsSync(maker)) return
  tell('The tutor is learning the book. This takes half a minute, once, and again when the words change.')
  // Whatever goes wrong with it, whoever opens the content next finds out and says.
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [maker, folder], { stdio: 'ignore' })
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
