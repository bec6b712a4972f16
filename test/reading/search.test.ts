import { describe, expect, test } from 'vitest'
import { search } from '../../src/reading/search.ts'
import { createTestApp } from '../support/app.ts'
import { testBook } from './book.ts'

async function find(typed: string) {
  const { nobody } = await createTestApp({ curriculum: testBook() })
  const answer = await nobody.get(`/search?q=${encodeURIComponent(typed)}`)
  const html = answer.status === 200 ? await answer.text() : ''
  const hrefs = [...html.matchAll(/<h3><a href="([^"]+)"/g)].map(([, href]) => href)
  return { status: answer.status, location: answer.headers.get('location'), html, hrefs }
}

describe('search finds', () => {
  test('a part by what stands under a heading, with the words marked', async () => {
    const { hrefs, html } = await find('guessing')
    expect(hrefs).toEqual(['/parts/7.4#p7.4-kindly'])
    expect(html).toContain('Nobody is left <mark>guessing</mark>.')
    expect(html).toContain('data-part="7.4"')
  })
  test('a word by its stem', async () => {
    expect((await find('guessed')).hrefs).toEqual(['/parts/7.4#p7.4-kindly'])
  })
  test('terms, activities, questions and criteria', async () => {
    expect((await find('self-disclosure')).hrefs).toContain('/glossary#self-disclosure')
    expect((await find('gibbs')).hrefs).toContain('/activities/gibbs')
    expect((await find('ive got kids')).hrefs).toContain('/parts/7.4#p7.4-ask-1')
    expect((await find('building modifications')).hrefs).toContain('/criteria/400.7.2')
  })
  test('what is typed as words, never as a query', async () => {
    expect((await find('self-care')).hrefs).toEqual(['/parts/7.4#p7.4-says'])
    for (const odd of [
      '"',
      'NEAR(',
      'a AND',
      'title:x',
      '*',
      '^',
      "o'brien",
      '{} ()',
      'boundary"',
      '-',
      '\u0000',
      'a\u0000b',
      'x"y',
    ]) {
      expect((await find(odd)).status).toBe(200)
    }
  })
  test('whole words before words that only begin so', async () => {
    expect((await find('bound')).hrefs.length).toBeGreaterThan(0)
    expect((await find('guess')).hrefs).toEqual(['/parts/7.4#p7.4-kindly'])
  })
  test('what comes near: some of the words, or a slip of the pen', async () => {
    const some = await find('guessing unicorns')
    expect(some.html).toContain('Nothing has all of those words')
    expect(some.hrefs).toContain('/parts/7.4#p7.4-kindly')
    expect((await find('boundery')).hrefs).toContain('/parts/7.4')
  })
})

test('a criterion, a part or a section by number is gone to', async () => {
  expect(await find('criterion 400.5.1')).toMatchObject({ status: 303, location: '/criteria/400.5.1' })
  expect((await find(' 400.5.1 ')).location).toBe('/criteria/400.5.1')
  expect((await find('7.4')).location).toBe('/parts/7.4')
  expect((await find('Part 7.4')).location).toBe('/parts/7.4')
  expect((await find('section 7')).location).toBe('/sections/7')
  expect((await find('400.9.9')).status).toBe(200)
})

test('nothing found is said kindly, and what was typed stays', async () => {
  const { html, hrefs } = await find('<zzzqx>')
  expect(html).toContain('The book has nothing under those words')
  expect(html).toContain('value="&lt;zzzqx&gt;"')
  expect(hrefs).toEqual([])
})

test('nothing typed asks for something', async () => {
  expect((await find('')).html).toContain('A number such as 7.4')
})

test('what somebody searches for is in no log', async () => {
  const { nobody, logged } = await createTestApp({ curriculum: testBook() })
  await nobody.get('/search?q=frightened')
  expect(JSON.stringify(logged)).not.toContain('frightened')
})

test('one weak match does not stand in the way of what lacks a word; words in passing are not looked for', () => {
  const hit = (href: string) => ({ kind: 'question' as const, ref: '4.9', href, title: '', snippet: '' })
  const asked: string[] = []
  const match = (query: string) => {
    asked.push(query)
    return [hit(query.includes(' OR ') ? '/near' : '/all')]
  }
  const index = { match, words: new Set(['answer', 'door']) }
  const { how, hits } = search(index, 'mum wont answer the door')
  expect([how, hits.map(({ href }) => href)]).toEqual(['all', ['/all', '/near']])
  expect(asked.at(-1)).toBe('"mum" OR "answer" OR "door"')
  expect(search(index, 'self-care').hits.map(({ href }) => href)).toEqual(['/all'])
})
