import type { CheckProps } from '../../views/evidence/check.tsx'
import type { ChooseCriteriaProps } from '../../views/evidence/choose-criteria.tsx'
import type { ChooseWordsProps } from '../../views/evidence/choose-words.tsx'
import type { DetailsProps } from '../../views/evidence/details.tsx'
import type { Criterion, Curriculum } from '../content/curriculum.ts'
import { dayInWords } from '../when.ts'
import { aboutDay, readDay } from './day.ts'
import type { TypedWords } from './draft.ts'
import type { Forward } from './forward.ts'
import { changes } from './keep.ts'
import { numbered, placeIn } from './numbered.ts'
import type { ClaimRow } from './queries.ts'

export type { TypedWords } from './draft.ts'

type Shown<T> = Omit<T, 'mistakes' | 'found'>

export function detailsProps({ response, details, latest, frozen }: Forward): Shown<DetailsProps> {
  return {
    responseId: response.id,
    done: response.activity.title,
    details,
    about: aboutDay,
    kept: latest && { version: latest.version, changed: latest.answers !== JSON.stringify(frozen) },
  }
}

export function criteriaProps(forward: Forward, curriculum: Curriculum): Shown<ChooseCriteriaProps> {
  const { response, details, carried, returned, wanted } = forward
  const chosen =
    wanted.length > 0 ? wanted.map(({ criterion }) => criterion.code) : returned.map((each) => each.criterion)
  const claimed = new Set(carried.map(({ criterion }) => criterion))
  return {
    responseId: response.id,
    title: details.title || response.title,
    offered: offersOf(forward, curriculum).filter(({ criterion }) => !claimed.has(criterion.code)),
    units: curriculum.award.units,
    claimed: curriculum.award.criteria.filter(({ code }) => claimed.has(code)),
    chosen: new Set(chosen),
  }
}

/** What was sent back, what the activity suggests, and what was claimed before its words changed. */
function offersOf({ suggested, returned, displaced, asked }: Forward, curriculum: Curriculum) {
  const before = [...returned, ...displaced].flatMap((claim) => {
    const criterion = curriculum.criterion(claim.criterion)
    const says = asked.get(claim.id)
    const why = says === undefined ? `${BEFORE} Your reason was: ${claim.because}` : `${BACK} ${says}`
    return criterion ? [{ criterion, why }] : []
  })
  const lost = new Set(before.map(({ criterion }) => criterion.code))
  return [...before, ...suggested.filter(({ criterion }) => !lost.has(criterion.code))]
}

const BEFORE = 'You claimed it before, and the words it rested on have changed.'
const BACK = 'Your assessor sent it back:'

export function wordsProps(forward: Forward, criterion: Criterion, typed?: TypedWords): Shown<ChooseWordsProps> {
  const { response, suggested, answers, wanted, returned, displaced, asked } = forward
  const draft = wanted.find((each) => each.criterion.code === criterion.code)
  const before = [...returned, ...displaced].find((claim) => claim.criterion === criterion.code)
  const back = before && asked.get(before.id)
  const passage = draft?.passage
  const saved = {
    from: passage ? placeIn(passage, passage.start) : '',
    to: passage ? placeIn(passage, passage.end) : '',
    because: draft?.because ?? before?.because ?? '',
  }
  return {
    responseId: response.id,
    criterion,
    why: suggested.find((each) => each.criterion.code === criterion.code)?.why,
    answers: numbered(answers),
    typed: typed ?? saved,
    quote: typed && typed.from !== saved.from ? undefined : passage?.quote,
    back,
    lost: draft?.lost ?? (before !== undefined && back === undefined),
  }
}

export function checkProps(forward: Forward, curriculum: Curriculum, today: string): Shown<CheckProps> {
  const { response, details, latest, evidence, carried, wanted, returned, displaced, asked } = forward
  const day = readDay(details)
  const named = (claim: ClaimRow) => curriculum.criterion(claim.criterion)
  const wants = new Set(wanted.map(({ criterion }) => criterion.code))
  return {
    responseId: response.id,
    title: details.title,
    day: day && day <= today ? dayInWords(day) : undefined,
    claims: [
      ...carried.flatMap((claim) => {
        const criterion = named(claim)
        return criterion ? [{ criterion, because: claim.because, quote: claim.quote, standing: true }] : []
      }),
      ...wanted.map(({ criterion, because, passage }) => ({
        criterion,
        because,
        quote: passage?.quote,
        standing: false,
      })),
    ],
    displaced: [...returned, ...displaced].flatMap((claim) => {
      const criterion = named(claim)
      const back = asked.has(claim.id)
      return criterion && !wants.has(claim.criterion) ? [{ criterion, quote: claim.quote, back }] : []
    }),
    becomes: changes(forward) ? (latest?.version ?? 0) + 1 : undefined,
    withdrawn: evidence?.withdrawnAt != null,
  }
}
