import { v7 } from 'uuid'
import { readConfig } from './config.ts'
import { databaseIn, NotDone } from './db/back-up.ts'
import { openDatabase } from './db/database.ts'
import { letIn } from './people/resets.ts'

// npm run let-in -- E-MAIL

process.umask(0o077)
try {
  const config = readConfig(process.env)
  const db = openDatabase(databaseIn(config.dataDir))
  const token = await letIn({ db, clock: Date.now, id: v7 }, process.argv[3] ?? '')
  await db.close()
  if (!token) throw new NotDone('Nobody with an open account has that e-mail: npm run let-in -- name@example.org')
  process.stdout.write(
    `Open this within 24 hours to choose a new password. The second step is off.\n\n  ${config.baseUrl}/reset/${token}\n`,
  )
} catch (error) {
  if (!(error instanceof NotDone)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
