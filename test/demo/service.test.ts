import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { matrixOf } from '../../src/assessment/matrix.ts'
import { readFilter } from '../../src/assessment/matrix-filter.ts'
import { plansOf } from '../../src/assessment/plan.ts'
import { queueOf } from '../../src/assessment/queue.ts'
import { signOffsOf } from '../../src/assessment/sign-off.ts'
import { loadCurriculum } from '../../src/content/load.ts'
import { people as accounts } from '../../src/db/schema.ts'
import { type Cast, type Name, people } from '../../src/demo/people.ts'
import { furnish } from '../../src/demo/service.ts'
import type { Deps } from '../../src/deps.ts'
import { mapOf } from '../../src/evidence/map.ts'
import { ledgerOf } from '../../src/ledger/ledger.ts'
import { verify } from '../../src/ledger/verify.ts'
import { ownNotices } from '../../src/notices/seen.ts'
import { enrolmentOf, readEnrolment, typedEnrolment } from '../../src/people/enrolment.ts'
import { everyGroup } from '../../src/people/groups.ts'
import { serviceDetails } from '../../src/people/service.ts'
import { standingOf } from '../../src/people/standing.ts'
import { ownEvidence } from '../../src/records/own-evidence.ts'
import { openNotebook } from '../../src/responding/notebook.ts'
import { observationsOfMine } from '../../src/sampling/assessors.ts'
import { examination } from '../../src/sampling/examine.ts'
import { plansFor } from '../../src/sampling/plans.ts'
import { returnedTo } from '../../src/sampling/returned.ts'
import { samplesFor } from '../../src/sampling/samples.ts'
import { standardisationsFor } from '../../src/sampling/standardisation.ts'
import { supervisorsDesk } from '../../src/supervision/lists.ts'
import { readSession } from '../../src/supervision/session.ts'
import { ownShares } from '../../src/supervision/shared.ts'
import type { Actor } from '../../src/web/session.ts'
import { createTestApp } from '../support/app.ts'

const DAY_MS = 86_400_000
const daysSince = (deps: Deps, at: number) => Math.round((deps.clock() - at) / DAY_MS)

test('in the demonstration everybody finds what is theirs', async () => {
  const { deps } = await createTestApp({ curriculum: await loadCurriculum('content') })
  await furnish(deps)
  const cast = await castOf(deps)
  await itIsAService(deps, cast)
  await samHasAll(deps, cast)
  await joIsThrough402(deps, cast)
  await ruthHasAQueue(deps, cast)
  await dilysHasSessions(deps, cast)
  await nadiaTookOneBack(deps, cast)
  await ivorIsAtWork(deps, cast)
  await esmeHasLooked(deps, cast)
  await theLedgerHolds(deps, cast)
}, 240_000)

async function castOf(deps: Deps): Promise<Cast> {
  const rows = await deps.db.read.select().from(accounts)
  expect(rows.map(({ email }) => email).sort()).toEqual(people.map(({ email }) => email).sort())
  const actors = people.map(({ as, name, email, roles }): readonly [Name, Actor] => {
    const id = rows.find((row) => row.email === email)?.id ?? ''
    return [as, { id, name, email, roles, sessionId: '', sessionToken: '' }]
  })
  return Object.fromEntries(actors) as Cast
}

async function itIsAService(deps: Deps, cast: Cast) {
  const { db } = deps
  expect(await serviceDetails(deps)).toMatchObject({ centreNumber: '60417' })
  expect((await everyGroup(deps, cast.carol)).map(({ name, members }) => [name, members])).toEqual([
    ['Harbour team', 4],
    ['Northgate team', 2],
  ])
  for (const learner of [cast.sam, cast.nadia, cast.jo, cast.bev, cast.tariq, cast.moira]) {
    const enrolment = await enrolmentOf(db.read, learner.id)
    expect(enrolment.uln).toMatch(/^\d{10}$/)
    expect(readEnrolment(typedEnrolment(enrolment)).mistakes).toEqual([])
  }
  expect(await standingOf(db.read, cast.owen.id)).toMatchObject({ qualified: false, countersignerId: cast.ruth.id })
  expect(await standingOf(db.read, cast.ruth.id)).toMatchObject({ qualified: true })
}

async function samHasAll(deps: Deps, { sam }: Cast) {
  const { underWay, finished } = await openNotebook(deps, sam)
  expect(underWay.length).toBeGreaterThan(0)
  expect(finished.length).toBeGreaterThan(0)
  const { states, has } = await mapOf(deps, sam)
  expect(states.get('401.2.3')).toBe('met')
  expect(states.get('400.7.2')).toBe('sent back')
  expect(has.get('400.7.2')?.some(({ feedback = '' }) => feedback.includes('what you changed'))).toBe(true)
  expect([...states.values()]).toContain('drafted')
  const { making, kept } = await ownEvidence(deps, sam)
  expect(making).toMatchObject([{ kind: 'testimony', state: 'signing' }])
  expect(kept.map(({ kind }) => kind)).toEqual(['response', 'file', 'signpost'])
  expect(readdirSync(join(deps.config.dataDir, 'files'))).toHaveLength(1)
  const [plan] = await plansOf(deps.db.read, sam.id)
  expect(daysSince(deps, Date.parse(plan?.due ?? ''))).toBeLessThan(-5)
}

