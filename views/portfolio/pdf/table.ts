import type { Line } from './letters.ts'
import { leading, type Part, type Press, sheet } from './press.ts'

interface Table {
  readonly label: string
  readonly head: readonly string[]
  readonly wide: readonly number[]
  readonly rows: readonly (readonly string[])[]
}
interface Column {
  readonly x: number
  readonly width: number
}

const SIZE = 8.5
const GAP = 6

/** A table whose heads stand again on each page. A row that fits on no page is carried over. */
export async function printTable(press: Press, whole: Part, table: Table): Promise<void> {
  const caption = press.part('P', whole)
  press.need(6 * leading(SIZE))
  await press.lay(caption, 'P', press.wrapped([{ words: table.label, bold: true }], 10, sheet.right - sheet.left), {
    size: 10,
    x: sheet.left,
  })
  caption.end()
  const columns = columnsOf(table.wide)
  const head = inColumns(press, columns, table.head, () => true)
  const part = press.part('Table', whole)
  printHead(press, part, columns, head)
  for (const row of table.rows) {
    printRow(press, part, columns, row, head)
    await press.breathe()
  }
  part.end()
  press.y += 8
}

function columnsOf(wide: readonly number[]): readonly Column[] {
  const all = wide.reduce((sum, each) => sum + each, 0)
  let x: number = sheet.left
  return wide.map((each) => {
    const column = { x, width: ((sheet.right - sheet.left) * each) / all - GAP }
    x += column.width + GAP
    return column
  })
}

function inColumns(press: Press, columns: readonly Column[], row: readonly string[], bold: (index: number) => boolean) {
  return columns.map(({ width }, index) => [
    ...press.wrapped([{ words: row[index] ?? '', bold: bold(index) }], SIZE, width),
  ])
}

function printHead(press: Press, table: Part, columns: readonly Column[], head: readonly (readonly Line[])[]): void {
  const row = press.part('TR', table)
  for (const [index, { x }] of columns.entries()) {
    const cell = press.part('TH', row, 'Column')
    press.set(cell, 'TH', head[index] ?? [], { size: SIZE, x }, press.y)
    cell.end()
  }
  row.end()
  under(press, height(head))
}

/** The heads once more, on a page that a table goes on to: for the eye only, since they were read before. */
function repeatHead(press: Press, columns: readonly Column[], head: readonly (readonly Line[])[]): void {
  press.doc.markContent('Artifact', { type: 'Pagination' })
  for (const [index, { x }] of columns.entries()) {
    for (const [down, line] of (head[index] ?? []).entries()) {
      let at = x
      for (const { font, words, width } of line) {
        press.doc
          .font(font)
          .fontSize(SIZE)
          .text(words, at, press.y + down * leading(SIZE), { lineBreak: false })
        at += width
      }
    }
  }
  press.doc.endMarkedContent()
  under(press, height(head))
}

function printRow(
  press: Press,
  table: Part,
  columns: readonly Column[],
  words: readonly string[],
  head: readonly (readonly Line[])[],
): void {
  const cells = inColumns(press, columns, words, (index) => index === 0)
  const most = Math.max(...cells.map((lines) => lines.length))
  const row = press.part('TR', table)
  const parts = cells.map((_, index) => (index === 0 ? press.part('TH', row, 'Row') : press.part('TD', row)))
  for (let from = 0; from < most; ) {
    let fit = Math.floor((sheet.bottom - press.y) / leading(SIZE))
    if (fit < Math.min(most - from, 4)) {
      press.turn()
      repeatHead(press, columns, head)
      fit = Math.floor((sheet.bottom - press.y) / leading(SIZE))
    }
    const upTo = from + fit
    const shown = cells.map((lines) => lines.slice(from, upTo))
    for (const [index, lines] of shown.entries()) {
      const part = parts[index]
      if (part && (lines.length > 0 || from === 0)) {
        press.set(part, index === 0 ? 'TH' : 'TD', lines, { size: SIZE, x: columns[index]?.x ?? 0 }, press.y)
      }
    }
    under(press, height(shown))
    from = upTo
  }
  for (const part of parts) part.end()
  row.end()
}

function height(cells: readonly (readonly Line[])[]): number {
  return Math.max(...cells.map((lines) => lines.length)) * leading(SIZE)
}

function under(press: Press, high: number): void {
  press.y += high + 2
  press.rule(sheet.left, press.y, sheet.right, press.y)
  press.y += 4
}
