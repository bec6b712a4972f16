import { isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answers, rivalAnswers } from '../../src/db/schema.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin, dice, type OpenPage, type Walker } from '../support/walking.ts'

interface Sending {
  readonly page: OpenPage
  readonly seq: number
  readonly text: string
}

/** Several pages open on one step. What each types is sent in order, and arrives in any: late, twice, or after a choice. */
class Desk {
  readonly pages: OpenPage[] = []
  readonly underWay: Sending[] = []
  /** The newest text of each page that was acknowledged, unless somebody who had seen it wrote over it. */
  readonly acknowledged = new Map<OpenPage, Sending>()
  standing: Sending | undefined

  readonly app: TestApp
  readonly sam: TestPerson
  readonly walk: Walker

  constructor(app: TestApp, sam: TestPerson, walk: Walker) {
    this.app = app
    this.sam = sam
    this.walk = walk
  }

  async open(): Promise<void> {
    const page = await this.walk.open('s1')
    // While a choice waits, the page shows it and has no form.
    if (page.carried._page) this.pages.push(page)
  }

  type(page: OpenPage, seq: number): void {
    this.underWay.push({ page, seq, text: `Text ${this.pages.indexOf(page)}.${seq}.` })
  }

  async deliver(sending: Sending): Promise<void> {
    const { page, seq, text } = sending
    const response = await this.walk.draft('s1', page, text, seq)
    const verdict = response.headers.get('x-verdict')
    expect(response.status).toBe(verdict === 'rival' ? 409 : 200)
    const newest = this.acknowledged.get(page)
    if (verdict === 'late') expect(seq).toBeLessThan(newest?.seq ?? 0)
    if (verdict === 'write') {
      const over = this.standing
      if (over && over.page !== page) {
        expect(page.text, 'only who has seen it may write over it').toBe(over.text)
        for (const [by, { text }] of this.acknowledged) if (over.text.includes(text)) this.acknowledged.delete(by)
      }
      this.standing = sending
    }
    if (verdict !== 'late' && seq >= (newest?.seq ?? 0)) this.acknowledged.set(page, sending)
    await this.nothingIsLost()
  }

  async choose(choice: string): Promise<void> {
    const [open] = await this.app.deps.db.read.select().from(rivalAnswers).where(isNull(rivalAnswers.settledAt))
    if (!open) return
    const address = `/responses/${this.walk.id}/rivals/${open.id}`
    for (const _ of ['once', 'twice']) expect((await this.sam.post(address, { keep: choice })).status).toBe(303)
    const [row] = await this.app.deps.db.read.select().from(answers)
    const text = textIn(row?.values)
    const page = this.pages.find(({ carried }) => carried._page === row?.pageKey) ?? blank
    this.standing = { page, seq: row?.pageSeq ?? 0, text }
    await this.nothingIsLost()
  }

  async nothingIsLost(): Promise<void> {
    const { db } = this.app.deps
    const kept = [...(await db.read.select().from(answers)), ...(await db.read.select().from(rivalAnswers))]
    const everything = kept.map(({ values }) => textIn(values)).join('\n')
    for (const { text } of this.acknowledged.values()) expect(everything).toContain(text)
    if (this.standing) expect(everything).toContain(this.standing.text)
  }
}

const blank: OpenPage = { status: 200, html: '', carried: {}, text: '' }
const textIn = (values = '{}'): string => (JSON.parse(values) as { what?: string }).what ?? ''

const seeds = Array.from({ length: 12 }, (_, index) => index + 1)

test.each(seeds)('nothing acknowledged is lost, whatever arrives when (%i)', async (seed) => {
  const roll = dice(seed * 7919)
  const app = await createTestApp({ curriculum: sampleCurriculum([activityOf(1)]) })
  const sam = await app.person(['learner'])
  const desk = new Desk(app, sam, await begin(sam, 'of-1'))
  await desk.open()
  await desk.open()
  for (let round = 1; round <= 40; round++) {
    const act = roll(12)
    const page = desk.pages[roll(desk.pages.length)]
    const [sending] =
      act < 9 && act > 6 ? desk.underWay.slice(0, 1) : desk.underWay.slice(roll(desk.underWay.length || 1))
    if (act < 5 && page) desk.type(page, round)
    else if (act < 10 && sending) {
      // One in four is sent again later, as a retry would.
      if (roll(4) > 0) desk.underWay.splice(desk.underWay.indexOf(sending), 1)
      await desk.deliver(sending)
    } else if (act === 10) await desk.choose(['kept', 'rival', 'both'][roll(3)] ?? 'kept')
    else await desk.open()
  }
  for (const sending of desk.underWay) await desk.deliver(sending)
  expect(desk.acknowledged.size).toBeGreaterThan(0)
})
