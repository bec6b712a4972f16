import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { allKept, type OpenedContent, openContent } from './compiled.ts'

/** Where what is made of the content is kept: thrown away by every build, so it never outlives the code that made it. */
export const keptContent = join(root, 'dist', 'content')

/**
 * The content, and what the tutor learns from it. Where it has changed, both are made in a process of their own first: it
 * takes half a minute and much memory, which this one would keep.
 *
 * @param tell says that it will take a while.
 * @throws {ContentError}
 */
export async function openKeptContent(folder: string, tell: (line: string) => void): Promise<OpenedContent> {
  const maker = join(root, 'dist', 'content.js')
  if (!allKept(folder, keptContent) && existsSync(maker)) {
    tell('The tutor is learning the book. This takes half a minute, once, and again when the words change.')
    // What is wrong with the content is told by whoever opens it next.
    spawnSync(process.execPath, [maker, folder], { stdio: 'ignore' })
  }
  return openContent(folder, keptContent)
}
