import type { OwnNotices } from '../../src/notices/seen.ts'
import { whenOf } from '../../src/when.ts'
import { noticeWords } from './words.ts'

/** What there is, the newest first. @param first whether these are the latest. */
export function NoticesPage({ notices, older, first }: OwnNotices & { readonly first: boolean }) {
  const fresh = notices.filter(({ seen }) => !seen).length
  return (
    <>
      <header class="flow">
        <h1>Notices</h1>
        {notices.length === 0 && <p class="lead">{first ? 'Nothing is waiting.' : 'Nothing older.'}</p>}
        {fresh > 0 && (
          <form method="post" action="/notices/seen">
            <input type="hidden" name="upTo" value={notices[0]?.id} />
            <button type="submit" class="btn second">
              I have seen these
            </button>
          </form>
        )}
      </header>
      {notices.length > 0 && (
        <ul class="rows">
          {notices.map(({ id, kind, fromName, at, seen }) => (
            <li>
              <a href={`/notices/${id}`}>
                {!seen && <b>New: </b>}
                {noticeWords(kind, fromName)}
              </a>
              <p class="small">{whenOf(at)}</p>
            </li>
          ))}
        </ul>
      )}
      {older !== undefined && (
        <p>
          <a href={`/notices?before=${encodeURIComponent(older)}`}>Older notices</a>
        </p>
      )}
      <p class="small">
        <a href="/notices/choices">When an e-mail tells you</a>
      </p>
    </>
  )
}
