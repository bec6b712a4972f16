import { expect, test } from 'vitest'
import type { Field } from '../../src/activity/activity.ts'
import { AskField, ShowField } from '../../views/components/fields/register.tsx'

const what: Field = { id: 'what', kind: 'long', label: 'What happened?', hint: 'Just what you saw.', optional: false }
const name: Field = { id: 'name', kind: 'short', label: 'In one line', optional: true }

test('alone in a step, a long answer is just the ruled textarea, tied to the hint in the margin', () => {
  const html = String(AskField({ field: what, value: 'a < b', lone: true }))
  expect(html).toMatch(/^<textarea [^>]*class="write"[^>]*>a &lt; b<\/textarea>$/)
  expect(html).toContain('id="f-what"')
  expect(html).toContain('name="what"')
  expect(html).toContain('aria-describedby="f-what-hint"')
})

test('among others, a field brings its label, its hint and what is wrong', () => {
  const needs = [{ at: '', message: 'Write a few words.' }]
  const html = String(AskField({ field: what, value: '', needs }))
  expect(html).toContain('<label for="f-what">What happened?</label>')
  expect(html).toContain('<p class="hint" id="f-what-hint">Just what you saw.</p>')
  expect(html).toContain('<p class="why" id="f-what-wrong">Write a few words.</p>')
  expect(html).toContain('aria-describedby="f-what-hint f-what-wrong"')
  expect(html).toContain('aria-invalid="true"')
  expect(String(AskField({ field: name, value: '' }))).toContain('(if you like)')
})

test('an answer is shown in paragraphs, and nothing where nothing was answered', () => {
  expect(String(ShowField({ field: what, value: 'One\ntwo.\n\nThree <b>.' }))).toBe(
    '<div class="words"><p>One<br/>two.</p><p>Three &lt;b&gt;.</p></div>',
  )
  expect(ShowField({ field: name, value: ' ' })).toBeNull()
})
