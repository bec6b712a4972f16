import type { Listed } from './listed.ts'

export const peopleTable: readonly Listed[] = []
