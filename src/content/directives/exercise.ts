import type { RootContent } from 'mdast'
import type { Activity, Company } from '../../activity/activity.ts'
import { readActivity } from '../activities.ts'
import { attributesOf, type BlockDirective, complain, insideOf, labelOf, type Writing } from '../directive.ts'
import { element, escapeHtml, markup } from '../markdown.ts'
import { ExerciseAttributes } from '../schemas.ts'

export function readExercise(node: BlockDirective, place: string, writing: Writing): Activity | undefined {
  const attributes = attributesOf(node, ExerciseAttributes, writing)
  const title = labelOf(node)
  if (!title)
    complain(
      node,
      writing,
      'an exercise needs its title in square brackets: :::::exercise[Where would you draw the line?]{…}',
    )
  if (!attributes) return undefined
  const head = { ...attributes, kind: 'exercise' as const, title, part: place, summary: '' }
  const activity = readActivity(head, insideOf(node), node, writing)
  if (activity.serves.length === 0)
    complain(node, writing, `the exercise "${attributes.id}" serves no criterion: add ::serves[why]{criterion="…"}`)
  return activity
}

const company: Record<Company, string> = {
  alone: 'On your own',
  pair: 'In a pair, or on your own',
  group: 'In a group, or on your own',
}
const kinds = { exercise: 'Exercise', reflection: 'A way to reflect', template: 'Template' } as const

/** An activity as it stands in the book: what it is, how long it takes, and the way in. */
export function card(activity: Activity): RootContent {
  const title = escapeHtml(activity.title)
  const head = `<p class="who">${kinds[activity.kind]}</p><h3 id="e-${activity.id}-title">${title}</h3>${activity.introHtml}`
  const start = `<a class="btn" href="/activities/${activity.id}">Start<span class="hide">: ${title}</span></a>`
  const about = `<span class="small">${company[activity.with]}, about ${activity.minutes} minutes</span>`
  const properties = {
    className: ['card', 'flow'],
    id: `e-${activity.id}`,
    'data-activity': activity.id,
    'aria-labelledby': `e-${activity.id}-title`,
  }
  return element('section', properties, [markup(`${head}<p class="row">${start}${about}</p>`)])
}
