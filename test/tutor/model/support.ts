import { type ModelConfig, readConfig } from '../../../src/config.ts'
import type { Grounded, Hide, Model, Outcome, Passage, Sentence } from '../../../src/tutor/model/model.ts'
import { openModel } from '../../../src/tutor/model/model.ts'
import { type Behaviour, fakeModel } from '../../support/fake-model.ts'

export const passages: readonly Passage[] = [
  {
    part: '7.4',
    title: 'Relationship and role boundaries',
    text: 'A boundary marks the edge of your part: what you will do, what you will not, and when. Ground rules are what everyone has agreed about how the work is done. Boundaries only work if they are said, early and kindly. Trust: nobody has to guess, so nobody is caught out. You might say: “I can listen, but I cannot keep secrets.” The service can be rung on 0161 496 0123 or written to at help@service.example.org. Visits end by 5.30pm. It is at 12 Beech Road, M14 5TQ.',
  },
  {
    part: '4.7',
    title: 'Supervision',
    text: 'If you would choose your words in supervision, take it to supervision. We all find some limits hard to hold. Your supervisor helps you to see where a limit has been stretched, for a limit you stretch once is the new limit.',
  },
]

export const question = 'How do I tell Kelly Marsh what I cannot do? She rang me at kelly@marsh.example.'

export const grounded: Grounded = {
  question,
  passages,
  embedded: 'Say what you are there for before Kelly Marsh has to guess.',
}

/** A guard that knows two details. */
export const hide: Hide = {
  out: (text) => text.replaceAll('Kelly Marsh', 'child A').replaceAll('kelly@marsh.example', '(e-mail)'),
  back: (text) => text.replaceAll('child A', 'Kelly Marsh'),
}

export const sound = [
  'A boundary marks what you will do and what you will not [7.4].',
  'Say it to child A early and kindly, so that nobody has to guess [7.4].',
  'If a limit has been stretched, take it to supervision [4.7].',
]

export const soundWords = [
  'A boundary marks what you will do and what you will not.',
  'Say it to Kelly Marsh early and kindly, so that nobody has to guess.',
  'If a limit has been stretched, take it to supervision.',
]

export function settings(url: string, more: Record<string, string> = {}): ModelConfig {
  const { model } = readConfig({ MODEL_URL: url, MODEL_NAME: 'small-one', ...more })
  if (!model) throw new Error('There is no model in these settings')
  return model
}

/** Time as it goes, for answers that are timed; the clock of a test app stands still. */
export const still = () => Date.UTC(2026, 10, 22, 9, 0)

export function modelAt(url: string, more: Record<string, string> = {}, clock = still): Model {
  const model = openModel(settings(url, more), clock)
  if (!model) throw new Error('There is no model')
  return model
}

export interface Told {
  readonly sentences: readonly Sentence[]
  readonly outcome: Outcome
}

/** Listens to the end. */
export async function told(answer: AsyncGenerator<Sentence, Outcome>): Promise<Told> {
  const sentences: Sentence[] = []
  for (;;) {
    const next = await answer.next()
    if (next.done) return { sentences, outcome: next.value }
    sentences.push(next.value)
  }
}

export const text = sound.join(' ')

/** Asks a service that does this, to the end of its answer. */
export async function ask(behaviour: Behaviour, more: Record<string, string> = {}) {
  const fake = await fakeModel(behaviour)
  return { fake, ...(await told(modelAt(fake.url, more).word(grounded, hide))) }
}