async function joIsThrough402(deps: Deps, { jo }: Cast) {
  const { states } = await mapOf(deps, jo)
  const unit = deps.curriculum.award.criteria.filter((criterion) => criterion.unit === '402')
  expect(unit.map(({ code }) => states.get(code))).toEqual(unit.map(() => 'met'))
  const [round] = await signOffsOf(deps.db.read, jo.id)
  expect(round).toMatchObject({ unit: '402', assessorName: 'Ruth Adeyemi', unlockedAt: null })
  expect(round?.lockedAt).toBeGreaterThan(round?.assessorAt ?? Number.NaN)
  const { kept, toSign } = await ownEvidence(deps, jo)
  expect(kept.map(({ kind }) => kind)).toEqual(['response', 'observation', 'discussion'])
  // One was sent back first, and met for another reason: nothing is left of that in the list.
  expect(new Set(kept.flatMap(({ pieces }) => pieces.map(({ state }) => state)))).toEqual(new Set(['judged']))
  expect(toSign).toEqual([])
}

async function ruthHasAQueue(deps: Deps, { ruth, bev, tariq, moira }: Cast) {
  const { waiting, toSign } = await queueOf(deps, ruth)
  expect(
    waiting.map(({ learner, submittedAt, secondLook }) => [learner, daysSince(deps, submittedAt), secondLook]),
  ).toEqual([
    ['Nadia Rees', 6, false],
    ['Sam Whitby', 4, false],
    ['Bev Lacey', 3, true],
  ])
  expect(toSign.map(({ learner, assessor }) => [learner, assessor])).toEqual([['Tariq Bashir', 'Owen Tudor']])
  const { rows, groups } = await matrixOf(
    deps,
    ruth,
    readFilter(() => undefined, deps.curriculum),
  )
  expect(groups.map(({ name }) => name)).toEqual(['Harbour team', 'Northgate team'])
  const cell = (who: Actor, code: string) => rows.find(({ id }) => id === who.id)?.cells.shown(code)
  expect(cell(bev, '400.5.2')).toBe('met')
  expect(cell(bev, '400.7.2')).toBe('submitted')
  expect(cell(tariq, '401.8.1')).toBe('to be countersigned')
  expect(cell(moira, '400.7.2')).toBe('sent back')
  expect(rows.filter(({ quiet }) => quiet).map(({ name }) => name)).toContain('Moira Kerr')
  const { notices } = await ownNotices(deps, ruth, '')
  expect(new Set(notices.map(({ seen }) => seen))).toEqual(new Set([true, false]))
}

async function dilysHasSessions(deps: Deps, { dilys }: Cast) {
  const { coming, past, waiting, actions } = await supervisorsDesk(deps, dilys)
  expect([...coming, ...past].map(({ learner }) => learner)).toEqual(['Sam Whitby', 'Sam Whitby'])
  expect(waiting.map(({ title }) => title)).toEqual(['The review where nobody looked at Dad'])
  expect(actions.map(({ owner }) => owner).sort()).toEqual(['learner', 'learner', 'supervisor'])
  const next = await readSession(deps, dilys, coming[0]?.id ?? '')
  expect(daysSince(deps, Date.parse(next.day))).toBeLessThan(1)
  expect(next.items.map(({ kind }) => kind)).toEqual(['welcome', 'actions', 'share', 'topic', 'question', 'next'])
  const [, , shared] = next.items
  expect(shared?.brought).toMatchObject({ whole: false, note: 'I am pleased with it and I do not quite trust that.' })
  expect(shared?.brought?.passages).toHaveLength(2)
  expect(next.before).toHaveLength(3)
  const last = await readSession(deps, dilys, past[0]?.id ?? '')
  expect(daysSince(deps, last.closedAt ?? 0)).toBe(35)
  expect(last.items.filter(({ notes }) => notes !== '')).toHaveLength(2)
  expect(last.now).toHaveLength(3)
}

async function nadiaTookOneBack(deps: Deps, { nadia }: Cast) {
  const shares = await ownShares(deps, nadia)
  expect(shares.map(({ whole, takenBackAt }) => takenBackAt === null && whole).sort()).toEqual([false, true])
}

async function ivorIsAtWork(deps: Deps, { ivor, ruth }: Cast) {
  const samples = await samplesFor(deps, ivor)
  const count = (wanted: string) => samples.filter(({ state }) => state === wanted).length
  expect({ agreed: count('agreed'), closed: count('closed'), returned: count('returned') }).toEqual({
    agreed: 3,
    closed: 1,
    returned: 1,
  })
  expect(count('due')).toBeGreaterThan(1)
  expect((await plansFor(deps, ivor)).map(({ closedAt }) => closedAt === null).sort()).toEqual([false, true])
  expect(await returnedTo(deps.db.read, deps, ruth.id)).toMatchObject([{ sample: { criterion: '400.5.2' } }])
  expect(await observationsOfMine(deps, ruth)).toHaveLength(1)
  expect(await standardisationsFor(deps, ivor)).toHaveLength(1)
  expect((await ownNotices(deps, ivor, '')).notices.map(({ kind }) => kind)).toContain('sample answered')
}

async function esmeHasLooked(deps: Deps, { esme, jo }: Cast) {
  const { learners } = await examination(deps, esme)
  expect(learners.filter(({ opens }) => opens).map(({ name }) => name)).toHaveLength(4)
  expect(learners).toHaveLength(6)
  expect(daysSince(deps, learners[0]?.until ?? 0)).toBeLessThan(-40)
  const looks = (await ledgerOf(deps.db.read, jo.id)).filter(({ about }) => about === 'look')
  expect(looks.map(({ actorId }) => actorId)).toEqual([esme.id, esme.id])
}

async function theLedgerHolds(deps: Deps, { jo }: Cast) {
  const { altered, rows } = await verify(deps.db.read)
  expect(altered).toEqual([])
  expect(Object.values(rows).every((held) => held > 0)).toBe(true)
  const times = (await ledgerOf(deps.db.read, jo.id)).map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.every((at) => at <= deps.clock())).toBe(true)
}
