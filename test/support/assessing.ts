import type { Fields, TestPerson } from './app.ts'
import type { Belongings } from './world.ts'

/** What a learner says when they send something. */
export const declared = (evidenceId: string | readonly string[], more: Fields = {}): Fields => ({
  ...{ evidence: evidenceId, ai: 'none', declare: 'yes', key: crypto.randomUUID() },
  ...more,
})

/** Sends evidence to the assessor. @returns the submission's id */
export async function send(person: TestPerson, evidenceId: string | readonly string[], more: Fields = {}) {
  const answer = await person.post('/submit', declared(evidenceId, more))
  if (answer.status !== 303) throw new Error(`Not sent: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('location') ?? '').replace('/submissions/', '')
}

/** The piece of evidence that a learner of the world has, sent. @returns the submission's id */
export async function sent(of: Belongings): Promise<string> {
  return send(of.person, of.evidence)
}
