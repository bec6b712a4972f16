import type { Curriculum } from '../../content/curriculum.ts'
import type { Call } from '../../content/tutor/tutor.ts'
import { SAFEGUARDING } from '../mind.ts'
import type { Reply } from '../reply.ts'
import type { Understood } from '../understand.ts'
import type { Voice } from './voice.ts'

/** Whom to ring comes first. Where danger is not sure, it is said in fewer words, and what was asked is answered beneath it. */
export function createSafeguard({ tutor, part }: Pick<Curriculum, 'tutor' | 'part'>, say: Voice) {
  /** @param otherwise the answer if nobody is in danger; none where danger is sure. */
  return ({ whom, places }: Extract<Understood, { is: 'danger' }>, otherwise?: Reply): Reply => {
    const { title, why, calls, after } = tutor.safety[whom]
    const parts = [...new Set([SAFEGUARDING, ...places.map(({ place }) => place)])].filter(part)
    const alarm = { kind: 'safeguard', parts, criteria: [], whom } as const
    const ring = [...calls.map(inWords), say('not a way to report')]
    if (!otherwise) return { ...alarm, text: [`${title}. ${why}`, ...ring, after].join('\n\n') }
    const [asks, leads] = [say('is everybody safe'), say('otherwise')]
    return { ...alarm, text: [asks, ...ring, leads, otherwise.text].join('\n\n'), otherwise: { ...otherwise, leads } }
  }
}

/** A number of the service’s own stands on its page alone: there it is whatever the coordinator has set by then. */
function inWords({ when, number, note }: Call): string {
  const said = ownNumber(number) || when.includes(number) ? `${when}.` : `${when}: ${number}.`
  return note === '' || ownNumber(note) ? said : `${said} ${note}`
}

function ownNumber(words: string): boolean {
  return words.includes('{')
}
