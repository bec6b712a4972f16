import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createMailer, nextTry, waking } from '../../src/notices/mailer.ts'
import { type NoticeKind, notify } from '../../src/notices/notices.ts'
import { openPost } from '../../src/notices/post.ts'
import { outboxes } from '../../src/people/outboxes.ts'
import { SESSION_COOKIE, signToken } from '../../src/web/session.ts'
import { linkOn, PASSWORD } from '../people/support.ts'
import { browser, createTestApp, type TestPerson } from '../support/app.ts'
import { type FakeSmtp, fakeSmtp } from '../support/fake-smtp.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** An Alongside that sends mail, with the mail server. @param seconds how long it waits for an answer. */
async function service(seconds = 5) {
  const smtp = await fakeSmtp()
  const t = await createTestApp()
  const mail = { url: smtp.url, from: 'Alongside <alongside@example.org>' }
  const deps = { ...t.deps, config: { ...t.deps.config, mail } }
  const mailer = createMailer(deps, outboxes(deps), openPost(mail, seconds))
  const app = createApp(deps)
  const as = ({ id }: TestPerson) =>
    browser(app, `${SESSION_COOKIE}=${encodeURIComponent(signToken(`token-of-${id}`, deps.secret))}`)
  const tell = (to: TestPerson, kind: NoticeKind = 'sent back') =>
    deps.db.write((tx) => notify(tx, deps, { to: to.id, kind, from: { name: 'Ruth Vane' }, href: '/notebook' }))
  const jo = await t.person(['learner'], 'Jo Reid')
  return { ...t, app, deps, smtp, mailer, as, tell, jo }
}

async function atOnce({ as }: Awaited<ReturnType<typeof service>>, who: TestPerson) {
  expect((await as(who).post('/notices/choices', { mail: 'at once' })).status).toBe(303)
}

