import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { peopleRoutes } from '../../src/people/routes.tsx'
import { readForm } from '../../src/web/form.ts'
import { createRoutes, type Env } from '../../src/web/routes.ts'
import { createTestApp } from '../support/app.ts'
import { account, device, PASSWORD, signIn } from './support.ts'

// Hashing is held by sign-in.test.ts; here it would only take time.
const WORDS = 'I felt small.\n\n"Come in", she said & <b>meant</b> it.'
const INVITE = '/people/invitations'

function hidden(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    const plain = (text: string) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
    fields[plain(name)] = plain(value)
  }
  return fields
}

test('what was posted while signed out is posted again after signing in, and its answer passed on', async () => {
  const t = await createTestApp()
  const ada = await account(t, ['coordinator'], 'Ada Bell')
  const desk = device(t.app)
  const typed = { name: WORDS, email: 'new@example.org', roles: ['learner', 'assessor'] }
  const out = await desk.post(INVITE, typed)
  expect(out.status).toBe(401)
  const html = await out.text()
  expect(html).toContain('You were signed out. Your page is kept; sign in and carry on.')
  expect(hidden(html)).toMatchObject({ 'kept-path': INVITE, 'kept.name': WORDS, 'kept.email': 'new@example.org' })

  const kept = { 'kept-path': INVITE, 'kept.name': 'Jo', 'kept.email': 'new@example.org', 'kept.roles': typed.roles }
  const wrong = await signIn(desk, ada.email, 'not the password', kept)
  expect(wrong.status).toBe(422)
  expect((await wrong.text()).match(/name="kept\.roles" value="(learner|assessor)"/g)).toHaveLength(2)

  const answer = await signIn(desk, ada.email, PASSWORD, kept)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/^\/people\/invitations\//)
  expect(await (await desk.get(answer.headers.get('location') ?? '')).text()).toContain('/invitations/')
  const people = await (await desk.get('/people')).text()
  expect(people).toContain('new@example.org')
  expect(people).toContain('Learner, Assessor')
})

test('a form that comes back with mistakes comes back after signing in too, with the words', async () => {
  const t = await createTestApp()
  const ada = await account(t, ['coordinator'], 'Ada Bell')
  const kept = { 'kept-path': INVITE, 'kept.name': WORDS, 'kept.email': 'not an address' }
  const answer = await signIn(device(t.app), ada.email, PASSWORD, kept)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('she said &amp; &lt;b&gt;meant')
})

test('where the target is not theirs, the words are shown to be copied', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const kept = { 'kept-path': INVITE, 'kept.name': WORDS, 'kept.email': 'ok' }
  const answer = await signIn(device(t.app), sam.email, PASSWORD, kept)
  expect(answer.status).toBe(404)
  const html = await answer.text()
  expect(html).toContain('>\nok</textarea>')
  expect(html).toContain('href="/account"')
  expect(html).toContain('I felt small.\n\n&quot;Come in&quot;, she said &amp; &lt;b&gt;meant&lt;/b&gt; it.')
  expect(answer.headers.getSetCookie().join()).toContain('alongside.session_token=')
})

test.each(['https://elsewhere.example/steal', '//elsewhere.example/steal', '/sign-out', '/sign-in'])(
  'is sent again to own pages only, not to %s; the words are still shown',
  async (path) => {
    const t = await createTestApp()
    const sam = await account(t, ['learner'])
    const answer = await signIn(device(t.app), sam.email, PASSWORD, { 'kept-path': path, 'kept.words': WORDS })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('I felt small.')
  },
)

test('the words outlive a pause after too many tries', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const phone = device(t.app)
  for (let i = 0; i < 10; i++) await signIn(phone, sam.email, 'wrong guess')
  const answer = await signIn(phone, sam.email, PASSWORD, { 'kept-path': INVITE, 'kept.name': WORDS })
  expect(answer.status).toBe(429)
  expect(hidden(await answer.text())['kept.name']).toBe(WORDS)
})

test('passwords are not carried about', async () => {
  const { nobody } = await createTestApp()
  const answer = await nobody.post('/account/password', { current: 'my old secret', password: 'my new secret' })
  expect(answer.status).toBe(401)
  expect(await answer.text()).not.toContain('secret')
})

test('htmx gets a small piece of a page, with a way back to the page it was on', async () => {
  const { nobody } = await createTestApp()
  const headers = { 'hx-request': 'true', 'hx-current-url': 'http://alongside.test/people?done=roles' }
  for (const answer of [await nobody.post(INVITE, { name: WORDS }, headers), await nobody.get('/people', headers)]) {
    expect(answer.status).toBe(401)
    const html = await answer.text()
    expect(html).toContain('href="/sign-in?to=%2Fpeople%3Fdone%3Droles"')
    expect(html).not.toContain('<html')
  }
})

test('every field arrives as it was posted, in order, with its line ends', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const heard: unknown[] = []
  const target = new Hono<Env>()
  const routes = createRoutes(target, () => new Response(null, { status: 401 }))
  routes.post('/words', 'anyone', async (c) => {
    heard.push((await readForm(c)).entries())
    return c.text('kept')
  })
  peopleRoutes(routes, t.deps, (request) => target.fetch(request))
  const body = new URLSearchParams([
    ['email', sam.email],
    ['password', PASSWORD],
    ['kept-path', '/words?draft=1'],
    ['kept.events.0.when', 'a\r\nb'],
    ['kept.kept.odd', ' x '],
    ['kept.events.0.when', ''],
  ])
  const answer = await target.request('http://alongside.test/sign-in', { method: 'POST', body })
  expect(await answer.text()).toBe('kept')
  expect(heard).toEqual([
    [
      ['events.0.when', 'a\nb'],
      ['kept.odd', ' x '],
      ['events.0.when', ''],
    ],
  ])
})
