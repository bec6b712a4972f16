import type { Piece, Portfolio, PortfolioUnit } from '../../src/portfolio/value.ts'
import { dayOf, whenOf } from '../../src/when.ts'
import { type Block, type Cell, facts, heading, type Paper, text } from './paper.ts'
import { versionBlocks } from './piece-paper.ts'
import { dayWords, decisionOn, iqaOn, methods } from './words.ts'

/** Everything of one unit, as it goes to an awarding body: the front sheet, where the evidence is, the evidence. */
export function unitPaper(portfolio: Portfolio, unit: PortfolioUnit): Paper {
  const { learner } = portfolio
  return {
    title: `Unit ${unit.code}: ${unit.title}`,
    foot: `${learner.name}, unit ${unit.code}`,
    blocks: [
      ...frontSheet(portfolio, unit),
      ...locationBlocks(unit, (ref, version) => `#${ref}-v${version}`),
      ...pieceBlocks(portfolio, unit),
      ...signOffBlocks(unit),
      ...planBlocks(unit),
      ...declarationBlocks(portfolio, refsIn(unit)),
      ...ledgerBlocks(portfolio),
    ],
  }
}

export function frontSheet({ learner, centre, award, madeAt }: Portfolio, unit?: PortfolioUnit): readonly Block[] {
  return [
    heading(2, 'Front sheet'),
    facts(
      ['Learner', learner.name],
      ['Enrolment number', learner.enrolmentNumber],
      ['Unique Learner Number', learner.uln],
      ['Enrolled', dayWords(learner.enrolledOn)],
      ['Finished', dayWords(learner.finishedOn)],
      ['Centre', [centre.name, centre.number].filter(Boolean).join(', ')],
      ['Award', `${award.title} (${award.number}), ${award.body}, level ${award.level}`],
      ['Unit', unit && `${unit.code}: ${unit.title}, level ${unit.level}, ${unit.credits} credits`],
      ['Made', whenOf(madeAt)],
    ),
  ]
}

/** The evidence location table. @param to the address of a version. */
export function locationBlocks(unit: PortfolioUnit, to: (ref: string, version: number) => string): readonly Block[] {
  return [
    heading(2, `Where the evidence is: unit ${unit.code}`),
    ...unit.outcomes.map(
      ({ code, title, criteria }): Block => ({
        is: 'table',
        label: `${code} ${title}`,
        head: ['Criterion', 'Evidence', 'Passage', 'Method and day', 'Decision', 'Assessor', 'IQA'],
        wide: [16, 11, 22, 16, 12, 12, 11],
        rows: criteria.flatMap((criterion): (readonly Cell[])[] => {
          const asked = `${criterion.code} ${criterion.wording}`
          if (criterion.locations.length === 0) return [[asked, 'Nothing submitted yet', '', '', '', '', '']]
          return criterion.locations.map(({ ref, version, title, kind, happenedOn, claim }) => {
            const last = claim.judgements.at(-1)
            return [
              asked,
              { words: `${ref}, version ${version}: ${title}`, to: to(ref, version) },
              claim.quote.length > 160 ? `${claim.quote.slice(0, 160).trimEnd()}…` : claim.quote,
              `${methods[kind]}, ${dayWords(happenedOn)}`,
              decisionOn(claim),
              last ? `${last.assessor}, ${dayOf(last.sentAt)}` : '',
              iqaOn(claim),
            ]
          })
        }),
      }),
    ),
  ]
}

export function refsIn(unit: PortfolioUnit): ReadonlySet<string> {
  return new Set(
    unit.outcomes.flatMap(({ criteria }) => criteria.flatMap((each) => each.locations.map(({ ref }) => ref))),
  )
}

function pieceBlocks({ evidence }: Portfolio, unit: PortfolioUnit): readonly Block[] {
  const refs = refsIn(unit)
  const own = evidence.filter(({ ref }) => refs.has(ref))
  if (own.length === 0) return [heading(2, 'The evidence'), text('Nothing has been submitted for this unit yet.')]
  return [heading(2, 'The evidence'), ...own.flatMap((piece) => ofUnit(piece, unit))]
}

