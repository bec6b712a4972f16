import type { EvidenceKind } from '../db/schema.ts'
import { unitOf } from './propose.ts'

interface Of {
  readonly assessor: string
  readonly criterion: string
  readonly method: EvidenceKind
}
export interface Cell {
  readonly unit: string
  /** By method, how many of how many decisions are sampled. */
  readonly methods: readonly { readonly method: EvidenceKind; readonly sampled: number; readonly of: number }[]
}
/** A line of the matrix: an assessor by units by methods. */
export interface Coverage {
  readonly assessor: string
  readonly units: readonly Cell[]
}

/** How much of what was decided is in a sample. */
export function coverageOf(all: readonly Of[], sampled: readonly Of[], units: readonly string[]): readonly Coverage[] {
  const assessors = [...new Set([...all, ...sampled].map(({ assessor }) => assessor))].toSorted()
  return assessors.map((assessor) => ({
    assessor,
    units: units.map((unit) => {
      const here = (each: Of) => each.assessor === assessor && unitOf(each.criterion) === unit
      const [decided, looked] = [all.filter(here), sampled.filter(here)]
      const methods = [...new Set([...decided, ...looked].map(({ method }) => method))].toSorted()
      const count = (of: readonly Of[], method: EvidenceKind) => of.filter((each) => each.method === method).length
      return {
        unit,
        methods: methods.map((method) => ({
          method,
          sampled: count(looked, method),
          of: Math.max(count(decided, method), count(looked, method)),
        })),
      }
    }),
  }))
}
