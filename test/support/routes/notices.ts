import { notify } from '../../../src/notices/notices.ts'
import { type Role, roles } from '../../../src/web/roles.ts'
import type { Belongings, World } from '../world.ts'
import { type Listed, listed } from './listed.ts'

const all: readonly Role[] = roles
const own = listed(all, 'the asker')

/** Something new for this person. */
async function told({ person }: Belongings, { deps, boss }: World) {
  await deps.db.write((tx) => notify(tx, deps, { to: person.id, kind: 'tie made', from: boss, href: '/who-sees' }))
  const rows = await deps.db.read.query.notices.findMany()
  return { id: rows.filter(({ personId }) => personId === person.id).at(-1)?.id ?? '' }
}

export const noticesTable: readonly Listed[] = [
  own('GET /notices', 200),
  own('POST /notices/seen', 303, { fields: { upTo: 'id-999999' } }),
  own('GET /notices/choices', 200),
  own('POST /notices/choices', 303, { fields: { mail: 'none' } }),
  listed(all, 'tied')('GET /notices/:id', 303, { real: told, by: ({ ann }) => [ann.person] }),
]
