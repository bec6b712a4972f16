import { ChoicesPage } from '../../views/notices/choices.tsx'
import { NoticesPage } from '../../views/notices/notices.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { choose, mailChoices, ownChoice } from './choices.ts'
import { openNotice, ownNotices, seeAll } from './seen.ts'

/** What there is for somebody, and whether an e-mail says so. */
export function noticeRoutes(routes: Routes, deps: Deps): void {
  routes.get('/notices', 'be told', async (c) => {
    const own = await ownNotices(deps, actorOf(c), c.req.query('before') ?? '')
    const body = <NoticesPage {...own} first={c.req.query('before') === undefined} />
    return page(c, deps.assets, { title: 'Notices', at: 'notices' }, body)
  })

  routes.post('/notices/seen', 'be told', async (c) => {
    await seeAll(deps, actorOf(c), (await readForm(c)).get('upTo'))
    return c.redirect('/notices', 303)
  })

  routes.get('/notices/choices', 'be told', (c) => choicesPage(c, deps, false))

  routes.post('/notices/choices', 'be told', async (c) => {
    const sent = (await readForm(c)).get('mail')
    const choice = mailChoices.find((each) => each === sent)
    if (!choice) return choicesPage(c, deps, true)
    await choose(deps, actorOf(c), choice)
    return c.redirect('/notices/choices?done', 303)
  })

  routes.get('/notices/:id', 'be told', async (c) =>
    c.redirect(await openNotice(deps, actorOf(c), param(c, 'id')), 303),
  )
}

async function choicesPage(c: Ctx, deps: Deps, wrong: boolean): Promise<Response> {
  const actor = actorOf(c)
  const props = {
    chosen: await ownChoice(deps, actor),
    email: deps.config.mail && actor.email,
    done: !wrong && c.req.query('done') !== undefined,
    mistakes: wrong ? [{ at: 'mail-daily', message: 'Choose one of the three' }] : [],
  }
  return page(c, deps.assets, { title: 'E-mail', at: 'notices', status: wrong ? 422 : 200 }, <ChoicesPage {...props} />)
}
