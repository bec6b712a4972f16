import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Figure } from './curriculum.ts'
import { filesIn } from './files.ts'
import { escapeHtml, html, words } from './markdown.ts'
import { FigureFront } from './schemas.ts'
import { frontMatter, type Problems, readSource } from './source.ts'

/** Every figure: its words from the `.md`, its drawing from the `.svg` of the same name. */
export function readFigures(folder: string, problems: Problems): readonly Figure[] {
  const figures: Figure[] = []
  for (const path of filesIn(folder, 'figures')) {
    const source = readSource(folder, path, problems)
    const front = frontMatter(source, FigureFront, problems)
    if (!front) continue
    const { figure: number, ...rest } = front
    const nodes = source.tree.children
    if (nodes.length === 0)
      problems.add(
        source.file,
        1,
        'a figure needs its words: everything that the drawing says, for somebody who does not see it',
      )
    if (figures.some((each) => each.number === number))
      problems.add(source.file, source.lineOf('figure'), `figure ${number} stands twice`)
    const svgPath = path.replace(/\.md$/, '.svg')
    const isTable = nodes.some(({ type }) => type === 'table')
    const svg = existsSync(svgPath)
      ? drawing(svgPath, relative(folder, svgPath), number, rest.alt, problems)
      : undefined
    if (!svg && !isTable)
      problems.add(source.file, 1, `no drawing: add ${relative(folder, svgPath)}, or write the figure as a table`)
    const { credit, ...described } = rest
    figures.push({
      number,
      ...described,
      ...(credit ? { credit } : {}),
      ...(svg ? { svg } : {}),
      wordsHtml: html(nodes),
      wordsText: words(nodes),
    })
  }
  return figures.sort((a, b) => a.number - b.number)
}

const mustNot: readonly (readonly [RegExp, string])[] = [
  [/<(script|style|foreignObject|image|a|use|animate\w*)\b/i, 'may not hold script, style, links, images or animation'],
  [
    /\s(style|on\w+|href|xlink:href)\s*=/i,
    'may not have style, on… or href attributes: use the classes in docs/writing-content.md',
  ],
  [/#[0-9a-f]{3,8}\b(?=["';])/i, 'may not name colours: stroke and fill come from the style sheet'],
]

function drawing(path: string, file: string, number: number, alt: string, problems: Problems): string {
  const raw = readFileSync(path, 'utf8')
    .replaceAll(/<\?xml[^>]*>|<!--[\s\S]*?-->/g, '')
    .trim()
  const open = /^<svg\b([^>]*)>/.exec(raw)
  const viewBox = /viewBox="[\d.\s-]+"/.exec(open?.[1] ?? '')?.[0]
  if (!open || !viewBox) problems.add(file, 1, 'must begin with <svg viewBox="0 0 340 …">')
  for (const [pattern, says] of mustNot) {
    const found = pattern.exec(raw)
    if (found) problems.add(file, raw.slice(0, found.index).split('\n').length, says)
  }
  for (const [, id] of raw.matchAll(/\sid="([^"]*)"/g)) {
    if (!new RegExp(`^f0?${number}-`).test(id ?? ''))
      problems.add(file, 1, `the id "${id}" must begin with f${number}-`)
  }
  return `<svg ${viewBox ?? ''} role="img" aria-label="${escapeHtml(alt)}">${raw.slice(open?.[0].length ?? 0).replaceAll(/\n\s*/g, '')}`
}
