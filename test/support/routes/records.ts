import type { Listed } from './listed.ts'

export const recordsTable: readonly Listed[] = []
