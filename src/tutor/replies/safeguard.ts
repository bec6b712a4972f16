import type { Curriculum } from '../../content/curriculum.ts'
import type { Reply } from '../reply.ts'
import type { Understood } from '../understand.ts'
import type { Voice } from './voice.ts'

/** The part on keeping people safe. */
const SAFEGUARDING = '4.8'

/** Whom to ring comes first. Where danger is not sure, what was asked is answered beneath it. */
export function createSafeguard({ tutor, part }: Pick<Curriculum, 'tutor' | 'part'>, say: Voice) {
  /** @param otherwise the answer if nobody is in danger. That there is none is not worth saying here. */
  return ({ whom, places }: Extract<Understood, { is: 'danger' }>, otherwise?: Reply): Reply => {
    const { why, after } = tutor.safety[whom]
    const parts = [...new Set([SAFEGUARDING, ...places.map(({ place }) => place)])].filter(part)
    const alarm = { kind: 'safeguard', parts, criteria: [], whom } as const
    if (!otherwise || otherwise.kind === 'refuse') return { ...alarm, text: paragraphs(why, after) }
    const leads = say('otherwise')
    return { ...alarm, text: paragraphs(why, after, leads, otherwise.text), otherwise: { ...otherwise, leads } }
  }
}

function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n')
}
