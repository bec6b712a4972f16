import { type Block, cellWords, type Paper } from './paper.ts'
import { sizeOf } from './words.ts'

/** A paper in plain text, for whatever can open nothing else. */
export function paperText({ title, blocks }: Paper): string {
  return `${[title, '='.repeat(Math.min(title.length, 80)), ...blocks.map(blockText)].join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.words}`
    case 'text':
      return block.words
    case 'words':
      return [block.asked && `[${block.asked}]`, `${block.whose}:`, quoted(block.words)].filter(Boolean).join('\n')
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n')
    case 'table':
      return [
        block.label,
        ...block.rows.map((row) =>
          row.map((cell, index) => `  ${block.head[index] ?? ''}: ${cellWords(cell)}`).join('\n'),
        ),
      ].join('\n\n')
    case 'file':
      return `${block.file.name} (${block.file.type}, ${sizeOf(block.file)})\n${block.file.note}\nSHA-256 ${block.file.hash}`
  }
}

function quoted(words: string): string {
  return words
    .split('\n')
    .map((line) => `  | ${line}`)
    .join('\n')
}
