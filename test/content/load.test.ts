import { expect, test } from 'vitest'
import { loadCurriculum } from '../../src/content/load.ts'
import { ContentError } from '../../src/content/problem.ts'
import { contentFolder } from '../support/content.ts'

async function load() {
  return loadCurriculum(contentFolder().folder)
}

test('reads the award, with what each verb asks for', async () => {
  const { award, criterion } = await load()
  expect(award.criteria.map(({ code }) => code)).toEqual(['400.5.1', '400.5.2', '400.7.2'])
  expect(criterion('400.5.2')).toMatchObject({ practice: true, unit: '400', outcome: '400.5' })
  expect(criterion('400.5.2')?.verbs.map(({ verb }) => verb)).toEqual(['explain', 'justify', 'demonstrate'])
  expect(criterion('400.7.2')).toMatchObject({ practice: false })
})

test('knows where a criterion is taught and what serves it', async () => {
  const { taughtIn, servedBy } = await load()
  expect(taughtIn('400.5.1').map(({ number }) => number)).toEqual(['7.4'])
  expect(taughtIn('400.5.2').map(({ number }) => number)).toEqual(['7'])
  expect(servedBy('400.5.1').map(({ id }) => id)).toEqual(['own-limits'])
})

test('a part keeps its words, terms, figure, updates, questions and exercise', async () => {
  const part = (await load()).part('7.4')
  expect(part).toMatchObject({ section: 7, figures: [13], terms: ['self-disclosure'], activities: ['own-limits'] })
  expect(part?.updates).toMatchObject([
    { row: '57', standing: 'seen', note: expect.stringMatching(/\. England\. Seen by July 2026\.$/), recheck: false },
  ])
  expect(part?.questions).toMatchObject([
    { asked: expect.arrayContaining(['mum asked if ive got kids']), answerText: 'A little can help.' },
  ])
  expect(part?.text).toContain('at 10:30 in the morning')
  expect(part?.text).not.toContain('Make two lists')
  expect(part?.html).toMatchSnapshot()
})

test('a link to a part that is still being written is not a link', async () => {
  const html = (await load()).part('7.4')?.html
  expect(html).toContain('<span>6.6</span>')
  expect(html).toContain('href="/sections/7"')
})

test('an exercise and a reflection model become activities of the same shape', async () => {
  const { activity } = await load()
  expect(activity('own-limits')).toMatchSnapshot()
  expect(activity('gibbs')).toMatchObject({
    kind: 'reflection',
    prompt: 'Something happened today',
    steps: [{ id: 'what', name: 'Description' }],
  })
})

test('nobody can change what everybody shares', async () => {
  const { award } = await load()
  expect(() => Object.assign(award, { title: 'Another' })).toThrow()
})

const part = 'sections/07-engaging/7.4-boundaries.md'
const mistakes: [what: string, file: string, from: string, to: string, says: RegExp][] = [
  ['an unknown directive', part, ':::care', ':::beware', /7\.4-boundaries\.md:35: there is no directive "beware"/],
  [
    'an unknown criterion served',
    part,
    '{criterion="400.5.1"}',
    '{criterion="400.9.9"}',
    /7\.4-boundaries\.md:42: there is no criterion 400\.9\.9/,
  ],
  [
    'an unknown criterion taught',
    part,
    'criteria: [400.5.1]',
    'criteria: [400.9.9]',
    /7\.4-boundaries\.md:5: there is no criterion 400\.9\.9/,
  ],
  [
    'an exercise without steps',
    part,
    ':::field[What would you tell a family?]{#tell kind="long" step="Easy to tell"}\n:::\n\n::::step[The middle]{#middle}\nTake one thing.\n\n:::cues\n- Whose need would it meet?\n:::\n\n:::field[Which is it?]{#which kind="short" hint="One line."}\n:::\n::::\n',
    '',
    /7\.4-boundaries\.md:39: the activity "own-limits" has no steps: add/,
  ],
  ['an unknown kind of field', part, 'kind="short"', 'kind="essay"', /7\.4-boundaries\.md:55: .*"essay".*short/],
  [
    'a field without an id',
    part,
    '{#which kind="short" hint="One line."}',
    '{kind="short"}',
    /7\.4-boundaries\.md:55: field needs an id/,
  ],
  [
    'a field named like the page’s buttons',
    part,
    '{#which kind',
    '{#do kind',
    /7\.4-boundaries\.md:55: field id: the page’s buttons have the id "do"/,
  ],
  [
    'a field named like what the page sends along',
    part,
    '{#which kind',
    '{#_page kind',
    /7\.4-boundaries\.md:55: field id: write an id in lower case/,
  ],
  [
    'an unknown attribute',
    part,
    'seen="2026-07"',
    'seen="2026-07" colour="red"',
    /7\.4-boundaries\.md:23: update does not take colour/,
  ],
  [
    'an undefined term',
    part,
    ':term[self-disclosure]',
    ':term[telling tales]',
    /7\.4-boundaries\.md:15: the term "telling tales" has no definition/,
  ],
  [
    'a dead link',
    part,
    '(/sections/7)',
    '(/sections/99)',
    /7\.4-boundaries\.md:11: the link \/sections\/99 leads nowhere/,
  ],
  ['a link to the open web without https', part, '(/sections/7)', '(http://example.org)', /leads nowhere/],
  ['a figure that is not there', part, 'number="13"', 'number="99"', /7\.4-boundaries\.md:17: there is no figure 99/],
  [
    'a figure without a text alternative',
    'figures/13-drama-triangle.md',
    'alt: Three corners joined by arrows.\n',
    '',
    /13-drama-triangle\.md:1: .*text alternative/,
  ],
  [
    'a drawing with a script',
    'figures/13-drama-triangle.svg',
    '<text',
    '<script>x</script><text',
    /13-drama-triangle\.svg:1: may not hold script/,
  ],
  [
    'a drawing with a colour',
    'figures/13-drama-triangle.svg',
    'x="10"',
    'fill="#ff0000" x="10"',
    /may not name colours/,
  ],
  [
    'a column without a name',
    part,
    '| Said | Not said |',
    '| | Not said |',
    /7\.4-boundaries\.md:19: a column without a name/,
  ],
  [
    'two headings alike',
    part,
    '| Said |',
    '## What a boundary says\n\n| Said |',
    /two headings read "What a boundary says"/,
  ],
  [
    'raw HTML',
    part,
    'You will get close',
    '<b>You</b> will get close',
    /7\.4-boundaries\.md:11: raw HTML is not shown/,
  ],
  [
    'a part without its carry',
    part,
    'carry:\n  - Say it early.\n  - Keep it kindly.\n',
    '',
    /7\.4-boundaries\.md:1: between the dashes: "carry"/,
  ],
  [
    'an unknown line between the dashes',
    part,
    'criteria: [400.5.1]',
    'criteria: [400.5.1]\ncolour: red',
    /7\.4-boundaries\.md:6: between the dashes: does not know "colour"/,
  ],
  [
    'dashes that cannot be read',
    part,
    'title: Relationship and',
    'title: Relationship: and',
    /7\.4-boundaries\.md:\d+: the lines between the dashes cannot be read/,
  ],
  [
    'a term defined twice',
    'glossary/terms.md',
    ':::definition',
    ':::definition[Other]{#self-disclosure}\nWords.\n:::\n\n:::definition',
    /terms\.md:5: #self-disclosure is defined twice/,
  ],
  ['too few phrasings', part, '- is it ok to share\n', '', /at least 3 phrasings/],
  [
    'a criterion twice',
    'qualification/400.md',
    'criterion: "400.5.2"',
    'criterion: "400.5.1"',
    /400\.5\.1 stands twice/,
  ],
  [
    'a part that is awaited and there',
    'sections/07-engaging/section.md',
    'criteria: [400.5.2, 400.7.2]',
    'criteria: [400.5.2, 400.7.2]\nawaits: ["7.4"]',
    /take it out of the section’s awaits/,
  ],
]

