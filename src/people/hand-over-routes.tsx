import { invitationWords } from '../../views/notices/mail.ts'
import { HandOverPage } from '../../views/people/hand-over.tsx'
import { atTime, onDay } from '../../views/people/words.ts'
import type { Deps } from '../deps.ts'
import { page } from '../web/page.tsx'
import { actorOf, param, type Routes } from '../web/routes.ts'
import { takeOver } from './cookies.ts'
import { pendingInvitation } from './invitations.ts'
import { findPerson } from './people.ts'
import { RESET_VALID_MS } from './resets.ts'

export const invitationPath = (id: string) => `/people/invitations/${id}`
export const resetPath = (personId: string) => `/people/${personId}/reset`

/** Where a coordinator sees a link, once, to hand it over. */
export function handOverRoutes(routes: Routes, deps: Deps): void {
  routes.get(invitationPath(':id'), 'manage people', async (c) => {
    const invitation = await pendingInvitation(deps, actorOf(c), param(c, 'id'))
    const token = takeOver(c, deps)
    const link = token && `${deps.config.baseUrl}/invitations/${token}`
    const props = {
      title: `An invitation for ${invitation.name}`,
      lead: `It works once, until ${onDay(invitation.expiresAt)}.`,
      again: { action: `${invitationPath(invitation.id)}/renew`, words: 'Make a new link' },
      back: { href: '/people', words: 'Back to people' },
      message: invitationMessage(invitation, link ?? '', actorOf(c).name),
    }
    const options = { title: 'An invitation', at: 'people', scripts: ['copy.js'] } as const
    return page(c, deps.assets, options, <HandOverPage {...props} link={link} />)
  })

  routes.get(resetPath(':id'), 'manage people', async (c) => {
    const person = await findPerson(deps, actorOf(c), param(c, 'id'))
    const token = takeOver(c, deps)
    const link = token && `${deps.config.baseUrl}/reset/${token}`
    const props = {
      title: `A new password for ${person.name}`,
      lead: 'The link works once, for 24 hours.',
      again: { action: resetPath(person.id), words: 'Make a new link' },
      back: { href: `/people/${person.id}`, words: `Back to ${person.name}` },
      message: resetMessage(person, link ?? '', deps.clock() + RESET_VALID_MS, actorOf(c).name),
    }
    const options = { title: 'A new password', at: 'people', scripts: ['copy.js'] } as const
    return page(c, deps.assets, options, <HandOverPage {...props} link={link} />)
  })
}

function invitationMessage(to: { name: string; expiresAt: number }, link: string, from: string): string {
  return `${invitationWords(to.name, to.expiresAt, link)}

${from}`
}

function resetMessage(to: { name: string }, link: string, until: number, from: string): string {
  return `Hello ${to.name},

Here is your link to choose a new password for Alongside. It works once, until ${atTime(until)}. Your pages are where you left them.
${link}

If you did not ask for it, tell me.

${from}`
}
