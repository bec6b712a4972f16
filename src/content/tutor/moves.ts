/** The nine moves of reflective writing, in the order in which everything tells them. Their meaning: docs/writing-content.md. */
export const moves = [
  'description',
  'own_feelings',
  'others_perspective',
  'evaluation',
  'analysis_why',
  'theory_link',
  'alternatives',
  'learning',
  'action_plan',
] as const

export type Move = (typeof moves)[number]
