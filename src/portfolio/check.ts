import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'
import * as z from 'zod'
import { hashOf } from '../ledger/ledger.ts'
import { MANIFEST, SUMS } from './zip.ts'

const Manifest = z.object({
  format: z.string(),
  formatVersion: z.literal(1),
  madeAt: z.string(),
  for: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
  missing: z.array(z.string()),
  ledger: z.object({ lines: z.array(z.object({ seq: z.number(), hash: z.string() })) }).optional(),
})

const Line = z.object({
  seq: z.number(),
  at: z.number(),
  actorId: z.string().nullable(),
  learnerId: z.string().nullable(),
  what: z.string(),
  about: z.string(),
  subject: z.string(),
  digest: z.string().nullable(),
  previous: z.string(),
  hash: z.string(),
})
const Data = z.object({ ledger: z.object({ lines: z.array(Line) }) })

export interface Checked {
  readonly files: number
  readonly for: string
  readonly madeAt: string
  /** What does not fit, a sentence each; none where all does. */
  readonly wrong: readonly string[]
}

/** Holds a ZIP that Alongside made against its own manifest, its sums, and the hashes of its lines of the record. */
export async function checkZip(path: string): Promise<Checked> {
  const inside = await readAll(path)
  const nothing = { files: inside.size, for: '', madeAt: '' }
  const manifest = Manifest.safeParse(json(inside.get(MANIFEST)?.words))
  if (!manifest.success) return { ...nothing, wrong: [`${MANIFEST} is missing, or is not one that Alongside makes`] }
  const { files, missing, madeAt } = manifest.data
  const wrong = [
    ...files.flatMap((file) => held(file, inside.get(file.path))),
    ...missing.map((path) => `${path}: its bytes were missing when the ZIP was made`),
    ...extras(inside, new Set(files.map(({ path }) => path))),
    ...sums(inside),
    ...lines(inside.get('portfolio.json')?.words, manifest.data.ledger?.lines),
  ]
  return { files: inside.size, for: manifest.data.for, madeAt, wrong }
}

interface Inside {
  readonly bytes: number
  readonly sha256: string
  /** Of what is text and is looked into. */
  readonly words: string
}

function held(file: { path: string; bytes: number; sha256: string }, found: Inside | undefined): readonly string[] {
  if (!found) return [`${file.path} is not there`]
  if (found.bytes !== file.bytes || found.sha256 !== file.sha256) return [`${file.path} was changed`]
  return []
}

function extras(inside: ReadonlyMap<string, Inside>, known: ReadonlySet<string>): readonly string[] {
  const others = [...inside.keys()].filter((path) => !known.has(path) && path !== MANIFEST && path !== SUMS)
  return others.map((path) => `${path} was added`)
}

function sums(inside: ReadonlyMap<string, Inside>): readonly string[] {
  const rows = (inside.get(SUMS)?.words ?? '').split('\n').filter(Boolean)
  const said = new Map(rows.map((row) => [row.slice(66), row.slice(0, 64)] as const))
  return [...inside].flatMap(([path, { sha256 }]) =>
    path === SUMS || said.get(path) === sha256 ? [] : [`${path}: ${SUMS} says something else`],
  )
}

/** Each line's hash covers what it says; and the manifest names the same hashes. */
function lines(words: string | undefined, named: readonly { seq: number; hash: string }[] = []): readonly string[] {
  if (words === undefined) return []
  const data = Data.safeParse(json(words))
  if (!data.success) return ['portfolio.json cannot be read']
  const hashes = new Map(named.map(({ seq, hash }) => [seq, hash]))
  return data.data.ledger.lines.flatMap((line) =>
    hashOf(line) === line.hash && hashes.get(line.seq) === line.hash
      ? []
      : [`line ${line.seq} of the record was changed`],
  )
}

function json(words: string | undefined): unknown {
  try {
    return JSON.parse(words ?? '')
  } catch {
    return undefined
  }
}

async function readAll(path: string): Promise<ReadonlyMap<string, Inside>> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  const found = new Map<string, Inside>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      readOne(zip, entry).then((inside) => {
        found.set(entry.fileName, inside)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
  return found
}

async function readOne(zip: ZipFile, entry: Entry): Promise<Inside> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  const hash = createHash('sha256')
  const looked = [MANIFEST, SUMS, 'portfolio.json'].includes(entry.fileName)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
    if (looked) chunks.push(chunk)
  }
  return { bytes, sha256: hash.digest('hex'), words: Buffer.concat(chunks).toString('utf8') }
}
