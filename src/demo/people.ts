import type { Role } from '../web/roles.ts'

export const PASSWORD = 'alongside-demo'

interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** One of each role, and a second learner. Invented. */
export const people: readonly DemoPerson[] = [
  { name: 'Sam Whitby', email: 'learner@example.org', roles: ['learner'] },
  { name: 'Nadia Rees', email: 'learner2@example.org', roles: ['learner'] },
  { name: 'Ruth Adeyemi', email: 'assessor@example.org', roles: ['assessor'] },
  { name: 'Dilys Morgan', email: 'supervisor@example.org', roles: ['supervisor'] },
  { name: 'Ivor Penhale', email: 'iqa@example.org', roles: ['iqa'] },
  { name: 'Esme Quayle', email: 'eqa@example.org', roles: ['eqa'] },
  { name: 'Carol Okafor', email: 'coordinator@example.org', roles: ['coordinator'] },
]