test.each(mistakes)('%s stops the start, and says where and what to write', async (_what, file, from, to, says) => {
  const content = contentFolder()
  content.change(file, from, to)
  const failure = await loadCurriculum(content.folder).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ContentError)
  expect((failure as ContentError).message).toMatch(says)
})

test('a part that was lost stops the start', async () => {
  const content = contentFolder()
  content.remove(part)
  await expect(loadCurriculum(content.folder)).rejects.toThrow(/book\.md:3: there should be 2 parts, and there are 1/)
})

test('a criterion that nothing teaches or serves any more stops the start', async () => {
  const content = contentFolder()
  content.change(part, 'criteria: [400.5.1]', 'criteria: [400.5.2]')
  content.change(part, '::serves[You say where your own line is.]{criterion="400.5.1"}\n', '')
  const failure = (await loadCurriculum(content.folder).catch((error: unknown) => error)) as ContentError
  expect(failure.message).toMatch(/no part teaches 400\.5\.1/)
  expect(failure.message).toMatch(/no activity serves 400\.5\.1/)
})

test('a part that answers too few questions stops the start', async () => {
  const content = contentFolder()
  content.change('book.md', 'phrasings: 3', 'phrasings: 25')
  await expect(loadCurriculum(content.folder)).rejects.toThrow(
    /7\.4-boundaries\.md:1: this part has 1 answers to 3 phrasings/,
  )
})

test('two activities with one id stop the start', async () => {
  const content = contentFolder()
  content.change('activities/gibbs.md', 'activity: gibbs', 'activity: own-limits')
  await expect(loadCurriculum(content.folder)).rejects.toThrow(/the id "own-limits" is taken by another activity/)
})

test('all mistakes are told at once', async () => {
  const content = contentFolder()
  content.change(part, ':::care', ':::beware')
  content.remove('figures/13-drama-triangle.svg')
  const failure = (await loadCurriculum(content.folder).catch((error: unknown) => error)) as ContentError
  expect(failure.problems).toHaveLength(2)
})

test('a third model of reflection is one markdown file', async () => {
  const content = contentFolder()
  content.write('activities/driscoll.md', THIRD_MODEL)
  const { activity } = await loadCurriculum(content.folder)
  expect(activity('what-so-what')).toMatchObject({
    kind: 'reflection',
    steps: [{ name: 'What?' }, { name: 'So what?' }, { name: 'Now what?' }],
  })
})

const THIRD_MODEL = `---
activity: what-so-what
kind: reflection
title: What? So what? Now what?
credit: Driscoll, 1994
part: "7.4"
with: alone
minutes: 10
summary: Three questions.
---
Three questions.

:::field[What happened?]{#what kind="long" step="What?"}
:::
:::field[So what?]{#so-what kind="long" step="So what?"}
:::
:::field[Now what?]{#now-what kind="long" step="Now what?"}
:::
`
