import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load.ts'
import { contentFolder } from '../support/content.ts'

test('what the tutor says, and what it learns from, are read', async () => {
  const { curriculum, lessons } = await loadContent(contentFolder().folder)
  expect(curriculum.tutor.says.hello[0]).toContain('{name}')
  expect(curriculum.tutor.safety.learner.calls.map(({ number }) => number)).toContain('116 123')
  expect(curriculum.tutor.refusals.map(({ id }) => id)).toEqual(['weather', 'money'])
  expect(lessons.waysIn.get('7.4')).toEqual([
    { said: 'how much of my own life can i tell her' },
    { said: 'she wants to know if i have kids', answer: 0 },
  ])
  expect(lessons.notOurs.get('weather')?.at(-1)).toBe('will it be icy on the moor road')
  expect(lessons.writings[0]?.sentences[1]?.moves).toEqual(['own_feelings'])
})

test.each([
  ['tutor/says.md', '## hello\n', '## hallo\n', /says\.md:\d+: “hallo” is nothing the tutor says/],
  ['tutor/says.md', 'Hello, {name}.', 'Hello, {nam}.', /there is no \{nam\} in “hello”: it knows \{name\}/],
  ['tutor/safety.md', '{lead}', '{leed}', /there is no \{leed\}: write \{lead\}/],
  ['tutor/safety.md', '| 999 |', '| nine |', /write when to ring, a number, a note/],
  ['tutor/safety.md', '| In danger now', '', /and the same in a word/],
  ['tutor/not-ours.md', ':::refuse{#money', ':::refuse{#weather', /#weather stands twice/],
  ['tutor/not-ours.md', 'nearest="7.4"', 'nearest="9.9"', /there is no part 9\.9 to be the nearest/],
  ['tutor/wishes.md', '## next', '## nex', /there is no list “nex” here/],
  ['tutor/criteria.md', '## 400.5.1', '## 400.5.9', /there is no list “400\.5\.9” here/],
  ['tutor/danger/one.md', '- i want to end it', '- i cannot go on', /“i cannot go on” stands twice/],
  ['tutor/ways-in/one.md', '## 7.4', '## 7.44', /ways-in\/one\.md:\d+: there is no part “7\.44”/],
  [
    'tutor/ways-in/one.md',
    '### ',
    '### not ',
    /ways-in\/one\.md:\d+: no answer of 7\.4 has “not .*” as its first phrasing/,
  ],
  ['tutor/ways-in/one.md', '- she', 'she', /ways-in\/one\.md:\d+: only parts, answers and lists stand here/],
  [
    'tutor/ways-in/one.md',
    '- she wants to know if i have kids',
    '- how much of my own life can i tell her',
    /ways-in\/one\.md:\d+: “how much of my own life can i tell her” stands twice/,
  ],
  ['tutor/not-ours/two.md', '## weather', '## wether', /not-ours\/two\.md:\d+: there is no list “wether” here/],
  ['tutor/moves.md', '## learning', '## lerning', /there is no move “lerning”/],
  ['tutor/synonyms.md', '- lad, boy, son', '- lad', /a line needs two words at least/],
  ['tutor/writings/one.md', '[own_feelings]', '[feelings]', /writings\/one\.md:3/],
  ['sections/07-engaging/7.4-boundaries.md', '{#middle}', '{#middle moves="describe"}', /there is no move "describe"/],
])('%s: %j for %j stops the start, with file, line and remedy', async (file, right, wrong, says) => {
  const content = contentFolder()
  content.change(file, right, wrong)
  await expect(loadContent(content.folder)).rejects.toThrow(says)
})
