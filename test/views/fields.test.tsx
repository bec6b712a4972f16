import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/activity/activity.ts'
import { needsOf, readField, wordsOf } from '../../src/activity/fields/register.ts'
import { formOf } from '../../src/web/form.ts'
import { AskField, ShowField } from '../../views/components/fields/register.tsx'
import { fieldOf, fields } from '../activity/fields/support.ts'

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

test('a line end at the very beginning survives the browser, which drops one', () => {
  expect(String(AskField({ field: what, value: '\nOne.', lone: true }))).toContain('>\n\nOne.</textarea>')
})

test('an answer is shown in paragraphs, and nothing where nothing was answered', () => {
  expect(String(ShowField({ field: what, value: 'One\ntwo.\n\nThree <b>.' }))).toBe(
    '<div class="words"><p>One<br/>two.</p><p>Three &lt;b&gt;.</p></div>',
  )
  expect(ShowField({ field: name, value: ' ' })).toBeNull()
})

const ask = (kind: Field['kind'], value?: unknown) => {
  const field = fieldOf(kind)
  return String(AskField({ field, value, needs: needsOf(field, value) }))
}
const show = (kind: Field['kind'], value: unknown) => String(ShowField({ field: fieldOf(kind), value }))

const given: Readonly<Partial<Record<Field['kind'], unknown>>> = {
  short: 'A kettle',
  long: 'One.\n\nTwo.',
  list: ['Tea', 'Toast'],
  choice: 'gone',
  choices: ['home', 'gone'],
  scale: '7',
  date: { day: '31', month: '2', year: '2026' },
  table: [{ row: '', cells: { value: 'Turn up', 'where-from': 'Dad' } }],
  sort: { placed: { kids: 'left', address: '' }, own: [{ text: 'My age', side: 'right' }] },
  network: [{ who: 'Nan', relation: 'family', close: 'close', line: 'strong', both: true, gives: 'tea' }],
  genogram: {
    people: [
      { id: 'p1', who: 'Ann', sex: 'woman', born: '1950', died: 'yes', note: 'x' },
      { id: 'p2', who: 'Bo', sex: 'man', born: '', died: '', note: '' },
    ],
    ties: [{ one: 'p1', kind: 'parent', other: 'p2' }],
  },
  timeline: [
    { when: '2019', what: 'Moved', how: 'hard' },
    { when: '2020', what: 'Stayed', how: 'good' },
  ],
}

describe.each(fields)('a field of kind $kind', (field) => {
  const value = given[field.kind]

  test('gives back through its own form what it was asked with', () => {
    for (const lone of [true, false]) {
      const html = String(AskField({ field, value, lone }))
      expect(readField(field, formOf(controlsOf(html)))).toEqual(value)
    }
  })

  test('has a label for each control, one id for each, and nothing that the page forbids', () => {
    const html = ask(field.kind, value)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const labelled = [...html.matchAll(/<label for="([^"]*)"/g)].map(([, id]) => id)
    const controls = [...html.matchAll(/<(?:input|select|textarea)[^>]*>/g)].map(([tag]) => tag)
    for (const tag of controls.filter((each) => !/type="(hidden|radio|checkbox)"/.test(each))) {
      expect(labelled).toContain(/ id="([^"]*)"/.exec(tag)?.[1])
    }
    const described = [...html.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, of]) => of?.split(' ') ?? [])
    for (const id of described) expect(ids).toContain(id)
    expect(`${html}${show(field.kind, value)}`).not.toMatch(/ style=| on[a-z]+=|<script/)
  })
})

test('what is no longer offered stays chosen, and in sight', () => {
  expect(ask('choice', 'gone')).toContain('value="gone" checked=""/><span>gone (chosen earlier, no longer offered)')
  expect(show('choices', ['home', 'gone'])).toBe('<ul class="words things"><li>At home</li><li>gone</li></ul>')
})

test('a wrong date comes back as typed, with what to write beside it', () => {
  const html = ask('date', { day: '31', month: '02', year: '2026' })
  expect(html).toContain('value="31"')
  expect(html).toMatch(/<p class="why" id="f-day-day-wrong">There is no 31 February 2026/)
  expect(html).toMatch(/<input id="f-day-day" aria-describedby="f-day-day-wrong" aria-invalid="true"/)
})

test('rows have buttons that say which row; Enter adds one and never removes', () => {
  const html = ask('timeline', given.timeline)
  const buttons = [...html.matchAll(/<button [^>]*value="([^"]*)"/g)].map(([, value]) => value)
  expect(buttons).toEqual([
    'edit:events:add',
    'edit:events:down:0',
    'edit:events:remove:0',
    'edit:events:up:1',
    'edit:events:remove:1',
    'edit:events:add',
  ])
  expect(html).toContain('Remove<span class="hide"> event 2</span>')
  expect(html).toContain('<fieldset class="entry tight" id="f-events-1" tabindex="-1"><legend>Event 2</legend>')
  expect(ask('timeline', [])).not.toContain('remove')
  const full = ask(
    'timeline',
    Array.from({ length: 60 }, () => ({ when: '', what: 'x', how: '' })),
  )
  expect(full).toContain('There is room for 60 here')
})

test('a table on a phone still knows its columns and its roles', () => {
  const html = show('table', given.table)
  expect(html).toContain('<table class="answers" role="table" aria-label="Values">')
  expect(html).toContain('<td role="cell"><span class="column" aria-hidden="true">Value</span>Turn up</td>')
})

test.each(['network', 'genogram', 'timeline'] as const)('a %s is a named picture, and the same in words', (kind) => {
  const html = show(kind, given[kind])
  expect(html).toMatch(/<svg class="drawing" role="img" viewBox="0 0 [\d.]+ [\d.]+"[^>]*><title>[^<]+<\/title>/)
  for (const said of wordsOf(fieldOf(kind), given[kind]).split(/\n\n|(?<=Bo\.)/)) expect(html).toContain(said.trim())
  expect(html).toMatch(/<li><svg class="drawing"[^>]* aria-hidden="true">/)
})

test('a genogram that is wider than a phone scrolls in a region of its own', () => {
  expect(show('genogram', given.genogram)).toContain(
    '<section class="scrolls" tabindex="0" aria-label="Drawing: The family">',
  )
})

/** What a browser would send of a piece of a form. */
function controlsOf(html: string): readonly (readonly [string, string])[] {
  const controls = html.matchAll(
    /<(input|textarea|select)([^>]*)>(?:(?<=<textarea[^>]*>|<select[^>]*>)(.*?)<\/(?:textarea|select)>)?/gs,
  )
  return [...controls].flatMap(([, kind, tag = '', inside = '']) => {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
    if (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag)) return []
    const chosen = /<option value="([^"]*)" selected/.exec(inside)?.[1] ?? ''
    return [[of('name'), kind === 'input' ? of('value') : kind === 'select' ? chosen : inside] as const]
  })
}
