import type { Curriculum } from '../content/curriculum.ts'
import type { AgendaItem, Readable } from './session.ts'

const MOST = 8

/**
 * Questions that the resource has for what was brought: from the section of the book that the activity belongs to, and
 * for the moves that the shared steps are made of; some for any session where nothing was brought.
 */
export function proposedFor(
  { tutor, part }: Pick<Curriculum, 'tutor' | 'part'>,
  shares: readonly Readable[],
  items: readonly Pick<AgendaItem, 'title'>[],
): readonly string[] {
  const { general, moves, sections } = tutor.supervision
  const particular = shares.flatMap(({ share, activity }) => {
    const section = part(activity.part)?.section ?? Number.parseInt(activity.part, 10)
    const named = new Set((JSON.parse(share.passages) as readonly { step: string }[]).map(({ step }) => step))
    const steps = share.whole ? activity.steps : activity.steps.filter(({ name }) => named.has(name))
    const made = steps.flatMap((step) => step.moves ?? [])
    return [...(sections[String(section)] ?? []), ...made.flatMap((move) => moves[move]?.slice(0, 1) ?? [])]
  })
  const there = new Set(items.map(({ title }) => title))
  const all = [...new Set([...particular, ...general])].filter((question) => !there.has(question))
  return all.slice(0, MOST)
}
