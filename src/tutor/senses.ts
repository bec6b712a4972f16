import { type Curriculum, placesOf } from '../content/curriculum.ts'
import type { Lessons } from '../content/tutor/tutor.ts'
import { remembered } from '../remembered.ts'
import { besideBook, dangerIn } from './danger/danger.ts'
import { learnDanger } from './danger/learning.ts'
import type { DangerModel } from './danger/model.ts'
import { learnMind, type Mind, SAFEGUARDING } from './mind.ts'
import type { Senses } from './understand.ts'

/** What was learned, as it is kept between starts. */
export interface Learned {
  readonly mind: Mind
  readonly danger: DangerModel
}

export function learnSenses(curriculum: Curriculum, lessons: Lessons): Learned {
  return {
    mind: learnMind(curriculum, lessons),
    danger: learnDanger(dangerLessons(curriculum, lessons), curriculum.tutor.dangerSigns),
  }
}

/** Examples of danger and of calm, and everything that people ask besides, but of safeguarding, which may tell of a real child. What is asked of a part may be danger all the same: then it stands among both. */
export function dangerLessons({ sections }: Curriculum, { danger, wishes, notOurs, waysIn }: Lessons) {
  const { calm, ...present } = danger
  const asked = sections
    .flatMap(placesOf)
    .filter(({ number }) => number !== SAFEGUARDING)
    .flatMap(({ questions }) => questions.flatMap((question) => question.asked))
  const ways = [...waysIn]
    .filter(([part]) => part !== SAFEGUARDING)
    .flatMap(([, lines]) => lines.map(({ said }) => said))
  const known = new Set(Object.values(danger).flat())
  const ordinary = [...asked, ...ways, ...Object.values(wishes).flat(), ...[...notOurs.values()].flat()]
  return { danger: present, calm, ordinary: ordinary.filter((line) => !known.has(line)) }
}

/** The latest texts are remembered: a page is opened more often than what stands on it changes. */
const MOST = 200

export function sensesOf({ tutor }: Curriculum, { mind, danger }: Learned): Senses {
  const sensed = remembered(MOST, (text) => dangerIn(text, danger, tutor.dangerSigns))
  return { mind, danger: (text, speaks) => (speaks ? besideBook(sensed(text), speaks) : sensed(text)) }
}
