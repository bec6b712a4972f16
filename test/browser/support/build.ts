import { execFileSync } from 'node:child_process'

/** The browser tests use what `npm start` would serve. What was built and learned just before is taken as it is. */
export default function build(): void {
  execFileSync('node', ['scripts/start.mjs', 'content'], { stdio: 'inherit' })
}
