import { expect, test } from 'vitest'
import { loadCurriculum } from '../../src/content/load.ts'
import { people } from '../../src/demo/people.ts'
import { furnish } from '../../src/demo/service.ts'
import { mapOf } from '../../src/evidence/map.ts'
import { everybody } from '../../src/people/people.ts'
import { openNotebook } from '../../src/responding/notebook.ts'
import { isRole } from '../../src/web/roles.ts'
import type { Actor } from '../../src/web/session.ts'
import { createTestApp } from '../support/app.ts'

test('the demonstration has somebody of every role, and two learners with a past', async () => {
  const { deps } = await createTestApp({ curriculum: await loadCurriculum('content') })
  await furnish(deps)
  const coordinator: Actor = { id: '', name: '', email: '', roles: ['coordinator'], sessionId: '', sessionToken: '' }
  const found = await everybody(deps, coordinator)
  expect(found.map(({ email }) => email).sort()).toEqual(people.map(({ email }) => email).sort())

  for (const email of ['learner@example.org', 'learner2@example.org']) {
    const person = found.find((each) => each.email === email)
    const actor = { ...coordinator, id: person?.id ?? '', roles: person?.roles.filter(isRole) ?? [] }
    const { underWay, finished } = await openNotebook(deps, actor)
    expect(underWay.length).toBeGreaterThan(0)
    expect(finished.length).toBeGreaterThan(0)
    const { counts } = await mapOf(deps, actor)
    expect(counts.claimed).toBeGreaterThan(0)
    expect(counts.drafted).toBeGreaterThan(0)
  }
}, 120_000)
