import { aboutMinutes, inWords, listed } from '../../../views/components/words.ts'
import type { Curriculum, Place } from '../../content/curriculum.ts'
import { criteriaOf } from '../codes.ts'
import type { Own } from '../own.ts'
import { bare, type Choice, type Reply } from '../reply.ts'
import type { Voice } from './voice.ts'

/** Where somebody is with the award: what is missing, and what to do next. */
export function createStanding(curriculum: Pick<Curriculum, 'award' | 'criterion'>, say: Voice) {
  const { award } = curriculum

  function standing(asks: 'missing' | 'next', codes: readonly string[], own: Own | undefined): Reply {
    const wanted = codes.length > 0 ? codes : award.units.map(({ code }) => code)
    const criteria = wanted.flatMap((code) => criteriaOf(code, award))
    if (!own) return { ...bare('status', say('status without learner')), criteria: codes.length > 0 ? criteria : [] }
    const text = asks === 'next' ? say('next to do') : missing(wanted, codes.length > 0, own)
    const reading = asks === 'next' && own.toRead ? `\n\n${toRead(own.toRead)}` : ''
    const choices = own.next
      .slice(0, asks === 'next' ? 3 : 2)
      .map(({ title, href, why }): Choice => ({ does: 'go', href, words: title, about: why }))
    const parts = asks === 'next' && own.toRead ? [own.toRead.number] : []
    const open = criteria.filter((code) => own.open.includes(code))
    return { kind: 'status', text: `${text}${reading}`, parts, criteria: open, choices }
  }

  function toRead({ number, title, minutes }: Place): string {
    return say('to read next', { part: number, title, minutes: aboutMinutes(minutes) })
  }

  function missing(codes: readonly string[], scoped: boolean, own: Own): string {
    const what = scoped ? listed(codes) : 'the whole award'
    const criteria = codes.flatMap((code) => criteriaOf(code, award))
    const open = criteria.filter((code) => own.open.includes(code))
    if (open.length === 0) return say('missing nothing of', { what })
    const count = `${inWords(open.length)} of ${inWords(criteria.length)} ${open.length === 1 ? 'is' : 'are'}`
    const practice = open.filter((code) => curriculum.criterion(code)?.practice)
    const line = say('missing of', { what, count, list: own.grouped(open) })
    return practice.length === 0 ? line : `${line}\n\n${say('missing practice', { list: own.grouped(practice) })}`
  }

  return standing
}
