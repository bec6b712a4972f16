import { expect, test } from 'vitest'
import { judgementsOf } from '../../src/assessment/feedback.ts'
import { ownOf } from '../../src/tutor/own.ts'
import type { Actor } from '../../src/web/session.ts'
import { desk, met, notYet, send } from '../support/assessing.ts'
import { createWorld } from '../support/world.ts'

const onMap = async () => {
  const world = await createWorld()
  const { ann, staff, deps } = world
  return {
    ...world,
    html: async () => (await ann.person.get('/map')).text(),
    desk: (id: string) => desk(staff.assessor, id, ann.evidence),
    open: async () => (await ownOf(deps, { ...ann.person, roles: ['learner'] } as unknown as Actor)).open,
  }
}

test('the map follows: sent, a draft that nobody sees, sent back with the feedback, changed to met', async () => {
  const { ann, html, desk, open, deps } = await onMap()
  const home = async () => (await ann.person.get('/')).text()
  const piece = await (await ann.person.get(`/evidence/${ann.evidence}`)).text()
  const [pages = ''] = /\/responses\/[\w-]+/.exec(piece) ?? []
  const whereItIsImproved = async () => (await ann.person.get(pages)).text()
  expect(await html()).toContain('claimed, not sent yet')
  const ruth = desk(await send(ann.person, ann.evidence))
  expect(await html()).toContain('with your assessor since 22 November')

  const before = await html()
  await ruth.decide(ann.claim, notYet)
  expect(await html()).toBe(before)
  expect(await open()).not.toContain('400.7.2')

  await ruth.send()
  expect(await html()).toContain('title="400.7.2 sent back"')
  expect(await html()).toContain('<span class="said">Say what you will change.</span>')
  expect(await open()).toContain('400.7.2')
  // It stands first of what to do next, and says there what is asked for.
  expect(await home()).toContain(`<a href="/evidence/${ann.evidence}">`)
  expect(await home()).toContain('It came back, with what would make it enough for 400.7.2.')
  expect(await whereItIsImproved()).toContain('Your assessor sent it back.')
  expect(await whereItIsImproved()).toContain('</b> Say what you will change.')

  const [first] = await judgementsOf(deps.db.read, ann.person.id)
  await ruth.decide(ann.claim, { ...met, corrects: first?.id ?? '', reason: 'I read it again' })
  await ruth.send()
  expect(await html()).toContain('title="400.7.2 met"')
  expect(await open()).not.toContain('400.7.2')
  expect(await home()).not.toContain('It came back')
  expect(await whereItIsImproved()).not.toContain('sent it back')
})

test('taken back, it is claimed and not sent', async () => {
  const { ann, html } = await onMap()
  const id = await send(ann.person, ann.evidence)
  await html()
  await ann.person.post(`/submissions/${id}/take-back`)
  expect(await html()).toContain('claimed, not sent yet')
})
