import { expect, test } from 'vitest'
import { freezeCurriculum } from '../../src/content/freeze.ts'
import { createFromBook } from '../../src/tutor/book-or-not.ts'
import { learnMind, reader } from '../../src/tutor/mind.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { sampleLessons } from '../support/tutor.ts'

const curriculum = sampleCurriculum()
const mind = learnMind(curriculum, {
  ...sampleLessons,
  waysIn: new Map([...sampleLessons.waysIn].map(([part, ways]) => [part, ways.map((way) => ({ ...way, answer: 0 }))])),
})
const { bookOrNot } = createFromBook(curriculum, mind, reader(mind, curriculum))
function offered(message: string) {
  const asked = bookOrNot(message, new Map())
  return asked.is === 'not ours' ? asked.answers.map(({ place }) => place.number) : undefined
}

test('what is asked as somebody asked before is answered', () => {
  expect(bookOrNot('how much of my own life can i tell her', new Map())).toMatchObject({
    is: 'asked',
    answer: { place: { number: '7.4' }, near: expect.closeTo(1, 5) },
    others: [],
  })
})

test('what hardly anything in the book speaks for is refused, and no place is offered instead', () => {
  expect(bookOrNot('zebra quartz marmalade', new Map())).toEqual({
    is: 'not ours',
    refusal: undefined,
    nearest: undefined,
    answers: [],
  })
})

test('what something speaks for, and not enough, is offered places to choose from', () => {
  const message = 'quartz zebra marmalade, and how much of my own life'
  expect(bookOrNot(message, new Map())).toMatchObject({ is: 'not ours', refusal: undefined })
  expect(offered(message)).toEqual(['7.4', '6.6'])
})

test('what a question of keeping people safe would be answered counts for nothing', () => {
  const other = { asked: ['what is reflecting'], answerHtml: '', answerText: 'To look back.' }
  const numbered = (number: string) => {
    const sections = curriculum.sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) =>
        part.number === '7.4' ? { ...part, number } : { ...part, questions: [other] },
      ),
    }))
    return freezeCurriculum({ ...curriculum, sections })
  }
  const lessons = { ...sampleLessons, waysIn: new Map() }
  const speaks = [numbered('7.4'), numbered('4.8')].map((of) => {
    const known = learnMind(of, lessons)
    return createFromBook(of, known, reader(known, of)).speaksFor('how much of my own life can i tell her')
  })
  expect(speaks[0]).toBeGreaterThan((speaks[1] ?? 0) + 2)
})

test('whoever asks is answered where whoever tells the same is asked back', () => {
  const two = ['kettles', 'curtains'].map((word) => ({
    asked: [`boundaries and ${word} in the work of a family`],
    answerHtml: '',
    answerText: `Of ${word} and of all that one may say of them.`,
  }))
  const sections = curriculum.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) =>
      part.number === '7.4' ? { ...part, questions: [...part.questions, ...two] } : part,
    ),
  }))
  const of = freezeCurriculum({ ...curriculum, sections })
  const known = learnMind(of, sampleLessons)
  const book = createFromBook(of, known, reader(known, of))
  const told = 'the boundaries in the work of that family'
  expect(book.bookOrNot(told, new Map())).toMatchObject({ is: 'unclear', told: true, likely: true })
  expect(book.bookOrNot(`${told}?`, new Map())).toMatchObject({ is: 'asked', others: [] })
})
