import { invite } from '../../src/people/invitations.ts'
import { makeReset } from '../../src/people/resets.ts'
import type { Role } from '../../src/web/roles.ts'
import { sentBack } from './assessing.ts'
import { assessmentTable } from './routes/assessment.ts'
import { type Listed, listed } from './routes/listed.ts'
import { noticesTable } from './routes/notices.ts'
import { peopleTable } from './routes/people.ts'
import { portfolioTable } from './routes/portfolio.ts'
import { recordsTable } from './routes/records.ts'
import { samplingTable } from './routes/sampling.ts'
import { supervisionTable } from './routes/supervision.ts'
import type { Belongings, World } from './world.ts'

export type { Listed, Params } from './routes/listed.ts'

const all: readonly Role[] = ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator']
const learner: readonly Role[] = ['learner']
const coordinator: readonly Role[] = ['coordinator']

const open = listed('anyone', 'everybody')
const kept = listed(all, 'the asker')
const walked = listed(learner, 'the asker')
const written = listed(learner, 'one person')
const desk = listed(coordinator, 'everybody')

const part = { real: () => ({ number: '7.4' }) }
const words = { from: 's2/what/0', to: 's2/what/6', because: 'It shows.' }
const day = { title: 'A visit', 'about.day': '14', 'about.month': '11', 'about.year': '2026' }

const walking = ({ walking }: Belongings) => ({ id: walking, step: 's2' })
const ready = ({ ready }: Belongings) => ({ id: ready })
const finished = ({ finished }: Belongings) => ({ id: finished, code: '400.7.2' })
const said = ({ said }: Belongings) => ({ id: said })
const evidence = (of: Belongings) => ({ id: of.evidence, claim: of.claim, version: '1' })
const cameBack = async (of: Belongings, world: World) => {
  await sentBack(of, world)
  return evidence(of)
}
/** Somebody new each time, for what a coordinator does to people. */
const somebody = async (_: Belongings, { person }: World) => ({ id: (await person(learner)).id })
const invitation = async (_: Belongings, { deps, boss }: World) => {
  const fresh = await invite(deps, boss, { name: 'Jo', email: `${deps.id()}@example.org`, roles: learner })
  return { id: fresh?.id ?? '', token: fresh?.token ?? '' }
}
const resetLink = async (_: Belongings, { deps, boss, person }: World) => ({
  token: await makeReset(deps, boss, (await person(learner)).id),
})

/** Everything about one response. */
const responses: readonly Listed[] = [
  written('GET /responses/:id', 200, { real: finished }),
  written('GET /responses/:id/steps/:step', 200, { real: walking }),
  written('POST /responses/:id/steps/:step', 303, { real: walking, fields: { what: 'Changed', do: 'next' } }),
  written('POST /responses/:id/steps/:step/draft', 200, { real: walking, fields: { what: 'Changed' } }),
  written('POST /responses/:id/steps/:step/notice', 200, { real: walking, fields: { what: 'Changed' }, looks: true }),
  written('POST /responses/:id/rivals/:rival', 303, {
    real: ({ contested, rival }) => ({ id: contested, rival }),
    fields: { keep: 'rival' },
  }),
  written('GET /responses/:id/check', 200, { real: ready }),
  written('POST /responses/:id/finish', 303, { real: ready }),
  written('POST /responses/:id/reopen', 303, { real: finished }),
  written('GET /responses/:id/details', 200, { real: walking }),
  written('POST /responses/:id/details', 303, { real: walking, fields: { title: 'Changed', company: 'alone' } }),
  written('GET /responses/:id/delete', 200, { real: walking }),
  written('POST /responses/:id/delete', 303, { real: walking }),

  written('GET /responses/:id/evidence', 200, { real: finished }),
  written('POST /responses/:id/evidence', 303, { real: finished, fields: day }),
  written('GET /responses/:id/evidence/criteria', 200, { real: finished }),
  written('POST /responses/:id/evidence/criteria', 303, { real: finished, fields: { criterion: '400.5.1' } }),
  written('GET /responses/:id/evidence/criteria/:code', 200, { real: finished }),
  written('POST /responses/:id/evidence/criteria/:code', 303, { real: finished, fields: words }),
  written('GET /responses/:id/evidence/check', 200, { real: finished }),
  written('POST /responses/:id/evidence/keep', 303, { real: finished }),
  written('POST /responses/:id/names', 303, {
    real: walking,
    fields: { '_name.0.found': 'answer', '_name.0.instead': 'Mum', do: 'swap' },
  }),
]

