import type { Deps } from '../deps.ts'
import { addAction } from '../supervision/actions.ts'
import { addQuestions, addTopic } from '../supervision/agenda.ts'
import { agreeNotes } from '../supervision/agreeing.ts'
import { chosenFrom, sentenceKey, type Typed } from '../supervision/choose.ts'
import { supervisorsDesk } from '../supervision/lists.ts'
import { saveNotes } from '../supervision/notes.ts'
import { planSession } from '../supervision/planning.ts'
import { readSession } from '../supervision/session.ts'
import { ownShares, takeBack } from '../supervision/shared.ts'
import { share, toShare } from '../supervision/sharing.ts'
import type { Actor } from '../web/session.ts'
import { type Act, act, dayIn } from './acts.ts'
import { responseNamed } from './past.ts'

const CHILDREN = 'When she asks whether I have children'

/** What Sam and Dilys wrote together five weeks ago. */
const notes: Readonly<Record<string, string>> = {
  'How are you?':
    'Tired, and glad of Thursday. The flat on the third floor takes more evenings than Sam had thought. We left it at that for today.',
  [CHILDREN]:
    'Sam froze. What Sam wanted to say was true and would have closed the talk. We tried three answers aloud. The one that stayed: “I do get asked that. What makes you wonder?” And a plain yes or no is allowed, too, if it is said once and then left. Sam wants to sort what is easy to tell from what is not, before it comes up again.',
}

const agreed = [
  { words: 'Ask the health visitor about a visit together', owner: 'learner', inDays: 21 },
  { words: 'Put the first goal in Mum’s own words', owner: 'learner', inDays: 14 },
  { words: 'Find Sam a day of shadowing', owner: 'supervisor', inDays: 35 },
]

/** What Sam brings tomorrow: of a page that is still being written, these sentences only. */
const brought = [
  'By the gate I was pleased, and a bit too proud of myself.',
  'Sitting down first was the right call, and it calmed things.',
]
const NOTE = 'I am pleased with it and I do not quite trust that.'

const tomorrow = { starts: '10:00', ends: '11:00' }

export const supervising: readonly Act[] = [
  act(42, 12, (deps, { dilys, sam }) =>
    plan(deps, dilys, sam, { day: dayIn(deps, 7), starts: '14:00', ends: '15:00' }),
  ),
  act(36, 17, async (deps, { sam, dilys }) => {
    const why = 'I went quiet, and she noticed.'
    await addTopic(deps, sam, await nextSession(deps, dilys, sam), { title: CHILDREN, why })
  }),
  act(35, 14, meet),
  act(6, 12, (deps, { dilys, sam }) => plan(deps, dilys, sam, { day: dayIn(deps, 7), ...tomorrow })),
  act(1, 19, bring),
  act(10, 17, async (deps, { nadia }) => {
    await shareAll(
      deps,
      nadia,
      'The review where nobody looked at Dad',
      'Before I ring him, I should like to say it once to you.',
    )
  }),
  act(2, 18, async (deps, { nadia }) => {
    await shareAll(deps, nadia, 'A family tree with gaps in it', 'Have I drawn this right?')
  }),
  act(1, 17, async (deps, { nadia }) => {
    const gaps = (await ownShares(deps, nadia)).find(({ title }) => title === 'A family tree with gaps in it')
    await takeBack(deps, nadia, gaps?.id ?? '')
  }),
]

async function plan(
  deps: Deps,
  dilys: Actor,
  learner: Actor,
  time: { readonly day: string; readonly starts: string; readonly ends: string },
): Promise<void> {
  if (!(await planSession(deps, dilys, learner.id, time))) {
    throw new Error(`The demonstration: no session could be planned with ${learner.name}`)
  }
}

async function nextSession(deps: Deps, dilys: Actor, learner: Actor): Promise<string> {
  const next = (await supervisorsDesk(deps, dilys)).coming.find((session) => session.learner === learner.name)
  if (!next) throw new Error(`The demonstration: no session with ${learner.name} is planned`)
  return next.id
}

async function meet(deps: Deps, { dilys, sam }: { readonly dilys: Actor; readonly sam: Actor }): Promise<void> {
  const id = await nextSession(deps, dilys, sam)
  for (const item of (await readSession(deps, dilys, id)).items) {
    const words = notes[item.title]
    if (words === undefined) continue
    const from = { sessionId: id, itemId: item.id, revision: item.revision, began: '', page: deps.id(), seq: 1 }
    await saveNotes(deps, dilys, { ...from, notes: words })
  }
  for (const { words, owner, inDays } of agreed) {
    await addAction(deps, dilys, id, { words, owner, due: dayIn(deps, inDays) })
  }
  for (const who of [dilys, sam]) {
    const { revision } = await readSession(deps, who, id)
    await agreeNotes(deps, who, id, revision)
  }
}

/** Sam brings some sentences and a topic; Dilys chooses one of the questions that the resource has for it. */
async function bring(deps: Deps, { dilys, sam }: { readonly dilys: Actor; readonly sam: Actor }): Promise<void> {
  const responseId = await responseNamed(deps, sam, 'The school-run visit')
  const { numbered } = await toShare(deps, sam, responseId)
  const ticked = numbered.flatMap(({ answer, sentences }) =>
    sentences.flatMap(({ start, end }, index) =>
      brought.includes(answer.words.slice(start, end).trim()) ? [sentenceKey(answer, index)] : [],
    ),
  )
  await shareOf(deps, sam, responseId, { supervisor: '', how: 'parts', ticked, note: NOTE })
  const id = await nextSession(deps, dilys, sam)
  const why =
    'I said that I could not drive her, and she went quiet. I filled the quiet with an excuse about insurance.'
  await addTopic(deps, sam, id, { title: 'Saying no to a lift', why })
  const { proposed } = await readSession(deps, dilys, id)
  await addQuestions(deps, dilys, id, proposed.slice(0, 1))
}

async function shareAll(deps: Deps, actor: Actor, title: string, note: string): Promise<void> {
  const typed = { supervisor: '', how: 'whole', ticked: [], note }
  await shareOf(deps, actor, await responseNamed(deps, actor, title), typed)
}

async function shareOf(deps: Deps, actor: Actor, responseId: string, typed: Typed): Promise<void> {
  const { seen } = chosenFrom(await toShare(deps, actor, responseId), typed)
  const done = await share(deps, actor, responseId, { ...typed, seen, key: deps.id() })
  if ('again' in done) throw new Error(`The demonstration: ${actor.name} could not share it: ${done.again}`)
}
