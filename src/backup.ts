import { readConfig } from './config.ts'
import { backUp, NotDone } from './db/back-up.ts'

// npm run backup -- FOLDER [EARLIER COPY]

process.umask(0o077)
const { dataDir } = readConfig(process.env)
const [folder, earlier] = process.argv.slice(3)
try {
  if (!folder) throw new NotDone('Say where to: npm run backup -- /path/to/a/new/folder')
  await backUp(dataDir, folder, earlier)
  process.stdout.write(`Everything in ${dataDir} is copied to ${folder}\n`)
} catch (error) {
  if (!(error instanceof NotDone)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
