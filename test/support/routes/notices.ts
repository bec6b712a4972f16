import type { Listed } from './listed.ts'

export const noticesTable: readonly Listed[] = []
