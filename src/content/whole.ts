import { join } from 'node:path'
import { type Curriculum, type Part, placesOf } from './curriculum.ts'
import { BookFront } from './schemas.ts'
import { frontMatter, type Problems, readSource, type Source } from './source.ts'

type Written = Pick<Curriculum, 'award' | 'sections' | 'activities' | 'figures'>

/**
 * Whether the book is whole: as much of everything as `book.md` says there is at the least, and every criterion taught and
 * practised. A part that was lost stops the start, just as a mistake in one does.
 */
export function checkWhole(
  folder: string,
  written: Written,
  origins: ReadonlyMap<string, Source>,
  problems: Problems,
): void {
  const source = readSource(folder, join(folder, 'book.md'), problems)
  const least = frontMatter(source, BookFront, problems)
  if (!least) return
  const parts = written.sections.flatMap((section) => section.parts)
  const kinds = (kind: string) => written.activities.filter((activity) => activity.kind === kind).length
  const there = {
    sections: written.sections.length,
    parts: parts.length + written.sections.reduce((sum, { awaits }) => sum + awaits.length, 0),
    figures: written.figures.length,
    exercises: kinds('exercise'),
    templates: kinds('template'),
    reflections: kinds('reflection'),
  }
  for (const [what, count] of Object.entries(there)) {
    const wanted = least[what as keyof typeof there]
    if (count < wanted)
      problems.add(
        source.file,
        source.lineOf(what),
        `there should be ${wanted} ${what}, and there are ${count}; put back what is missing`,
      )
  }
  for (const part of parts) checkAsked(part, least, origins.get(part.number), problems)
  checkCriteria(written, problems)
}

function checkAsked(
  part: Part,
  least: { answers: number; phrasings: number },
  source: Source | undefined,
  problems: Problems,
): void {
  const phrasings = part.questions.reduce((sum, { asked }) => sum + asked.length, 0)
  if (part.questions.length >= least.answers && phrasings >= least.phrasings) return
  const has = `this part has ${part.questions.length} answers to ${phrasings} phrasings`
  problems.add(
    source?.file ?? `part ${part.number}`,
    1,
    `${has}; write at least ${least.answers} :::ask with ${least.phrasings} phrasings in all`,
  )
}

function checkCriteria({ award, sections, activities }: Written, problems: Problems): void {
  const taught = new Set(sections.flatMap(placesOf).flatMap(({ criteria }) => criteria))
  const served = new Set(activities.flatMap(({ serves }) => serves.map(({ criterion }) => criterion)))
  for (const { code, unit } of award.criteria) {
    const file = `qualification/${unit}.md`
    if (!taught.has(code))
      problems.add(file, 1, `no part teaches ${code}: name it in the criteria of the part that does`)
    if (!served.has(code))
      problems.add(file, 1, `no activity serves ${code}: add ::serves[why]{criterion="${code}"} to one that does`)
  }
}
