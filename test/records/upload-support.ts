import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import {
  activityVersions,
  evidence,
  evidenceFiles,
  evidenceVersions,
  records,
  submissionItems,
  submissions,
} from '../../src/db/schema.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'
import { gibbs } from '../support/curriculum.ts'

type Kind = (typeof records.$inferSelect)['kind']
type State = (typeof records.$inferSelect)['state']

/** Evidence in the making, as its own form begins it. */
export async function recordOf(
  { deps }: TestApp,
  maker: { readonly id: string },
  { title = 'The plan on the fridge', kind = 'file' as Kind, state = 'draft' as State, learner = maker } = {},
): Promise<string> {
  const id = deps.id()
  const at = deps.clock()
  await deps.db.write(async (tx) => {
    await tx.insert(activityVersions).values(version(at)).onConflictDoNothing()
    await tx.insert(records).values({
      ...{ id, kind, title, state, learnerId: learner.id, makerId: maker.id, activityVersion: 'hash-gibbs' },
      ...{ happenedOn: '', answers: '{}', startKey: id, createdAt: at, savedAt: at },
    })
  })
  return id
}

const version = (createdAt: number) => ({
  hash: 'hash-gibbs',
  activityId: 'gibbs',
  snapshot: JSON.stringify(gibbs),
  createdAt,
})

/** What has arrived for a record as evidence, as the record's own signing keeps it. */
export async function kept(
  { deps }: TestApp,
  learner: { readonly id: string },
  files: readonly { readonly hash: string; readonly name: string; readonly note?: string }[],
): Promise<string> {
  const id = deps.id()
  const at = deps.clock()
  await deps.db.write(async (tx) => {
    await tx.insert(activityVersions).values(version(at)).onConflictDoNothing()
    await tx.insert(evidence).values({ id, learnerId: learner.id, kind: 'file', createdAt: at })
    await tx.insert(evidenceVersions).values({
      ...{ evidenceId: id, version: 1, title: 'The plan', happenedOn: '2026-11-14', activityVersion: 'hash-gibbs' },
      ...{ answers: '{}', createdAt: at },
    })
    for (const [position, { hash, name, note = '' }] of files.entries()) {
      await tx.insert(evidenceFiles).values({ evidenceId: id, version: 1, position, hash, name, note })
    }
  })
  return id
}

export async function submitted(
  { deps }: TestApp,
  learner: { readonly id: string },
  evidenceId: string,
  takenBackAt: number | null = null,
): Promise<string> {
  const id = deps.id()
  const at = deps.clock()
  await deps.db.write(async (tx) => {
    await tx.insert(submissions).values({
      ...{ id, learnerId: learner.id, declaration: 'Mine.', aiUse: '', help: '', note: '', sendKey: id, at },
    })
    const item = { submissionId: id, evidenceId, version: 1, learnerId: learner.id, submittedAt: at, takenBackAt }
    await tx.insert(submissionItems).values(item)
  })
  return id
}

const ORIGIN = 'http://alongside.test'
type Bytes = Uint8Array<ArrayBuffer>

export interface Sender {
  readonly base: string
  /** The plain form. */
  form(file: { name: string; bytes: Bytes } | undefined, fields?: Record<string, string>): Promise<Response>
  begin(name: string, size: number, fields?: Record<string, string>): Promise<Response>
  piece(id: string, at: number, bytes: Bytes, headers?: Record<string, string>): Promise<Response>
  /** All of it, by pieces. @returns the upload's id */
  send(name: string, bytes: Bytes, fields?: Record<string, string>): Promise<string>
}

