import type { Mistake } from '../../views/components/forms.tsx'
import { ErasePage } from '../../views/portfolio/erase.tsx'
import { RetentionPage } from '../../views/portfolio/retention.tsx'
import type { Deps } from '../deps.ts'
import { findPerson } from '../people/people.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { erase, whatStays } from './erase.ts'
import { letGo, tokenOf, whatIsDue } from './retention.ts'
import { readRules, retentionRules, setRules, type TypedRules, typedRules } from './rules.ts'

const done: Record<string, string> = {
  rules: 'The rules are kept.',
  now: 'It is gone.',
  erased: 'It is gone. What must stay of decided work stays until its time is over.',
}

/** What people leave behind: how long it is kept, and one person’s by hand. */
export function retentionRoutes(routes: Routes, deps: Deps): void {
  routes.get('/retention', 'run the service', (c) => retentionPage(c, deps, []))

  routes.post('/retention', 'run the service', async (c) => {
    const { typed, mistakes } = readRules(await readForm(c))
    if (mistakes.length > 0) return retentionPage(c, deps, mistakes, typed)
    await setRules(deps, actorOf(c), typed)
    return c.redirect('/retention?done=rules', 303)
  })

  routes.post('/retention/now', 'run the service', async (c) => {
    const form = await readForm(c)
    if ((await letGo(deps, actorOf(c), form.get('token'))) === 'done') return c.redirect('/retention?done=now', 303)
    const message = 'Look again: this is not what was shown a moment ago, so nothing has gone'
    return retentionPage(c, deps, [{ at: 'now', message }])
  })

  routes.get('/people/:id/erase', 'run the service', (c) => erasePage(c, deps, [], { name: '', sure: false }))

  routes.post('/people/:id/erase', 'run the service', async (c) => {
    const form = await readForm(c)
    const actor = actorOf(c)
    const person = await findPerson(deps, actor, param(c, 'id'))
    const typed = { name: form.get('name'), sure: form.get('sure') === 'yes' }
    const mistakes = eraseNeeds(person.name, typed)
    if (mistakes.length > 0) return erasePage(c, deps, mistakes, typed)
    const erased = await erase(deps, actor, person.id)
    if (erased === 'only coordinator') return erasePage(c, deps, [onlyOne], typed)
    return c.redirect('/retention?done=erased', 303)
  })
}

const onlyOne: Mistake = {
  at: 'name',
  message: 'Make somebody else a coordinator first: nobody else can look after Alongside',
}

function eraseNeeds(name: string, typed: { readonly name: string; readonly sure: boolean }): readonly Mistake[] {
  const named = typed.name.trim() === name.trim()
  return [
    ...(named ? [] : [{ at: 'name', message: `Type the name as it stands here: ${name}` }]),
    ...(typed.sure ? [] : [{ at: 'sure', message: 'Tick the box if you are sure: it cannot be undone' }]),
  ]
}

async function retentionPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[], typed?: TypedRules): Promise<Response> {
  const due = await whatIsDue(deps.db.read, deps.clock())
  const props = {
    typed: typed ?? typedRules(await retentionRules(deps.db.read)),
    due,
    token: tokenOf(deps, due),
    mistakes,
    done: mistakes.length === 0 ? done[c.req.query('done') ?? ''] : undefined,
  }
  const options = { title: 'How long things are kept', at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <RetentionPage {...props} />)
}

async function erasePage(
  c: Ctx,
  deps: Deps,
  mistakes: readonly Mistake[],
  typed: { readonly name: string; readonly sure: boolean },
): Promise<Response> {
  const person = await findPerson(deps, actorOf(c), param(c, 'id'))
  const stays = await whatStays(deps.db.read, deps, person.id)
  const options = { title: `Erase: ${person.name}`, at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(
    c,
    deps.assets,
    options,
    <ErasePage {...{ person, stays, mistakes }} typed={typed.name} sure={typed.sure} />,
  )
}
