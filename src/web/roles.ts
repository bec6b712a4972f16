/** The one table that says which role may do what. Routes, pages and tests use it; nothing else decides. */
export const roles = ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const
export type Role = (typeof roles)[number]

const everyRole = roles

const table = {
  /** Walk through activities; keep a notebook, evidence and a map. Always only one's own. */
  reflect: ['learner'],
  /** Write, read and sign records of evidence: one's own, and those that an assessor made with a learner. */
  'make records': ['learner', 'assessor'],
  /** One's own thread with the tutor, and whom to ring. */
  talk: everyRole,
  /** Mark parts as read and keep private notes on them. */
  'keep notes': everyRole,
  /** One's own password, second factor, sessions, data. */
  'own account': everyRole,
  /** Be told that there is something. */
  'be told': everyRole,
  /** Judge what was submitted, record observations, sign units off: for the learners that a tie leads to. */
  assess: ['assessor'],
  /** Sample judgements, watch assessors, report: for the learners that a tie leads to. */
  assure: ['iqa'],
  /** Read submitted work, judgements and samples, for as long and as far as a tie says; every look is recorded. */
  'look on': ['eqa'],
  /** Counts and waiting times: for the learners that a tie leads to; a coordinator for everybody. */
  report: ['iqa', 'eqa', 'coordinator'],
  /** What EQAs have looked at: of the learners that a tie leads to; a coordinator all of it. */
  'see looks': ['iqa', 'coordinator'],
  /** Work with what a learner chose to share. */
  supervise: ['supervisor'],
  /** A supervision session, and what was brought to it: the two people whose it is. */
  meet: ['learner', 'supervisor'],
  /** Learners by criteria: whoever is tied to them, and a coordinator for everybody. */
  'see the matrix': ['assessor', 'iqa', 'eqa', 'coordinator'],
  /** Read what a learner has submitted: whoever is tied to them. */
  'read submitted work': ['assessor', 'iqa', 'eqa'],
  /** Open a unit again that was signed off, with a reason. */
  unlock: ['iqa', 'coordinator'],
  /** Groups, ties, enrolments, retention. */
  'run the service': ['coordinator'],
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
