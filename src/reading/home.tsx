import { type Begun, LearnerHome, StaffHome } from '../../views/reading/home.tsx'
import type { Part } from '../content/curriculum.ts'
import type { Deps } from '../deps.ts'
import { mapOf } from '../evidence/map.ts'
import { notebookEntries } from '../responding/notebook.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx } from '../web/routes.ts'
import type { Actor } from '../web/session.ts'
import { type Reading, readingOf } from './reading.ts'

/** The first page of somebody who is signed in. */
export async function home(c: Ctx, deps: Deps): Promise<Response> {
  const actor = actorOf(c)
  const { curriculum, assets } = deps
  const reading = await readingOf(deps, actor)
  const name = actor.name.split(' ')[0] ?? actor.name
  const toRead = nextToRead(curriculum.parts, reading)
  const options = { title: 'Where you are', shape: 'spread' } as const
  if (!may(actor, 'reflect')) {
    return page(
      c,
      assets,
      options,
      <StaffHome name={name} toRead={toRead} managesPeople={may(actor, 'manage people')} roles={actor.roles} />,
    )
  }
  const counts = { readCount: reading.read.size, partCount: curriculum.parts.length }
  const begun = await begunBy(deps, actor)
  const { states, next } = await mapOf(deps, actor)
  const other = next.filter(({ href }) => !begun.some((each) => each.href === href))
  const map = { cloth: [...states.values()], next: other.slice(0, 2) }
  return page(c, assets, options, <LearnerHome name={name} toRead={toRead} begun={begun} {...map} {...counts} />)
}

async function begunBy(deps: Deps, actor: Actor): Promise<readonly Begun[]> {
  const entries = await notebookEntries(deps, actor)
  return entries
    .filter(({ finishedAt }) => finishedAt === undefined)
    .map(({ id, title, activityTitle, at }) => ({
      href: `/responses/${id}`,
      title,
      about: at ? `${activityTitle}. ${at}` : activityTitle,
    }))
}

/** The first part after the one that was read last that is not read yet; at the end, the first that was left out. */
export function nextToRead(parts: readonly Part[], { read }: Reading): Part | undefined {
  const last = parts.findIndex(({ number }) => number === [...read].at(-1))
  const unread = ({ number }: Part) => !read.has(number)
  return parts.slice(last + 1).find(unread) ?? parts.find(unread)
}
