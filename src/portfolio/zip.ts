import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Deps } from '../deps.ts'
import { kept } from '../records/store.ts'

/** One file of a ZIP: made here, or stored under its SHA-256. */
export type Entry =
  | { readonly path: string; readonly words: string }
  | { readonly path: string; readonly hash: string; readonly size: number }

/** What a manifest says besides the files. */
export interface About {
  readonly format: 'alongside-portfolio' | 'alongside-own-data'
  readonly madeAt: string
  readonly madeBy: string
  readonly for: string
  readonly ledger?: object
}

export const MANIFEST = 'manifest.json'
export const SUMS = 'SHA256SUMS'
export const FORMAT_VERSION = 1

interface Listed {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * A ZIP with a manifest, streamed. The same entries at the same time make the same bytes. Stored files are named by
 * their SHA-256, so that none has to be read twice; one whose bytes are missing is named in the manifest.
 */
export async function zipOf(deps: Pick<Deps, 'config'>, about: About, given: readonly Entry[]): Promise<Readable> {
  const entries = given.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  // Read when the first ZIP is made, and not at each start; once bundled, its default is all that it has.
  const { default: yazl } = await import('yazl')
  const zip = new yazl.ZipFile()
  const options = { mtime: new Date(about.madeAt), mode: 0o100644 } as const
  const listed: Listed[] = []
  const missing: string[] = []
  for (const entry of entries) {
    if ('words' in entry) {
      zip.addBuffer(Buffer.from(entry.words), entry.path, options)
      listed.push({ path: entry.path, ...sizeAndSum(entry.words) })
      continue
    }
    const at = await kept(deps.config.dataDir, entry.hash)
    if (at === undefined) missing.push(entry.path)
    else {
      zip.addFile(at, entry.path, { ...options, compress: false })
      listed.push({ path: entry.path, bytes: entry.size, sha256: entry.hash })
    }
  }
  const manifest = `${JSON.stringify({ ...about, formatVersion: FORMAT_VERSION, files: listed, missing }, null, 2)}\n`
  zip.addBuffer(Buffer.from(manifest), MANIFEST, options)
  const sums = [...listed, { path: MANIFEST, ...sizeAndSum(manifest) }]
  zip.addBuffer(Buffer.from(sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')), SUMS, options)
  zip.end()
  const out = zip.outputStream as Readable
  // A file that goes while it is read breaks the download off: half a ZIP must not look whole.
  zip.on('error', (error: Error) => out.destroy(error))
  return out
}

function sizeAndSum(words: string): { readonly bytes: number; readonly sha256: string } {
  const bytes = Buffer.from(words)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
