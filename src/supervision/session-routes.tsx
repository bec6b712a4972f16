import * as z from 'zod'
import type { Mistake } from '../../views/components/forms.tsx'
import { NotesBeside, NotesClosed, NotesSaved } from '../../views/supervision/notes.tsx'
import { WhenPage } from '../../views/supervision/plan.tsx'
import { SessionPage, type Typed } from '../../views/supervision/session.tsx'
import { firstName } from '../../views/supervision/words.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { type Form, readForm } from '../web/form.ts'
import { fragment, page, wantsFragment } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { actionNeeds, addAction, dropAction, readSettling, settleAction } from './actions.ts'
import { addQuestions, addTopic, LONGEST_TITLE, LONGEST_WHY, moveItem, takeOff } from './agenda.ts'
import { agreeNotes } from './agreeing.ts'
import { NoLongerOpen } from './meeting.ts'
import { beganAs, chooseNotes, LONGEST_NOTES, type SavedNotes, saveNotes } from './notes.ts'
import { callOff, moveSession, readTime, type TypedTime } from './planning.ts'
import { type Meeting, readSession } from './session.ts'

const HERE = '/sessions/:id'

/** One session, for the two people whose it is. */
export function sessionRoutes(routes: Routes, deps: Deps): void {
  /** What can no longer be changed is shown as it is. */
  const write = (path: string, handle: (c: Ctx, form: Form) => Promise<Response>) =>
    routes.post(path, 'meet', async (c) => {
      const form = await readForm(c)
      try {
        return await handle(c, form)
      } catch (error) {
        if (!(error instanceof NoLongerOpen)) throw error
        return c.redirect(`/sessions/${param(c, 'id')}`, 303)
      }
    })
  const back = (c: Ctx, place = '') => c.redirect(`/sessions/${param(c, 'id')}${place}`, 303)

  routes.get(HERE, 'meet', async (c) => show(c, deps))

  write(`${HERE}/items`, async (c, form) => {
    const id = param(c, 'id')
    if (form.get('do') === 'questions') {
      const { proposed } = await readSession(deps, actorOf(c), id)
      const chosen = form.all('question').filter((question) => proposed.includes(question))
      await addQuestions(deps, actorOf(c), id, chosen)
      return back(c, '#agenda')
    }
    const topic = { title: form.get('title').replaceAll(/\s+/g, ' ').trim(), why: form.get('why').trim() }
    const needs = topicNeeds(topic)
    if (needs.length > 0) return show(c, deps, { topic }, needs, 'Not on the agenda yet')
    await addTopic(deps, actorOf(c), id, topic)
    return back(c, '#agenda')
  })

  routes.post(`${HERE}/items/:item`, 'meet', async (c) => keepNotes(c, deps, await readForm(c)))

  write(`${HERE}/items/:item/move`, async (c, form) => {
    const ids = { sessionId: param(c, 'id'), itemId: param(c, 'item') }
    const [how, from] = [form.get('do'), Number(form.get('from'))]
    if (how === 'off') await takeOff(deps, actorOf(c), ids)
    else await moveItem(deps, actorOf(c), ids, how === 'up' ? 'up' : 'down', from)
    return back(c, '#agenda')
  })

  write(`${HERE}/items/:item/rivals/:rival`, async (c, form) => {
    const keep = form.get('keep')
    const ids = { sessionId: param(c, 'id'), itemId: param(c, 'item'), rivalId: param(c, 'rival') }
    await chooseNotes(deps, actorOf(c), ids, keep === 'kept' || keep === 'rival' ? keep : 'both')
    return back(c, `#i-${ids.itemId}`)
  })

  write(`${HERE}/actions`, async (c, form) => {
    const action = { words: form.get('words'), owner: form.get('owner'), due: form.get('due') }
    const needs = actionNeeds(action)
    if (needs.length > 0) return show(c, deps, { action }, needs, 'Not added yet')
    await addAction(deps, actorOf(c), param(c, 'id'), action)
    return back(c, '#words')
  })

  write(`${HERE}/actions/:action`, async (c, form) => {
    const ids = { sessionId: param(c, 'id'), actionId: param(c, 'action') }
    const how = readSettling(form.get('how'))
    if (form.get('how') === 'drop') await dropAction(deps, actorOf(c), ids)
    else if (how) await settleAction(deps, actorOf(c), ids, how)
    return back(c, '#agenda')
  })

  write(`${HERE}/agree`, async (c, form) => {
    const agreed = await agreeNotes(deps, actorOf(c), param(c, 'id'), Number(form.get('seen') || -1))
    if (agreed === 'agreed' || agreed === 'closed') return back(c, agreed === 'agreed' ? '#agree' : '')
    const message =
      agreed === 'changed'
        ? 'Something was changed while you had this page open. Read it once more, then agree'
        : 'There are two texts for one thing. Choose which shall stand, then agree'
    return show(c, deps, {}, [{ at: 'agree', message }], 'Not agreed yet', 409)
  })

  routes.get(`${HERE}/when`, 'meet', async (c) => {
    const meeting = await readSession(deps, actorOf(c), param(c, 'id'))
    return meeting.open ? whenPage(c, deps, meeting, meeting) : back(c)
  })

  write(`${HERE}/when`, async (c, form) => {
    const meeting = await readSession(deps, actorOf(c), param(c, 'id'))
    if (form.get('do') === 'off') {
      if (await callOff(deps, actorOf(c), meeting.id)) {
        return c.redirect(meeting.me === 'learner' ? '/supervision?done=off' : '/sessions?done=off', 303)
      }
      const message = 'Something is written in this session, or on its agenda: it stays'
      return whenPage(c, deps, meeting, meeting, [{ at: 'off', message }])
    }
    const typed = { day: form.get('day'), starts: form.get('starts'), ends: form.get('ends') }
    const read = readTime(typed)
    if ('needs' in read) return whenPage(c, deps, meeting, typed, read.needs)
    await moveSession(deps, actorOf(c), meeting.id, read.time)
    return back(c)
  })
}

