import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/sampling/population-queries.ts'
import { type Experience, propose } from '../../src/sampling/propose.ts'
import { type Rules, usual } from '../../src/sampling/rules.ts'

const onlyShare: Rules = { ...usual, units: false, methods: false, risks: [] }

function decision(number: number, more: Partial<Decision> = {}): Decision {
  const id = `d${String(number).padStart(3, '0')}`
  return {
    ...{ id, learnerId: `l${number % 7}`, learner: 'Sam', assessorId: 'ruth', assessor: 'Ruth', criterion: '400.7.2' },
    ...{
      decision: 'met',
      method: 'response',
      sentAt: 1_000_000_000,
      submittedAt: 0,
      practiceReason: '',
      corrects: null,
    },
    ...{ signedOff: 0, ...more },
  }
}
const many = (count: number, more: Partial<Decision> = {}) => Array.from({ length: count }, (_, n) => decision(n, more))
const known = (decisions: number, qualified = true): ReadonlyMap<string, Experience> =>
  new Map([['ruth', { decisions, qualified }]])
const draw = (
  all: readonly Decision[],
  rules: Rules,
  experience = known(100),
  seed = 'plan',
  kind: 'interim' | 'summative' = 'interim',
) => propose(all, experience, { rules, kind, seed })
const ids = (drawn: ReturnType<typeof draw>) => drawn.map(({ decision }) => decision.id)

describe('a proposal', () => {
  test('is the same for the same plan, and another for another', () => {
    expect(ids(draw(many(50), onlyShare))).toEqual(ids(draw(many(50).toReversed(), onlyShare)))
    expect(ids(draw(many(50), onlyShare))).not.toEqual(ids(draw(many(50), onlyShare, known(100), 'another')))
  })

  test('takes a fifth of each assessor’s decisions, rounded up', () => {
    expect(draw(many(50), onlyShare)).toHaveLength(10)
    expect(draw(many(1), onlyShare)).toHaveLength(1)
    const two = [
      ...many(10),
      ...many(20).map((each) => ({ ...each, id: `x${each.id}`, assessorId: 'tom', assessor: 'Tom' })),
    ]
    const drawn = draw(two, onlyShare)
    expect(drawn.filter((each) => each.decision.assessor === 'Tom')).toHaveLength(4)
    expect(drawn.filter((each) => each.decision.assessor === 'Ruth')).toHaveLength(2)
  })

  test('takes half where the assessor is new, or not yet qualified, and says so', () => {
    const drawn = draw(many(10), onlyShare, known(19))
    expect(drawn).toHaveLength(5)
    expect(drawn[0]?.reason).toEqual({ by: 'share', share: 50, new: true, of: 10 })
    expect(draw(many(10), onlyShare, known(500, false))).toHaveLength(5)
    expect(draw(many(10), onlyShare, known(20))).toHaveLength(2)
  })

  test('takes each unit and each method at least once', () => {
    const all = [...many(40), decision(90, { criterion: '401.1.1' }), decision(91, { method: 'testimony' })]
    const drawn = ids(draw(all, { ...onlyShare, share: 5, units: true, methods: true }))
    expect(drawn).toContain('d090')
    expect(drawn).toContain('d091')
    expect(ids(draw(all, { ...onlyShare, share: 0 }))).toEqual([])
  })

  test.each([
    ['changed', { corrects: 'd001' }],
    ['writing alone', { practiceReason: 'The words show it.' }],
    ['quick', { sentAt: 60_000, submittedAt: 0 }],
    ['failing', { criterion: '400.5.1', decision: 'not yet' }],
  ] as const)('takes what is at risk: %s', (risk, more) => {
    const drawn = draw([...many(40), decision(90, more)], { ...onlyShare, share: 0, risks: [risk] })
    expect(drawn.map(({ decision, reason }) => [decision.id, reason])).toEqual([['d090', { by: 'risk', risk }]])
  })

  test('takes no more of a risk than was asked for', () => {
    expect(draw(many(40, { corrects: 'x' }), { ...onlyShare, share: 0, risks: ['changed'], riskEach: 3 })).toHaveLength(
      3,
    )
  })

  test('of a summative plan takes only what is signed off', () => {
    const all = [...many(10), decision(90, { signedOff: 1 })]
    expect(ids(draw(all, { ...onlyShare, share: 100 }, known(100), 'plan', 'summative'))).toEqual(['d090'])
  })
})
