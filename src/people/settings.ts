import type { Reader, Writer } from '../db/database.ts'
import { putSetting, settingRow } from './setting-queries.ts'

/** What is set for the whole service under this name; nothing where nothing is. */
export async function settingOf(db: Reader, key: string): Promise<string | undefined> {
  return (await settingRow(db, key))?.value
}

export async function setSetting(tx: Writer, key: string, value: string): Promise<void> {
  await putSetting(tx, { key, value })
}
