import type { Fields, TestPerson } from './app.ts'

/** Somebody at a record of evidence, by its id. What is asked is `seen`, as in the curriculum of the tests. */
export const about = { 'about.day': '14', 'about.month': '11', 'about.year': '2026' }

export const filled = (word = 'What I saw'): Fields => ({
  ...{ title: `${word} at the door`, ...about },
  ...{ seen: `${word} was this.`, claim: '400.5.1', 'because.400.5.1': `${word} shows the boundary.` },
  ...{ 'witness-name': 'Wyn Hughes', 'witness-role': 'Health visitor', 'witness-knows': 'We visited together' },
})

export const testimony: Fields = {
  ...{ seen: 'They let the mother speak first.', 'witness-name': 'Wyn Hughes', 'witness-role': 'Health visitor' },
  ...{ 'witness-competence': 'Ten years of home visits', 'witness-knows': 'We visited together' },
  ...{ 'witness-contact': '01632 960 170', 'witness-signs': 'yes' },
}

export async function sent(person: Pick<TestPerson, 'post'>, path: string, fields: Fields = {}): Promise<string> {
  const answer = await person.post(path, fields)
  if (answer.status !== 303) throw new Error(`POST ${path} was answered ${answer.status}`)
  return answer.headers.get('location') ?? ''
}

const idIn = (address: string) => address.replace('/records/', '')

/** A learner's own. */
export async function begun(person: TestPerson, kind: string): Promise<string> {
  return idIn(await sent(person, `/evidence/new/${kind}`, {}))
}

/** An assessor's, about a learner. */
export async function begunFor(assessor: TestPerson, learner: TestPerson, kind: string): Promise<string> {
  return idIn(await sent(assessor, `/learners/${learner.id}/records/${kind}`))
}

/** Types all of it and presses a button. */
export async function typed(person: TestPerson, id: string, word?: string, more: Fields = {}): Promise<Response> {
  const _revision = hidden(await (await person.get(`/records/${id}`)).text(), '_revision')
  return person.post(`/records/${id}`, { ...filled(word), _revision, do: 'check', ...more })
}

/** Signs what stands on the page. */
export async function signed(person: TestPerson, id: string, page = `/records/${id}/check`): Promise<Response> {
  return person.post(`/records/${id}/sign`, { seen: await seenOn(person, page) })
}

export async function seenOn(person: TestPerson, page: string): Promise<string> {
  return hidden(await (await person.get(page)).text(), 'seen')
}

function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
}

/** Filled in and signed by an assessor: it waits for the learner. */
export async function waiting(assessor: TestPerson, learner: TestPerson, word?: string): Promise<string> {
  const id = await begunFor(assessor, learner, 'observation')
  await typed(assessor, id, word)
  await signed(assessor, id)
  return id
}

/** A testimony that is asked for. @returns the record's id and the path of the link. */
export async function asked(person: TestPerson, id: string): Promise<{ readonly id: string; readonly link: string }> {
  const answer = await person.post(`/records/${id}/ask`, { seen: await seenOn(person, `/records/${id}/check`) })
  return { id, link: await linkIn(person, answer) }
}

/** What is shown, once, to whoever asked. */
export async function linkIn(person: TestPerson, answer: Response): Promise<string> {
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const shown = await person.get(answer.headers.get('location') ?? '', { cookie: `${person.cookie}; ${cookie}` })
  return /value="http:\/\/[^/"]+(\/witness\/[^"]+)"/.exec(await shown.text())?.[1] ?? ''
}
