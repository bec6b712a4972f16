import { execFileSync } from 'node:child_process'

/** The browser tests use what `npm start` would serve. */
export default function build(): void {
  execFileSync('node', ['scripts/build.mjs'], { stdio: 'inherit' })
}
