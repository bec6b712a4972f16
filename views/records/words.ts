import type { RecordKind, SignsAs } from '../../src/records/kinds.ts'
import type { PieceState } from '../../src/records/own-evidence.ts'

/** When each kind is the right one, said to a learner. */
export const rightWhen: Readonly<Record<RecordKind | 'response' | 'supervision', string>> = {
  response: 'You have thought something through, or worked through an exercise.',
  file: 'You made something in your work, or recorded yourself, and it holds nothing that tells who a family is.',
  signpost: 'A confidential record shows what you did, and must stay where it is.',
  testimony: 'Somebody saw you at work, and can say what they saw. They need no account.',
  'prior-learning': 'You learned or did it before you began, and it still holds today.',
  observation: 'Your assessor watches you at work and writes down what they saw.',
  discussion: 'You and your assessor talk a piece of work through.',
  questioning: 'One or two questions from your assessor would settle the matter.',
  supervision: 'You and your supervisor agreed the notes of a session, and you want to show them.',
}

/** When each kind is the right one, said to an assessor. */
export const rightForAssessor: Readonly<Partial<Record<RecordKind, string>>> = {
  observation: 'You watched real work.',
  discussion: 'You planned a talk about real work, and had it.',
  questioning: 'The evidence nearly does it, and a few answers would settle it.',
  'prior-learning': 'They bring something from before, and you looked at what proves it.',
  testimony: 'Somebody else saw the work: you send them a link.',
}

export const stateWords: Readonly<Record<PieceState, string>> = {
  'not sent': 'Not sent yet',
  'with your assessor': 'With your assessor',
  'sent back': 'Sent back to you',
  judged: 'Judged',
  withdrawn: 'Withdrawn',
}

export const signedAs: Readonly<Record<SignsAs, string>> = {
  learner: 'learner',
  assessor: 'assessor',
  witness: 'witness',
}
