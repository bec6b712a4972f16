import type { Curriculum } from '../content/curriculum.ts'
import { remembered } from '../remembered.ts'
import { type CoachModel, type Read, readWriting } from './coach/reader.ts'
import { type Finding, identify } from './identify/identify.ts'
import { replaceAll, suggest } from './identify/pseudonyms.ts'
import { createReplies, type Replies } from './replies/replies.ts'
import { createUnderstanding, type Senses, type Understanding } from './understand.ts'

/** The tutor, without anybody to talk to: what the pages and the command lines share. */
export interface Tutor {
  /** Once it has learned. What it says of danger or of moves before is nothing. */
  readonly ready: Promise<void>
  readonly understanding: Understanding
  readonly replies: Replies
  readonly guard: Guard
  readonly coach: Coach
  /** Whether a text sounds like somebody at risk now. */
  readonly danger: Senses['danger']
}

/** Finds what could show who somebody is, and changes it. */
export interface Guard {
  find(text: string): readonly Finding[]
  /** A pseudonym for each, by the found text in lower case. */
  suggest(text: string, findings: readonly Finding[], taken: readonly string[]): ReadonlyMap<string, string>
  /** @param pairs by the found text in lower case. */
  replace(text: string, pairs: ReadonlyMap<string, string>): string
}

/** Reads a piece of reflective writing for the moves it makes. */
export interface Coach {
  read(text: string): readonly Read[]
}

/** Texts that were looked at last: a page is opened more often than what stands on it changes. */
const MOST = 400

export type Learnt = Senses & { readonly coach: CoachModel }

/** @param learning what it goes by. Until it has come the tutor asks nothing and senses nothing, and nobody is answered. */
export function createTutor(curriculum: Curriculum, learning: Promise<Learnt>): Tutor {
  const { names } = curriculum.tutor
  const nothing = { danger: false, sure: false, perhaps: false, whom: 'child' } as const
  let understanding: Understanding | undefined
  let read: ((text: string) => readonly Read[]) | undefined
  let danger: Senses['danger'] | undefined
  const ready = learning.then((learnt) => {
    understanding = createUnderstanding(curriculum, learnt)
    read = remembered(MOST, (text) => readWriting(learnt.coach, text))
    danger = learnt.danger
    void understanding.readAhead()
  })
  return {
    ready,
    get understanding() {
      if (!understanding) throw new Error('The tutor is not ready: wait for `ready`')
      return understanding
    },
    replies: createReplies(curriculum),
    guard: {
      find: remembered(MOST, (text) => identify(text, names)),
      suggest,
      replace: (text, pairs) => replaceAll(text, pairs, names),
    },
    coach: { read: (text) => read?.(text) ?? [] },
    danger: (text) => danger?.(text) ?? nothing,
  }
}
