import { noticeMail } from '../../views/notices/mail.ts'
import type { Deps } from '../deps.ts'
import type { Outbox } from './mailer.ts'
import { dueToPeople, putOffMail, setMailed, waitingFor } from './queries.ts'

/** So many in one round: a round that is short is one that others get between. */
const MOST = 50

/** E-mails that say that there is something, and never what: one a person, however much there is. */
export function noticesOutbox({ db, config }: Pick<Deps, 'db' | 'config'>): Outbox {
  return {
    async due(at) {
      const people = await dueToPeople(db.read, at, MOST)
      const letter = async ({ personId, email, tries }: (typeof people)[number]) => ({
        ...noticeMail(config.baseUrl),
        to: email,
        tries,
        ids: await waitingFor(db.read, personId),
      })
      return Promise.all(people.map(letter))
    },
    sent: ({ ids }, at) => db.write((tx) => setMailed(tx, ids, at)),
    failed: ({ ids }, again) => db.write((tx) => putOffMail(tx, ids, again)),
  }
}
