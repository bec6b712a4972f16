import type { Mistake } from '../../views/components/forms.tsx'
import { PreviewPage } from '../../views/supervision/preview.tsx'
import { SharePage } from '../../views/supervision/share.tsx'
import { SharedPage } from '../../views/supervision/shared.tsx'
import type { Deps } from '../deps.ts'
import { changeNames, leaveNames } from '../tutor/guard.ts'
import { readPairs } from '../tutor/noticing.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { chosenFrom, sentenceKey, shareTitle, type Typed } from './choose.ts'
import { readShare, takeBack } from './shared.ts'
import { chosenSupervisor, noticedIn, share, shareNeeds, type ToShare, toShare } from './sharing.ts'

/** Bringing a page to supervision, reading what was brought, and taking it back. */
export function shareRoutes(routes: Routes, deps: Deps): void {
  routes.get('/share/:id', 'reflect', async (c) => {
    const choosing = await toShare(deps, actorOf(c), param(c, 'id'))
    return sharePage(c, deps, choosing, { supervisor: '', how: '', ticked: [], note: '', key: deps.id() })
  })

  routes.post('/share/:id', 'reflect', async (c) => {
    const choosing = await toShare(deps, actorOf(c), param(c, 'id'))
    const form = await readForm(c)
    const typed = readTyped(form, deps)
    const press = form.get('do')
    if (press === 'change') return sharePage(c, deps, choosing, typed)
    if (press === 'swap' || press === 'fine') return settleNames(c, deps, choosing, form, typed)
    const needs = shareNeeds(choosing, typed, chosenFrom(choosing, typed))
    if (needs.length > 0) return sharePage(c, deps, choosing, typed, needs)
    if (press !== 'share') return preview(c, deps, choosing, typed)
    const shared = await share(deps, actorOf(c), choosing.response.id, { ...typed, seen: form.get('seen') })
    if ('shareId' in shared) return c.redirect(`/supervision?shared=${shared.shareId}#shares`, 303)
    const now = await toShare(deps, actorOf(c), param(c, 'id'))
    return shared.again === 'nobody' ? sharePage(c, deps, now, typed) : preview(c, deps, now, typed, true)
  })

  routes.get('/shares/:id', 'meet', async (c) => {
    const actor = actorOf(c)
    const read = await readShare(deps, actor, param(c, 'id'))
    const own = read.learnerId === actor.id
    const options = { title: read.title, at: own ? 'notebook' : 'sessions' } as const
    return page(c, deps.assets, options, <SharedPage share={read} own={own} />)
  })

  routes.post('/shares/:id/take-back', 'reflect', async (c) => {
    await takeBack(deps, actorOf(c), param(c, 'id'))
    return c.redirect('/supervision?done=back#shares', 303)
  })
}

type Sent = Typed & { readonly key: string }

function readTyped(form: Form, deps: Deps): Sent {
  const [supervisor, how, note] = [form.get('supervisor'), form.get('how'), form.get('note')]
  return { supervisor, how, note, ticked: form.all('s'), key: form.get('key') || deps.id() }
}

function sharePage(c: Ctx, deps: Deps, choosing: ToShare, typed: Sent, mistakes: readonly Mistake[] = []): Response {
  const { response, numbered, supervisors } = choosing
  const groups = numbered.map(({ answer, sentences }) => ({
    label: answer.field.label,
    sentences: sentences.map(({ text }, index) => ({ key: sentenceKey(answer, index), text })),
  }))
  const props = { responseId: response.id, title: response.title, supervisors, groups, typed, shareKey: typed.key }
  const options = {
    title: 'Bring this to supervision',
    at: 'notebook',
    status: mistakes.length > 0 ? 422 : 200,
  } as const
  return page(c, deps.assets, options, <SharePage {...props} mistakes={mistakes} />)
}

async function preview(c: Ctx, deps: Deps, choosing: ToShare, typed: Sent, changed = false): Promise<Response> {
  const { response, answers } = choosing
  const supervisor = chosenSupervisor(choosing.supervisors, typed)
  const chosen = chosenFrom(choosing, typed)
  const needs = shareNeeds(choosing, typed, chosen)
  if (!supervisor || needs.length > 0) return sharePage(c, deps, choosing, typed, needs)
  const noticed = await noticedIn(deps, response, { chosen, note: typed.note, answers })
  const words = { title: shareTitle(response), whole: chosen.whole, answers, passages: chosen.passages }
  const paper = { ...words, learner: actorOf(c).name, note: typed.note.trim() }
  const props = { responseId: response.id, typed, shareKey: typed.key, supervisor, paper, seen: chosen.seen }
  const options = { title: 'What will be seen', at: 'notebook', status: changed ? 409 : 200 } as const
  return page(c, deps.assets, options, <PreviewPage {...props} noticed={noticed} changed={changed} />)
}

/** The guard's own buttons: the page is changed throughout, and why it is brought with it. */
async function settleNames(c: Ctx, deps: Deps, { response }: ToShare, form: Form, typed: Sent): Promise<Response> {
  const { pairs, found } = readPairs(form)
  const swap = form.get('do') === 'swap'
  if (swap) await changeNames(deps, actorOf(c), response.id, pairs)
  else await leaveNames(deps, actorOf(c), response.id, found)
  const note = swap ? deps.tutor.guard.replace(typed.note, pairs) : typed.note
  return preview(c, deps, await toShare(deps, actorOf(c), response.id), { ...typed, note })
}
