import type { RecordKind, SignsAs } from './kinds.ts'

/** Who says it, of whom. */
interface Names {
  readonly signer: string
  readonly learner: string
}

/** The exact words that are signed. They are kept with each signature, so that a change here changes nothing signed before. */
export function statementOf(kind: RecordKind, as: SignsAs, madeByLearner: boolean, names: Names): string {
  if (as === 'witness') return byWitness(names)
  if (as === 'assessor') return byAssessor(kind, names)
  if (kind === 'testimony')
    return `I, ${names.learner}, have read this testimony. It is about my own work, and I put it forward as it was written.`
  return madeByLearner ? byLearner(kind, names) : together(names)
}

function byLearner(kind: RecordKind, { learner }: Names): string {
  if (kind === 'signpost') {
    return `I, ${learner}, did the work that this record shows. The record stays where it is, I can show it to my assessor there, and nothing of it has been copied here.`
  }
  if (kind === 'prior-learning') {
    return `I, ${learner}, say that this is my own learning and my own work, that it is true, and that I can show what proves it.`
  }
  return `I, ${learner}, made what is here, or had the part in it that I have said. I may show it, and I have taken out what would tell who a family is.`
}

function byAssessor(kind: RecordKind, { signer, learner }: Names): string {
  if (kind === 'observation') {
    return `I, ${signer}, watched ${learner} at work on the day given here. What I have written is what I saw and heard, and the people who were there had agreed that I could be.`
  }
  if (kind === 'prior-learning') {
    return `I, ${signer}, have looked at what ${learner} brings from before and at what proves it, and have written down what I found.`
  }
  return `I, ${signer}, talked with ${learner} on the day given here. What I have written is a fair account of what was asked and what was answered.`
}

function together({ learner }: Names): string {
  return `I, ${learner}, have read this record. It is a fair account of what took place, and what stands in it as mine is mine.`
}

function byWitness({ signer, learner }: Names): string {
  return `I, ${signer}, saw or heard for myself what I have written about ${learner}. It is true as far as I know, and in my own words. I know that an assessor may get in touch with me about it.`
}
