import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { root } from '../root.ts'

/** Everything in `public/`, and htmx, in memory, at addresses that change with their content. */
export interface Assets {
  /** `alongside.css` → `/assets/alongside.1a2b3c4d.css` */
  url(name: string): string
  get(path: string): Asset | undefined
}

export interface Asset {
  readonly type: string
  /** The smallest form that a browser takes: without https, browsers do not take Brotli. Made when first asked for. */
  sheet(accepted: string): Sheet
}
interface Sheet {
  readonly body: Uint8Array<ArrayBuffer>
  readonly encoding?: 'br' | 'gzip'
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

export function loadAssets(folder: string = join(root, 'public')): Assets {
  const urls = new Map<string, string>()
  const assets = new Map<string, Asset>()
  const add = (name: string, body: Buffer) => {
    const extension = extname(name)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
    const url = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`
    const type = types[extension]
    if (!type) throw new Error(`public/${name}: files that end in ${extension} are not served`)
    urls.set(name, url)
    const squeezes = type.includes('charset') || extension === '.svg'
    assets.set(url, { type, sheet: squeezes ? squeezed(body) : () => ({ body: new Uint8Array(body) }) })
  }

  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  for (const name of names.filter((name) => extname(name) !== '.css')) add(name, readFileSync(join(folder, name)))
  add('htmx.js', readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js')))
  for (const name of names.filter((name) => extname(name) === '.css')) {
    // Style sheets name the font by its plain name; they are read last, so that its address is known.
    const css = readFileSync(join(folder, name), 'utf8').replaceAll(
      /url\(([\w.-]+)\)/g,
      (_, file: string) => `url(${urls.get(file)})`,
    )
    add(name, Buffer.from(lean(css)))
  }
  return {
    url(name) {
      const url = urls.get(name)
      if (!url) throw new Error(`There is no public/${name}`)
      return url
    },
    get: (path) => assets.get(path),
  }
}

/** Without what only its authors read. */
function lean(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()
}

function squeezed(body: Buffer): Asset['sheet'] {
  const made = new Map<string, Sheet>()
  return (accepted) => {
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
    if (!encoding) return { body: new Uint8Array(body) }
    const ready = made.get(encoding)
    if (ready) return ready
    const small = encoding === 'br' ? brotliCompressSync(body) : gzipSync(body, { level: 9 })
    const sheet = { body: new Uint8Array(small), encoding } as const
    made.set(encoding, sheet)
    return sheet
  }
}
