import { describe, expect, test } from 'vitest'
import { roles } from '../../src/web/roles.ts'
import { createTestApp } from '../support/app.ts'
import { testBook } from './book.ts'

const open = async () => createTestApp({ curriculum: testBook() })
const read = async (path: string) => {
  const { nobody } = await open()
  const answer = await nobody.get(path)
  expect(answer.status).toBe(200)
  return answer.text()
}
const headings = (html: string) => [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))

const everywhere = [
  '/book',
  '/glossary',
  '/criteria',
  '/criteria/400.5.1',
  '/updates',
  '/sections/1',
  '/sections/7',
  '/sections/8',
  '/parts/7.4',
  '/search?q=boundary',
]

describe('the book is open to everyone', () => {
  test.each(everywhere)('%s: to nobody and to each role', async (path) => {
    const { nobody, person } = await open()
    expect((await nobody.get(path)).status).toBe(200)
    for (const role of roles) {
      const someone = await person([role], 'Sam Okoro')
      const answer = await someone.get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).toContain('Sam')
    }
  })

  test.each([...everywhere, '/'])('%s: headings leave no gap, and ids stand once', async (path) => {
    const html = await read(path)
    const levels = headings(html)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const inOrder = levels.slice(levels.indexOf(1))
    for (const [at, level] of inOrder.entries()) expect(level - (inOrder[at - 1] ?? level)).toBeLessThan(2)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test.each(['/sections/99', '/sections/seven', '/parts/abc', '/parts/99.1', '/criteria/400.9.9', '/criteria/x'])(
    '%s is not there, for nobody and for a learner',
    async (path) => {
      const { nobody, person } = await open()
      expect((await nobody.get(path)).status).toBe(404)
      expect((await (await person(['learner'])).get(path)).status).toBe(404)
    },
  )
})

describe('contents', () => {
  test('says of each section what is ready and what is still being written', async () => {
    const html = await read('/book')
    expect([...html.matchAll(/data-section="(\d+)"/g)].map(([, number]) => number)).toEqual(['1', '6', '7', '8'])
    expect(html).toMatch(/data-section="8".*Still being written\./)
    expect(html).toContain('Two of its parts are ready. Still being written: 7.3.')
    expect(html).toContain('Two parts, about nine minutes.')
    expect(html).toContain('href="/parts/7.5"')
  })
})

describe('a section', () => {
  test('holds each of its parts whole, at its own anchor', async () => {
    const html = await read('/sections/7')
    expect(html).toContain('data-section="7"')
    expect(html).toMatch(/id="p7\.4" data-part="7\.4"/)
    expect(html).toMatch(/id="p7\.5" data-part="7\.5"/)
    expect(html).toContain('<h3 id="p7.4-says">')
    expect(html).toContain('href="#p7.5"')
  })

  test('that is all opening shows it', async () => {
    const html = await read('/sections/1')
    expect(html).toContain('<h2 id="p1-why">')
    expect(html).toContain('What this opening serves')
    expect(html).toContain('rel="next"')
  })

  test('that is not begun says so', async () => {
    expect(await read('/sections/8')).toContain('Still being written.')
  })
})

describe('a part', () => {
  test('has all its pieces, and its headings one step up', async () => {
    const html = await read('/parts/7.4')
    expect(html).toMatch(/<h1 id="p7\.4-title"><span class="no">7\.4<\/span> Relationship and role boundaries<\/h1>/)
    expect(html).toContain('<h2 id="p7.4-says">')
    expect(html).toContain('<h3 id="p7.4-kindly">')
    expect(html).toContain('About eight minutes')
    expect(html).toContain('7.3 (still being written)')
    expect(html).toContain('href="/parts/6.6"')
    expect(html).toContain('Whose need would it meet?')
    expect(html).toContain('data-criterion="400.5.2"')
    expect(html).toContain('Asks you to explain and demonstrate. Writing alone will not do.')
    expect(html).toContain('href="/sections/7#p7.4"')
  })

  test('keeps every mark that the content makes', async () => {
    const html = await read('/parts/7.4')
    for (const mark of [
      'data-figure="13"',
      'data-activity="every-field"',
      'data-update="57"',
      'data-term="self-disclosure"',
    ]) {
      expect(html).toContain(mark)
    }
  })

  test('answers what people ask: the first way of asking is seen, the others are small', async () => {
    const html = await read('/parts/7.4')
    expect(html).toContain('<details id="p7.4-ask-1"><summary>how much can i tell her</summary>')
    expect(html).toContain('Also: mum asked if ive got kids · is it ok to share personal stuff')
    const section = await read('/sections/7')
    expect(section).toContain('<a href="/parts/7.4#p7.4-ask-1">how much can i tell her</a>')
    expect(section).not.toContain('A little can help.')
  })

  test('lists its headings where it has many', async () => {
    const book = testBook()
    const long = Array.from(
      { length: 10 },
      (_, at) => `<h3 id="p7.4-h${at}">Heading ${at} &amp; more</h3><p>Words.</p>`,
    )
    const parts = book.parts.map((part) => (part.number === '7.4' ? { ...part, html: long.join('') } : part))
    const { nobody } = await createTestApp({
      curriculum: { ...book, parts, part: (number) => parts.find((part) => part.number === number) },
    })
    expect(await (await nobody.get('/parts/7.4')).text()).toContain('<a href="#p7.4-h9">Heading 9 &amp; more</a>')
    expect(await read('/parts/7.4')).not.toContain('What is in this part')
  })

  test('leads on across sections, and back', async () => {
    expect(await read('/parts/6.6')).toMatch(/href="\/sections\/1" rel="prev".*href="\/parts\/7\.4" rel="next"/)
    expect(await read('/parts/7.4')).toMatch(/href="\/parts\/6\.6" rel="prev".*href="\/parts\/7\.5" rel="next"/)
    expect(await read('/sections/7')).toMatch(/href="\/sections\/6#p6\.6" rel="prev"/)
  })

  test('that is an opening is read in its section', async () => {
    const { nobody } = await open()
    const answer = await nobody.get('/parts/1')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/sections/1')
  })

  test('that is promised and not there yet says so, with 404', async () => {
    const { nobody } = await open()
    const answer = await nobody.get('/parts/7.3')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Part 7.3 is still being written')
    expect(await (await nobody.get('/parts/7.99')).text()).toContain('There is no part 7.99')
  })
})

describe('what stands beside the book', () => {
  test('the glossary goes by letter', async () => {
    const html = await read('/glossary')
    expect(html).toContain('href="#letter-S"')
    expect(html).toContain('id="self-disclosure" data-term="self-disclosure"')
    expect(html).toContain('Telling about yourself.')
  })

  test('a criterion says what it wants, where it is taught, and what serves it and why', async () => {
    const html = await read('/criteria/400.5.1')
    expect(html).toContain('Review and demonstrate how to clarify the boundaries of the relationship.')
    expect(html).toContain('Do it where somebody can see it.')
    expect(html).toContain('Writing alone will not do.')
    expect(html).toContain('Build and maintain relationships in work with parents')
    expect(html).toContain('Understanding how to agree the boundaries of the relationship')
    expect(html).toContain('href="/parts/7.4"')
    expect(html).toContain('href="/activities/every-field"')
    expect(html).toContain('You say where your own line is.')
    expect(await read('/criteria/400.7.1')).toContain('Writing may be enough')
  })

  test('the criteria are all there, by unit', async () => {
    const html = await read('/criteria')
    expect([...html.matchAll(/data-criterion="([\d.]+)"/g)].map(([, code]) => code)).toEqual([
      '400.5.1',
      '400.5.2',
      '400.7.1',
      '400.7.2',
    ])
  })

  test('what has changed says how far it can be relied on', async () => {
    const html = await read('/updates')
    expect(html).toContain('Information sharing advice, 2024. England. Seen by July 2026. Row 57 of the register.')
    expect(html).toContain('2 to look at again first')
    expect(html).toMatch(/href="#u7\.4-57".*href="#u7\.4-58"/)
    expect(html).toContain('id="u7.4-58"')
    expect(html).not.toContain('href="#u1-59"')
    expect(html).toContain('href="/parts/7.4"')
    expect(html).toContain('href="/sections/1"')
  })
})
