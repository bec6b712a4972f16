import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { claims, judgements, ledger, samples, samplingPlans, ties, uploads } from '../../src/db/schema.ts'
import { group, tie } from '../support/world.ts'
import { createDesk, type Desk, kept, mp3, pdf, submitted, text } from './upload-support.ts'

async function hashOf({ deps }: Desk, id: string): Promise<string> {
  const [row] = await deps.db.read.select().from(uploads).where(eq(uploads.id, id))
  return row?.hash ?? ''
}

async function evidenceWith(desk: Desk, name: string, bytes: Uint8Array<ArrayBuffer>, note = ''): Promise<string> {
  return kept(desk, desk.ann, [{ hash: await hashOf(desk, await desk.send(name, bytes)), name, note }])
}

test('a sound is sent in the ranges that a player asks for', async () => {
  const desk = await createDesk()
  const path = `/evidence/${await evidenceWith(desk, 'gate.mp3', mp3)}/files/0`
  const get = async (range?: string) => {
    const answer = await desk.ann.get(path, range === undefined ? {} : { range })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return { status: answer.status, range: answer.headers.get('content-range'), bytes }
  }
  const size = mp3.length
  expect(await get()).toEqual({ status: 200, range: null, bytes: mp3 })
  expect(await get('bytes=0-9')).toEqual({ status: 206, range: `bytes 0-9/${size}`, bytes: mp3.slice(0, 10) })
  expect(await get('bytes=100-')).toEqual({
    status: 206,
    range: `bytes 100-${size - 1}/${size}`,
    bytes: mp3.slice(100),
  })
  expect((await get('bytes=-10')).bytes).toEqual(mp3.slice(-10))
  expect((await get('bytes=10-99999999')).range).toBe(`bytes 10-${size - 1}/${size}`)
  for (const none of [`bytes=${size}-`, 'bytes=20-10', 'bytes=-0']) {
    expect(await get(none)).toMatchObject({ status: 416, range: `bytes */${size}` })
  }
  for (const all of ['bytes=0-1,5-6', 'words=1-2', 'bytes=-']) expect((await get(all)).bytes).toEqual(mp3)
  const head = await desk.app.request(`http://alongside.test${path}`, {
    method: 'HEAD',
    headers: { cookie: desk.ann.cookie },
  })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(size), ''])
})

test('whatever was uploaded can do nothing where it is opened, and is kept by nobody on the way', async () => {
  const desk = await createDesk()
  const sound = (await desk.ann.get(`/evidence/${await evidenceWith(desk, 'a.mp3', mp3)}/files/0`)).headers
  const document = (await desk.ann.get(`/evidence/${await evidenceWith(desk, 'a.pdf', pdf)}/files/0`)).headers
  for (const headers of [sound, document]) {
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  }
  expect(sound.get('content-disposition')).toMatch(/^inline;/)
  expect(document.get('content-disposition')).toMatch(/^attachment;/)
})

