import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Files under `folder/inside` that end in `extension`, in order of name. */
export function filesIn(folder: string, inside: string, extension = '.md'): readonly string[] {
  const start = join(folder, inside)
  try {
    return readdirSync(start, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(extension))
      .sort()
      .map((name) => join(start, name))
  } catch {
    return []
  }
}
