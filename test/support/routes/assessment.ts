import type { Listed } from './listed.ts'
import { matrixTable } from './matrix.ts'

export const assessmentTable: readonly Listed[] = [...matrixTable]
