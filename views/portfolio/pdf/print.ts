import type Pdf from 'pdfkit'
import { type Block, cellWords, type Paper } from '../paper.ts'
import { sizeOf } from '../words.ts'
import { NOT_SHOWN } from './letters.ts'
import { leading, openPress, type Part, type Press, sheet } from './press.ts'
import { printTable } from './table.ts'

type Document = InstanceType<typeof Pdf>
type Item = { addItem(title: string): Item }

const sizes = { 1: 20, 2: 15, 3: 12.5, 4: 11 } as const
const BODY = 10.5
const wide = sheet.right - sheet.left

/**
 * Prints a paper into a PDF document that has no page yet, and ends it. Everything that is read is a part of its
 * structure (headings, paragraphs, tables with headed cells); lines and page numbers are not. Others get their turn in
 * between, and each page can be sent as soon as the next one is begun.
 *
 * @param now in milliseconds, by any clock that only goes forward.
 * @throws {Unwanted} where the document was destroyed meanwhile.
 */
export async function printPaper(
  doc: Document,
  fonts: (file: string) => Uint8Array,
  { title, foot, blocks }: Paper,
  now: () => number,
): Promise<void> {
  const press = openPress(doc, fonts, foot, now)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const outline = doc.outline as unknown as Item
  await printLines(press, whole, 'H1', title, sizes[1], true)
  let chapter = outline
  for (const block of blocks) {
    if (block.is === 'heading') {
      press.y += 10
      press.need(leading(sizes[block.level]) + 3 * leading(BODY))
      if (block.level === 2) chapter = outline.addItem(block.words)
      if (block.level === 3) chapter.addItem(block.words)
    }
    await printBlock(press, whole, block)
  }
  if (press.letters.missed) {
    press.y += 10
    const note = `${NOT_SHOWN} stands where the fonts of this PDF have no letter or picture. The page on the screen, and the ZIP, hold every one.`
    await printLines(press, whole, 'P', note, 9)
  }
  whole.end()
  doc.end()
}

async function printBlock(press: Press, whole: Part, block: Block): Promise<void> {
  if (block.is === 'heading') await printLines(press, whole, `H${block.level}`, block.words, sizes[block.level], true)
  if (block.is === 'text') await printLines(press, whole, 'P', block.words, BODY)
  if (block.is === 'words') await printWords(press, whole, block)
  if (block.is === 'facts') await printFacts(press, whole, block.rows)
  if (block.is === 'table')
    await printTable(press, whole, { ...block, rows: block.rows.map((row) => row.map(cellWords)) })
  if (block.is === 'file') await printFile(press, whole, block)
}

async function printFacts(press: Press, whole: Part, rows: readonly (readonly [string, string])[]): Promise<void> {
  for (const [label, value] of rows) {
    const part = press.part('P', whole)
    const lines = press.wrapped([{ words: `${label}: `, bold: true }, { words: value }], BODY, wide)
    await press.lay(part, 'P', lines, { size: BODY, x: sheet.left })
    part.end()
  }
  press.y += 5
}

async function printFile(press: Press, whole: Part, { file }: Extract<Block, { is: 'file' }>): Promise<void> {
  const note = file.note ? `: ${file.note}` : ''
  await printLines(press, whole, 'P', `${file.name} (${file.type}, ${sizeOf(file)})${note}`, BODY)
  await printLines(press, whole, 'P', `SHA-256 ${file.hash}`, 8)
}

/** Words that somebody wrote, indented behind a line, under what they were asked. */
async function printWords(press: Press, whole: Part, block: Extract<Block, { is: 'words' }>): Promise<void> {
  press.need(4 * leading(BODY))
  const asked = [block.asked, block.whose].filter(Boolean).join(' · ')
  await printLines(press, whole, 'P', asked, 9)
  const quote = press.part('BlockQuote', whole)
  const lines = press.wrapped([{ words: block.words }], BODY, wide - 18)
  await press.lay(quote, 'BlockQuote', lines, { size: BODY, x: sheet.left + 18, margin: true })
  quote.end()
  press.y += 7
}

async function printLines(
  press: Press,
  whole: Part,
  kind: 'H1' | 'H2' | 'H3' | 'H4' | 'P',
  words: string,
  size: number,
  bold = false,
): Promise<void> {
  const part = press.part(kind, whole)
  await press.lay(part, kind, press.wrapped([{ words, bold }], size, wide), { size, x: sheet.left })
  part.end()
  press.y += 4
}
