import type { Listed } from './listed.ts'

export const matrixTable: readonly Listed[] = []
