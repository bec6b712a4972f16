import type { Claim, Judgement, Piece, Portfolio, Version } from '../../src/portfolio/value.ts'
import { dayOf, whenOf } from '../../src/when.ts'
import { type Block, facts, heading, type Paper, text } from './paper.ts'
import { authors, checksOn, dayWords, judgementInWords, methods, signers } from './words.ts'

/** One version of a piece of evidence by itself, with everything that was claimed and decided of it. */
export function piecePaper({ learner }: Portfolio, piece: Piece, version: Version): Paper {
  const name = `${piece.ref}, version ${version.version}`
  return {
    title: `${name}: ${version.title}`,
    foot: `${learner.name}, ${name}`,
    blocks: versionBlocks(piece, version, version.claims, 2),
  }
}

/** @param level of its first heading. */
export function versionBlocks(
  piece: Piece,
  version: Version,
  claims: readonly Claim[],
  level: 2 | 3,
): readonly Block[] {
  const under = level === 2 ? 3 : 4
  return [
    heading(level, `${piece.ref}, version ${version.version}: ${version.title}`, `${piece.ref}-v${version.version}`),
    facts(
      ['Kind', methods[piece.kind]],
      ['About', dayWords(version.happenedOn)],
      ['Kept', whenOf(version.keptAt)],
      ['Submitted', version.submitted.map(({ at }) => whenOf(at)).join('; ')],
      ['Written in answer to', [version.activity.title, version.activity.credit].filter(Boolean).join(', ')],
      ['Withdrawn', piece.withdrawnAt === null ? '' : dayOf(piece.withdrawnAt)],
    ),
    heading(under, `What was written: ${authors[piece.kind].toLowerCase()}`),
    text('The questions are Alongside’s. They stand apart from the words that answer them.'),
    ...version.answers.map(({ asked, words, value, drawn }): Block => {
      const question = [asked.step, asked.said, asked.question].filter(
        (said, index, all) => all.indexOf(said) === index,
      )
      return {
        is: 'words',
        whose: authors[piece.kind],
        asked: question.filter(Boolean).join(': '),
        words,
        ...(drawn ? { drawn: { field: drawn, value } } : {}),
      }
    }),
    ...fileBlocks(piece, version, under),
    ...claimBlocks(claims, under),
    ...commentBlocks(version, under),
    ...signatureBlocks(piece, under),
  ]
}

function fileBlocks({ id: evidence }: Piece, { files, version }: Version, level: 3 | 4): readonly Block[] {
  if (files.length === 0) return []
  return [heading(level, 'Files'), ...files.map((file): Block => ({ is: 'file', file, evidence, version }))]
}

function claimBlocks(claims: readonly Claim[], level: 3 | 4): readonly Block[] {
  if (claims.length === 0) return []
  return [heading(level, 'What is claimed of it, and what was decided'), ...claims.flatMap(claimBlocksOf)]
}

function claimBlocksOf(claim: Claim): readonly Block[] {
  const { criterion, quote, because, withdrawnAt, question } = claim
  return [
    {
      is: 'words',
      whose: 'The learner’s claim',
      asked: `For ${criterion}: these words, under “${question}”`,
      words: quote,
    },
    { is: 'words', whose: 'The learner’s reason', asked: 'Because', words: because },
    ...(withdrawnAt === null ? [] : [text(`The learner withdrew this claim on ${dayOf(withdrawnAt)}.`)]),
    ...(claim.judgements.length === 0 ? [text('Submitted, not decided yet.')] : []),
    ...claim.judgements.flatMap(judgementBlocks),
  ]
}

function judgementBlocks(judgement: Judgement): readonly Block[] {
  const { assessor, sentAt, feedback, practiceReason, corrects, countersigner, countersignedAt, samples } = judgement
  const countersigned = countersignedAt === null ? '' : `${countersigner}, ${dayOf(countersignedAt)}`
  const blocks: Block[] = [
    facts(
      ['Decision', `${judgementInWords(judgement)}${corrects === null ? '' : ' (it corrects the one before)'}`],
      ['Assessor', `${assessor}, ${whenOf(sentAt)}`],
      ['Checked', checksOn(judgement)],
      ['Countersigned', countersigned],
    ),
  ]
  if (feedback) blocks.push({ is: 'words', whose: assessor, asked: 'Feedback', words: feedback })
  if (practiceReason)
    blocks.push({ is: 'words', whose: assessor, asked: 'Why writing shows practice here', words: practiceReason })
  for (const sample of samples) {
    blocks.push(
      facts(
        ['Internal quality assurance', sample.verdict === 'agreed' ? 'Agreed' : 'Returned to the assessor'],
        ['By', `${sample.iqa}, ${whenOf(sample.at)}`],
        ['Plan', `${sample.plan} (${sample.kind})`],
        ['Action', sample.action],
        ['By the day', dayWords(sample.actionDue)],
        ['Closed', sample.closedAt === null ? '' : dayOf(sample.closedAt)],
      ),
    )
    if (sample.feedback)
      blocks.push({ is: 'words', whose: sample.iqa, asked: 'Said to the assessor', words: sample.feedback })
  }
  return blocks
}

function commentBlocks({ comments }: Version, level: 3 | 4): readonly Block[] {
  if (comments.length === 0) return []
  return [
    heading(level, 'Beside the words'),
    ...comments.map(
      ({ quote, words, by, sentAt }): Block => ({
        is: 'words',
        whose: `${by}, ${dayOf(sentAt)}`,
        asked: `${by}, ${dayOf(sentAt)}, on “${quote}”`,
        words,
      }),
    ),
  ]
}

function signatureBlocks({ signatures }: Piece, level: 3 | 4): readonly Block[] {
  if (signatures.length === 0) return []
  return [
    heading(level, 'Signatures'),
    ...signatures.map(({ as, name, role, contact, statement, at }) =>
      facts(
        [signers[as], name],
        ['Role', role],
        ['Contact', contact],
        ['Signed', `“${statement}”`],
        ['On', whenOf(at)],
      ),
    ),
  ]
}
