import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import type { FrozenAnswers } from '../evidence/passage.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record as addEvent } from '../people/record.ts'
import { makeWitnessLink, readWitnessLink, useWitnessLink } from '../people/witness-links.ts'
import { NotFound } from '../web/errors.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { type LoadedRecord, loadRecord, type OpenRecord, openRecord } from './record.ts'
import { insertSignature, updateRecord } from './record-queries.ts'
import { seenOf } from './signing.ts'
import { statementOf } from './statements.ts'
import { writeStored } from './stored.ts'
import { type RecordNeeds, readSteps, recordNeeds, stepNeeds, typedIn } from './typed.ts'

export type Asking =
  | { readonly token: string }
  | { readonly needs: RecordNeeds; readonly record: OpenRecord }
  | { readonly changed: OpenRecord }

/** Makes the link that a witness is handed, or a new one in its place. Nothing changes any more until they have answered. */
export async function askWitness(deps: Deps, actor: Actor, id: string, seen: string): Promise<Asking> {
  return deps.db.write(async (tx): Promise<Asking> => {
    const record = await askedBy(tx, deps, actor, id)
    if (record.state === 'draft') {
      if (seenOf(record) !== seen) return { changed: record }
      const needs = recordNeeds(record, typedIn(record), londonDay(deps.clock()))
      if (needs.mistakes.length > 0) return { needs, record }
    }
    const { name, email } = record.asked
    const token = await makeWitnessLink(tx, deps, { recordId: id, name, email, by: actor.id })
    await updateRecord(tx, id, { state: 'signing', answers: writeStored({ ...record, back: null }) })
    await addEvent(tx, deps, actor.id, 'record.witness-asked', id)
    return { token }
  })
}

/** @throws {NotFound} unless it is a testimony that the actor asks for, and nobody has given it yet. */
export async function askedBy(db: Reader, deps: Deps, actor: Actor, id: string): Promise<OpenRecord> {
  const record = await openRecord(db, deps, actor, id)
  const open = record.as === 'maker' && record.kind === 'testimony' && record.signatures.length === 0
  if (!open || record.state === 'kept') throw new NotFound()
  return record
}

/** What a witness says of themselves. */
export interface Witness {
  readonly name: string
  readonly role: string
  readonly competence: string
  readonly relationship: string
  readonly contact: string
}

export interface Testimony {
  readonly witness: Witness
  readonly steps: FrozenAnswers
}

export interface OpenTestimony {
  readonly record: LoadedRecord
  readonly expiresAt: number
}

/** What a token opens, or that it is done. @throws {NotFound} for one that opens nothing. */
export async function openTestimony(deps: Deps, token: string): Promise<OpenTestimony | 'given'> {
  return testimonyAt(deps.db.read, deps, token)
}

async function testimonyAt(db: Reader, deps: Deps, token: string): Promise<OpenTestimony | 'given'> {
  const link = await readWitnessLink(db, deps, token)
  if (link?.used) return 'given'
  const record = link && (await loadRecord(db, deps, link.recordId))
  if (!link || record?.state !== 'signing') throw new NotFound()
  return { record, expiresAt: link.expiresAt }
}

export function readTestimony(form: Form, record: LoadedRecord): Testimony {
  const typed = (name: string) => form.get(`witness-${name}`).trim()
  const [name, role] = [typed('name').replaceAll(/\s+/g, ' '), typed('role')]
  const witness = {
    name,
    role,
    competence: typed('competence'),
    relationship: typed('knows'),
    contact: typed('contact'),
  }
  return { witness, steps: readSteps(form, record) }
}

export function witnessStatement({ learner }: LoadedRecord, name: string): string {
  return statementOf('testimony', 'witness', false, { signer: name, learner: learner.name })
}

export type Giving = 'given' | (OpenTestimony & { readonly typed: Testimony; readonly needs: RecordNeeds })

/** Signs what a witness wrote, once. What is typed comes back where something is still needed. */
export async function giveTestimony(deps: Deps, token: string, form: Form): Promise<Giving> {
  return deps.db.write(async (tx): Promise<Giving> => {
    const open = await testimonyAt(tx, deps, token)
    if (open === 'given') return 'given'
    const typed = readTestimony(form, open.record)
    const needs = testimonyNeeds(open.record, typed, form.get('witness-signs') === 'yes')
    if (needs.mistakes.length > 0) return { ...open, typed, needs }
    const linkId = await useWitnessLink(tx, deps, token)
    if (linkId) await sign(tx, deps, open.record, typed, linkId)
    return 'given'
  })
}

async function sign(tx: Writer, deps: Deps, record: LoadedRecord, { witness, steps }: Testimony, linkId: string) {
  const { id, learner, maker } = record
  const answers = writeStored({ ...record, steps })
  await updateRecord(tx, id, { answers, revision: record.revision + 1, savedAt: deps.clock() })
  const statement = witnessStatement(record, witness.name)
  await insertSignature(tx, { recordId: id, as: 'witness', ...witness, statement, linkId, at: deps.clock() })
  await addEvent(tx, deps, null, 'record.testimony-given', id)
  const line = {
    what: 'a witness signed a record: testimony',
    about: 'record',
    subject: id,
    learnerId: learner.id,
  } as const
  await enter(tx, deps, null, line)
  const told = new Set([learner.id, ...(maker.id === null ? [] : [maker.id])])
  for (const to of told)
    await notify(tx, deps, { to, kind: 'testimony arrived', from: witness, href: `/records/${id}` })
}

const asks: readonly (readonly [keyof Witness, string, string])[] = [
  ['name', 'witness-name', 'Write your name'],
  ['role', 'witness-role', 'Say what you do'],
  ['competence', 'witness-competence', 'Say what makes you able to judge this work'],
  ['relationship', 'witness-knows', 'Say how you know their work'],
  ['contact', 'witness-contact', 'Say how an assessor can reach you'],
]
const LONGEST = 1000

function testimonyNeeds(record: LoadedRecord, { witness, steps }: Testimony, signs: boolean): RecordNeeds {
  const fields = stepNeeds(record, steps)
  const mistakes: Mistake[] = fields.map(({ control, summary }) => ({ at: control, message: summary }))
  for (const [about, at, message] of asks) {
    if (witness[about] === '') mistakes.push({ at, message })
    else if (witness[about].length > LONGEST)
      mistakes.push({ at, message: `Make this shorter: ${LONGEST} letters at most` })
  }
  if (!signs) mistakes.push({ at: 'witness-signs', message: 'Tick that it is true, to sign it' })
  return { mistakes, fields }
}
