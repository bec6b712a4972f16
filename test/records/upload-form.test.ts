import { expect, test } from 'vitest'
import { uploads } from '../../src/db/schema.ts'
import {
  createDesk,
  type Desk,
  docm,
  docx,
  exe,
  gif,
  jpeg,
  mp3,
  mp4,
  odt,
  pdf,
  text,
  wav,
  webm,
  zip,
} from './upload-support.ts'

const rows = ({ deps }: Desk) => deps.db.read.select().from(uploads)
const page = async (desk: Desk) => (await desk.ann.get(desk.base)).text()

test('the plain form brings a file and its note, and pressed twice brings it once', async () => {
  const desk = await createDesk()
  const pressed = await Promise.all([1, 2].map(() => desk.form({ name: 'plan.pdf', bytes: pdf }, { note: 'page 2' })))
  expect(pressed.map(({ status }) => status)).toEqual([303, 303])
  expect(pressed[0]?.headers.get('location')).toBe(`${desk.base}#here`)
  expect(await rows(desk)).toMatchObject([{ name: 'plan.pdf', note: 'page 2', size: pdf.length }])
  expect(await page(desk)).toContain('plan.pdf')
})

test('what is missing is asked for at its field, and what was typed is still there', async () => {
  const desk = await createDesk()
  const answer = await desk.form({ name: 'plan.pdf', bytes: pdf }, { confidential: '', note: 'My “plan” <b>' })
  const body = await answer.text()
  expect(answer.status).toBe(422)
  expect(body).toContain('href="#confidential"')
  expect(body).toContain('Say whether it is a confidential record about a family')
  expect(body).toContain('My “plan” &lt;b&gt;</textarea>')
  expect(body).toContain('choose the file again')
  const none = await (await desk.form(undefined)).text()
  expect(none).toContain('Choose a file with something in it')
  const empty = await desk.form({ name: 'nothing.txt', bytes: text('') })
  expect([empty.status, (await empty.text()).includes('href="#file"')]).toEqual([422, true])
  const long = await (await desk.form({ name: 'plan.pdf', bytes: pdf }, { note: 'x'.repeat(501) })).text()
  expect(long).toContain('500 letters or fewer')
  expect(await rows(desk)).toEqual([])
})

test('a confidential record is refused with the reason, led to a signpost, and nothing of it is kept', async () => {
  const desk = await createDesk()
  const answer = await desk.form({ name: 'assessment.pdf', bytes: pdf }, { confidential: 'yes' })
  const body = await answer.text()
  expect(answer.status).toBe(422)
  expect(body).toContain('It stays where it is')
  expect(body).toContain('href="/evidence/new"')
  const begun = await desk.begin('assessment.pdf', 100, { confidential: 'yes' })
  expect([begun.status, await begun.json()]).toMatchObject([422, { mistakes: [{ at: 'confidential' }] }])
  expect([desk.parts(), desk.stored(), await rows(desk)]).toEqual([[], [], []])
})

test('the limits are said beforehand, and kindly when they are met', async () => {
  const desk = await createDesk({ UPLOAD_MOST: '2', UPLOAD_MOST_EACH: '3', UPLOAD_MOST_FORM: '1' })
  const head = await page(desk)
  expect(head).toContain('Up to 2 MB')
  expect(head).toContain('up to 1 MB')
  expect(head).toContain('You have 3 MB left')
  const big = await desk.form({ name: 'big.txt', bytes: text('x'.repeat(1024 * 1024 + 1)) })
  expect([big.status, await big.text()]).toMatchObject([422, expect.stringContaining('too big to go up in one piece')])
  const bigger = await desk.begin('bigger.txt', 2 * 1024 * 1024 + 1)
  expect(await bigger.json()).toEqual({
    mistakes: [{ at: 'file', message: 'That file is too big: 2 MB is the most' }],
  })
  expect((await desk.begin('one.txt', 2 * 1024 * 1024)).status).toBe(200)
  const full = await desk.begin('two.txt', 1.5 * 1024 * 1024)
  expect([full.status, JSON.stringify(await full.json())]).toMatchObject([422, expect.stringContaining('1 MB is left')])
})

test('only where files are taken, and only from somebody signed in, may a form be long', async () => {
  const desk = await createDesk()
  const bytes = text('x'.repeat(2 * 1024 * 1024))
  expect((await desk.form({ name: 'long.txt', bytes })).status).toBe(303)
  expect((await desk.form({ name: 'longer.txt', bytes: text('x'.repeat(12 * 1024 * 1024)) })).status).toBe(413)
  const long = { words: 'x'.repeat(2 * 1024 * 1024) }
  expect((await desk.nobody.post(desk.base, long)).status).toBe(413)
  expect((await desk.ann.post(`${desk.base}/begin`, long)).status).toBe(413)
  expect((await desk.ann.post('/parts/7.4/note', long)).status).toBe(413)
})

