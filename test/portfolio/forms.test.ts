import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { checkZip } from '../../src/portfolio/check.ts'
import { safeName } from '../../src/portfolio/safe-name.ts'
import { createWorld, SECRET, type World } from '../support/world.ts'
import { judged, submitted, titled, withFile } from './support-judged.ts'

const HOSTILE = '../../<b>CON & "x" \u202e gnp 😀 ŵŷ'

async function kept(answer: Response): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-zip-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'portfolio.zip')
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

async function withHostileFile(world: World): Promise<void> {
  const bytes = 'The bytes of a file.'
  const hash = createHash('sha256').update(bytes).digest('hex')
  const folder = join(world.deps.config.dataDir, 'files', hash.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, hash), bytes)
  await withFile(world, world.ann.evidence, `${HOSTILE}.TXT`, hash, bytes.length)
  await titled(world, world.ann.evidence, HOSTILE)
}

test('a ZIP fits its manifest; one that was changed does not', async () => {
  const world = await createWorld()
  const { ann, staff } = world
  await withHostileFile(world)
  const sent = await submitted(world, ann.person, ann.evidence)
  await judged(world, staff.assessor, sent)
  const answer = await staff.assessor.get(`/learners/${ann.person.id}/portfolio.zip`)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const path = await kept(answer)
  const checked = await checkZip(path)
  expect(checked.wrong).toEqual([])
  // index, portfolio, three CSVs, a page and a text, a file, manifest and sums
  expect(checked.files).toBe(10)

  const names = await namesIn(path)
  expect(names).toContain('evidence/E01-v1.html')
  expect(names.filter((name) => name.startsWith('files/'))).toEqual(['files/E01-v1-1-b-CON-x-gnp-wy.txt'])
  expect(names.every((name) => /^[A-Za-z0-9/._-]+$/.test(name) && !name.includes('..'))).toBe(true)

  const bytes = Buffer.from(await (await staff.assessor.get(`/learners/${ann.person.id}/portfolio.zip`)).arrayBuffer())
  const at = bytes.indexOf('The bytes of a file.')
  bytes.write('the', at)
  writeFileSync(path, bytes)
  expect((await checkZip(path).catch((error: Error) => ({ wrong: [error.message] }))).wrong).not.toEqual([])
}, 120_000)

test('the same portfolio at the same time makes the same ZIP', async () => {
  const world = await createWorld()
  await submitted(world, world.ann.person, world.ann.evidence)
  const [one, other] = [await world.ann.person.get('/portfolio.zip'), await world.ann.person.get('/portfolio.zip')]
  expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(true)
}, 120_000)

test('everything of one’s own is in its ZIP, what was never shown too', async () => {
  const world = await createWorld()
  const path = await kept(await world.ann.person.get('/account/data.zip'))
  expect((await checkZip(path)).wrong).toEqual([])
  const names = await namesIn(path)
  expect(names).toContain('talk.html')
  expect(names.some((name) => name.startsWith('writing/'))).toBe(true)
  const others = await kept(await world.ben.person.get('/account/data.zip'))
  expect((await wordsIn(others)).includes(SECRET)).toBe(false)
  expect(await wordsIn(path)).toContain(`${SECRET} note`)
}, 120_000)

test('names that a system would trip over are made safe', () => {
  expect(safeName('E01-v1-1', 'CON')).toBe('E01-v1-1-CON')
  expect(safeName('E01-v1-1', '../../etc/passwd')).toBe('E01-v1-1.etcpasswd')
  expect(safeName('E01-v1-1', 'x'.repeat(500)).length).toBeLessThan(80)
  expect(safeName('E01-v1-1', '😀')).toBe('E01-v1-1')
}, 120_000)

