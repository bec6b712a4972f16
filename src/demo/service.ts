import type { Deps } from '../deps.ts'
import { ownNotices, seeAll } from '../notices/seen.ts'
import { addPerson } from '../people/people.ts'
import { say } from '../tutor/conversation.ts'
import type { Actor } from '../web/session.ts'
import { type Act, act, play } from './acts.ts'
import { assessing } from './assessing.ts'
import { assuring } from './assuring.ts'
import { bringing } from './bringing.ts'
import { founding } from './founding.ts'
import { histories } from './history.ts'
import { jos } from './jo.ts'
import { livedBy } from './past.ts'
import { type Cast, type Name, PASSWORD, people } from './people.ts'
import { supervising } from './supervising.ts'
import { team } from './team.ts'

/** What Sam has said to the tutor so far: the thread, as somebody finds it who looks round. */
const said = [
  'mum asked me if ive got kids and i froze. how much of my own life can i tell her',
  'what am i missing for 401?',
]

const talking: Act = act(0, 0, async (deps, { sam }) => {
  for (const [index, words] of said.entries()) await say(deps, sam, { words, key: `past ${index}` })
})

/** Some days ago everybody had seen what there was; what has come since is new. */
const noticing: Act = act(5, 20, async (deps, cast) => {
  for (const actor of Object.values(cast)) {
    const [newest] = (await ownNotices(deps, actor, '')).notices
    if (newest) await seeAll(deps, actor, newest.id)
  }
})

/** Puts a service with a believable past into an empty database, through the same verbs as everybody else. */
export async function furnish(deps: Deps): Promise<void> {
  const lived = [...histories, ...team].flatMap((history) => livedBy(history.as, history))
  await play(deps, await castOf(deps), [
    ...founding,
    ...lived,
    ...jos,
    ...assessing,
    ...bringing,
    ...supervising,
    ...assuring,
    noticing,
    talking,
  ])
}

async function castOf(deps: Deps): Promise<Cast> {
  const since = deps.clock() - 99 * 86_400_000
  const actors = await Promise.all(
    people.map(async ({ as, name, email, roles }): Promise<readonly [Name, Actor]> => {
      const id = await addPerson({ ...deps, clock: () => since }, { name, email, roles, password: PASSWORD })
      return [as, { id, name, email, roles, sessionId: '', sessionToken: '' }]
    }),
  )
  return Object.fromEntries(actors) as Cast
}
