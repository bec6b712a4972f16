// npm run bench: those that take under a minute each, one after the other. Ends with 1 where one of them does.
import { spawnSync } from 'node:child_process'

const failed = []
for (const name of ['section', 'step', 'map', 'matrix', 'saves', 'talk', 'start']) {
  console.log(`\n${name}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.mjs`], { stdio: 'inherit' })
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) console.log(`\nOutside their limits: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)
