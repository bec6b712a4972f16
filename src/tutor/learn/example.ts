import type { Features } from './features.ts'

/** One text, and what it is an example of. */
export interface Example {
  readonly features: Features
  /** Index of the class. */
  readonly of: number
  readonly weight: number
}