export const routeTable: readonly Listed[] = [
  open('GET /', 200),
  open('GET /book', 200),
  open('GET /glossary', 200),
  open('GET /updates', 200),
  open('GET /criteria', 200),
  open('GET /criteria/:code', 200, { real: () => ({ code: '400.7.2' }) }),
  open('GET /sections/:number', 200, { real: () => ({ number: '7' }) }),
  open('GET /parts/:number', 200, part),
  open('GET /curriculum.json', 200),
  open('GET /search', 200),
  open('GET /activities/:id', 200, { real: () => ({ id: 'of-3' }) }),

  open('GET /sign-in', 303, { nobody: 200 }),
  open('POST /sign-in', 422),
  open('GET /sign-in/code', 303),
  open('POST /sign-in/code', 401),
  open('POST /sign-out', 303),
  // A service that has a coordinator is set up: no such link opens anything.
  open('GET /set-up/:token', 404, { real: () => ({ token: 'any' }) }),
  open('POST /set-up/:token', 404, { real: () => ({ token: 'any' }) }),
  open('GET /invitations/:token', 200, { real: invitation }),
  open('POST /invitations/:token', 422, { real: invitation }),
  open('GET /reset/:token', 200, { real: resetLink }),
  open('POST /reset/:token', 422, { real: resetLink }),

  kept('POST /parts/:number/read', 303, { ...part, fields: { read: 'yes' } }),
  kept('POST /parts/:number/note', 303, { ...part, fields: { words: 'Mine.', revision: '0' } }),
  kept('GET /account', 200),
  kept('POST /account/password', 422),
  kept('GET /account/second-factor', 200),
  kept('POST /account/second-factor', 422),
  kept('POST /account/second-factor/confirm', 303),
  kept('POST /account/second-factor/leave', 303),
  kept('POST /account/second-factor/codes', 422),
  kept('POST /account/second-factor/off', 422),
  kept('GET /account/recovery-codes', 200),
  kept('POST /account/sessions/end-others', 303),
  listed(all, 'one person')('POST /account/sessions/:id/end', 303, { real: ({ session }) => ({ id: session }) }),
  kept('GET /account/data', 200),
  kept('GET /account/data.json', 200),
  kept('POST /account/data/delete', 303, { fields: { what: 'writing', sure: 'yes' } }),

  listed(all, 'everybody')('GET /who-to-ring', 200),
  kept('GET /talk', 200),
  kept('POST /talk', 303, { fields: { say: 'how much of my own life can i tell her', key: 'once' } }),
  kept('POST /talk/forget', 303, { fields: { sure: 'yes' } }),
  listed(all, 'one person')('POST /talk/:id/forget', 303, { real: said }),
  listed(all, 'one person')('GET /talk/:id/words', 200, { real: said }),
  kept('GET /coach', 200),

  desk('GET /people', 200),
  desk('GET /people/numbers', 200),
  desk('POST /people/numbers', 303, { fields: { lead: '01632 960 140' } }),
  desk('POST /people/invitations', 422),
  desk('GET /people/invitations/:id', 200, { real: invitation }),
  desk('POST /people/invitations/:id/renew', 303, { real: invitation }),
  desk('POST /people/invitations/:id/withdraw', 303, { real: invitation, unknown: 303 }),
  desk('GET /people/:id', 200, { real: somebody }),
  desk('GET /people/:id/reset', 200, { real: somebody }),
  desk('POST /people/:id/reset', 303, { real: somebody }),
  desk('POST /people/:id/roles', 303, { real: somebody, fields: { roles: 'assessor' } }),
  desk('POST /people/:id/close', 303, { real: somebody }),
  desk('POST /people/:id/reopen', 303, { real: somebody }),
  desk('POST /people/:id/second-factor/off', 303, { real: somebody }),

  walked('GET /notebook', 200),
  walked('POST /coach', 303, { fields: { coach: 'off' } }),
  walked('GET /map', 200),
  walked('POST /activities/:id/start', 303, { real: () => ({ id: 'of-3' }), fields: { start: 'once' } }),

  ...responses,
  ...responses.map((each) => ({ ...each, path: `/talk${each.path}` })),

  written('GET /evidence/:id', 200, { real: evidence }),
  written('GET /evidence/:id/versions/:version', 200, { real: evidence }),
  written('POST /evidence/:id/claims', 303, { real: evidence, fields: { criterion: '400.5.1' } }),
  written('POST /evidence/:id/claims/:claim/withdraw', 303, { real: evidence }),
  written('POST /evidence/:id/claims/:claim/reason', 303, { real: cameBack, fields: { because: 'Another reason' } }),
  written('POST /evidence/:id/withdraw', 303, { real: evidence, fields: { why: 'It is not mine to show.' } }),
  written('POST /evidence/:id/put-back', 303, { real: ({ withdrawn }) => ({ id: withdrawn }) }),
  ...assessmentTable,
  ...noticesTable,
  ...peopleTable,
  ...portfolioTable,
  ...recordsTable,
  ...samplingTable,
  ...supervisionTable,
]

/** Things that stand inside another: one's own outside must not open somebody else's inside. */
export const insides: readonly string[] = ['rival', 'claim']
