import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'

export const PASSWORD = 'alongside-demo'

interface DemoPerson {
  /** What they are called in the files of this folder. */
  readonly as: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** One of each role and a second learner, whom others rely on; then those who make it a service. Invented. */
export const people = [
  { as: 'sam', name: 'Sam Whitby', email: 'learner@example.org', roles: ['learner'] },
  { as: 'nadia', name: 'Nadia Rees', email: 'learner2@example.org', roles: ['learner'] },
  { as: 'ruth', name: 'Ruth Adeyemi', email: 'assessor@example.org', roles: ['assessor'] },
  { as: 'dilys', name: 'Dilys Morgan', email: 'supervisor@example.org', roles: ['supervisor'] },
  { as: 'ivor', name: 'Ivor Penhale', email: 'iqa@example.org', roles: ['iqa'] },
  { as: 'esme', name: 'Esme Quayle', email: 'eqa@example.org', roles: ['eqa'] },
  { as: 'carol', name: 'Carol Okafor', email: 'coordinator@example.org', roles: ['coordinator'] },
  { as: 'jo', name: 'Jo Marsden', email: 'jo@example.org', roles: ['learner'] },
  { as: 'bev', name: 'Bev Lacey', email: 'bev@example.org', roles: ['learner'] },
  { as: 'tariq', name: 'Tariq Bashir', email: 'tariq@example.org', roles: ['learner'] },
  { as: 'moira', name: 'Moira Kerr', email: 'moira@example.org', roles: ['learner'] },
  { as: 'owen', name: 'Owen Tudor', email: 'owen@example.org', roles: ['assessor'] },
] as const satisfies readonly DemoPerson[]

export type Name = (typeof people)[number]['as']

/** Everybody, as they act. */
export type Cast = Readonly<Record<Name, Actor>>
