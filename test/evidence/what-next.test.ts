import { expect, test } from 'vitest'
import type { Activity } from '../../src/activity/activity.ts'
import type { Criterion } from '../../src/content/curriculum.ts'
import { statesOf } from '../../src/evidence/state.ts'
import { type NextFrom, standingInWords, towardsInWords, whatNext } from '../../src/evidence/what-next.ts'
import { gibbs } from '../support/curriculum.ts'

const codes = ['1.1.1', '1.1.2', '1.1.3', '1.2.1', '1.2.2', '1.3.1']
const activity = (id: string, serves: string[], minutes = 10, kind: Activity['kind'] = 'exercise'): Activity => ({
  ...gibbs,
  ...{ id, kind, minutes, title: id },
  serves: serves.map((criterion) => ({ criterion, why: '' })),
})
const responseTo = ({ id, serves }: Activity, status: 'walking' | 'finished') => ({
  ...{ id: `r-${id}`, activityId: id, title: `My ${id}`, status },
  serves: serves.map(({ criterion }) => criterion),
})
const from = (activities: Activity[], more: Partial<NextFrom> = {}): NextFrom => ({
  activities,
  states: statesOf(codes, { responses: more.responses ?? [], drafts: [], claims: [] }),
  responses: [],
  putForward: new Set(),
  ...more,
})
const ids = (next: ReturnType<typeof whatNext>) => next.map(({ activity, towards }) => [activity.id, towards])

test('takes what closes most gaps first, and then what adds most to it', () => {
  const big = activity('big', ['1.1.1', '1.1.2', '1.1.3'])
  const same = activity('same', ['1.1.2', '1.1.3'])
  const other = activity('other', ['1.1.3', '1.2.1', '1.2.2'])
  expect(ids(whatNext(from([same, other, big])))).toEqual([
    ['other', ['1.1.3', '1.2.1', '1.2.2']],
    ['big', ['1.1.1', '1.1.2']],
  ])
})

test('takes the shorter of two that close as many', () => {
  const long = activity('long', ['1.1.1', '1.1.2'], 40)
  const short = activity('short', ['1.1.1', '1.1.2'], 15)
  expect(ids(whatNext(from([long, short])))).toEqual([['short', ['1.1.1', '1.1.2']]])
})

test('counts what is begun for more than what would have to be started', () => {
  const begun = activity('begun', ['1.2.1'])
  const done = activity('done', ['1.3.1'])
  const fresh = activity('fresh', ['1.1.1', '1.1.2'])
  const responses = [responseTo(begun, 'walking'), responseTo(done, 'finished')]
  const next = whatNext(from([fresh, done, begun], { responses }))
  expect(next.map(({ does, title }) => [does, title])).toEqual([
    ['carry on', 'My begun'],
    ['put forward', 'My done'],
    ['start', 'fresh'],
  ])
})

test('does not ask again for an exercise that is done and put forward, but does offer a reflection again', () => {
  const exercise = activity('exercise', ['1.1.1'])
  const reflection = activity('reflection', ['1.2.1'], 10, 'reflection')
  const responses = [responseTo(exercise, 'finished'), responseTo(reflection, 'finished')]
  const putForward = new Set(responses.map(({ id }) => id))
  expect(ids(whatNext(from([exercise, reflection], { responses, putForward })))).toEqual([['reflection', ['1.2.1']]])
})

test('leaves out what is claimed, stops at five, and ends when nothing is open', () => {
  const each = codes.map((code) => activity(`for-${code}`, [code]))
  expect(whatNext(from(each))).toHaveLength(5)
  const claims = codes.slice(1).map((criterion) => ({ criterion }))
  const states = statesOf(codes, { responses: [], drafts: [], claims })
  expect(ids(whatNext(from(each, { states })))).toEqual([['for-1.1.1', ['1.1.1']]])
  const all = statesOf(codes, { responses: [], drafts: [], claims: codes.map((criterion) => ({ criterion })) })
  expect(whatNext(from(each, { states: all }))).toEqual([])
})

test('the furthest state wins', () => {
  const states = statesOf(codes, {
    responses: [{ serves: ['1.1.1', '1.1.2'] }],
    drafts: [{ criterion: '1.1.3' }, { criterion: '1.1.2' }],
    claims: [{ criterion: '1.1.2' }],
  })
  expect([...states]).toEqual([
    ['1.1.1', 'drafted'],
    ['1.1.2', 'claimed'],
    ['1.1.3', 'drafted'],
    ['1.2.1', 'nothing yet'],
    ['1.2.2', 'nothing yet'],
    ['1.3.1', 'nothing yet'],
  ])
})

test('says what a thing is towards, by outcome', () => {
  const outcome = (code: string) => ({
    ...{ code, title: '' },
    criteria: codes.filter((each) => each.startsWith(code)).map((code) => ({ code }) as Criterion),
  })
  const units = [{ code: '1', title: '', level: 4, credits: 1, outcomes: ['1.1', '1.2', '1.3'].map(outcome) }]
  const award = { number: '', title: '', body: '', level: 4, credits: 1, criteria: [], units }
  const said = (...codes: string[]) => towardsInWords(codes, award)
  expect(said('1.1.1', '1.1.2', '1.1.3')).toBe('all three of 1.1')
  expect(said('1.1.1', '1.1.2')).toBe('two of the three in 1.1')
  expect(said('1.2.1', '1.2.2', '1.3.1')).toBe('both of 1.2 and 1.3.1')
})

test.each([
  [{}, 'Nothing on it yet, and no hurry. Each page you put forward fills a patch.'],
  [{ claimed: 19 }, 'Nineteen of the 55 are claimed.'],
  [{ claimed: 1 }, 'One of the 55 is claimed.'],
  [{ claimed: 19, drafted: 4 }, 'Nineteen of the 55 are claimed, and four more are drafted.'],
  [{ drafted: 21 }, 'Twenty-one of the 55 are drafted.'],
  [{ claimed: 55 }, 'All 55 are claimed. The cloth is whole.'],
])('says where %o stands', (counts, words) => {
  const none = { 'nothing yet': 0, drafted: 0, claimed: 0, 'sent back': 0, met: 0 }
  expect(standingInWords({ ...none, ...counts }, 55)).toBe(words)
})
