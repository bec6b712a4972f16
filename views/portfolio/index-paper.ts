import type { Portfolio } from '../../src/portfolio/value.ts'
import { type Block, heading, type Paper, text } from './paper.ts'
import { declarationBlocks, frontSheet, ledgerBlocks, locationBlocks, planBlocks, signOffBlocks } from './unit-paper.ts'
import { methods } from './words.ts'

/** The first page of a ZIP: what is in it, and where. */
export function indexPaper(portfolio: Portfolio): Paper {
  const { learner, units, evidence } = portfolio
  return {
    title: `Portfolio of ${learner.name}`,
    foot: learner.name,
    blocks: [
      text('Everything here is a plain file. It needs nothing but a browser, and no connection.'),
      ...frontSheet(portfolio),
      heading(2, 'The evidence'),
      ...(evidence.length === 0 ? [text('Nothing has been submitted yet.')] : [contents(portfolio)]),
      ...units.flatMap((unit) => [
        ...locationBlocks(unit, (ref, version) => `evidence/${ref}-v${version}.html`),
        ...signOffBlocks(unit),
        ...planBlocks(unit),
      ]),
      ...declarationBlocks(portfolio),
      ...ledgerBlocks(portfolio),
      heading(2, 'The other files'),
      text('portfolio.json holds all of this as data. matrix.csv, locations.csv and audit.csv open in a spreadsheet.'),
      text('manifest.json and SHA256SUMS show that nothing was changed: run “sha256sum -c SHA256SUMS” in this folder.'),
    ],
  }
}

function contents({ evidence }: Portfolio): Block {
  return {
    is: 'table',
    label: 'Each piece of evidence, and each version of it that was submitted',
    head: ['Reference', 'Title', 'Method', 'Files'],
    wide: [15, 45, 25, 15],
    rows: evidence.flatMap(({ ref, kind, versions }) =>
      versions.map(({ version, title, files }) => [
        { words: `${ref}, version ${version}`, to: `evidence/${ref}-v${version}.html` },
        title,
        methods[kind],
        String(files.length),
      ]),
    ),
  }
}
