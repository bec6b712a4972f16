import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** zod brings its messages in fifty languages; ours are all our own, and every start would read theirs. */
const withoutLocales = {
  name: 'without locales',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, () => ({ path: 'locales', namespace: 'nothing' }))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export {}' }))
  },
}

/** Bundles the server into dist/: it starts in a fraction of the time and memory that the sources would take. */
export async function buildServer() {
  rmSync(`${root}dist`, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/main.ts',
      demo: 'src/demo/main.ts',
      content: 'src/content.ts',
      backup: 'src/backup.ts',
      'let-in': 'src/let-in.ts',
      verify: 'src/verify.ts',
      ask: 'src/ask.ts',
      coach: 'src/coach.ts',
      'check-portfolio': 'src/check-portfolio.ts',
    },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    // Names stay, for the log. What is left out is read at each start.
    minifyWhitespace: true,
    minifySyntax: true,
    // The compiled part of the one, and the font data of the other, must stay where npm put them.
    external: ['better-sqlite3', 'pdfkit'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
    },
    plugins: [withoutLocales],
    logLevel: 'warning',
  })
}

// npm run build: everything that a first start would have to make, too.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildServer()
  execFileSync(process.execPath, [`${root}dist/content.js`], { cwd: root, stdio: 'inherit' })
}