test.each([
  ['../../etc/passwd', 'passwd.txt'],
  ['C:\\Users\\Ann\\plan.txt', 'plan.txt'],
  ['plan.html', 'plan.html.txt'],
  ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'],
  ['photo\u202Etxt.exe', 'phototxt.exe.txt'],
  ['"quoted"; filename=evil.txt', '"quoted"; filename=evil.txt'],
  ['  ..  ', 'File.txt'],
  ['Cynllun Siân 👩‍👧.txt', 'Cynllun Siân 👩👧.txt'],
  [`${'é'.repeat(300)}.txt`, `${'é'.repeat(116)}.txt`],
])('the name %j is handed out as %j, and the header holds nothing but it', async (said, name) => {
  const desk = await createDesk()
  const id = await desk.send(said, text('Words.'))
  const header = (await desk.ann.get(`${desk.base}/${id}/file`)).headers.get('content-disposition') ?? ''
  const [, plain, encoded = ''] =
    /^attachment; filename="([\w .()-]*)"; filename\*=UTF-8''([\w.!#$&+^`|~%-]+)$/.exec(header) ?? []
  expect(plain).toBeDefined()
  expect(decodeURIComponent(encoded)).toBe(name)
})

test('the evidence page lets one listen and look, with the note for who cannot', async () => {
  const desk = await createDesk()
  const id = await evidenceWith(desk, 'gate.mp3', mp3, 'What I thought, from 0:10')
  const page = await (await desk.ann.get(`/evidence/${id}`)).text()
  expect(page).toContain(`<audio class="sound" controls="" preload="none" src="/evidence/${id}/files/0?version=1"`)
  expect(page).toContain('What I thought, from 0:10')
})

test('staff open what was submitted and nothing else, and an EQA’s look is recorded', async () => {
  const desk = await createDesk()
  const groupId = await group(desk, [desk.ann])
  const [assessor, supervisor, eqa] = [
    await desk.person(['assessor']),
    await desk.person(['supervisor']),
    await desk.person(['eqa']),
  ]
  await tie(desk, 'assesses', assessor, { groupId })
  await tie(desk, 'supervises', supervisor, { groupId })
  await tie(desk, 'examines', eqa, { groupId })
  const evidence = await evidenceWith(desk, 'a.pdf', pdf)
  const path = `/learners/${desk.ann.id}/evidence/${evidence}/files/0`
  const status = async (who: { get(path: string): Promise<Response> }, at = path) => (await who.get(at)).status
  expect([await status(assessor), await status(eqa)]).toEqual([404, 404])
  await submitted(desk, desk.ann, evidence, desk.clock.now)
  expect(await status(assessor)).toBe(404)
  await submitted(desk, desk.ann, evidence)
  expect([await status(assessor), await status(supervisor), await status(eqa)]).toEqual([200, 404, 200])
  expect([await status(assessor, `${path}?version=2`), await status(assessor, path.replace(/0$/, '1'))]).toEqual([
    404, 404,
  ])
  const looks = (await desk.deps.db.read.select().from(ledger)).filter(({ what }) => what === 'looked')
  expect(looks).toMatchObject([{ actorId: eqa.id, subject: path, learnerId: desk.ann.id }])
  await desk.deps.db.write(
    async (tx) => void (await tx.update(ties).set({ scope: 'sample' }).where(eq(ties.kind, 'examines'))),
  )
  expect(await status(eqa)).toBe(404)
  await sampled(desk, evidence)
  expect(await status(eqa)).toBe(200)
})

/** A sent judgement on the evidence, in an IQA's sample. */
async function sampled({ deps, ann }: Desk, evidenceId: string): Promise<void> {
  const at = deps.clock()
  const [claimId, planId, judgementId] = [deps.id(), deps.id(), deps.id()]
  const submission = await submitted({ deps } as Desk, ann, evidenceId)
  await deps.db.write(async (tx) => {
    await tx.insert(claims).values({
      ...{ id: claimId, evidenceId, version: 1, learnerId: ann.id, criterion: '400.7.2', because: '', createdAt: at },
      ...{ stepId: 's', fieldId: 'f', start: 0, end: 0, quote: '' },
    })
    await tx.insert(judgements).values({
      ...{ id: judgementId, submissionId: submission, claimId, evidenceId, version: 1, learnerId: ann.id },
      ...{ criterion: '400.7.2', decision: 'met', valid: true, authentic: true, current: true, sufficient: true },
      ...{ feedback: '', assessorName: 'A', savedAt: at, sentAt: at },
    })
    await tx.insert(samplingPlans).values({
      ...{ id: planId, iqaName: 'I', name: 'P', kind: 'interim', from: '2026-11-01', until: '2026-11-30' },
      ...{ rules: '{}', note: '', createdAt: at },
    })
    await tx.insert(samples).values({
      ...{ id: deps.id(), planId, judgementId, learnerId: ann.id, criterion: '400.7.2', why: '', addedAt: at },
    })
  })
}

test('bytes that the disk has lost are told to the operator, and not sent as nothing', async () => {
  const desk = await createDesk()
  const id = await evidenceWith(desk, 'a.pdf', pdf)
  rmSync(join(desk.deps.config.dataDir, 'files'), { recursive: true })
  expect((await desk.ann.get(`/evidence/${id}/files/0`)).status).toBe(500)
  expect(JSON.stringify(desk.logged)).toContain('put back from a backup')
})
