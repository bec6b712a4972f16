import type { Listed } from './listed.ts'

export const uploadsTable: readonly Listed[] = []
