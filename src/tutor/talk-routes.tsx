import { Messages } from '../../views/tutor/messages.tsx'
import { WholeTalkPage } from '../../views/tutor/whole.tsx'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { numbersToRing } from '../people/ring.ts'
import { type Form, readForm } from '../web/form.ts'
import { fragment, page, wantsFragment } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import type { Saying } from './answering.ts'
import { asAsked } from './as-asked.ts'
import { coachRoutes } from './coach-routes.tsx'
import { LONGEST_MESSAGE, type Said, say } from './conversation.ts'
import { canBeWorded } from './in-other-words.ts'
import { talkPage } from './talk-page.tsx'
import { forgetExchange, forgetThread, type Message, searchThread, threadOf } from './thread.ts'
import { walkInTalk } from './walk-in-talk.ts'
import { wordsRoutes } from './words-routes.ts'

/** The thread: say something, look through it, delete from it; and the walk inside it. */
export function tutorRoutes(routes: Routes, deps: Deps, dispatch: Parameters<typeof walkInTalk>[2]): void {
  routes.get('/talk', 'talk', async (c) => {
    const actor = actorOf(c)
    const typed = (c.req.query('find') ?? '').slice(0, 200)
    const found = typed.trim() === '' ? undefined : await searchThread(deps, actor, typed)
    const thread = found
      ? { messages: [...found].reverse(), earlier: false }
      : await threadOf(deps, actor, c.req.query('before'), 40)
    const done = { one: 'It is deleted.', all: 'Everything that was said is deleted.' }[c.req.query('done') ?? '']
    const shown = await shownWith(deps)
    const options = { title: 'What was said', at: 'talk' } as const
    return page(c, deps.assets, options, <WholeTalkPage {...thread} typed={typed} done={done} {...shown} />)
  })

  routes.post('/talk', 'talk', async (c) => {
    const form = await readForm(c)
    const saying = readSaying(form, deps)
    const wrong = whatIsWrong(saying)
    if (wrong) return refuse(c, deps, saying.words, wrong)
    const said = await say(deps, actorOf(c), saying)
    return wantsFragment(c) ? answerLive(c, deps, said) : c.redirect(placeOf(said), 303)
  })

  routes.post('/talk/:id/forget', 'talk', async (c) => {
    await forgetExchange(deps, actorOf(c), param(c, 'id'))
    return c.redirect('/talk?done=one', 303)
  })

  routes.post('/talk/forget', 'talk', async (c) => {
    if ((await readForm(c)).get('sure') !== 'yes') return c.redirect('/talk', 303)
    await forgetThread(deps, actorOf(c))
    return c.redirect('/talk?done=all', 303)
  })

  wordsRoutes(routes, deps)
  coachRoutes(routes, deps)
  walkInTalk(routes, deps, dispatch)
}

/** What was typed, or which of the tutor's choices was pressed. */
function readSaying(form: Form, deps: Pick<Deps, 'id' | 'curriculum'>): Saying {
  const key = form.get('key').slice(0, 80) || deps.id()
  const [does = '', what = ''] = /^(begin|carry on|mean|anyway)(?: (.*))?$/.exec(form.get('choose'))?.slice(1) ?? []
  const of = form.get('of').slice(0, 64) || undefined
  const chosen = { key: `${key} ${what}`.slice(0, 120), of }
  if (does === 'begin') return { ...chosen, words: deps.curriculum.activity(what)?.title ?? '', activity: what }
  if (does === 'carry on') return { ...chosen, words: 'Carry on', response: what }
  if (does === 'mean') return { ...chosen, ...readMeant(what, deps) }
  if (does === 'anyway') return { ...chosen, words: 'You misread me. Carry on.', anyway: true }
  return { key, words: form.get('say').trim() }
}

/** `7.4`, or `7.4 2` for the third of its answers. */
function readMeant(what: string, { curriculum }: Pick<Deps, 'curriculum'>): Pick<Saying, 'words' | 'place' | 'chosen'> {
  const [number = '', answer] = what.split(' ')
  const chosen = answer === undefined ? undefined : Number(answer)
  const place = curriculum.place(number)
  const asked = chosen === undefined ? undefined : place?.questions[chosen]?.asked[0]
  return { words: asked ? asAsked(asked) : (place?.title ?? ''), place: number, chosen }
}

function whatIsWrong({ words }: Saying): string | undefined {
  if (words === '') return 'Type something first: a question, or a word about your day.'
  if (words.length <= LONGEST_MESSAGE) return undefined
  return `That is longer than I can take in: ${LONGEST_MESSAGE} letters at most. Everything you typed is still here. For a long piece, your notebook is the place.`
}

function refuse(c: Ctx, deps: Deps, typed: string, wrong: string): Response | Promise<Response> {
  if (!wantsFragment(c)) return talkPage(c, deps, { typed, wrong })
  c.header('hx-retarget', '#say-wrong')
  c.header('hx-reswap', 'innerHTML')
  return fragment(c, wrong, 422)
}

/** Where the eye should be: on the answer, or where the walk goes on. */
function placeOf({ answer, walk }: Said): string {
  return walk ? `/talk/responses/${walk}` : `/#m-${answer.id}`
}

async function answerLive(c: Ctx, deps: Deps, said: Said): Promise<Response> {
  if (said.walk) {
    c.header('hx-redirect', placeOf(said))
    return c.body(null, 204)
  }
  return fragment(c, <Messages messages={[said.asked, said.answer]} live {...(await shownWith(deps))} />)
}

/** What every message is shown with. */
export async function shownWith(deps: Deps) {
  return {
    curriculum: deps.curriculum,
    numbers: await numbersToRing(deps),
    today: londonDay(deps.clock()),
    dayOf: londonDay,
    worded: ({ reply }: Message) => canBeWorded(deps.model, reply),
  }
}
