import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { choiceOf, setChoice } from '../people/choices.ts'
import { endOf, startOf } from '../people/days.ts'
import type { Actor } from '../web/session.ts'
import { moveMail } from './queries.ts'

/** When an e-mail says that there is something: with the thing itself, in one each morning, or never. */
export const mailChoices = ['at once', 'daily', 'none'] as const
export type MailChoice = (typeof mailChoices)[number]

const KEY = 'mail about notices'
const HOUR_MS = 3_600_000
/** The hour, in London. */
const MORNING = 7

/** One a day is what somebody gets who has chosen nothing. */
export async function mailChoiceOf(db: Reader, personId: string): Promise<MailChoice> {
  const chosen = await choiceOf(db, personId, KEY)
  return mailChoices.find((each) => each === chosen) ?? 'daily'
}

export async function ownChoice(deps: Pick<Deps, 'db'>, actor: Actor): Promise<MailChoice> {
  return mailChoiceOf(deps.db.read, actor.id)
}

/** Holds for what is waiting to be mailed, too. */
export async function choose(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor, choice: MailChoice): Promise<void> {
  await deps.db.write(async (tx) => {
    await setChoice(tx, actor.id, KEY, choice)
    await moveMail(tx, actor.id, mailDueAt(choice, deps.clock()))
  })
}

/** When a mail about something that happens now should go; null for never. */
export function mailDueAt(choice: MailChoice, at: number): number | null {
  if (choice === 'none') return null
  return choice === 'at once' ? at : nextMorning(at)
}

function nextMorning(at: number): number {
  const today = londonDay(at)
  const morning = startOf(today) + MORNING * HOUR_MS
  return morning > at ? morning : endOf(today) + MORNING * HOUR_MS
}
