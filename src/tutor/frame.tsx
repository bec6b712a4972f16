import type { Child } from 'hono/jsx'
import { Framed } from '../../views/tutor/framed.tsx'
import type { Deps } from '../deps.ts'
import { actorOf, type Ctx } from '../web/routes.ts'
import { shownWith } from './talk-routes.tsx'
import { threadOf } from './thread.ts'

/** The last exchange above what is being walked, so that it reads on as one conversation. */
const ABOVE = 2

export async function frameOf(c: Ctx, deps: Deps): Promise<(body: Child) => Child> {
  const { messages } = await threadOf(deps, actorOf(c), undefined, ABOVE)
  const shown = await shownWith(deps)
  return (body) => (
    <Framed messages={messages} {...shown}>
      {body}
    </Framed>
  )
}
