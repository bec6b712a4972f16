import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { addLink, openLink, removeOpenLinks, useLink } from './link-queries.ts'
import { insertPerson } from './people.ts'
import * as queries from './queries.ts'
import { record } from './record.ts'
import { hashToken, newToken } from './secrets.ts'
import { setSetting, settingOf } from './settings.ts'

const VALID_MS = 24 * 3_600_000
export const ORGANISATION = 'organisation'

/** While there is no coordinator: prints a one-time link for the first. Each start prints a fresh one; earlier ones end. */
export async function offerSetUp(deps: Deps, print: (line: string) => void): Promise<void> {
  if ((await queries.otherCoordinators(deps.db.read, '')) > 0) return
  const token = newToken()
  const at = deps.clock()
  await deps.db.write(async (tx) => {
    await removeOpenLinks(tx, 'set-up')
    const link = { id: deps.id(), kind: 'set-up' as const, tokenHash: hashToken(token) }
    await addLink(tx, { ...link, createdAt: at, expiresAt: at + VALID_MS })
  })
  print(`\nNobody looks after this Alongside yet. To set it up, open this address within 24 hours:\n`)
  print(`\n  ${deps.config.baseUrl}/set-up/${token}\n\n`)
  print('It works once. Starting Alongside again makes a new one.\n')
}

/** @throws {NotFound} when the link is not ours, used, too old, or somebody else has set Alongside up meanwhile. */
export async function findSetUp(deps: Deps, token: string): Promise<void> {
  const link = await openLink(deps.db.read, 'set-up', hashToken(token), deps.clock())
  if (!link || (await queries.otherCoordinators(deps.db.read, '')) > 0) throw new NotFound()
}

export interface SetUpInput {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly learner: boolean
}

/** @returns the first coordinator's id. */
export async function setUp(deps: Deps, token: string, input: SetUpInput): Promise<string> {
  const hash = await deps.passwords.hash(input.password)
  return deps.db.write(async (tx) => {
    const link = await useLink(tx, 'set-up', hashToken(token), deps.clock())
    if (!link || (await queries.otherCoordinators(tx, '')) > 0) throw new NotFound()
    await setSetting(tx, ORGANISATION, input.organisation)
    const roles = input.learner ? (['coordinator', 'learner'] as const) : (['coordinator'] as const)
    const id = await insertPerson(tx, deps, { ...input, roles, hash })
    await record(tx, deps, id, 'set up', id)
    return id
  })
}

/** Names the service: for a demonstration, which nobody sets up. */
export async function nameOrganisation({ db }: Pick<Deps, 'db'>, name: string): Promise<void> {
  await db.write((tx) => setSetting(tx, ORGANISATION, name))
}

/** The name of the service that runs this Alongside, as its coordinator wrote it. */
export async function organisation({ db }: Pick<Deps, 'db'>): Promise<string> {
  return (await settingOf(db.read, ORGANISATION)) ?? 'your service'
}
