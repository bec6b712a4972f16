import type { ActionBefore, Meeting } from '../../src/supervision/session.ts'
import { dayInWords, shortDayOf } from '../../src/when.ts'
import { type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { inWords } from '../components/words.ts'
import type { Names } from './session.tsx'

export interface TypedAction {
  readonly words: string
  readonly owner: string
  readonly due: string
}

const choices = [
  ['done', 'Done'],
  ['carry on', 'Carry on'],
  ['let go', 'Let go'],
] as const

/** What somebody said they would do, and what became of it. */
export function FromLastTime({ meeting, names }: { meeting: Meeting; names: Names }) {
  if (meeting.before.length === 0) return <p>Nothing is open from before.</p>
  return (
    <ul class="rows">
      {meeting.before.map((action) => (
        <li class="act">
          <p>
            {action.words}
            <br />
            <span class="small">{sinceOf(action, names)}</span>
          </p>
          {meeting.open ? <Settle meeting={meeting} action={action} /> : <p>{settledWords(action)}</p>}
        </li>
      ))}
    </ul>
  )
}

function sinceOf({ owner, since, carried, due }: ActionBefore, names: Names): string {
  const from = since === undefined ? '' : `, from ${shortDayOf(since)}`
  const by = due ? `, by ${dayInWords(due)}` : ''
  const on = carried > 0 ? `, carried on ${carried === 1 ? 'once' : `${inWords(carried)} times`} already` : ''
  return `${names[owner]}${from}${by}${on}`
}

function settledWords({ settled }: ActionBefore): string {
  return choices.find(([value]) => value === settled)?.[1] ?? 'Not talked about'
}

function Settle({ meeting, action }: { meeting: Meeting; action: ActionBefore }) {
  return (
    <form class="row" method="post" action={`/sessions/${meeting.id}/actions/${action.id}`}>
      <fieldset class="row">
        <legend class="hide">{action.words}: is it done?</legend>
        {choices.map(([value, words]) => (
          <label class="pick">
            <input type="radio" name="how" value={value} checked={action.settled === value} /> {words}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="plain">
        Save<span class="hide">: {action.words}</span>
      </button>
    </form>
  )
}

interface AgreedProps {
  readonly meeting: Meeting
  readonly names: Names
  readonly typed: TypedAction | undefined
  readonly mistakes: readonly Mistake[]
}

/** Who will do what, by when. */
export function ActionsAgreed({ meeting, names, typed, mistakes }: AgreedProps) {
  return (
    <>
      {meeting.now.length > 0 && (
        <ul class="rows">
          {meeting.now.map(({ id, words, owner, due }) => (
            <li class="act">
              <p>
                {words}
                <br />
                <span class="small">
                  {names[owner]}
                  {due ? `, by ${dayInWords(due)}` : ''}
                </span>
              </p>
              {meeting.open && (
                <form method="post" action={`/sessions/${meeting.id}/actions/${id}`}>
                  <button type="submit" class="plain" name="how" value="drop">
                    Take it off<span class="hide">: {words}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {meeting.now.length === 0 && !meeting.open && <p>Nothing was agreed.</p>}
      {meeting.open && <AddAction {...{ meeting, names, typed, mistakes }} />}
    </>
  )
}

function AddAction({ meeting, names, typed, mistakes }: AgreedProps) {
  const wrong = wrongAt(mistakes, 'words')
  const wrongOwner = wrongAt(mistakes, 'owner')
  return (
    <form class="flow" method="post" action={`/sessions/${meeting.id}/actions`}>
      <TextArea id="words" label="Somebody will" value={typed?.words ?? ''} rows={2} wrong={wrong} />
      <div class="two-up">
        <div class={wrongOwner ? 'tight wrong' : 'tight'}>
          <label for="owner">Who</label>
          {wrongOwner && <p class="why">{wrongOwner}</p>}
          <select id="owner" name="owner">
            {(['learner', 'supervisor'] as const).map((side) => (
              <option value={side} selected={typed?.owner === side}>
                {names[side]}
              </option>
            ))}
          </select>
        </div>
        <TextField id="due" label="By" type="date" value={typed?.due} wrong={wrongAt(mistakes, 'due')} />
      </div>
      <p>
        <button type="submit" class="btn second">
          Add it
        </button>
      </p>
    </form>
  )
}
