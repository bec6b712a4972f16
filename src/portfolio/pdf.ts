import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Paper } from '../../views/portfolio/paper.ts'
import { Unwanted } from '../../views/portfolio/pdf/press.ts'
import { printPaper } from '../../views/portfolio/pdf/print.ts'
import { root } from '../root.ts'
import { unpack } from './unpack.ts'
import type { Portfolio } from './value.ts'

const fonts = join(root, 'fonts')

/**
 * A paper as a PDF, streamed while it is made: tagged, in British English, with an outline. pdfkit is a megabyte, and is
 * read in when somebody first asks for a PDF.
 */
export async function pdfOf({ learner, madeAt }: Portfolio, paper: Paper): Promise<Readable> {
  const { default: Document } = await import('pdfkit')
  const doc = new Document({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // With a font by default, pdfkit takes the same one under its own name for new, and reads it again for every word.
    font: null as unknown as string,
    info: { Title: `${paper.title}: ${learner.name}`, Author: learner.name, CreationDate: new Date(madeAt) },
  })
  const stream = doc as unknown as Readable
  printPaper(
    doc,
    (file) => unpack(join(fonts, file)),
    paper,
    () => performance.now(),
  ).catch((error: unknown) => {
    if (!(error instanceof Unwanted)) stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return stream
}
