import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Activity } from '../activity/activity.ts'
import { readActivity } from './activities.ts'
import { check } from './check.ts'
import { type Curriculum, type Part, type Place, placesOf, type Section } from './curriculum.ts'
import { readFigures } from './figures.ts'
import { filesIn } from './files.ts'
import { freezeCurriculum } from './freeze.ts'
import { readGlossary } from './glossary.ts'
import { slug } from './markdown.ts'
import { type Reference, readBody, type Shelf } from './place.ts'
import { ContentError } from './problem.ts'
import { readAward } from './qualification.ts'
import { ActivityFront, PartFront, RecordFront, recordForms, SectionFront } from './schemas.ts'
import { collectProblems, frontMatter, type Problems, readSource, type Source } from './source.ts'
import { readTutor } from './tutor/read.ts'
import type { Lessons } from './tutor/tutor.ts'
import { checkWhole } from './whole.ts'

const WORDS_A_MINUTE = 200

/** Reads everything in `folder` into one frozen curriculum. @throws {ContentError} */
export async function loadCurriculum(folder: string): Promise<Curriculum> {
  return (await loadContent(folder)).curriculum
}

export interface Content {
  readonly curriculum: Curriculum
  /** What the tutor learns from. */
  readonly lessons: Lessons
}

/**
 * Reads everything in `folder`.
 *
 * @throws {ContentError} listing every mistake with file, line, what is wrong and what to write instead.
 */
export async function loadContent(folder: string): Promise<Content> {
  const problems = collectProblems()
  if (!existsSync(folder)) problems.add(folder, 1, 'there is no such folder; set CONTENT_DIR to where the content is')
  const award = existsSync(folder) ? readAward(folder, problems) : undefined
  const terms = readGlossary(folder, problems)
  const figures = readFigures(folder, problems)
  const fronts = readSectionFronts(folder, problems)
  const shelf = shelfOf(
    terms,
    figures,
    fronts.flatMap(({ front }) => front.awaits),
  )
  const criteria = new Set(award?.criteria.map(({ code }) => code))
  const standing = readStandingActivities(folder, criteria, problems)
  const { sections, exercises, links, awaits, origins } = readSections({
    folder,
    fronts,
    shelf,
    standing,
    criteria,
    problems,
  })

  const records = readRecordForms(folder, criteria, problems)
  const activities = [...exercises, ...standing.filter((each) => !exercises.includes(each))]
  if (award) check({ award, sections, activities, terms, figures, links, awaits, origins }, problems)
  if (award) checkWhole(folder, { award, sections, activities, figures }, origins, problems)
  const known = {
    criteria: award?.criteria.map(({ code }) => code) ?? [],
    parts: sections.flatMap((section) => section.parts.map(({ number }) => number)),
    activities: activities.map(({ id }) => id),
    answers: new Map(
      sections.flatMap(placesOf).map(({ number, questions }) => [number, questions.map(({ asked }) => asked[0] ?? '')]),
    ),
  }
  const { words: tutor, lessons } = readTutor(folder, known, problems)
  if (!award || problems.all.length > 0) throw new ContentError(problems.all)
  return { curriculum: freezeCurriculum({ award, sections, activities, records, terms, figures, tutor }), lessons }
}

function shelfOf(terms: Curriculum['terms'], figures: Curriculum['figures'], awaits: readonly string[]): Shelf {
  const byName = new Map<string, Curriculum['terms'][number]>()
  for (const term of terms) for (const name of [...term.also, term.name]) byName.set(slug(name), term)
  for (const term of terms) byName.set(term.id, term)
  return {
    term: (name) => byName.get(name) ?? byName.get(slug(name)),
    figure: (number) => figures.find((each) => each.number === number),
    awaited: (number) => awaits.includes(number),
  }
}

/** Reflection models and templates: a file each. */
function readStandingActivities(
  folder: string,
  criteria: ReadonlySet<string>,
  problems: Problems,
): readonly Activity[] {
  return filesIn(folder, 'activities').flatMap((path) => {
    const source = readSource(folder, path, problems)
    const front = frontMatter(source, ActivityFront, problems)
    if (!front) return []
    const { activity: id, credit, prompt, ...rest } = front
    const head = { id, ...rest, ...(credit ? { credit } : {}), ...(prompt ? { prompt } : {}) }
    return [readActivity(head, source.tree.children, source.tree.children[0], { source, problems, criteria })]
  })
}

