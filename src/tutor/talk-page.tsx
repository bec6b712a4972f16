import { aboutMinutes } from '../../views/components/words.ts'
import { LearnerBeside, StaffBeside } from '../../views/tutor/beside.tsx'
import { TalkPage } from '../../views/tutor/talk.tsx'
import type { Deps } from '../deps.ts'
import { mapOf } from '../evidence/map.ts'
import { nextToRead, readingOf } from '../reading/reading.ts'
import { notebookEntries } from '../responding/notebook.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx } from '../web/routes.ts'
import { shownWith } from './talk-routes.tsx'
import { threadOf } from './thread.ts'

interface Typed {
  readonly typed?: string
  readonly wrong?: string
}

/** A few exchanges; the whole of it has a page of its own. */
const SHOWN = 6

/** The first page of somebody who is signed in. */
export async function talkPage(c: Ctx, deps: Deps, { typed, wrong }: Typed = {}): Promise<Response> {
  const actor = actorOf(c)
  const [thread, shown] = [await threadOf(deps, actor, undefined, SHOWN), await shownWith(deps)]
  const options = {
    title: 'Talk',
    at: 'talk',
    shape: 'spread',
    status: wrong ? 422 : 200,
    scripts: ['htmx.js', 'talk.js'],
  } as const
  const where = may(actor, 'reflect') ? await learnerStands(deps, c) : await staffStands(deps, c)
  const name = actor.name.split(' ')[0] ?? actor.name
  const hello = [deps.tutor.replies.say(thread.messages.length > 0 ? 'hello again' : 'hello', { name }), ...where.lines]
  const rest = {
    ...thread,
    ...shown,
    hello,
    begun: where.begun,
    says: where.says,
    sayKey: deps.id(),
    personId: actor.id,
    model: deps.model?.name,
    wrong,
  }
  return page(c, deps.assets, options, <TalkPage {...rest} typed={typed ?? ''} beside={where.beside} />)
}

/** Where a learner is, and what they might say. */
async function learnerStands(deps: Deps, c: Ctx) {
  const actor = actorOf(c)
  const { say } = deps.tutor.replies
  const [entries, map, reading] = await Promise.all([
    notebookEntries(deps, actor),
    mapOf(deps, actor),
    readingOf(deps, actor),
  ])
  const walking = entries.filter(({ finishedAt }) => finishedAt === undefined)
  const latest = walking[0]
  const toRead = nextToRead(deps.curriculum.parts, reading)
  const open = deps.curriculum.award.units.find(({ outcomes }) =>
    outcomes.some(({ criteria }) =>
      criteria.some(({ code }) => !['claimed', 'met'].includes(map.states.get(code) ?? '')),
    ),
  )
  const begun = latest && { id: latest.id, title: latest.title, about: `${latest.activityTitle}. ${latest.at ?? ''}` }
  const line = latest
    ? say('to carry on', { title: latest.title, at: (latest.at ?? '').toLowerCase() })
    : say('to begin')
  return {
    begun,
    lines: [line],
    says: [
      say('say something happened'),
      ...(open ? [say('say what is missing', { unit: open.code })] : []),
      say('say ten minutes'),
    ],
    beside: (
      <LearnerBeside
        cloth={[...map.states.values()]}
        next={map.next.slice(0, 2)}
        begun={walking.length}
        read={{ count: reading.read.size, of: deps.curriculum.parts.length }}
        toRead={toRead && { number: toRead.number, title: toRead.title, about: aboutMinutes(toRead.minutes) }}
      />
    ),
  }
}

async function staffStands(deps: Deps, c: Ctx) {
  const actor = actorOf(c)
  const reading = await readingOf(deps, actor)
  const toRead = nextToRead(deps.curriculum.parts, reading)
  const { say } = deps.tutor.replies
  return {
    begun: undefined,
    lines: [] as readonly string[],
    says: [say('say ten minutes')],
    beside: (
      <StaffBeside
        roles={actor.roles}
        toRead={toRead && { number: toRead.number, title: toRead.title, about: aboutMinutes(toRead.minutes) }}
      />
    ),
  }
}
