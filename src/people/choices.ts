import type { Reader, Writer } from '../db/database.ts'
import { choiceRow, putChoice } from './choice-queries.ts'

/** What somebody has chosen for themselves under this name; nothing where they have chosen nothing. */
export async function choiceOf(db: Reader, personId: string, key: string): Promise<string | undefined> {
  return (await choiceRow(db, personId, key))?.value
}

export async function setChoice(tx: Writer, personId: string, key: string, value: string): Promise<void> {
  await putChoice(tx, { personId, key, value })
}
