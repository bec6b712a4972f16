import type { AgendaItem, Meeting } from '../../src/supervision/session.ts'
import { whenOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Kept, Seen } from '../components/marks.tsx'
import { ActionsAgreed, FromLastTime, type TypedAction } from './actions.tsx'
import { AddForm, Order } from './agenda.tsx'
import { Agreeing } from './agreeing.tsx'
import { BroughtPaper } from './brought.tsx'
import { Notes, NotesRead } from './notes.tsx'
import { firstName, timeInWords, weekdayOf } from './words.ts'

export interface SessionPageProps {
  readonly meeting: Meeting
  /** A key for each of the page’s note boxes. */
  readonly pageKey: string
  /** How the notes of an item came to the page, by its id. */
  readonly began: ReadonlyMap<string, string>
  readonly typed?: Typed
  readonly mistakes?: readonly Mistake[]
  readonly summary?: string
}

/** What came back with something amiss. */
export interface Typed {
  readonly notes?: { readonly itemId: string; readonly notes: string }
  readonly action?: TypedAction
  readonly topic?: { readonly title: string; readonly why: string }
}

/** One screen between two people: the agenda beside, what was brought and what was said about it down the middle. */
export function SessionPage(props: SessionPageProps) {
  const { meeting, typed = {}, mistakes = [], summary = 'Not saved yet' } = props
  const { learner, supervisor, day, open, items } = meeting
  const names = { learner: firstName(learner), supervisor: firstName(supervisor) }
  return (
    <>
      <header class="tight">
        <ErrorSummary title={summary} mistakes={mistakes} />
        <h1>
          {names.learner} and {names.supervisor}, {weekdayOf(day)}
        </h1>
        <p class="small">
          {timeInWords(meeting)}
          {open && (
            <>
              {' '}
              <a href={`/sessions/${meeting.id}/when`}>Another time</a>
            </>
          )}
        </p>
        <Seen by="two">
          {names.supervisor} can read what {names.learner} brought, and nothing else. You both read these notes.
        </Seen>
        <Standing meeting={meeting} />
      </header>
      <nav class="beside stay flow below" aria-labelledby="agenda">
        <h2 id="agenda">Agenda</h2>
        <ol class="parts">
          {items.map((item, index) => (
            <li>
              <a href={`#i-${item.id}`}>
                <b class="no">{index + 1}</b> <span>{titleOf(item, names.learner)}</span>
              </a>
            </li>
          ))}
        </ol>
        {open && (
          <>
            <p>
              <a class="plain" href="#add">
                Add something
              </a>
            </p>
            <Order meeting={meeting} />
          </>
        )}
      </nav>
      <div class="loose below">
        {items.map((item, index) => (
          <section id={`i-${item.id}`} class="flow" aria-labelledby={`h-${item.id}`} tabindex={-1}>
            <h2 id={`h-${item.id}`}>
              <span class="no">{index + 1}</span> {titleOf(item, names.learner)}
            </h2>
            <Item {...props} item={item} typed={typed} mistakes={mistakes} names={names} />
          </section>
        ))}
        {open && <AddForm meeting={meeting} typed={typed.topic} mistakes={mistakes} />}
        <Agreeing meeting={meeting} names={names} />
      </div>
    </>
  )
}

function titleOf({ title }: AgendaItem, learner: string): string {
  return title === '' ? `Something ${learner} took back` : title
}

export interface Names {
  readonly learner: string
  readonly supervisor: string
}

interface ItemProps extends SessionPageProps {
  readonly item: AgendaItem
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
  readonly names: Names
}

function Item({ meeting, item, pageKey, began, typed, mistakes, names }: ItemProps) {
  if (item.kind === 'actions') return <FromLastTime meeting={meeting} names={names} />
  if (item.kind === 'next') return <ActionsAgreed {...{ meeting, names, mistakes }} typed={typed.action} />
  const own = typed.notes?.itemId === item.id ? typed.notes.notes : undefined
  return (
    <>
      {item.kind === 'welcome' && meeting.open && (
        <p>Five minutes before anything else. Nothing is written down here unless you both want it.</p>
      )}
      {item.why !== '' && <p class="said as-typed">{item.why}</p>}
      {item.kind === 'share' && <BroughtPaper item={item} names={names} me={meeting.me} />}
      {meeting.open ? (
        <Notes {...{ meeting, item, pageKey, mistakes }} began={began.get(item.id) ?? ''} typed={own} />
      ) : (
        <NotesRead item={item} unsent={own} />
      )}
    </>
  )
}

/** Closed, or open to nobody: why nothing here can be changed. */
function Standing({ meeting }: { meeting: Meeting }) {
  const { closedAt, open, me, supervisor, learner } = meeting
  if (closedAt !== null) return <Kept>You both agreed these notes. They were closed on {whenOf(closedAt)}.</Kept>
  if (open) return null
  const words =
    me === 'learner'
      ? `${firstName(supervisor)} no longer supervises you. You can both read this session, and nobody can change it.`
      : `You no longer supervise ${firstName(learner)}. You can both read this session, and nobody can change it.`
  return <p>{words}</p>
}
