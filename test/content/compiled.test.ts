import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCurriculum } from '../../src/content/compiled.ts'
import { contentFolder } from '../support/content.ts'

test('what an earlier start read serves the next one, until the content changes', async () => {
  const content = contentFolder()
  const file = join(content.folder, 'kept', 'curriculum.json')
  const first = await openCurriculum(content.folder, file)
  const again = await openCurriculum(content.folder, file)
  expect(again.part('7.4')).toEqual(first.part('7.4'))
  expect(again.taughtIn('400.5.1').map(({ number }) => number)).toEqual(['7.4'])

  content.change('sections/07-engaging/7.4-boundaries.md', 'You will get close', 'You may get close')
  expect((await openCurriculum(content.folder, file)).part('7.4')?.text).toContain('You may get close')
})

test('it is really the kept one that is read', async () => {
  const content = contentFolder()
  const file = join(content.folder, 'kept', 'curriculum.json')
  await openCurriculum(content.folder, file)
  writeFileSync(file, readFileSync(file, 'utf8').replace('Relationship and role boundaries', 'Seen again'))
  expect((await openCurriculum(content.folder, file)).part('7.4')?.title).toBe('Seen again')
})

test('a kept file that was cut off is read past', async () => {
  const content = contentFolder()
  const file = join(content.folder, 'kept', 'curriculum.json')
  await openCurriculum(content.folder, file)
  writeFileSync(file, '{"digest":"')
  expect((await openCurriculum(content.folder, file)).part('7.4')?.number).toBe('7.4')
})

test('a mistake is never kept: it stops every start', async () => {
  const content = contentFolder()
  const file = join(content.folder, 'kept', 'curriculum.json')
  content.change('sections/07-engaging/7.4-boundaries.md', ':::care', ':::beware')
  await expect(openCurriculum(content.folder, file)).rejects.toThrow(/beware/)
  await expect(openCurriculum(content.folder, file)).rejects.toThrow(/beware/)
})