/** The text of a letter, put together again from quoted-printable. */
function read({ letters }: FakeSmtp, index = 0): string {
  return (letters[index]?.text ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=')
}

test('a letter says that there is something, and neither what nor from whom; once', async () => {
  const s = await service()
  await atOnce(s, s.jo)
  await s.tell(s.jo)
  await s.tell(s.jo, 'shared')
  await s.mailer.round()
  await s.mailer.round()
  expect(s.smtp.letters.map(({ to }) => to)).toEqual([[s.jo.email]])
  expect(read(s.smtp)).toContain('There is something for you in Alongside')
  expect(read(s.smtp)).toContain('http://alongside.test/notices')
  for (const private_ of ['Ruth', 'Jo Reid', 'sent back', 'shared', 'decided']) {
    expect(read(s.smtp)).not.toContain(private_)
  }
  const logged = JSON.stringify(s.logged)
  expect(logged).toContain('"sent":1')
  for (const private_ of [s.jo.email, 'Jo', 'Ruth', s.smtp.url]) expect(logged).not.toContain(private_)
})

test('one a day, in the morning, where nothing else was chosen; none for who chose none, or has seen it', async () => {
  const s = await service()
  const [kim, lee] = [await s.person(['learner']), await s.person(['learner'])]
  await s.as(kim).post('/notices/choices', { mail: 'none' })
  for (const who of [s.jo, kim, lee]) await s.tell(who)
  await s.mailer.round()
  expect(s.smtp.letters).toEqual([])
  await s.as(lee).post('/notices/seen', { upTo: 'id-999999' })
  s.clock.now = Date.UTC(2026, 10, 23, 6, 59)
  await s.mailer.round()
  expect(s.smtp.letters).toEqual([])
  s.clock.now = Date.UTC(2026, 10, 23, 7, 0)
  await s.mailer.round()
  expect(s.smtp.letters.map(({ to }) => to)).toEqual([[s.jo.email]])
})

test('a server that is slow holds nobody up', async () => {
  const s = await service(60)
  await atOnce(s, s.jo)
  s.smtp.sleep()
  await s.tell(s.jo)
  const round = s.mailer.round()
  expect((await s.as(s.jo).get('/notices')).status).toBe(200)
  expect((await s.as(s.jo).post('/parts/7.4/read', { read: 'yes' })).status).toBe(303)
  expect(s.smtp.letters).toEqual([])
  s.smtp.wake()
  await round
  expect(s.smtp.letters).toHaveLength(1)
})

test('a server that never answers, refuses, hangs up, or is gone is tried again, later and later', async () => {
  const s = await service(0.2)
  await atOnce(s, s.jo)
  await s.tell(s.jo)
  s.smtp.sleep()
  await s.mailer.round()
  await s.mailer.round()
  expect(s.smtp.calls()).toBe(1)
  s.smtp.wake()
  for (const [how, wait] of [
    ['refuses', 1],
    ['hangs up', 2],
  ] as const) {
    s.smtp.behave(how)
    const before = s.smtp.calls()
    s.clock.now += wait * MINUTE - 1
    await s.mailer.round()
    expect(s.smtp.calls()).toBe(before)
    s.clock.now += 1
    await s.mailer.round()
    expect(s.smtp.calls()).toBe(before + 1)
  }
  s.smtp.behave('well')
  s.clock.now += 4 * MINUTE
  await s.mailer.round()
  expect(s.smtp.letters).toHaveLength(1)
  await s.tell(s.jo)
  await s.smtp.vanish()
  await s.mailer.round()
  const [latest] = (await s.deps.db.read.query.notices.findMany()).toReversed()
  expect([latest?.mailTries, latest?.mailedAt, latest?.mailDueAt]).toEqual([1, null, s.clock.now + MINUTE])
  expect(JSON.stringify(s.logged)).not.toContain(s.jo.email)
})

test('it gives up after a day; the notice itself stays', async () => {
  const s = await service()
  await atOnce(s, s.jo)
  await s.tell(s.jo)
  s.smtp.behave('refuses')
  const begun = s.clock.now
  let due: number | null | undefined = begun
  while (typeof due === 'number') {
    s.clock.now = due
    await s.mailer.round()
    due = (await s.deps.db.read.query.notices.findFirst())?.mailDueAt
  }
  expect(s.clock.now - begun).toBeGreaterThan(22 * 3_600_000)
  expect(s.clock.now - begun).toBeLessThan(DAY + 2 * 3_600_000)
  expect(await (await s.as(s.jo).get('/notices')).text()).toContain('Notices, 1 new')
})

test('the waits grow to two hours', () => {
  expect([1, 2, 3, 8, 17].map((tries) => nextTry(tries, 0))).toEqual([1, 2, 4, 120, 120].map((each) => each * MINUTE))
})

test('a commit wakes the mailer, and closing lets it finish first', async () => {
  const s = await service()
  const heard: string[] = []
  const db = waking(
    {
      read: s.deps.db.read,
      write: s.deps.db.write,
      compact: async () => undefined,
      close: async () => void heard.push('closed'),
    },
    { wake: () => void heard.push('woken'), stop: async () => void heard.push('stopped') },
  )
  await db.write((tx) => notify(tx, s.deps, { to: s.jo.id, kind: 'shared', from: s.jo, href: '/' }))
  await expect(db.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await db.close()
  expect(heard).toEqual(['woken', 'stopped', 'closed'])
})

test('an invitation is mailed with its link, which opens; a new link by hand ends it', async () => {
  const s = await service()
  const ada = s.as(await s.person(['coordinator'], 'Ada Bell'))
  const sent = await ada.post('/people/invitations', { name: 'Kit', email: 'kit@example.org', roles: 'learner' })
  expect(sent.headers.get('location')).toBe('/people?done=mailed')
  expect(await (await ada.get('/people')).text()).toContain('on its way')
  await s.mailer.round()
  await s.mailer.round()
  expect(s.smtp.letters.map(({ to }) => to)).toEqual([['kit@example.org']])
  expect(await (await ada.get('/people')).text()).toContain('Sent by e-mail')
  const [, path = ''] = /http:\/\/alongside\.test(\/invitations\/[\w-]{43})/.exec(read(s.smtp)) ?? []
  expect((await browser(s.app).post(path, { password: PASSWORD })).status).toBe(303)

  await ada.post('/people/invitations', { name: 'Lou', email: 'lou@example.org', roles: 'learner' })
  const lou = (await s.deps.db.read.query.oneTimeLinks.findMany()).find(({ name }) => name === 'Lou')
  await ada.post(`/people/invitations/${lou?.id}/renew`)
  await s.mailer.round()
  expect(s.smtp.letters).toHaveLength(1)
  expect(linkOn(await (await ada.get('/people')).text())).toBe('')
})

test('mail is off where nothing is set, on where both are, and half of it is said to be wrong', () => {
  expect(readConfig({}).mail).toBeUndefined()
  const both = { SMTP_URL: 'smtps://u:p@mail.example.org', MAIL_FROM: 'Alongside <a@example.org>' }
  expect(readConfig(both).mail).toEqual({ url: both.SMTP_URL, from: both.MAIL_FROM })
  expect(() => readConfig({ SMTP_URL: both.SMTP_URL })).toThrow(/MAIL_FROM: set it too/)
  expect(() => readConfig({ ...both, SMTP_URL: 'https://mail.example.org' })).toThrow(/SMTP_URL: write the address/)
  expect(() => readConfig({ ...both, MAIL_FROM: 'a@b\nBcc: c@d' })).toThrow(/MAIL_FROM: write the address/)
})
