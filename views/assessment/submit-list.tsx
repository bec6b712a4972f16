import { dayOf } from '../../src/when.ts'

export interface SentItem {
  readonly submissionId: string
  readonly evidenceId: string
  readonly title: string
  readonly version: number
  readonly submittedAt: number
  readonly returnedAt: number | null
  readonly takenBackAt: number | null
}

/** Everything that was sent, and where it is. */
export function SentList({ sent }: { sent: readonly SentItem[] }) {
  if (sent.length === 0) return null
  return (
    <section class="flow" aria-labelledby="sent">
      <h2 id="sent">What you have sent</h2>
      <ul class="rows">
        {sent.map((item) => (
          <li>
            <a href={`/submissions/${item.submissionId}`}>{item.title}</a>
            <p class="small">
              Version {item.version}. {whereIs(item)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `With your assessor since 3 November 2026.` */
export function whereIs({ submittedAt, returnedAt, takenBackAt }: SentItem): string {
  if (takenBackAt !== null) return `Taken back on ${dayOf(takenBackAt)}.`
  if (returnedAt !== null) return `Sent on ${dayOf(submittedAt)}, answered on ${dayOf(returnedAt)}.`
  return `With your assessor since ${dayOf(submittedAt)}.`
}
