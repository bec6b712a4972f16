import type { Listed } from './listed.ts'
import { uploadsTable } from './uploads.ts'

export const recordsTable: readonly Listed[] = [...uploadsTable]
