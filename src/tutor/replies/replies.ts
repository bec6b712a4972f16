import type { Curriculum } from '../../content/curriculum.ts'
import type { Own } from '../own.ts'
import { bare, type Reply } from '../reply.ts'
import type { Understood } from '../understand.ts'
import { createAboutCodes } from './about-codes.ts'
import { createBeginnings } from './beginnings.ts'
import { createFollowUps } from './follow-ups.ts'
import { createBookAnswers, toChooseFrom } from './from-book.ts'
import { createMeaningReplies } from './meanings.ts'
import { createNumbered } from './numbered.ts'
import { createOffers } from './offers.ts'
import { createSafeguard } from './safeguard.ts'
import { createStanding } from './standing.ts'
import { createVoice } from './voice.ts'

export function createReplies(curriculum: Curriculum) {
  const say = createVoice(curriculum)
  const offers = createOffers(curriculum, say)
  const book = createBookAnswers(curriculum, say, offers)
  const beginnings = createBeginnings(curriculum, say)
  const standing = createStanding(curriculum, say)
  const aboutCodes = createAboutCodes(curriculum, say, offers)
  const numbered = createNumbered(curriculum, say, aboutCodes)
  const meaning = createMeaningReplies(curriculum, say)
  const safeguard = createSafeguard(curriculum, say)
  const followUps = createFollowUps(curriculum, say, book)

  /** @param own nothing where it is not known who asks. @param reflects whether they keep a notebook. */
  function replyTo(message: string, understood: Understood, own: Own | undefined, reflects = true): Reply {
    switch (understood.is) {
      case 'danger':
        return safeguard(understood, understood.otherwise && replyTo(message, understood.otherwise, own, reflects))
      case 'wish':
        return reflects
          ? beginnings.toBegin(understood.wish, understood.activities)
          : bare('start', say('not for your role'))
      case 'resume':
        return reflects ? beginnings.carryOn(own, understood.activities) : bare('start', say('not for your role'))
      case 'standing':
        return standing(understood.asks, understood.codes, own)
      case 'codes':
        return aboutCodes(understood.codes.known, understood.codes.unknown, own)
      case 'criterion':
        return aboutCodes(understood.codes, [], own)
      case 'number':
        return numbered(understood.numbered, own)
      case 'meaning':
        return meaning(understood.meaning)
      case 'asked':
        return book.answered(message, understood)
      case 'unclear':
        return book.unclear(message, understood, reflects)
      case 'not ours':
        return understood.answers.length > 0
          ? toChooseFrom(say('perhaps not covered'), understood.answers)
          : notOurs(understood.refusal, understood.nearest)
      case 'more':
        return followUps.more(undefined, [])
      case 'misread':
        return followUps.misread(undefined, [])
      case 'nothing':
        return bare('refuse', say('not understood'))
    }
  }

  function notOurs(id: string | undefined, nearest: string | undefined): Reply {
    const refusal = curriculum.tutor.refusals.find((each) => each.id === id)
    const text = refusal?.says ?? say('not covered')
    const near = nearest === undefined ? undefined : curriculum.part(nearest)
    if (!near) return bare('refuse', text)
    const { number, title } = near
    return { ...bare('refuse', `${text}\n\n${say('nearest is', { part: number, title })}`), parts: [number] }
  }

  const { begins, carriesOn } = beginnings
  return { replyTo, ...followUps, fromPlace: book.fromPlace, begins, carriesOn, say }
}
export type Replies = ReturnType<typeof createReplies>
