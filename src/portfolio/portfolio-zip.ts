import type { Readable } from 'node:stream'
import { indexPaper } from '../../views/portfolio/index-paper.ts'
import { piecePaper } from '../../views/portfolio/piece-paper.ts'
import { standalone } from '../../views/portfolio/standalone.tsx'
import { paperText } from '../../views/portfolio/text.ts'
import type { Deps } from '../deps.ts'
import { safeName } from './safe-name.ts'
import { auditCsv, locationsCsv, matrixCsv } from './tables.ts'
import type { Portfolio, StoredFile } from './value.ts'
import { type Entry, zipOf } from './zip.ts'

/** A whole portfolio as a ZIP of plain files, that can be read for as long as there are browsers and text. */
export async function portfolioZip(
  deps: Pick<Deps, 'config'>,
  portfolio: Portfolio,
  by: { readonly name: string },
): Promise<Readable> {
  const { learner, madeAt, ledger } = portfolio
  const about = {
    format: 'alongside-portfolio',
    madeAt: new Date(madeAt).toISOString(),
    madeBy: by.name,
    for: learner.name,
    ledger: { head: ledger.head, lines: ledger.lines.map(({ seq, hash }) => ({ seq, hash })) },
  } as const
  return zipOf(deps, about, portfolioEntries(portfolio))
}

export function portfolioEntries(portfolio: Portfolio): readonly Entry[] {
  const pages = portfolio.evidence.flatMap((piece) =>
    piece.versions.flatMap((version): Entry[] => {
      const paper = piecePaper(portfolio, piece, version)
      const path = `evidence/${piece.ref}-v${version.version}`
      const fileAt = (file: StoredFile) => `../${filePath(piece.ref, version.version, file)}`
      return [
        {
          path: `${path}.html`,
          words: standalone(paper, { back: '../index.html', fileAt: ({ file }) => fileAt(file) }),
        },
        { path: `${path}.txt`, words: paperText(paper) },
        ...version.files.map((file) => {
          return { path: filePath(piece.ref, version.version, file), hash: file.hash, size: file.size }
        }),
      ]
    }),
  )
  return [
    { path: 'index.html', words: standalone(indexPaper(portfolio), {}) },
    { path: 'portfolio.json', words: `${JSON.stringify(portfolio, null, 2)}\n` },
    { path: 'matrix.csv', words: matrixCsv(portfolio) },
    { path: 'locations.csv', words: locationsCsv(portfolio) },
    { path: 'audit.csv', words: auditCsv(portfolio) },
    ...pages,
  ]
}

export function filePath(ref: string, version: number, { position, name }: StoredFile): string {
  return `files/${safeName(`${ref}-v${version}-${position + 1}`, name)}`
}