test('a PDF is tagged, in British English, and shows Welsh letters and curly quotes', async () => {
  const world = await createWorld()
  const { ann, staff } = world
  await titled(world, ann.evidence, `Tŷ’r “dŵr” 😀 ${'long'.repeat(100)}`)
  const sent = await submitted(world, ann.person, ann.evidence, { note: 'A long note. '.repeat(900) })
  await judged(world, staff.assessor, sent)
  const answer = await ann.person.get('/portfolio/400.pdf')
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pdf = Buffer.from(await answer.arrayBuffer())
  const raw = pdf.toString('latin1')
  expect(raw).toContain('/Lang (en-GB)')
  expect(raw).toContain('/Marked true')
  for (const part of ['/H1', '/H2', '/Table', '/TH', '/BlockQuote', '/Scope /Column', '/Outlines'])
    expect(raw).toContain(part)
  expect((raw.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(3)
  const text = lettersIn(pdf)
  for (const letter of ['ŷ', 'ŵ', '“', '’']) expect(text).toContain(letter)
}, 120_000)

test('a page of a unit can be read and printed, with heads to its tables', async () => {
  const world = await createWorld()
  const { ann, staff } = world
  await withHostileFile(world)
  await submitted(world, ann.person, ann.evidence)
  const html = await (await ann.person.get('/portfolio/400')).text()
  const own = `/evidence/${ann.evidence}/files/0?version=1`
  expect(html).toContain(`href="${own}"`)
  expect((await ann.person.get(own)).status).toBe(200)
  const theirs = `/learners/${ann.person.id}/evidence/${ann.evidence}/files/0?version=1`
  expect(await (await staff.assessor.get(`/learners/${ann.person.id}/portfolio/400`)).text()).toContain(theirs)
  expect((await staff.assessor.get(theirs)).status).toBe(200)
  expect(html).toContain('E01, version 1')
  expect(html).toContain('<th scope="col">Criterion</th>')
  expect(html).toContain('This is my own work.')
  expect(html.match(/<h1/g)).toHaveLength(1)
}, 120_000)

test('the award goes to Mahara and Moodle in their own formats', async () => {
  const { nobody, deps } = await createWorld()
  const { framework } = JSON.parse(await (await nobody.get('/award.matrix')).text())
  const ids = new Set(framework.standards.map((each: { standardid: number }) => each.standardid))
  const seen = new Set<string>()
  for (const each of framework.standardelements) {
    expect(ids.has(each.standardid) && Number.isInteger(each.standardid)).toBe(true)
    expect(each.shortname.length).toBeLessThanOrEqual(100)
    expect(each.name.length).toBeLessThanOrEqual(255)
    if (each.parentelementid !== undefined) expect(seen.has(each.parentelementid)).toBe(true)
    seen.add(each.elementid)
  }
  for (const { code } of deps.curriculum.award.criteria) expect(seen.has(code)).toBe(true)
  expect(framework.evidencestatuses).toHaveLength(4)

  const { parse } = await import('csv-parse/sync')
  const rows: string[][] = parse(await (await nobody.get('/award.csv')).text())
  const known = new Set<string>()
  expect(rows.every((row) => row.length === 14)).toBe(true)
  expect(rows[1]?.[12]).toBe('1')
  for (const [parent = '', id = '', short = ''] of rows.slice(2)) {
    expect(parent === '' || known.has(parent)).toBe(true)
    expect(short.length).toBeLessThanOrEqual(100)
    known.add(id)
  }
  for (const { code } of deps.curriculum.award.criteria) expect(known.has(code)).toBe(true)
}, 120_000)

/** What the fonts of a PDF say that their glyphs mean. */
function lettersIn(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  let text = ''
  for (const { index } of raw.matchAll(/stream\r?\n/g)) {
    const from = index + (raw.startsWith('stream\r\n', index) ? 8 : 7)
    const upTo = raw.indexOf('endstream', from)
    try {
      const stream = inflateSync(pdf.subarray(from, upTo)).toString('latin1')
      if (!stream.includes('beginbfrange') && !stream.includes('beginbfchar')) continue
      for (const [, code = ''] of stream.matchAll(/<([0-9a-f]{4})>/gi))
        text += String.fromCharCode(Number.parseInt(code, 16))
    } catch {}
  }
  return text
}

async function namesIn(path: string): Promise<readonly string[]> {
  return [...(await entriesIn(path)).keys()]
}
async function wordsIn(path: string): Promise<string> {
  return [...(await entriesIn(path)).values()].join('\n')
}
async function entriesIn(path: string): Promise<ReadonlyMap<string, string>> {
  const { open } = await import('yauzl')
  return new Promise((resolve, reject) =>
    open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const found = new Map<string, string>()
      zip.on('end', () => resolve(found))
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
          found.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
          zip.readEntry()
        }),
      )
      zip.readEntry()
    }),
  )
}
