import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load.ts'
import { contentFolder } from '../support/content.ts'

const mistakesIn = async (folder: string) =>
  loadContent(folder).then(
    () => '',
    (error: Error) => error.message,
  )

test('questions for supervision are read from the content, and a mistake in them stops the start', async () => {
  const { folder, change } = contentFolder()
  const { curriculum } = await loadContent(folder)
  expect(curriculum.tutor.supervision.sections['7']?.length).toBeGreaterThan(1)
  expect(curriculum.tutor.supervision.moves.own_feelings?.length).toBeGreaterThan(1)
  change('tutor/supervision.md', '## own_feelings', '## feelings')
  const said = await mistakesIn(folder)
  expect(said).toContain('tutor/supervision.md')
  expect(said).toContain('there is no list “feelings” here')
  expect(said).toContain('“own_feelings” needs at least 2 lines')
}, 60_000)
