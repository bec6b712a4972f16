import { AssessPage } from '../../views/assessment/assess.tsx'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { markedAnswers } from '../evidence/marked.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { countersign, type TypedSignature } from './countersign.ts'
import { closedBecause, decisionNeeds, saveDecision, type TypedDecision } from './judge.ts'
import { type Desk, type DeskClaim, deskOf } from './judge-desk.ts'
import { sendDecisions } from './judge-send.ts'

const BASE = '/assess/:id/:evidence'

/** One piece that was sent: each claim decided, then all of it sent back at once; and a colleague's second signature. */
export function judgeRoutes(routes: Routes, deps: Deps): void {
  routes.get(BASE, 'assess', async (c) => {
    const desk = await deskAt(c, deps)
    return desked(c, deps, desk, { open: asked(c.req.query('claim'), desk) ?? firstOpen(desk) })
  })

  routes.post(`${BASE}/claims/:claim`, 'assess', async (c) => {
    const typed = readDecision(await readForm(c))
    const at = { submissionId: param(c, 'id'), evidenceId: param(c, 'evidence'), claimId: param(c, 'claim') }
    const mistakes = await saveDecision(deps, actorOf(c), at, typed)
    const desk = await deskAt(c, deps)
    const open = desk.claims.find(({ id }) => id === at.claimId)
    if (mistakes.length > 0) return desked(c, deps, desk, { open, typed, mistakes })
    const next = undecidedOf(desk)[0]
    return c.redirect(`${addressOf(c)}${next ? `?claim=${next.number}#open` : '#send'}`, 303)
  })

  routes.post(`${BASE}/send`, 'assess', async (c) => {
    const mistakes = await sendDecisions(deps, actorOf(c), param(c, 'id'), param(c, 'evidence'))
    if (mistakes.length > 0) return desked(c, deps, await deskAt(c, deps), { mistakes })
    return c.redirect(addressOf(c), 303)
  })

  routes.post(`${BASE}/countersign`, 'assess', async (c) => {
    const signing = readSignature(await readForm(c))
    const mistakes = await countersign(deps, actorOf(c), param(c, 'id'), param(c, 'evidence'), signing)
    if (mistakes.length > 0) return desked(c, deps, await deskAt(c, deps), { signing, mistakes })
    return c.redirect(addressOf(c), 303)
  })
}

async function deskAt(c: Ctx, deps: Deps): Promise<Desk> {
  return deskOf(deps.db.read, deps, actorOf(c), param(c, 'id'), param(c, 'evidence'))
}

function addressOf(c: Ctx): string {
  return `/assess/${param(c, 'id')}/${param(c, 'evidence')}`
}

interface Shown {
  readonly open?: DeskClaim | undefined
  readonly typed?: TypedDecision
  readonly signing?: TypedSignature
  readonly mistakes?: readonly Mistake[]
}

function desked(c: Ctx, deps: Deps, desk: Desk, { open, typed, signing = unsaid, mistakes = [] }: Shown): Response {
  const { claims, comments, evidence } = desk
  const numbered = comments.map((comment, index) => ({ ...comment, number: claims.length + index + 1 }))
  const marked = markedAnswers(evidence.answers, [...claims, ...numbered])
  const unsent = claims.some(({ draft }) => draft !== undefined) || comments.some(({ sentAt }) => sentAt === null)
  const options = { title: evidence.title, at: 'queue', shape: 'desk loose' } as const
  const status = mistakes.length > 0 ? 422 : 200
  const props = { desk, marked, open, typed, signing, mistakes, unsent, undecided: undecidedOf(desk) }
  return page(c, deps.assets, { ...options, status }, <AssessPage {...props} />)
}

const unsaid: TypedSignature = { does: null, why: '' }

/** The claim that an address asks for, if anything can be decided on it. */
/** The claim that an address names, by its number or its criterion. */
function asked(typed: string | undefined, desk: Desk): DeskClaim | undefined {
  const isIt = ({ number, criterion }: DeskClaim) => String(number) === typed || criterion.code === typed
  return desk.claims.find((claim) => isIt(claim) && !closedBecause(claim, desk))
}

function firstOpen(desk: Desk): DeskClaim | undefined {
  return desk.item.returnedAt === null ? undecidedOf(desk)[0] : undefined
}

function undecidedOf(desk: Desk): readonly DeskClaim[] {
  return desk.claims.filter((claim) => {
    if (closedBecause(claim, desk)) return false
    if (claim.draft) return decisionNeeds(claim.draft, claim).length > 0
    return claim.sent.length === 0
  })
}

function readDecision(form: Form): TypedDecision {
  const decision = form.get('decision')
  const ticked = (name: string) => form.get(name) === 'yes'
  return {
    decision: decision === 'met' || decision === 'not yet' ? decision : null,
    valid: ticked('valid'),
    authentic: ticked('authentic'),
    current: ticked('current'),
    sufficient: ticked('sufficient'),
    feedback: form.get('feedback'),
    practiceReason: form.get('practice'),
    corrects: form.get('corrects'),
    correctionReason: form.get('reason'),
  }
}

function readSignature(form: Form): TypedSignature {
  const does = form.get('does')
  return { does: does === 'agree' || does === 'hand back' ? does : null, why: form.get('why') }
}
