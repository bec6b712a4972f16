import type { Listed } from './listed.ts'

export const assessmentTable: readonly Listed[] = []
