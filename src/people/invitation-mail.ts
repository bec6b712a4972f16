import { invitationMail } from '../../views/notices/mail.ts'
import type { Deps } from '../deps.ts'
import type { Outbox } from '../notices/mailer.ts'
import { lettersDue, putOffLetter, setLetterSent } from './invitation-queries.ts'
import { sign } from './secrets.ts'
import { organisation } from './set-up.ts'

const MOST = 50

/**
 * The token of an invitation that Alongside itself must be able to write down later: into an e-mail, or onto a page of many.
 * It comes from the secret that stands beside the database, so a copy of the database alone opens nothing; and from the
 * moment at which the link was made, so that a new link is another one.
 */
export function tokenOf(secret: string, { id, createdAt }: { id: string; createdAt: number }): string {
  return sign(`${id} ${createdAt}`, secret, 'invitation')
}

/** Invitations, with their links. One that is used, taken back, or too old is not sent any more. */
export function invitationsOutbox({ db, config, secret }: Pick<Deps, 'db' | 'config' | 'secret'>): Outbox {
  return {
    async due(at) {
      const name = await organisation({ db })
      return (await lettersDue(db.read, at, MOST)).map(({ link, by }) => {
        const address = `${config.baseUrl}/invitations/${tokenOf(secret, link)}`
        const to = { name: link.name ?? '', expiresAt: link.expiresAt, link: address }
        const words = invitationMail({ ...to, by: by ?? 'Your coordinator', organisation: name })
        return { ...words, to: link.email ?? '', tries: link.mailTries, ids: [link.id] }
      })
    },
    sent: ({ ids }, at) => db.write((tx) => setLetterSent(tx, ids, at)),
    failed: ({ ids }, again) => db.write((tx) => putOffLetter(tx, ids, again)),
  }
}
