import { raw } from 'hono/html'
import { Blocks, type FileAt } from './blocks.tsx'
import type { Paper } from './paper.ts'

// Inside a ZIP there is no style sheet to ask for.
const styles = `
:root { color-scheme: light dark }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.55 Georgia, serif; overflow-wrap: anywhere }
h1, h2, h3, h4, dt, th, .who, .small { font-family: system-ui, sans-serif }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .75rem }
.small { font-size: .9375rem } .hash { font-family: monospace }
.facts div { margin: .25rem 0 } .facts dt { display: inline; font-weight: 600 } .facts dt::after { content: ": " }
.facts dd { display: inline; margin: 0; white-space: pre-line }
.written { margin: 1rem 0 } .written blockquote { margin: .25rem 0 0; padding-left: 1rem; border-left: 3px solid #c9788e; white-space: pre-wrap }
.drawn { margin: 1rem 0 } .drawing { overflow: visible; color: inherit } .drawn > .drawing { width: 100%; max-width: 27rem }
.drawing text { fill: currentColor; stroke: Canvas; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; font: 600 15px Georgia, serif }
.drawing .light { font-weight: 400 } .drawing :is(polyline, .symbol) { fill: none; stroke: currentColor; stroke-width: 1.75 }
.drawing .symbol > * { fill: Canvas } .drawing .full, .drawing .symbol > .full { fill: currentColor }
.drawing .strong { stroke-width: 5 } .drawing .thin { stroke-width: 1.5; stroke-dasharray: 5 4 } .drawing .ring-line { fill: none; stroke: #83788a; stroke-dasharray: 2 4 }
.scrolls { overflow-x: auto } .drawing-key { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; list-style: none } .drawing-key li { display: flex; gap: .5rem }
.wide-table { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9375rem }
caption { text-align: start; font-weight: 600; padding: .5rem 0 }
th, td { text-align: start; vertical-align: top; padding: .4rem .5rem; border: 1px solid #83788a; min-width: 5rem }
a { display: inline-block; padding: .2rem 0 }
@media print { body { max-width: none; font-size: 10.5pt } .wide-table { overflow: visible } thead { display: table-header-group } tr, .written figcaption { break-inside: avoid } }
`

export interface Standalone {
  /** Where the first page is, from here. */
  readonly back?: string
  readonly fileAt?: FileAt
}

/** A page that needs nothing but itself. */
export function standalone({ title, blocks }: Paper, { back, fileAt }: Standalone): string {
  const page = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(styles)}</style>
      </head>
      <body>
        <main>
          {back !== undefined && (
            <p>
              <a href={back}>Back to the first page</a>
            </p>
          )}
          <h1>{title}</h1>
          <Blocks blocks={blocks} {...(fileAt ? { fileAt } : {})} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${page}\n`
}