/** What a box of notes sends besides the notes. */
const Carried = z.object({
  _revision: z.coerce.number().int().min(0).catch(0),
  _page: z.string().max(64).catch(''),
  _seq: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).catch(0),
  _began: z.string().max(64).catch(''),
})

async function keepNotes(c: Ctx, deps: Deps, form: Form): Promise<Response> {
  const ids = { sessionId: param(c, 'id'), itemId: param(c, 'item') }
  const notes = form.get('notes')
  if (notes.length > LONGEST_NOTES) {
    const message = `Make these notes shorter: ${LONGEST_NOTES.toLocaleString('en-GB')} letters at most`
    return show(c, deps, { notes: { itemId: ids.itemId, notes } }, [{ at: `n-${ids.itemId}`, message }])
  }
  const { _revision: revision, _page, _seq: seq, _began: began } = Carried.parse(Object.fromEntries(form.entries()))
  try {
    const page = _page || deps.id()
    const saved = await saveNotes(deps, actorOf(c), { ...ids, notes, revision, page, seq, began })
    return acknowledge(c, ids, saved, Number(form.get('seen') || -1))
  } catch (error) {
    if (!(error instanceof NoLongerOpen)) throw error
    if (!wantsFragment(c)) return show(c, deps, { notes: { itemId: ids.itemId, notes } }, [], '', 409)
    c.header('x-verdict', 'closed')
    return fragment(c, <NotesClosed />, 409)
  }
}

/** @param seen which state of the session the page shows: who saw that has, with what they wrote, seen the next. */
function acknowledge(
  c: Ctx,
  ids: { readonly sessionId: string; readonly itemId: string },
  { verdict, before, after, savedAt, reopened }: SavedNotes,
  seen: number,
): Response {
  const address = `/sessions/${ids.sessionId}#i-${ids.itemId}`
  if (!wantsFragment(c)) return c.redirect(address, 303)
  c.header('x-verdict', verdict)
  if (verdict === 'rival')
    return fragment(c, <NotesBeside address={`/sessions/${ids.sessionId}?two#i-${ids.itemId}`} />, 409)
  if (seen === before) c.header('x-seen', String(after))
  return fragment(c, <NotesSaved savedAt={savedAt} reopened={reopened} />)
}

function topicNeeds({ title, why }: { readonly title: string; readonly why: string }): readonly Mistake[] {
  const needs: Mistake[] = []
  if (title === '') needs.push({ at: 'title', message: 'Say what you want to talk about' })
  if (title.length > LONGEST_TITLE) {
    needs.push({ at: 'title', message: `Make it shorter: ${LONGEST_TITLE} letters at most` })
  }
  if (why.length > LONGEST_WHY) needs.push({ at: 'why', message: `Make it shorter: ${LONGEST_WHY} letters at most` })
  return needs
}

async function show(
  c: Ctx,
  deps: Deps,
  typed: Typed = {},
  mistakes: readonly Mistake[] = [],
  summary = 'Not saved yet',
  status: 200 | 409 | 422 = mistakes.length > 0 ? 422 : 200,
): Promise<Response> {
  const meeting = await readSession(deps, actorOf(c), param(c, 'id'))
  if (typed.notes && !meeting.items.some(({ id }) => id === typed.notes?.itemId)) throw new NotFound()
  const [learner, supervisor] = [firstName(meeting.learner), firstName(meeting.supervisor)]
  const at = meeting.me === 'learner' ? 'notebook' : 'sessions'
  const title = `Supervision, ${learner} and ${supervisor}`
  const scripts = meeting.open ? (['htmx.js', 'session.js'] as const) : []
  const began = new Map(meeting.items.map(({ id, notes }) => [id, beganAs(notes)]))
  const props = { meeting, pageKey: deps.id(), began, typed, mistakes, summary }
  return page(c, deps.assets, { title, at, shape: 'spread', status, scripts }, <SessionPage {...props} />)
}

function whenPage(c: Ctx, deps: Deps, meeting: Meeting, typed: TypedTime, mistakes: readonly Mistake[] = []): Response {
  const at = meeting.me === 'learner' ? 'notebook' : 'sessions'
  const other = firstName(meeting.me === 'learner' ? meeting.supervisor : meeting.learner)
  const { day, starts, ends } = typed
  const options = { title: 'Another time', at, status: mistakes.length > 0 ? 422 : 200 } as const
  const props = { id: meeting.id, other, typed: { day, starts, ends }, mistakes }
  return page(c, deps.assets, options, <WhenPage {...props} />)
}
