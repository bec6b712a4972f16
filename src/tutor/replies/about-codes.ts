import { capital, counted, listed } from '../../../views/components/words.ts'
import type { Curriculum } from '../../content/curriculum.ts'
import { criteriaOf } from '../codes.ts'
import type { Own } from '../own.ts'
import type { Reply } from '../reply.ts'
import type { Offers } from './offers.ts'
import type { Voice } from './voice.ts'

/** What criteria, outcomes and units ask, and where they are taught. */
export function createAboutCodes(curriculum: Curriculum, say: Voice, offers: Offers) {
  const { award } = curriculum

  function aboutCodes(known: readonly string[], unknown: readonly string[], own: Own | undefined): Reply {
    const lines = [
      ...unknown.map((code) => say('code unknown', { code, units: listed(award.units.map((unit) => unit.code)) })),
      ...known.slice(0, 3).map((code) => aboutCode(code, own)),
    ]
    const criteria = [...new Set(known.flatMap((code) => criteriaOf(code, award)))]
    const parts = [...new Set(criteria.flatMap((code) => curriculum.taughtIn(code).map(({ number }) => number)))]
    const serving = known.length === 1 && known[0] ? curriculum.servedBy(known[0]) : []
    const served = serving.find(({ kind }) => kind === 'exercise')
    const reply = {
      kind: known.length > 0 ? 'answer' : 'refuse',
      text: lines.join('\n\n'),
      parts: parts.slice(0, 5),
      criteria,
    } as const
    return served ? { ...reply, offer: offers.toExercise(served) } : reply
  }

  function aboutCode(code: string, own: Own | undefined): string {
    const criterion = curriculum.criterion(code)
    if (!criterion) return aboutGroup(code)
    const state = own?.states.get(code)
    return [
      say('code asks', { code, wording: criterion.wording }),
      ...criterion.verbs
        .map(({ verb, asks }) => `${capital(verb)}: ${asks.charAt(0).toLowerCase()}${asks.slice(1)}`)
        .slice(0, 3),
      criterion.practice ? say('code practice') : '',
      state ? say('code standing', { code, state }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  function aboutGroup(code: string): string {
    const unit = award.units.find((each) => each.code === code)
    const group = unit ?? award.units.flatMap(({ outcomes }) => outcomes).find((each) => each.code === code)
    const wordings = criteriaOf(code, award).map((each) => `${each} ${curriculum.criterion(each)?.wording ?? ''}`)
    const count = unit ? counted(unit.outcomes.length, 'outcome') : counted(wordings.length, 'criterion', 'criteria')
    const list = unit ? unit.outcomes.map((each) => `${each.code} ${each.title}`) : wordings
    return `${say('codes of', { code, title: group?.title ?? '', count: count.toLowerCase() })} ${list.join('; ')}`
  }

  return aboutCodes
}
