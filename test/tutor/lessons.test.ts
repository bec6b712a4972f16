import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load.ts'
import { dangerLessons } from '../../src/tutor/senses.ts'
import { contentFolder } from '../support/content.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

test('what is asked of a part and is danger all the same is not learned as ordinary', async () => {
  const { lessons } = await loadContent(contentFolder().folder)
  const asked = 'how much of my own life can i tell her'
  expect(dangerLessons(sampleCurriculum(), lessons).ordinary).toContain(asked)
  const danger = { ...lessons.danger, worker: [asked] }
  const known = dangerLessons(sampleCurriculum(), { ...lessons, danger })
  expect(known.danger.worker).toEqual([asked])
  expect(known.ordinary).not.toContain(asked)
})
