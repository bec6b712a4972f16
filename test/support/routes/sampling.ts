import type { Listed } from './listed.ts'

export const samplingTable: readonly Listed[] = []
