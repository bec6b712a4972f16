import { join } from 'node:path'
import { v7 } from 'uuid'
import { readConfig } from './config.ts'
import { openDatabase } from './db/database.ts'
import { letIn } from './people/resets.ts'

// npm run let-in -- E-MAIL

process.umask(0o077)
const config = readConfig(process.env)
const db = openDatabase(join(config.dataDir, 'alongside.db'))
const token = await letIn({ db, clock: Date.now, id: v7 }, process.argv[3] ?? '')
if (token) {
  process.stdout.write(
    `Open this within 24 hours to choose a new password. The second step is off.\n\n  ${config.baseUrl}/reset/${token}\n`,
  )
} else {
  process.stderr.write(
    `Nobody with an open account has that e-mail in ${config.dataDir}: npm run let-in -- name@example.org\n`,
  )
  process.exitCode = 1
}
await db.close()