/** The forms in which assessors, witnesses and learners record what no response can show. */
function readRecordForms(folder: string, criteria: ReadonlySet<string>, problems: Problems): readonly Activity[] {
  const forms = filesIn(folder, 'records').flatMap((path) => {
    const source = readSource(folder, path, problems)
    const front = frontMatter(source, RecordFront, problems)
    if (!front) return []
    const { record, ...rest } = front
    const head = { id: record, kind: 'template' as const, part: '', with: 'pair' as const, ...rest }
    return [readActivity(head, source.tree.children, source.tree.children[0], { source, problems, criteria })]
  })
  for (const name of recordForms) {
    if (existsSync(folder) && !forms.some(({ id }) => id === name))
      problems.add('records', 1, `there is no form with record: ${name}; add a file for it`)
  }
  return forms
}

function readSectionFronts(folder: string, problems: Problems) {
  return filesIn(folder, 'sections')
    .filter((path) => basename(path) === 'section.md')
    .flatMap((path) => {
      const source = readSource(folder, path, problems)
      const front = frontMatter(source, SectionFront, problems)
      return front ? [{ path, source, front }] : []
    })
    .sort((a, b) => a.front.section - b.front.section)
}

type Fronts = ReturnType<typeof readSectionFronts>

interface Reading {
  readonly folder: string
  readonly fronts: Fronts
  readonly shelf: Shelf
  readonly standing: readonly Activity[]
  readonly criteria: ReadonlySet<string>
  readonly problems: Problems
}

function readSections({ folder, fronts, shelf, standing, criteria, problems }: Reading) {
  const read = {
    sections: [] as Section[],
    exercises: [] as Activity[],
    links: [] as Reference[],
    awaits: [] as string[],
    /** The file of each place, so that a mistake can be shown where it stands. */
    origins: new Map<string, Source>(),
  }
  for (const { path, source, front } of fronts) {
    const { section: number, title, summary, criteria: taught, awaits } = front
    const bodyOf = (place: string, tree: typeof source) => {
      const own = standing.filter((activity) => activity.part === place)
      const { activities, links, ...body } = readBody(place, tree.tree.children, shelf, own, {
        source: tree,
        problems,
        criteria,
      })
      read.exercises.push(...activities)
      read.links.push(...links)
      read.origins.set(place, tree)
      return {
        ...body,
        section: number,
        minutes: Math.max(1, Math.ceil(body.words / WORDS_A_MINUTE)),
        activities: activities.map(({ id }) => id),
      }
    }
    const opening: Place | undefined =
      source.tree.children.length > 0
        ? { number: String(number), title, summary, criteria: taught, ...bodyOf(String(number), source) }
        : undefined
    const parts = readParts(folder, dirname(path), number, bodyOf, shelf, problems)
    const unwritten = !opening && parts.length === 0
    read.awaits.push(...awaits)
    read.sections.push({ number, title, summary, ...(opening ? { opening } : {}), parts, unwritten, awaits })
  }
  return read
}

type BodyOf = (
  place: string,
  source: ReturnType<typeof readSource>,
) => Omit<Place, 'number' | 'title' | 'summary' | 'criteria'>

function readParts(
  folder: string,
  inside: string,
  section: number,
  bodyOf: BodyOf,
  shelf: Shelf,
  problems: Problems,
): readonly Part[] {
  const files = filesIn(inside, '').filter((path) => basename(path) !== 'section.md')
  const parts = files.flatMap((path): Part[] => {
    const source = readSource(folder, path, problems)
    const front = frontMatter(source, PartFront, problems)
    if (!front) return []
    const { part: number, ...rest } = front
    if (!number.startsWith(`${section}.`))
      problems.add(source.file, source.lineOf('part'), `part ${number} stands in the folder of section ${section}`)
    const ready = (to: string) => !shelf.awaited(to)
    return [
      {
        number,
        ...rest,
        before: rest.before.filter(ready),
        after: rest.after.filter(ready),
        ...bodyOf(number, source),
      },
    ]
  })
  return parts.sort((a, b) => order(a.number) - order(b.number))
}

/** 7.10 comes after 7.9. */
function order(number: string): number {
  return Number(number.split('.')[1])
}
