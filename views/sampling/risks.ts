import type { Risk } from '../../src/sampling/rules.ts'

/** In the order in which they are offered. */
export const risks: readonly Risk[] = ['failing', 'changed', 'writing alone', 'quick']
