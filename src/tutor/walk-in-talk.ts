import type { Deps } from '../deps.ts'
import { actorOf, type Ctx, type Env, type Routes } from '../web/routes.ts'
import { keepSaying } from './conversation.ts'
import { frameOf } from './frame.tsx'

/** Hands a request to the app itself, with what the page is to stand in. */
export type DispatchIn = (request: Request, env: Env['Bindings']) => Response | Promise<Response>

const HERE = '/talk'

/**
 * The walk, and putting forward what came of it, inside the thread. Each address under `/talk/responses` is answered by
 * the same address without `/talk`, which decides who may come; its page stands under the thread, and its links and what
 * it leads to stay there.
 */
export function walkInTalk(routes: Routes, deps: Deps, dispatch: DispatchIn): void {
  const walk = async (c: Ctx) => {
    const url = new URL(c.req.url)
    url.pathname = url.pathname.slice(HERE.length)
    const body = c.req.method === 'POST' ? await c.req.arrayBuffer() : undefined
    const request = new Request(url, { method: c.req.method, headers: c.req.raw.headers, ...(body ? { body } : {}) })
    const frame = await frameOf(c, deps)
    const answer = await dispatch(request, { ...c.env, stands: { frame, links: stayHere } })
    return leadOn(c, deps, answer)
  }
  for (const { method, path, who } of [...routes.records]) {
    if (!path.startsWith('/responses/:id')) continue
    if (method === 'GET') routes.get(`${HERE}${path}`, who, walk)
    else routes.post(`${HERE}${path}`, who, walk)
  }
}

/** Links and forms of the walk's own pages. What people wrote is escaped and holds no quotation mark of its own. */
export function stayHere(html: string): string {
  return html.replaceAll(/ (href|action|hx-post)="\/responses\//g, ` $1="${HERE}/responses/`)
}

/** Where an answer leads: on in the thread, or, once something is kept as evidence, back to it with word of that. */
async function leadOn(c: Ctx, deps: Deps, answer: Response): Promise<Response> {
  const name = answer.headers.has('hx-redirect') ? 'hx-redirect' : 'location'
  const to = answer.headers.get(name)
  if (to === null) return answer
  const headers = new Headers(answer.headers)
  headers.set(name, await placeInTalk(c, deps, to))
  return new Response(answer.body, { status: answer.status, headers })
}

async function placeInTalk(c: Ctx, deps: Deps, to: string): Promise<string> {
  if (to.startsWith('/responses/')) return `${HERE}${to}`
  if (to === '/notebook') return '/'
  const kept = /^\/evidence\/([^/#?]+)$/.exec(to)?.[1]
  if (!kept) return to
  return `/#m-${await keepSaying(deps, actorOf(c), kept)}`
}
