import type { Activity, Step } from '../../src/activity/activity.ts'
import type { Fields, TestPerson } from './app.ts'

/** An activity of this many steps, one long question each: `s1`, `s2` … */
export function activityOf(count: number, id = `of-${count}`): Activity {
  return {
    id,
    kind: 'reflection',
    title: `A walk of ${count}`,
    part: '6.6',
    with: 'alone',
    minutes: 10,
    summary: 'For tests.',
    prompt: `A walk of ${count}, please`,
    introHtml: '<p>Begin.</p>',
    serves: [{ criterion: '400.7.2', why: 'You look at your own practice.' }],
    steps: Array.from({ length: count }, (_, index) => stepNumber(index + 1)),
  }
}

function stepNumber(number: number): Step {
  const field = { id: 'what', kind: 'long' as const, label: `Question ${number}?`, optional: false }
  return { id: `s${number}`, name: `Name ${number}`, asksHtml: '', asksText: '', cues: [], fields: [field] }
}

/** A page of the walk, as somebody has it open: its hidden fields, and what they type. */
export interface OpenPage {
  readonly status: number
  readonly html: string
  /** The hidden fields. */
  readonly carried: Readonly<Record<string, string>>
  readonly text: string
}

export async function readPage(response: Response): Promise<OpenPage> {
  const html = await response.text()
  const carried: Record<string, string> = {}
  for (const [, name, value] of html.matchAll(/name="(_\w+)" value="([^"]*)"/g)) carried[name ?? ''] = value ?? ''
  const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? ''
  return { status: response.status, html, carried, text }
}

/** Somebody on a walk. */
export function walker(person: TestPerson, responseId: string) {
  const address = (step: string) => `/responses/${responseId}/steps/${step}`
  return {
    id: responseId,
    open: async (step: string, query = '') => readPage(await person.get(address(step) + query)),
    /** Presses a button of the form that is open, with this text in it. */
    press: (step: string, page: OpenPage, what: string, press = 'next', more: Fields = {}) =>
      person.post(address(step), { ...page.carried, what, do: press, ...more }),
    /** What the page sends as one types. */
    draft: (step: string, page: OpenPage, what: string, seq: number) =>
      person.post(`${address(step)}/draft`, { ...page.carried, _seq: String(seq), what }, { 'hx-request': 'true' }),
    /** Opens, types, presses. */
    async answer(step: string, what: string, press = 'next') {
      return this.press(step, await this.open(step), what, press)
    },
  }
}
export type Walker = ReturnType<typeof walker>

export async function begin(person: TestPerson, activityId: string, fields: Fields = {}): Promise<Walker> {
  const started = await person.post(`/activities/${activityId}/start`, { start: crypto.randomUUID(), ...fields })
  const id = /\/responses\/([^/]+)\//.exec(started.headers.get('location') ?? '')?.[1]
  if (started.status !== 303 || id === undefined) throw new Error(`Not begun: ${started.status}`)
  return walker(person, id)
}

export const where = (response: Response): string => `${response.status} ${response.headers.get('location') ?? ''}`

/** The same numbers each time for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
