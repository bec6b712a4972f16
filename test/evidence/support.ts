import { eq } from 'drizzle-orm'
import type { Activity } from '../../src/activity/activity.ts'
import { activityVersions, answers, responses } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { createTestApp, type Fields, type TestApp, type TestPerson } from '../support/app.ts'
import { gibbs } from '../support/curriculum.ts'

export const words = {
  description: 'I called at half eight. She said “He is not going in.” I sat down 👩‍👧‍👦 with them. We walked in late.',
  feelings: 'Irritated at first.\n\n- Then sorry.\n- By the gate I was pleased. Too pleased.',
  evaluation: 'He held my hand, not hers, and Mum saw it.',
}
export type Words = Readonly<Record<string, unknown>>

/** A response as the walk leaves it: one long field a step, named like the step. */
export async function respond(
  deps: Deps,
  person: { readonly id: string },
  {
    activity = gibbs,
    said = words as Words,
    status = 'finished' as 'walking' | 'finished',
    title = 'The school run',
  } = {},
): Promise<string> {
  const id = deps.id()
  const at = deps.clock()
  await deps.db.write(async (tx) => {
    const snapshot = JSON.stringify(activity)
    const version = { hash: `hash-${activity.id}`, activityId: activity.id, snapshot, createdAt: at }
    await tx.insert(activityVersions).values(version).onConflictDoNothing()
    await tx.insert(responses).values({
      ...{ id, learnerId: person.id, activityId: activity.id, version: version.hash, title, status },
      ...{ company: 'alone', startKey: id, createdAt: at, updatedAt: at },
      finishedAt: status === 'finished' ? at : null,
    })
  })
  await say(deps, id, activity, said)
  return id
}

export async function say(deps: Deps, responseId: string, activity: Activity, said: Words): Promise<void> {
  await deps.db.write(async (tx) => {
    for (const step of activity.steps) {
      const values = Object.fromEntries(step.fields.filter(({ id }) => id in said).map(({ id }) => [id, said[id]]))
      if (Object.keys(values).length === 0) continue
      const row = { values: JSON.stringify(values), revision: 1, passedAt: 1, savedAt: 1 }
      await tx
        .insert(answers)
        .values({ responseId, stepId: step.id, ...row })
        .onConflictDoUpdate({ target: [answers.responseId, answers.stepId], set: row })
    }
  })
}

export async function setStatus(deps: Deps, responseId: string, status: 'walking' | 'finished'): Promise<void> {
  await deps.db.write(async (tx) => {
    await tx.update(responses).set({ status }).where(eq(responses.id, responseId))
  })
}

/** The place of some words of an answer, as the controls send it. */
export function placed(step: string, quote: string, said: Words = words): { from: string; to: string } {
  const start = String(said[step]).indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" is not there`)
  return { from: `${step}/${step}/${start}`, to: `${step}/${step}/${start + quote.length}` }
}

export const details: Fields = {
  title: 'The school-run visit',
  'about.day': '14',
  'about.month': '11',
  'about.year': '2026',
}

/** All four pages of putting a response forward, for one criterion. Returns the evidence's address. */
export async function putForward(
  person: TestPerson,
  responseId: string,
  { code = '400.7.2', quote = placed('evaluation', words.evaluation), because = 'I see whose hand it was.' } = {},
): Promise<string> {
  const base = `/responses/${responseId}/evidence`
  await person.post(base, details)
  await person.post(`${base}/criteria`, { criterion: code })
  await person.post(`${base}/criteria/${code}`, { ...quote, because })
  const kept = await person.post(`${base}/keep`)
  return kept.headers.get('location') ?? ''
}

export async function learnerWithResponse(): Promise<TestApp & { sam: TestPerson; responseId: string; base: string }> {
  const app = await createTestApp()
  const sam = await app.person(['learner'], 'Sam Whitby')
  const responseId = await respond(app.deps, sam)
  return { ...app, sam, responseId, base: `/responses/${responseId}/evidence` }
}
