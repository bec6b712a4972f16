import { type Curriculum, placesOf } from '../../src/content/curriculum.ts'
import { collectProblems } from '../../src/content/source.ts'
import { readDangerSigns } from '../../src/content/tutor/danger-signs.ts'
import { readLists } from '../../src/content/tutor/lists.ts'
import { readMoves } from '../../src/content/tutor/move-words.ts'
import { readNames } from '../../src/content/tutor/names.ts'
import { readRefusals } from '../../src/content/tutor/refusals.ts'
import { readSafety } from '../../src/content/tutor/safety.ts'
import { readSays } from '../../src/content/tutor/says.ts'
import { readSupervision } from '../../src/content/tutor/supervision.ts'
import { askingLists, type Lessons, type TutorWords } from '../../src/content/tutor/tutor.ts'
import { readWritings } from '../../src/content/tutor/writings.ts'
import { type CoachModel, trainCoach } from '../../src/tutor/coach/reader.ts'
import { learnMind, type Mind } from '../../src/tutor/mind.ts'
import { createTutor, type Tutor } from '../../src/tutor/tutor.ts'

const problems = collectProblems()
const refusals = readRefusals('content', problems)

/** What the tutor really says, with the lists of the small curriculum. */
export const sampleTutorWords: TutorWords = {
  says: readSays('content', problems),
  safety: readSafety('content', problems),
  refusals: refusals.map(({ asked: _, ...refusal }) => refusal),
  moves: readMoves('content', problems),
  synonyms: [],
  asking: readLists({ folder: 'content', file: 'asking.md', headings: askingLists, least: 0 }, problems),
  nicknames: [{ activity: 'gibbs', also: ['gibbs'] }],
  names: readNames('content', problems),
  dangerSigns: readDangerSigns('content', problems),
  supervision: readSupervision('content', problems),
}

/** What the sample tutor learns from. */
export const sampleLessons: Lessons = {
  danger: { child: [], adult: [], worker: [], learner: [], calm: [] },
  wishes: {
    reflect: ['i want to reflect', 'something happened today', 'start gibbs', 'think through a visit', 'lets do gibbs'],
    practise: ['give me an exercise', 'let me practise', 'an exercise on boundaries', 'something to practise'],
    resume: ['carry on', 'back to my draft', 'where was i', 'finish what i began', 'resume'],
    missing: ['what am i missing for 400', 'what is still open', 'which criteria are left', 'how far am i'],
    next: ['what should i do next', 'ten minutes to read', 'where do i start', 'what next'],
    code: ['what does 400.5.1 want', 'explain 400.7.2', '400.7.1', 'evidence for 400.5.2'],
    more: ['tell me more', 'what else', 'give me an example', 'go on', 'say more about that'],
    misread: ['that is not what i asked', 'no i meant something else', 'wrong answer', 'you misunderstood me'],
    'not-a-wish': ['what is gibbs', 'why should i reflect'],
  },
  notOurs: new Map(refusals.map(({ id, asked }) => [id, asked.slice(0, 1)])),
  criteria: new Map([['400.7.1', ['which one is about why we reflect']]]),
  waysIn: new Map(
    Object.entries({
      '7.4': [
        'how much of my own life can i tell her',
        'mum asked if ive got kids',
        'tell me about boundaries',
        'boundaries in the work',
        'where is the line between friend and worker',
        'can i give her my own number',
        'there is something she asked of my own life',
        'boundaries with a family',
        'how close may i get',
        'what do i say when she asks about my life',
      ],
      '6.6': ['why look back on a visit', 'what is reflecting for', 'how do i look at my own practice'],
    }).map(([part, lines]) => [part, lines.map((said) => ({ said }))]),
  ),
  writings: [],
}

let coach: CoachModel | undefined
const minds = new Map<string, Mind>()

/** Whoever comes to a place of the small curriculum wants its one answer. */
function wantingAnswers(curriculum: Curriculum): Lessons['waysIn'] {
  const wanted = (part: string) =>
    curriculum.place(part)?.questions.findIndex(({ answerText }) => answerText === 'A little.')
  return new Map(
    [...sampleLessons.waysIn].map(([part, ways]) => [
      part,
      ways.map(({ said }) => ({ said, answer: wanted(part) ?? 0 })),
    ]),
  )
}

/** A tutor that has learned a small curriculum. Danger, to it, is the word “danger”, and less surely “dangerous”. */
export function sampleTutor(curriculum: Curriculum): Tutor {
  const asked = curriculum.sections
    .flatMap(placesOf)
    .flatMap(({ questions }) => questions.map(({ asked: [first] }) => first))
  const which = [...curriculum.activities.map(({ id }) => id), ...asked].join()
  const mind = minds.get(which) ?? learnMind(curriculum, { ...sampleLessons, waysIn: wantingAnswers(curriculum) })
  minds.set(which, mind)
  const danger = (text: string) => ({
    danger: /\bdanger/.test(text),
    sure: /\bdanger\b/.test(text),
    perhaps: /\bworry\b/.test(text),
    whom: 'child' as const,
  })
  const learnt = {
    mind,
    danger,
    get coach() {
      coach ??= trainCoach(readWritings('content', problems).slice(0, 60))
      return coach
    },
  }
  return createTutor(curriculum, Promise.resolve(learnt))
}
