import type { Listed } from './listed.ts'

export const portfolioTable: readonly Listed[] = []
