import { eq, sql } from 'drizzle-orm'
import { prepared, type Reader, type Writer } from '../db/database.ts'
import { settings } from '../db/schema.ts'

export type SettingRow = typeof settings.$inferSelect

const oneSetting = prepared((db) =>
  db
    .select()
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(),
)

export async function settingRow(db: Reader, key: string): Promise<SettingRow | undefined> {
  return oneSetting(db).get({ key })
}

export async function putSetting(tx: Writer, row: SettingRow): Promise<void> {
  await tx
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({ target: settings.key, set: { value: row.value } })
}
