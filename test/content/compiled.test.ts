import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openContent } from '../../src/content/compiled.ts'
import { contentFolder } from '../support/content.ts'

const open = async (folder: string, inside: string) => (await openContent(folder, inside)).curriculum

test('what an earlier start read serves the next one, until the content changes', async () => {
  const content = contentFolder()
  const inside = join(content.folder, 'kept')
  const first = await open(content.folder, inside)
  const again = await open(content.folder, inside)
  expect(again.part('7.4')).toEqual(first.part('7.4'))
  expect(again.taughtIn('400.5.1').map(({ number }) => number)).toEqual(['7.4'])

  content.change('sections/07-engaging/7.4-boundaries.md', 'You will get close', 'You may get close')
  expect((await open(content.folder, inside)).part('7.4')?.text).toContain('You may get close')
})

test('it is really the kept one that is read', async () => {
  const content = contentFolder()
  const inside = join(content.folder, 'kept')
  const file = join(inside, 'curriculum.json')
  await open(content.folder, inside)
  writeFileSync(file, readFileSync(file, 'utf8').replace('Relationship and role boundaries', 'Seen again'))
  expect((await open(content.folder, inside)).part('7.4')?.title).toBe('Seen again')
})

test('a kept file that was cut off is read past', async () => {
  const content = contentFolder()
  const inside = join(content.folder, 'kept')
  const file = join(inside, 'curriculum.json')
  await open(content.folder, inside)
  writeFileSync(file, '{"digest":"')
  expect((await open(content.folder, inside)).part('7.4')?.number).toBe('7.4')
})

test('a mistake is never kept: it stops every start', async () => {
  const content = contentFolder()
  const inside = join(content.folder, 'kept')
  content.change('sections/07-engaging/7.4-boundaries.md', ':::care', ':::beware')
  await expect(open(content.folder, inside)).rejects.toThrow(/beware/)
  await expect(open(content.folder, inside)).rejects.toThrow(/beware/)
})

test('a change is seen though the file is as long as before and claims to be as old', async () => {
  const content = contentFolder()
  const inside = join(content.folder, 'kept')
  const file = join(content.folder, 'sections/07-engaging/7.4-boundaries.md')
  utimesSync(file, 1, 1)
  await open(content.folder, inside)
  const { size, ino, mtimeMs } = statSync(file)
  content.change('sections/07-engaging/7.4-boundaries.md', 'You will get close', 'We shall be close!')
  utimesSync(file, 1, 1)
  expect(statSync(file)).toMatchObject({ size, ino, mtimeMs })
  expect((await open(content.folder, inside)).part('7.4')?.text).toContain('We shall be close!')
})

test('files that were only touched are not read anew into something else', async () => {
  const content = contentFolder()
  const inside = join(content.folder, 'kept')
  const { digest } = await openContent(content.folder, inside)
  utimesSync(join(content.folder, 'sections/07-engaging/7.4-boundaries.md'), 1, 1)
  expect((await openContent(content.folder, inside)).digest).toBe(digest)
})