/** What the page and its script send for somebody, to the record's own address. */
export function sender({ app }: TestApp, person: TestPerson, record: string): Sender {
  const base = `/records/${record}/uploads`
  const post = async (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    app.request(ORIGIN + path, { method: 'POST', body, headers: { origin: ORIGIN, cookie: person.cookie, ...headers } })
  const said = { confidential: 'no', note: '' }
  const begin = (name: string, size: number, fields: Record<string, string> = {}) =>
    person.post(`${base}/begin`, { name, size: String(size), key: `key-${name}`, ...said, ...fields })
  const piece = (id: string, at: number, bytes: Bytes, headers: Record<string, string> = {}) =>
    post(`${base}/${id}/pieces?at=${at}`, bytes, { 'content-type': 'application/octet-stream', ...headers })
  return {
    base,
    begin,
    piece,
    form(file, fields = {}) {
      const body = new FormData()
      for (const [name, value] of Object.entries({ key: 'key', ...said, ...fields })) body.append(name, value)
      if (file) body.append('file', new File([file.bytes], file.name, { type: 'application/x-said' }))
      return post(base, body)
    },
    async send(name, bytes, fields) {
      const { id } = (await (await begin(name, bytes.length, fields)).json()) as { id: string }
      const answer = await piece(id, 0, bytes)
      if (answer.status !== 200) throw new Error(`${name} was answered ${answer.status}: ${await answer.text()}`)
      return id
    },
  }
}

export interface Desk extends TestApp, Sender {
  readonly ann: TestPerson
  readonly record: string
  /** Names of what lies in `DATA_DIR/uploads` and `DATA_DIR/files`. */
  parts(): readonly string[]
  stored(): readonly string[]
}

/** A learner with a record in the making. */
export async function createDesk(env: Record<string, string> = {}): Promise<Desk> {
  const app = await createTestApp({ env })
  const ann = await app.person(['learner'], 'Ann')
  const record = await recordOf(app, ann)
  const folder = (name: string) => join(app.deps.config.dataDir, name)
  const within = (path: string) => (existsSync(path) ? readdirSync(path) : [])
  return {
    ...app,
    ...sender(app, ann, record),
    ann,
    record,
    parts: () => within(folder('uploads')),
    stored: () => within(folder('files')).flatMap((two) => within(join(folder('files'), two))),
  }
}

const bytes = (...parts: (string | readonly number[])[]): Bytes =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  )

export const text = (words: string): Bytes => new Uint8Array(Buffer.from(words))
export const pdf = bytes('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
export const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9])
export const gif = bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0, 0x3b])
export const mp3 = bytes('ID3', [3, 0, 0, 0, 0, 0, 0], [0xff, 0xfb, 0x90, 0x44], '\0'.repeat(2000))
export const wav = bytes('RIFF', [36, 8, 0, 0], 'WAVEfmt ', [16, 0, 0, 0, 1, 0, 1, 0], '\0'.repeat(2000))
export const exe = bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0], '\0'.repeat(100))
/** The head of what MediaRecorder makes. @param codec of its only track */
export const webm = (codec: string) =>
  bytes([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84], 'webm', [0x86, 0x80 | codec.length], codec, '\0'.repeat(500))
export const mp4 = (track: 'soun' | 'vide') =>
  bytes(
    [0, 0, 0, 24],
    'ftypmp42',
    [0, 0, 0, 0],
    'mp42isom',
    [0, 0, 0, 33],
    'hdlr',
    '\0'.repeat(8),
    track,
    '\0'.repeat(500),
  )

/** A ZIP with these files in it. */
export async function zip(files: Record<string, string>): Promise<Bytes> {
  const made = new ZipFile()
  for (const [name, content] of Object.entries(files)) made.addBuffer(Buffer.from(content), name)
  made.end()
  const chunks: Buffer[] = []
  for await (const chunk of made.outputStream) chunks.push(Buffer.from(chunk as Uint8Array))
  return new Uint8Array(Buffer.concat(chunks))
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const docx = (more: Record<string, string> = {}) =>
  zip({ '[Content_Types].xml': types(word), 'word/document.xml': '<w:document/>', ...more })
export const docm = () =>
  zip({
    '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'),
    'word/document.xml': '<w:document/>',
  })
export const odt = (more: Record<string, string> = {}) =>
  zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>', ...more })
