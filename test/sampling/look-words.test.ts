import { expect, test } from 'vitest'
import type { Look } from '../../src/sampling/examine.ts'
import { roles, rolesFor } from '../../src/web/roles.ts'
import type { RouteRecord } from '../../src/web/routes.ts'
import { lookedAtPage } from '../../views/sampling/look-words.ts'
import { createTestApp } from '../support/app.ts'

const look = (path: string, more: Partial<Look> = {}): Look => {
  return { seq: 1, at: 0, who: 'Edith Moor', learnerId: 'sam', learner: 'Sam Whitby', reads: true, path, ...more }
}
const seen = (path: string, more?: Partial<Look>) => Object.values(lookedAtPage(look(path, more)) ?? {})

/** What is theirs as EQAs: what everybody has is nobody’s to look at but their own. */
const isForEqas = ({ method, who }: RouteRecord) =>
  method === 'GET' && who !== 'anyone' && rolesFor(who).includes('eqa') && rolesFor(who).length < roles.length
/** Taken away, which is kept in the record as that and not as a look. */
const taken = /\/portfolio\.(?:zip|csv)$/

test('every address that an EQA may look at has words', async () => {
  const { app } = await createTestApp()
  const paths = app.routes.filter((route) => isForEqas(route) && !taken.test(route.path)).map(({ path }) => path)
  expect(paths.length).toBeGreaterThan(10)
  const without = paths.filter((path) => lookedAtPage(look(path.replaceAll(/:\w+/g, '402'))) === undefined)
  expect(without).toEqual([])
})

test('it says the unit, the version and nothing of an id, and links to where whoever reads of it finds it', () => {
  expect(seen('/learners/sam/units/402')).toEqual(['Unit 402', '/learners/sam/units/402'])
  expect(seen('/learners/sam/evidence/e-1/2')).toEqual(['Evidence, version 2', '/learners/sam/evidence/e-1/2'])
  const file = '/learners/sam/evidence/e-1/files/0?version=2'
  expect(seen(file)).toEqual(['A file of evidence', file])
  expect(seen('/examine/samples/s-1')).toEqual(['A sampled decision', '/samples/s-1'])
  expect(seen('/examine/plans/p-1', { learner: null })).toEqual(['A sampling plan', undefined])
})

test('a coordinator finds no link to work that only a tie opens, nor to somebody who is gone', () => {
  expect(seen('/learners/sam/portfolio/402', { reads: false })).toEqual(['The portfolio, unit 402', undefined])
  expect(seen('/examine/samples/s-1', { reads: false })).toEqual(['A sampled decision', undefined])
  expect(seen('/learners/sam', { reads: false })).toEqual(['What was submitted', '/learners/sam'])
  expect(seen('/learners/sam', { reads: false, learner: null })).toEqual(['What was submitted', undefined])
})

test('an address of before that is none any more stands as it was', () => {
  expect(seen('/examine/long/gone')).toEqual([])
})
