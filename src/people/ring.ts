import * as z from 'zod'
import type { Mistake } from '../../views/components/forms.tsx'
import { type ServiceNumber, serviceNumbers } from '../content/tutor/tutor.ts'
import type { Deps } from '../deps.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { addEvent } from './queries.ts'
import { setSetting, settingOf } from './settings.ts'

/** Whom to ring at this service: a number for each, or nothing where the coordinator has set none. */
export type ServiceNumbers = Readonly<Record<ServiceNumber, string>>

const KEY = 'numbers to ring'
const LONGEST = 40
const Stored = z.object(Object.fromEntries(serviceNumbers.map((name) => [name, z.string().catch('')])))
const none = Object.fromEntries(serviceNumbers.map((name) => [name, ''])) as ServiceNumbers

export async function numbersToRing(deps: Pick<Deps, 'db'>): Promise<ServiceNumbers> {
  const numbers = await settingOf(deps.db.read, KEY)
  if (numbers === undefined) return none
  return Stored.parse(JSON.parse(numbers)) as ServiceNumbers
}

export function readNumbers(form: Form): ServiceNumbers {
  return Object.fromEntries(serviceNumbers.map((name) => [name, form.get(name).trim()])) as ServiceNumbers
}

/** What stands in the way of keeping them. A number may be left out, but not be something that nobody can ring. */
export function numberNeeds(numbers: ServiceNumbers): readonly Mistake[] {
  return serviceNumbers.flatMap((name): Mistake[] => {
    const number = numbers[name]
    if (number === '' || (/^\+?[\d ()-]+$/.test(number) && /\d{3}/.test(number) && number.length <= LONGEST)) return []
    return [{ at: name, message: 'Write a telephone number in figures, such as 01632 960 140' }]
  })
}

export async function setNumbersToRing(deps: Deps, actor: Actor, numbers: ServiceNumbers): Promise<void> {
  await deps.db.write(async (tx) => {
    await setSetting(tx, KEY, JSON.stringify(numbers))
    const at = deps.clock()
    await addEvent(tx, { id: deps.id(), at, actorId: actor.id, what: 'service.numbers-set', subject: null })
  })
}
