import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import { record } from './record.ts'
import { ORGANISATION, organisation } from './set-up.ts'
import { setSetting, settingOf } from './settings.ts'

/** What stands on the front sheet of a portfolio. Empty where it is not known. */
export interface ServiceDetails {
  readonly organisation: string
  readonly centreName: string
  readonly centreNumber: string
}

const CENTRE_NAME = 'centre name'
const CENTRE_NUMBER = 'centre number'
const LONGEST = 120

export async function serviceDetails(deps: Pick<Deps, 'db'>): Promise<ServiceDetails> {
  return {
    organisation: await organisation(deps),
    centreName: (await settingOf(deps.db.read, CENTRE_NAME)) ?? '',
    centreNumber: (await settingOf(deps.db.read, CENTRE_NUMBER)) ?? '',
  }
}

export function readService(form: Form): ServiceDetails {
  const of = (name: keyof ServiceDetails) => form.get(name).trim()
  return { organisation: of('organisation'), centreName: of('centreName'), centreNumber: of('centreNumber') }
}

export function serviceNeeds(details: ServiceDetails): readonly Mistake[] {
  const names = ['organisation', 'centreName', 'centreNumber'] as const
  const long = names.filter((name) => details[name].length > LONGEST)
  return [
    ...(details.organisation === '' ? [{ at: 'organisation', message: 'Write the name of your service' }] : []),
    ...long.map((at) => ({ at, message: `Make this shorter: ${LONGEST} characters at most` })),
  ]
}

export async function keepService(deps: Deps, actor: Actor, details: ServiceDetails): Promise<void> {
  onlyCoordinators(actor)
  await deps.db.write(async (tx) => {
    await setSetting(tx, ORGANISATION, details.organisation)
    await setSetting(tx, CENTRE_NAME, details.centreName)
    await setSetting(tx, CENTRE_NUMBER, details.centreNumber)
    await record(tx, deps, actor.id, 'kept service details', 'service')
  })
}
