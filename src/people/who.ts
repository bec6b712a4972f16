import type { Reader } from '../db/database.ts'
import type { Role } from '../web/roles.ts'
import { isRole } from '../web/roles.ts'
import * as queries from './queries.ts'

export interface Named {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Everybody with an open account and this role, by name. */
export async function peopleWithRole(db: Reader, role: Role): Promise<readonly Named[]> {
  return queries.openWithRole(db, role)
}

/** What somebody is called; nothing where there is nobody. */
export async function nameOf(db: Reader, personId: string): Promise<string | undefined> {
  return (await queries.personById(db, personId))?.name
}

export async function hasRole(db: Reader, personId: string, role: Role): Promise<boolean> {
  const person = await queries.personById(db, personId)
  return person !== undefined && person.closedAt === null && rolesIn(person.roles).includes(role)
}

export function rolesIn(listed: string | null): readonly Role[] {
  return (listed ?? '').split(',').filter(isRole)
}
