/** Moves every heading up by one, so that a piece of a page can be a page of its own without a gap under its h1. */
export function raised(html: string): string {
  return html.replaceAll(/<(\/?)h([2-6])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`)
}

/** The headings that divide a place, in order, for a list of what is in it. */
export function headingsOf(html: string): readonly { readonly id: string; readonly heading: string }[] {
  const found = html.matchAll(/<h3 id="(p[^"]*)"[^>]*>([\s\S]*?)<\/h3>/g)
  return [...found].map(([, id = '', heading = '']) => ({ id, heading: plain(heading) }))
}

/** The words under one heading. `id` is empty for what stands before the first. */
export interface Passage {
  readonly id: string
  readonly heading: string
  readonly words: string
}

/** The words of a place, by heading, without definitions, exercises and drawings, which are found on their own. */
export function passagesOf(html: string): readonly Passage[] {
  const bare = html
    .replaceAll(/<aside class="gloss"[\s\S]*?<\/aside>/g, ' ')
    .replaceAll(/<section class="card[\s\S]*?<\/section>/g, ' ')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
  const [before = '', ...rest] = bare.split(/<h[2-6] id="([^"]*)"[^>]*>([\s\S]*?)<\/h[2-6]>/)
  const passages: Passage[] = [{ id: '', heading: '', words: plain(before) }]
  for (let at = 0; at + 2 < rest.length; at += 3) {
    const [id = '', heading = '', words = ''] = rest.slice(at, at + 3)
    passages.push({ id, heading: plain(heading), words: plain(words) })
  }
  return passages.filter(({ words, heading }) => words !== '' || heading !== '')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of HTML of our own making. */
export function plain(html: string): string {
  return html
    .replaceAll(/<\/?(?:p|li|td|th|tr|div|h\d|figcaption|summary|blockquote|dd|dt)\b[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim()
}
