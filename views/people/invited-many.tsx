import type { BatchLine } from '../../src/people/invite-many.ts'
import { onDay, rolesInWords } from './words.ts'

export interface InvitedManyProps {
  readonly lines: readonly BatchLine[]
  readonly mailed: boolean
  /** What fetches the links as a file; nothing where they were shown already. */
  readonly once: { readonly action: string; readonly sealed: string; readonly csv: string } | undefined
}

/** The links of many invitations, shown once. */
export function InvitedManyPage({ lines, mailed, once }: InvitedManyProps) {
  const [first] = lines
  return (
    <>
      <header class="flow">
        <h1>{lines.length === 1 ? '1 invitation' : `${lines.length} invitations`}</h1>
        <p class="lead">{lead(mailed, once !== undefined, first?.expiresAt ?? 0)}</p>
      </header>
      <section class="wide" aria-label="Who is invited" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">As</th>
              <th scope="col">Group</th>
              {once && <th scope="col">Link</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, email, roles, group, link }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{email}</td>
                <td>{rolesInWords(roles)}</td>
                <td>{group}</td>
                {once && <td class="key">{link ?? 'Taken up already'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {once && <TakeAway {...once} />}
      <p>
        <a href="/people">Back to people</a>
      </p>
    </>
  )
}

function lead(mailed: boolean, shown: boolean, until: number): string {
  if (mailed) return 'Alongside mails each of them a link. Under People you see how it went.'
  if (!shown) return 'The links were shown once. Under People you can make a new one for anybody.'
  return `Each link works once, until ${onDay(until)}, and is shown only now. Give each to its one person.`
}

function TakeAway({ action, sealed, csv }: NonNullable<InvitedManyProps['once']>) {
  return (
    <section class="flow">
      <h2>Take them with you</h2>
      <form method="post" action={action}>
        <input type="hidden" name="once" value={sealed} />
        <button type="submit" class="btn">
          Download as a table (CSV)
        </button>
        <p class="small">Within ten minutes. Whoever has the file can use the links, so delete it afterwards.</p>
      </form>
      <div class="tight">
        <label for="csv">Or copy them from here</label>
        <textarea class="in" id="csv" rows={6} readonly>
          {`\n${csv}`}
        </textarea>
        <button class="plain" type="button" data-copies="csv" hidden>
          Copy<span class="hide">: the list with links</span>
        </button>
      </div>
    </section>
  )
}
