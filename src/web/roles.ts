/** The one table that says which role may do what. Routes, pages and tests use it; nothing else decides. */
export const roles = ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const
export type Role = (typeof roles)[number]

const everyRole = roles

const table = {
  /** Walk through activities; keep a notebook, evidence and a map. Always only one's own. */
  reflect: ['learner'],
  /** One's own thread with the tutor, and whom to ring. */
  talk: everyRole,
  /** Mark parts as read and keep private notes on them. */
  'keep notes': everyRole,
  /** One's own password, second factor, sessions, data. */
  'own account': everyRole,
  /** Invite people, give roles, close accounts, make reset links. */
  'manage people': ['coordinator'],
} as const satisfies Record<string, readonly [Role, ...Role[]]>

export type Action = keyof typeof table

export function rolesFor(action: Action): readonly Role[] {
  return table[action]
}

export function may(actor: { readonly roles: readonly Role[] } | undefined, action: Action): boolean {
  return actor?.roles.some((role) => rolesFor(action).includes(role)) ?? false
}

export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value)
}
