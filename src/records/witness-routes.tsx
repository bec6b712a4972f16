import { HandOverPage } from '../../views/people/hand-over.tsx'
import { GivenPage, NoSuchLinkPage, WitnessPage } from '../../views/records/witness.tsx'
import type { Deps } from '../deps.ts'
import { handOver, takeOver } from '../people/cookies.ts'
import { organisation } from '../people/set-up.ts'
import { witnessLinkEnds } from '../people/witness-links.ts'
import { NotFound } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { dayOf } from '../when.ts'
import type { LoadedRecord, OpenRecord } from './record.ts'
import { changedPage, neededPage } from './record-routes.tsx'
import { askedBy, askWitness, giveTestimony, openTestimony, type Testimony, witnessStatement } from './testimony.ts'
import type { RecordNeeds } from './typed.ts'

/** Asking somebody without an account for what they saw, and what they answer. */
export function witnessRoutes(routes: Routes, deps: Deps): void {
  routes.post('/records/:id/ask', 'make records', async (c) => {
    const id = param(c, 'id')
    const asked = await askWitness(deps, actorOf(c), id, (await readForm(c)).get('seen'))
    if ('needs' in asked) return neededPage(c, deps, asked.record, asked.needs)
    if ('changed' in asked) return changedPage(c, deps, asked.changed)
    return handOver(c, deps, `/records/${id}/link`, asked.token)
  })

  routes.get('/records/:id/link', 'make records', async (c) => {
    const record = await askedBy(deps.db.read, deps, actorOf(c), param(c, 'id'))
    if (record.state !== 'signing') return c.redirect(`/records/${record.id}`, 303)
    return linkPage(c, deps, record)
  })

  routes.get('/witness/:token', 'anyone', (c) =>
    orNoSuchLink(c, deps, async () => {
      const open = await openTestimony(deps, param(c, 'token'))
      if (open === 'given') return page(c, deps.assets, { title: 'Thank you' }, <GivenPage />)
      return witnessPage(c, deps, { ...open, typed: begunWith(open.record), needs: { mistakes: [], fields: [] } })
    }),
  )

  routes.post('/witness/:token', 'anyone', (c) =>
    orNoSuchLink(c, deps, async () => {
      const given = await giveTestimony(deps, param(c, 'token'), await readForm(c))
      if (given === 'given') return c.redirect(c.req.path, 303)
      return witnessPage(c, deps, given)
    }),
  )
}

async function orNoSuchLink(c: Ctx, deps: Deps, handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler()
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return page(c, deps.assets, { title: 'This link opens nothing now', status: 404 }, <NoSuchLinkPage />)
  }
}

interface Showing {
  readonly record: LoadedRecord
  readonly typed: Testimony
  readonly needs: RecordNeeds
  readonly expiresAt: number
}

async function witnessPage(c: Ctx, deps: Deps, showing: Showing): Promise<Response> {
  const { record, typed, needs } = showing
  const statement = witnessStatement(record, typed.witness.name || record.asked.name)
  const props = { ...showing, statement, action: c.req.path, organisation: await organisation(deps) }
  const options = { title: 'What did you see?', status: needs.mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <WitnessPage {...props} />)
}

/** What the asker knew already, and what the witness wrote before, should they be asked again. */
function begunWith({ asked, steps }: LoadedRecord): Testimony {
  const witness = {
    name: asked.name,
    role: asked.role,
    competence: '',
    relationship: asked.knows,
    contact: asked.email,
  }
  return { witness, steps }
}

/** The link, once. */
async function linkPage(c: Ctx, deps: Deps, record: OpenRecord): Promise<Response> {
  const token = takeOver(c, deps)
  const link = token && `${deps.config.baseUrl}/witness/${token}`
  const until = dayOf((await witnessLinkEnds(deps.db.read, record.id)) ?? deps.clock())
  const props = {
    title: `A link for ${record.asked.name}`,
    lead: `It works once, until ${until}.`,
    again: { action: `/records/${record.id}/ask`, words: 'Make a new link' },
    back: { href: `/records/${record.id}`, words: 'Back to the record' },
    message: messageTo(record, link ?? '', until, actorOf(c).name),
  }
  const options = { title: 'A link for a witness', at: record.madeByLearner ? 'map' : 'learners' } as const
  return page(c, deps.assets, { ...options, scripts: ['copy.js'] }, <HandOverPage {...props} link={link} />)
}

function messageTo({ asked, learner, madeByLearner, title }: OpenRecord, link: string, until: string, from: string) {
  const whose = madeByLearner ? 'my work' : `${learner.name}’s work`
  return `Hello ${asked.name},

You saw some of ${whose}: ${title}. Would you write down what you saw? It counts towards the Level 4 Award in Work with Parents. It takes about fifteen minutes, and you need no account. Please leave out the names of families.

This link works once, until ${until}:
${link}

Thank you,
${from}`
}
