import type { Activity } from '../../src/activity/activity.ts'
import type { HandedBack, Queue, ToSign, Waiting } from '../../src/assessment/queue.ts'
import type { Making } from '../../src/records/own-evidence.ts'
import { kindInWords } from '../components/kinds.ts'
import { Patch } from '../components/marks.tsx'
import { capital, counted, inWords } from '../components/words.ts'
import { MakingRows } from '../records/own.tsx'

export interface QueueProps extends Queue {
  readonly now: number
  readonly activity: (id: string) => Activity | undefined
  /** How many decisions the IQA has sent back and that are not answered yet. */
  readonly returned: number
  /** Records that this assessor has begun, with whomever. */
  readonly making: readonly Making[]
}

/** What waits for an assessor: the oldest first, and a way straight to it. */
export function QueuePage({ waiting, toSign, handedBack, returned, making, now, activity }: QueueProps) {
  const [oldest] = waiting
  return (
    <>
      <header class="beside flow">
        <h1>{headOf(waiting.length)}</h1>
        {oldest ? (
          <>
            <p>The oldest came {agoInWords(oldest.submittedAt, now)}.</p>
            <p>
              <a class="btn" href={hrefOf(oldest)}>
                Open the oldest
              </a>
            </p>
          </>
        ) : (
          <p>When a learner sends you something, it stands here.</p>
        )}
        <QualityAssurance returned={returned} />
      </header>
      <div class="loose">
        {waiting.length > 0 && (
          <ol class="queue rows">
            {waiting.map((item) => (
              <WaitingRow item={item} now={now} activity={activity(item.activityId)} />
            ))}
          </ol>
        )}
        <HandedBackList items={handedBack} />
        <ToSignList items={toSign} now={now} />
        <MakingList making={making} />
      </div>
    </>
  )
}

/** What an IQA said of this assessor’s work, and what assessors agreed. */
function QualityAssurance({ returned }: { returned: number }) {
  return (
    <ul class="rows">
      <li>
        <a href="/samples/returned">
          {returned > 0
            ? `${counted(returned, 'decision')} came back from quality assurance`
            : 'From quality assurance'}
        </a>
      </li>
      <li>
        <a href="/assessors/mine">When you were observed</a>
      </li>
      <li>
        <a href="/standardisation">Standardisation notes</a>
      </li>
    </ul>
  )
}

function MakingList({ making }: { making: readonly Making[] }) {
  if (making.length === 0) return null
  return (
    <section class="flow" aria-labelledby="making">
      <h2 id="making">Records you have begun</h2>
      <MakingRows making={making} />
    </section>
  )
}

function WaitingRow({ item, now, activity }: { item: Waiting; now: number; activity: Activity | undefined }) {
  const { title, kind, claims, learner, secondLook, withdrawnAt, submittedAt } = item
  return (
    <li>
      <span class="small">
        <span class="hide">Waiting: </span>
        {waitInWords(submittedAt, now)}
      </span>
      <span>
        <a href={hrefOf(item)}>{title}</a>
        <br />
        <span class="small">
          {kindInWords(kind, activity)}, {counted(claims, 'claim').toLowerCase()}
        </span>
      </span>
      <span>{learner}</span>
      <span>
        {secondLook && (
          <span class="state">
            <Patch state="sent back" /> second look
          </span>
        )}
        {withdrawnAt !== null && <span class="small"> withdrawn</span>}
      </span>
    </li>
  )
}

function HandedBackList({ items }: { items: readonly HandedBack[] }) {
  if (items.length === 0) return null
  return (
    <section class="flow" aria-labelledby="handed-back">
      <h2 id="handed-back">Handed back to you</h2>
      <ul class="rows">
        {items.map((item) => (
          <li>
            <a href={hrefOf(item)}>{item.title}</a>
            <p class="small">
              {item.learner}. {item.by} could not sign it and says why.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ToSignList({ items, now }: { items: readonly ToSign[]; now: number }) {
  if (items.length === 0) return null
  return (
    <section class="flow" aria-labelledby="to-sign">
      <h2 id="to-sign">To countersign</h2>
      <ul class="rows">
        {items.map((item) => (
          <li>
            <a href={hrefOf(item)}>{item.title}</a>
            <p class="small">
              {item.learner}. Decided by {item.assessor}
              {item.sentAt !== null && ` ${agoInWords(item.sentAt, now)}`}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Lands on the words that the open claim rests on. */
function hrefOf({ submissionId, evidenceId }: Pick<Waiting, 'submissionId' | 'evidenceId'>): string {
  return `/assess/${submissionId}/${evidenceId}#open`
}

function headOf(count: number): string {
  if (count === 0) return 'Nothing is waiting'
  return `${capital(inWords(count))} ${count === 1 ? 'is' : 'are'} waiting`
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** By the calendar, in London: what came yesterday evening came one day ago. */
function daysBetween(then: number, now: number): number {
  return Math.round((Date.parse(isoDay.format(now)) - Date.parse(isoDay.format(then))) / 86_400_000)
}

/** `Today`, `6 days` */
function waitInWords(then: number, now: number): string {
  const days = daysBetween(then, now)
  return days === 0 ? 'Today' : `${days} ${days === 1 ? 'day' : 'days'}`
}

/** `today`, `yesterday`, `six days ago` */
function agoInWords(then: number, now: number): string {
  const days = daysBetween(then, now)
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${inWords(days)} days ago`
}
