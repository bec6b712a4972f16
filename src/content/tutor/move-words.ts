import { join } from 'node:path'
import { toString as plain } from 'mdast-util-to-string'
import { complain } from '../directive.ts'
import { words } from '../markdown.ts'
import { type Problems, readSource } from '../source.ts'
import { type Move, moves } from './moves.ts'
import type { MoveWords } from './tutor.ts'

/** `## own_feelings`, its name as `###`, a paragraph on what the coach looks for, and a list of nudges. */
export function readMoves(folder: string, problems: Problems): readonly MoveWords[] {
  const source = readSource(folder, join(folder, 'tutor', 'moves.md'), problems)
  const writing = { source, problems, criteria: new Set<string>() }
  const read: { move: Move; name: string; looksFor: string; nudges: string[] }[] = []
  for (const node of source.tree.children) {
    const now = read.at(-1)
    if (node.type === 'heading' && node.depth === 2) {
      const move = moves.find((each) => each === plain(node))
      if (move) read.push({ move, name: '', looksFor: '', nudges: [] })
      else complain(node, writing, `there is no move “${plain(node)}”: write ${moves.join(', ')}`)
    } else if (node.type === 'heading' && now) now.name = plain(node)
    else if (node.type === 'paragraph' && now) now.looksFor = words([node])
    else if (node.type === 'list' && now) now.nudges.push(...node.children.map((item) => words([item])))
    else complain(node, writing, 'a move has ## its id, ### its name, what the coach looks for, and a list of nudges')
  }
  for (const move of moves) {
    const found = read.find((each) => each.move === move)
    if (!found || found.name === '' || found.looksFor === '' || found.nudges.length < 2)
      problems.add(source.file, 1, `## ${move} needs a ### name, a paragraph, and two nudges at the least`)
  }
  return read
}