test('a form from another site, and one that breaks off, is not taken', async () => {
  const desk = await createDesk()
  const other = await desk.ann.post(`${desk.base}/begin`, { name: 'a', size: '1' }, { origin: 'https://other.example' })
  expect(other.status).toBe(403)
  const broken = await desk.app.request(`http://alongside.test${desk.base}`, {
    method: 'POST',
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a fi',
    headers: {
      origin: 'http://alongside.test',
      cookie: desk.ann.cookie,
      'content-type': 'multipart/form-data; boundary=x',
    },
  })
  expect(broken.status).toBe(422)
  expect(await rows(desk)).toEqual([])
})

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
test.each([
  ['a PDF', pdf, 'application/pdf'],
  ['a photo', jpeg, 'image/jpeg'],
  ['a GIF', gif, 'image/gif'],
  ['an MP3', mp3, 'audio/mpeg'],
  ['a WAV', wav, 'audio/wav'],
  ['a recording by a browser', webm('A_OPUS'), 'audio/webm'],
  ['a recording by a phone', mp4('soun'), 'audio/mp4'],
  ['a Word document', docx(), office],
  ['an ODT document', odt(), 'application/vnd.oasis.opendocument.text'],
  ['plain text', text('Dim ond geiriau: ŵ ŷ 👩‍👧'), 'text/plain; charset=utf-8'],
])('%s is taken for what its content shows, whatever it is called', async (_, content, type) => {
  const desk = await createDesk()
  const id = await desk.send('called.exe', await content)
  const answer = await desk.ann.get(`${desk.base}/${id}/file`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(await content)
})

test.each([
  ['a program', exe, 'no kind of file'],
  ['a web page', text('\n <!doctype html><script>alert(1)</script>'), 'web page'],
  ['a drawing in code', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'drawing written in code'],
  ['another', text('<?xml version="1.0"?><svg/>'), 'drawing written in code'],
  ['a document that says it has macros', docm(), 'macros'],
  ['a document that hides them', docx({ 'word/vbaProject.bin': 'x' }), 'macros'],
  ['an ODT with macros', odt({ 'Basic/script-lc.xml': 'x' }), 'macros'],
  ['a packed folder', zip({ 'a.txt': 'a' }), 'packed folder'],
  ['a film by a browser', webm('V_VP8'), 'film'],
  ['a film by a phone', mp4('vide'), 'film'],
  ['text with a NUL', text('a\0b'), 'no kind of file'],
  ['what is no UTF-8', new Uint8Array([0x41, 0xc3, 0x28, 0x42]), 'no kind of file'],
  ['a document without its end', docx().then((whole) => whole.slice(0, -22)), 'end of that file is missing'],
])('%s is refused, says what would do, and leaves nothing behind', async (_, content, why) => {
  const desk = await createDesk()
  const answer = await desk.form({ name: 'holiday.jpg', bytes: await content }, { note: 'The beach' })
  const body = await answer.text()
  expect([answer.status, body]).toMatchObject([422, expect.stringContaining(why)])
  expect(body).toContain('The beach</textarea>')
  expect([desk.parts(), desk.stored(), await rows(desk)]).toEqual([[], [], []])
})

test('names that could show who somebody is are said by the file, block nothing, and can be changed', async () => {
  const desk = await createDesk()
  const id = await desk.send('Plan_Jayden_Smith.txt', text('A plan.'), { note: 'Ring me on 07700 900123' })
  const before = await page(desk)
  expect(before).toContain('This could show who somebody is')
  expect(before).toContain('<bdi>Jayden Smith</bdi>')
  expect(before).toContain('<bdi>07700 900123</bdi>')
  const changed = await desk.ann.post(`${desk.base}/${id}/change`, { name: 'Plan.txt', note: 'The plan we made' })
  expect(changed.status).toBe(303)
  expect(await page(desk)).not.toContain('This could show')
  const long = await desk.ann.post(`${desk.base}/${id}/change`, { name: 'Mine.txt', note: 'y'.repeat(501) })
  const body = await long.text()
  expect([long.status, body.includes('y'.repeat(501)), body.includes('value="Mine.txt"')]).toEqual([422, true, true])
})

test('the page may use the microphone and play what it holds; no other page may', async () => {
  const desk = await createDesk()
  const { headers } = await desk.ann.get(desk.base)
  expect(headers.get('permissions-policy')).toBe('microphone=(self)')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; media-src 'self' blob:",
  )
  const other = (await desk.ann.get('/account')).headers
  expect(other.get('permissions-policy')).toBe('microphone=()')
  expect(other.get('content-security-policy')).not.toContain('blob:')
})
