import type { Listed } from './listed.ts'

export const supervisionTable: readonly Listed[] = []