function ofUnit(piece: Piece, unit: PortfolioUnit): readonly Block[] {
  const within = new Set(unit.outcomes.flatMap(({ criteria }) => criteria.map(({ code }) => code)))
  return piece.versions.flatMap((version) => {
    const claims = version.claims.filter(({ criterion }) => within.has(criterion))
    return claims.length === 0 ? [] : versionBlocks(piece, version, claims, 3)
  })
}

export function signOffBlocks({ signOffs, code }: PortfolioUnit): readonly Block[] {
  if (signOffs.length === 0) return [heading(2, `Sign-off of unit ${code}`), text('Not signed off yet.')]
  return [
    heading(2, `Sign-off of unit ${code}`),
    ...signOffs.flatMap((round): readonly Block[] => [
      { is: 'words', whose: round.assessor, asked: `Summary by ${round.assessor}`, words: round.summary },
      facts(
        ['Assessor', `${round.assessor}, ${whenOf(round.assessorAt)}: “${round.assessorStatement}”`],
        ['Learner', round.learnerAt === null ? '' : `${whenOf(round.learnerAt)}: “${round.learnerStatement ?? ''}”`],
        ['Locked', round.lockedAt === null ? 'Not yet: it waits for the learner' : whenOf(round.lockedAt)],
        ['Unlocked', round.unlockedAt === null ? '' : `${whenOf(round.unlockedAt)}, by ${round.unlockedBy ?? ''}`],
        ['Why', round.unlockedWhy],
      ),
    ]),
  ]
}

export function planBlocks({ plans, code }: PortfolioUnit): readonly Block[] {
  if (plans.length === 0) return []
  return [
    heading(2, `Assessment plans for unit ${code}`),
    ...plans.flatMap(({ words, criteria, due, by, createdAt, doneAt }): readonly Block[] => [
      { is: 'words', whose: by, asked: `${by}, ${dayOf(createdAt)}, for ${criteria.join(', ')}`, words },
      facts(['By the day', dayWords(due)], ['Done', doneAt === null ? 'Not yet' : dayOf(doneAt)]),
    ]),
  ]
}

/** What the learner declared with each submission: own work, AI tools, help. */
export function declarationBlocks({ submissions, learner }: Portfolio, refs?: ReadonlySet<string>): readonly Block[] {
  const own = submissions.filter(({ pieces }) => refs === undefined || pieces.some(({ ref }) => refs.has(ref)))
  if (own.length === 0) return []
  return [
    heading(2, 'Declarations'),
    ...own.flatMap(({ at, declaration, aiUse, help, note, pieces }): readonly Block[] => [
      facts(
        ['Submitted', whenOf(at)],
        ['Evidence', pieces.map(({ ref, version }) => `${ref}, version ${version}`).join('; ')],
        ['Declared', `“${declaration}”`],
        ['AI tools', aiUse || 'None used, as the learner declares'],
        ['Help', help || 'None named'],
      ),
      ...(note ? [{ is: 'words', whose: learner.name, asked: 'Note to the assessor', words: note } as const] : []),
    ]),
  ]
}

export function ledgerBlocks({ ledger: { lines, head } }: Portfolio): readonly Block[] {
  const title = heading(2, 'The record of who did what')
  if (lines.length === 0) return [title, text('No line of the record is about this learner yet.')]
  return [
    title,
    text(`The whole record ended with line ${head.seq} when this was made. Its hash: ${head.hash}`),
    {
      is: 'table',
      label: 'Lines about this learner’s submitted work',
      head: ['Line', 'When', 'Who', 'What', 'Hash'],
      wide: [8, 20, 18, 26, 28],
      rows: lines.map(({ seq, at, actor, what, hash }) => [String(seq), whenOf(at), actor, what, hash]),
    },
  ]
}
