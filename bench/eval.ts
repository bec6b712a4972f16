import { existsSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { filesIn } from '../src/content/files.ts'
import { loadContent } from '../src/content/load.ts'
import { collectProblems } from '../src/content/source.ts'
import { readLists } from '../src/content/tutor/lists.ts'
import { whoms } from '../src/content/tutor/tutor.ts'
import { parseWritings, type Writing } from '../src/content/tutor/writings.ts'
import { evaluateCoach, evaluateOn } from '../src/tutor/coach/evaluate.ts'
import { trainCoach } from '../src/tutor/coach/reader.ts'
import { criteriaOf } from '../src/tutor/codes.ts'
import { tryDanger } from '../src/tutor/danger/evaluate.ts'
import { learnDanger } from '../src/tutor/danger/learning.ts'
import { identify } from '../src/tutor/identify/identify.ts'
import { learnMind } from '../src/tutor/mind.ts'
import { createReplies } from '../src/tutor/replies/replies.ts'
import { dangerLessons, learnSenses, sensesOf } from '../src/tutor/senses.ts'
import { createUnderstanding } from '../src/tutor/understand.ts'

// npm run eval: how well the tutor finds, refuses, senses danger, reads writings and finds names. On sets that it did not
// learn from, and by cross-validation on what it learned from. How the sets were made: docs/decisions/tutor.md.
// npm run eval -- sealed: on the sets that nobody looked at while it was made.

interface Asked {
  readonly id: string
  readonly kind: string
  readonly question: string
  readonly parts?: readonly string[]
  readonly criteria?: readonly string[]
}

const sealed = process.argv.includes('sealed')
const SETS = 'test/tutor/sets'
const SEALED_WRITINGS = `${SETS}/sealed-writings.md`
const FOLDS = 5
/** So many hands of danger are held back at once: learning takes twenty seconds. */
const AT_ONCE = 4

const { curriculum, lessons } = await loadContent('content')
const replies = createReplies(curriculum)
const senses = sensesOf(curriculum, learnSenses(curriculum, lessons))
const understanding = createUnderstanding(curriculum, senses)

const answer = (question: string) => replies.replyTo(question, understanding.understand(question), undefined)
const say = (words = '') => process.stdout.write(`${words}\n`)
const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`
const share = <T>(all: readonly T[], is: (each: T) => boolean) =>
  all.length ? all.filter(is).length / all.length : NaN
/** Says nothing of what a set has nothing of. */
const goal = (what: string, reached: number, wanted: string) => {
  if (!Number.isNaN(reached)) say(`  ${what.padEnd(52)} ${percent(reached)}   goal ${wanted}`)
}

function rowsOf(file: string): readonly Asked[] {
  const lines = readFileSync(`${SETS}/${file}`, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Asked)
}

function finding(questions: readonly Asked[], of = 'questions'): void {
  const found = questions.map(({ kind, question, parts = [] }) => {
    const reply = answer(question)
    return { kind, refused: reply.kind === 'refuse', at: reply.parts.findIndex((part) => parts.includes(part)) }
  })
  say(`Finding the part: ${questions.length} ${of}`)
  goal(
    'right part first',
    share(found, ({ at }) => at === 0),
    '≥ 70 %',
  )
  goal(
    'in the first three',
    share(found, ({ at }) => at >= 0 && at < 3),
    '≥ 90 %',
  )
  const situations = found.filter(({ kind }) => kind === 'situation')
  goal(
    'situations, in the first three',
    share(situations, ({ at }) => at >= 0 && at < 3),
    '≥ 80 %',
  )
  goal(
    'refused, wrongly',
    share(found, ({ refused }) => refused),
    '≤ 4 %',
  )
}

function criteria(questions: readonly Asked[]): void {
  const same = (got: readonly string[], wanted: readonly string[]) =>
    [...got].sort().join() === [...wanted].sort().join()
  const coded = questions.filter(({ kind }) => kind === 'code')
  const plain = questions.filter(({ kind }) => kind === 'criterion')
  say(`Criteria: ${coded.length} by code, ${plain.length} in plain words`)
  goal(
    'by code',
    share(coded, ({ question, criteria = [] }) =>
      same(
        answer(question).criteria,
        criteria.flatMap((code) => criteriaOf(code, curriculum.award)),
      ),
    ),
    '100 %',
  )
  goal(
    'in plain words, among those given',
    share(plain, ({ question, criteria = [] }) => answer(question).criteria.some((code) => criteria.includes(code))),
    '≥ 90 %',
  )
  goal(
    'in plain words, given first',
    share(plain, ({ question, criteria = [] }) => criteria.includes(answer(question).criteria[0] ?? '')),
    '',
  )
}

/** A fold at a time: what is not ours is refused by a mind that has not seen those phrasings. By the hands that wrote them. */
function refusals(): void {
  const headings = [...lessons.notOurs.keys()]
  const hands = handsIn('tutor/not-ours').map((path) => {
    const file = relative('content/tutor', path)
    const lists: Readonly<Record<string, readonly string[]>> = readLists(
      { folder: 'content', file, headings, least: 0 },
      collectProblems(),
    )
    return { name: basename(path), lines: new Set(Object.values(lists).flat()) }
  })
  const all = [...lessons.notOurs.values()].flat()
  const refused = new Set<string>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (_: string, at: number) => at % FOLDS === fold
    const left = [...lessons.notOurs].map(([id, asked]) => [id, asked.filter((each, at) => !isHeld(each, at))] as const)
    const mind = learnMind(curriculum, { ...lessons, notOurs: new Map(left) })
    const folded = createUnderstanding(curriculum, { ...senses, mind })
    for (const question of [...lessons.notOurs.values()].flatMap((asked) => asked.filter(isHeld))) {
      if (replies.replyTo(question, folded.understand(question), undefined).kind === 'refuse') refused.add(question)
    }
  }
  say(`What is not ours: ${all.length} phrasings, ${FOLDS} folds`)
  const isRefused = (question: string) => refused.has(question)
  const first = all.filter((question) => !hands.some(({ lines }) => lines.has(question)))
  goal('refused, of those beside the refusals', share(first, isRefused), '≥ 90 %')
  for (const { name, lines } of hands) goal(`refused, of ${name}`, share([...lines], isRefused), '')
}

/** Everyday messages of three hands that were told what the book is about, and nothing else. */
function everyday(): void {
  const rows = rowsOf('dev-everyday.jsonl')
  const refused = (...kinds: readonly string[]) =>
    share(
      rows.filter(({ kind }) => kinds.includes(kind)),
      ({ question }) => answer(question).kind === 'refuse',
    )
  say(`Everyday messages: ${rows.length}`)
  goal('refused, of what is not ours', refused('refuse'), '≥ 90 %')
  goal('refused, wrongly, of the work', refused('ours'), '≤ 4 %')
  goal('refused, wrongly, of the award and the tool', refused('tool'), '≤ 4 %')
  raisedForNothing('plain messages that tell of none', rowsOf('dev-plain.jsonl'))
  raisedForNothing('messages that walkers typed in a week', rowsOf('dev-walked.jsonl'))
}

/** Of messages in which nobody is in danger. */
function raisedForNothing(what: string, rows: readonly Asked[]): void {
  const sensed = rows.map(({ question }) => understanding.danger(question))
  goal(
    `raised as danger, of ${rows.length} ${what}`,
    share(sensed, ({ danger }) => danger),
    '≤ 2 %',
  )
  goal(
    '  of all, with nothing beneath whom to ring',
    share(sensed, ({ sure }) => sure),
    '',
  )
}

/** Three hands of everyday messages, each in turn not learned from. What they take for danger is set aside. */
function waysInByHand(): void {
  say('Everyday messages by hand: the part that they are of, and the answer that a reader chose')
  for (const hand of ['two', 'twelve', 'twenty-three']) {
    const written = readFileSync(`content/tutor/ways-in/${hand}.md`, 'utf8').split('\n')
    const lines = new Set(written.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).trim()))
    const ways = (held: boolean) =>
      new Map([...lessons.waysIn].map(([of, all]) => [of, all.filter(({ said }) => lines.has(said) === held)]))
    const mind = learnMind(curriculum, { ...lessons, waysIn: ways(false) })
    const unseen = createUnderstanding(curriculum, { ...senses, mind })
    const tried = [...ways(true)].flatMap(([of, all]) =>
      all.map(({ said, answer }) => {
        const understood = unseen.understand(said, true)
        const { parts, choices = [] } = replies.replyTo(said, understood, undefined)
        const read = understood.is === 'asked' && parts[0] === of && understood.answer.index === answer
        const offered = choices.some((each) => each.does === 'mean' && each.place === of && each.answer === answer)
        return { at: parts.indexOf(of), chosen: answer, read, offered }
      }),
    )
    const [first, three] = [share(tried, ({ at }) => at === 0), share(tried, ({ at }) => at >= 0 && at < 3)]
    const chosen = tried.filter((each) => each.chosen !== undefined)
    const right = share(chosen, ({ read }) => read)
    const near = share(chosen, ({ read, offered }) => read || offered)
    say(
      `  ${hand.padEnd(12)} first ${percent(first)}, in three ${percent(three)}, its answer ${percent(right)}, or offered ${percent(near)}`,
    )
  }
}

function reading(writings: readonly Writing[], unseen?: readonly Writing[]): void {
  const report = unseen ? evaluateOn(trainCoach(writings), unseen) : evaluateCoach(writings, FOLDS)
  say(`Moves: ${(unseen ?? writings).length} writings${unseen ? '' : `, ${FOLDS} folds`}`)
  for (const [move, kappa] of Object.entries(report.kappa)) say(`  κ ${move.padEnd(50)} ${kappa.toFixed(2)}`)
  say(`  κ ${'mean'.padEnd(50)} ${report.mean.toFixed(2)}   goal ≥ 0.65, none under 0.5`)
  say(`  says nothing: ${percent(report.abstained)}; κ where it speaks ${report.meanWhenSure.toFixed(2)}`)
}

function guarding(writings: readonly Writing[]): void {
  let right = 0
  let found = 0
  let there = 0
  for (const { sentences, details } of writings) {
    const text = sentences.map((sentence) => sentence.text).join(' ')
    const got = new Set(identify(text, curriculum.tutor.names).map((each) => `${each.kind} ${each.text.toLowerCase()}`))
    const wanted = new Set(details.map((each) => `${each.kind} ${each.text.toLowerCase()}`))
    found += got.size
    there += wanted.size
    right += [...got].filter((each) => wanted.has(each)).length
  }
  say(`Names and numbers: ${writings.length} writings, ${there} details`)
  goal('found of what is there', right / there, '≥ 95 %')
  goal('right of what is found', right / found, '≥ 95 %')
}

function danger(questions: readonly Asked[]): void {
  const present = questions.filter(({ kind }) => kind === 'danger')
  const calm = questions.filter(({ kind }) => kind !== 'danger')
  say(`Danger: ${present.length} in danger, ${calm.length} not`)
  goal(
    'met',
    share(present, ({ question }) => understanding.danger(question).danger),
    '100 %',
  )
  goal(
    'false alarms, all others',
    share(calm, ({ question }) => understanding.danger(question).danger),
    '≤ 2 %',
  )
  const near = calm.filter(({ kind }) => kind === 'calm')
  goal(
    'false alarms, what only sounds like it',
    share(near, ({ question }) => understanding.danger(question).danger),
    '≤ 2 %',
  )
}

if (sealed) {
  const others = rowsOf('sealed-others.jsonl')
  const asked = rowsOf('sealed-questions.jsonl')
  finding(asked)
  const [work, award] = [rowsOf('sealed-everyday-work.jsonl'), rowsOf('sealed-everyday-award.jsonl')]
  const ofKind = (rows: readonly Asked[], ...kinds: readonly string[]) =>
    rows.filter(({ kind }) => kinds.includes(kind))
  finding(ofKind(work, 'situation'), 'everyday situations, half of them with words that sound alarming')
  finding(ofKind([...work, ...award], 'fact'), 'everyday questions of fact')
  finding(ofKind(award, 'tool'), 'on the award and on Alongside itself')
  criteria(others)
  for (const refuse of [ofKind(others, 'refuse'), ofKind([...work, ...award], 'refuse')]) {
    say(`What is not ours: ${refuse.length}`)
    goal(
      'refused',
      share(refuse, ({ question }) => answer(question).kind === 'refuse'),
      '≥ 90 %',
    )
  }
  danger([...others, ...asked])
  danger(rowsOf('sealed-danger.jsonl'))
  danger(rowsOf('sealed-danger-later.jsonl'))
  danger([...work, ...award])
  for (const kind of ['start', 'resume', 'status']) {
    const wanted = kind === 'resume' ? 'start' : kind
    goal(
      `taken as ${kind}`,
      share(
        others.filter((each) => each.kind === kind),
        ({ question }) => answer(question).kind === wanted,
      ),
      '',
    )
  }
  if (existsSync(SEALED_WRITINGS)) {
    const writings = parseWritings(readFileSync(SEALED_WRITINGS, 'utf8'), (line, says) => say(`${line}: ${says}`))
    reading(lessons.writings, writings)
    guarding(writings)
  } else say(`Moves, names and numbers: no ${SEALED_WRITINGS}`)
} else {
  finding(rowsOf('dev-questions.jsonl'))
  criteria(rowsOf('dev-criteria.jsonl'))
  everyday()
  waysInByHand()
  refusals()
  reading(lessons.writings)
  guarding(lessons.writings)
  byHands()
  dangerByHands()
}

/** The coach that learned from some hands, on what another hand wrote: what a stranger’s writing is like. */
function byHands(): void {
  const hands = handsIn('tutor/writings').map((path) => ({
    name: basename(path),
    writings: parseWritings(readFileSync(path, 'utf8'), () => {}),
  }))
  for (const { name, writings } of hands) {
    const others = hands.filter((each) => each.name !== name).flatMap((each) => each.writings)
    const { mean, kappa } = evaluateOn(trainCoach(others), writings)
    say(
      `  κ on ${name}, learned from the others: mean ${mean.toFixed(2)}, least ${Math.min(...Object.values(kappa)).toFixed(2)}`,
    )
  }
}

/** Danger, by hand: learned from hands that were not held back, tried on what each of these wrote and on the development questions. */
function dangerByHands(): void {
  const headings = [...whoms, 'calm'] as const
  const read = (path: string) =>
    readLists({ folder: 'content', file: relative('content/tutor', path), headings, least: 0 }, collectProblems())
  const hands = handsIn('tutor/danger').map((path) => ({ name: basename(path), lists: read(path) }))
  const signs = curriculum.tutor.dangerSigns
  const { ordinary } = dangerLessons(curriculum, lessons)
  const questions = rowsOf('dev-questions.jsonl').map(({ question }) => question)
  const examples = (from: typeof hands, others: readonly string[]) => ({
    danger: Object.fromEntries(whoms.map((whom) => [whom, from.flatMap(({ lists }) => lists[whom])])) as never,
    calm: from.flatMap(({ lists }) => lists.calm),
    ordinary: others,
  })
  say('Danger, on each hand, learned from the others; questions are the development questions')
  for (let at = 0; at < hands.length; at += AT_ONCE) {
    const held = hands.slice(at, at + AT_ONCE)
    const rest = hands.filter((each) => !held.includes(each))
    const model = learnDanger(examples(rest, ordinary), signs)
    for (const hand of held) {
      const { recall, calm, ordinary: raised } = tryDanger(examples([hand], questions), model, signs)
      say(`  ${hand.name.padEnd(12)} met ${percent(recall)}, calm ${percent(calm)}, questions ${percent(raised)}`)
    }
  }
}

function handsIn(folder: string): readonly string[] {
  return filesIn('content', folder)
}
