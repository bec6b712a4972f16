import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectProblems } from '../../src/content/source.ts'
import { parseWritings, readWritings } from '../../src/content/tutor/writings.ts'
import { root } from '../../src/root.ts'
import { fromBytes, toBytes } from '../../src/tutor/coach/keep.ts'
import { type Move, moves } from '../../src/tutor/coach/moves.ts'
import { readWriting, trainCoach } from '../../src/tutor/coach/reader.ts'
import { respell } from '../../src/tutor/coach/respell.ts'
import { unitsOf } from '../../src/tutor/coach/sentences.ts'
import { signNames } from '../../src/tutor/coach/signs/all.ts'

const problems = collectProblems()
const writings = readWritings(join(root, 'content'), problems)
const model = trainCoach(writings)
const read = (text: string, move: Move) => readWriting(model, text).find((each) => each.move === move)

/** None of these stands in the writings that the coach learned from. */
const plain: readonly (readonly [Move, string])[] = [
  ['description', 'I knocked at three and his sister let me in and put the kettle on.'],
  ['description', 'On Monday the school rang to say that he had walked out of maths.'],
  ['description', 'Mum handed me the letter and went upstairs without a word.'],
  ['description', 'we got the bus to the clinic and sat there an hour and then they called us in'],
  ['description', 'The chair opened the meeting at ten and asked everyone to introduce themselves.'],
  ['description', 'Tel call to father 11.15, no reply, message left.'],
  ['own_feelings', 'I was terrified when he slammed the door.'],
  ['own_feelings', 'My stomach turned over as I read it.'],
  ['own_feelings', 'I sat in the car afterwards and cried.'],
  ['own_feelings', 'I had been dreading that visit all week.'],
  ['own_feelings', 'felt sick driving home tbh'],
  ['own_feelings', 'To be honest I felt relieved, and then guilty for feeling it.'],
  ['own_feelings', 'I am so angry with myself.'],
  ['own_feelings', 'Gutted.'],
  ['own_feelings', 'My hands were shaking and I could not look at her.'],
  ['others_perspective', 'Perhaps she thought that I was there to check up on her.'],
  ['others_perspective', 'He must have felt that everybody had already made up their minds about him.'],
  ['others_perspective', 'From where mum was sitting we must have looked like a firing squad.'],
  ['others_perspective', 'I imagine that he was ashamed of the state of the flat.'],
  ['others_perspective', 'To her I was probably just one more stranger with a form.'],
  ['others_perspective', 'i reckon he wanted me to tell him it was alright'],
  ['others_perspective', 'I wonder whether she was frightened of losing him.'],
  ['evaluation', 'The session went well and the star chart worked.'],
  ['evaluation', 'I rushed the ending, which was a mistake.'],
  ['evaluation', 'My explanation was poor and far too long.'],
  ['evaluation', 'It was a really useful meeting.'],
  ['evaluation', 'What did not go so well was the paperwork at the end.'],
  ['evaluation', 'that was bad practice on my part'],
  ['evaluation', 'Letting her choose the room was a good decision.'],
  ['analysis_why', 'I think she shut down because the last worker left without saying goodbye.'],
  ['analysis_why', 'It was her silence that undid me.'],
  ['analysis_why', 'He had been let down so often that a letter from us meant one more broken promise.'],
  ['analysis_why', 'My hurry was about me wanting a happy ending.'],
  ['analysis_why', 'I talked too much since silence makes me nervous.'],
  ['analysis_why', 'That is why he will not answer the door to anyone with a lanyard.'],
  ['analysis_why', 'The reason I avoid him is that he reminds me of my own father.'],
  ['analysis_why', 'She keeps her coat on because she has never once been told how long she is staying.'],
  ['analysis_why', 'i think i froze cos nobody had ever shouted at me like that'],
  ['analysis_why', 'It was never about the trainers, it was about who had bought them.'],
  ['theory_link', 'It was the drama triangle, and I was the Rescuer.'],
  ['theory_link', "In Prochaska's terms he was pre-contemplative."],
  ['theory_link', 'Attachment theory would say that she was keeping close to the one adult who stayed.'],
  ['theory_link', "Maslow's hierarchy helps me to understand why the parenting course could wait."],
  ['theory_link', 'This fits with what Bowlby wrote about a secure base.'],
  ['theory_link', 'I could see learned helplessness, as Seligman describes it, in the way he shrugged.'],
  ['theory_link', 'Rogers would call it a lack of congruence.'],
  ['alternatives', 'I could have asked her first.'],
  ['alternatives', 'If I had waited in the hall he might have come down by himself.'],
  ['alternatives', 'Another worker would have rung ahead.'],
  ['alternatives', 'shouldve just sat with her and left the form'],
  ['alternatives', 'It would have been better to meet them somewhere neutral.'],
  ['alternatives', 'An alternative would have been to involve the grandmother from the start.'],
  ['alternatives', 'I wish I had let him finish his sentence.'],
  ['learning', 'I have learned that a missed visit is a message.'],
  ['learning', 'I see now that my quiet is not neutral.'],
  ['learning', 'I now understand how hard it is to walk into a room full of professionals.'],
  ['learning', 'It has taught me to look at who is missing from the plan.'],
  ['learning', 'I realise that I have been working with the mother and not with the family.'],
  ['learning', 'i used to think being busy was the same as being useful'],
  ['action_plan', 'Next time I will ring before I set off.'],
  ['action_plan', 'Before Friday I am going to ask my supervisor to sit in.'],
  ['action_plan', 'I intend to write to the father as well as the mother in future.'],
  ['action_plan', 'From now on I shall leave my notebook in the bag for the first ten minutes.'],
  ['action_plan', 'gonna ask her what she wants before i say owt'],
  ['action_plan', "I'm taking this to supervision on Thursday."],
]

/** What looks like the move, and is not. */
const lures: readonly (readonly [Move, string])[] = [
  ['description', 'Home visits take place once a week and last about an hour.'],
  ['description', 'Families often find it hard to ask for help.'],
  ['description', 'I will ring the school tomorrow.'],
  ['own_feelings', 'I felt the radiator and it was cold.'],
  ['own_feelings', 'Please feel free to call me after two.'],
  ['own_feelings', '"I\'m so angry I could scream," she said.'],
  ['own_feelings', 'I feel that the plan should be reviewed by the panel.'],
  ['own_feelings', 'The hall felt damp.'],
  ['own_feelings', 'He was furious with the council.'],
  ['others_perspective', 'She told me that the appointment was on Tuesday.'],
  ['others_perspective', 'He asked for a drink of water and sat down.'],
  ['others_perspective', 'I think that the form is too long.'],
  ['evaluation', 'The kitchen was clean and the weather was lovely.'],
  ['evaluation', 'The car park was terrible.'],
  ['evaluation', 'He goes to the primary school on the corner.'],
  ['analysis_why', 'I was late because the bus broke down.'],
  ['analysis_why', 'She told me that she had missed the clinic because nobody sent her the letter.'],
  ['analysis_why', 'The centre opens at ten because the caretaker has the keys.'],
  ['analysis_why', 'The office was closed because of the bank holiday.'],
  ['analysis_why', 'I have had this caseload since April.'],
  ['analysis_why', 'She came at four and left at five.'],
  ['theory_link', 'I did the attachment training on Tuesday.'],
  ['theory_link', 'I filled in the solution-focused form and sent it to the office.'],
  ['theory_link', 'I ticked the box for trauma-informed practice.'],
  ['theory_link', 'Grace and Will were playing with the Lego.'],
  ['alternatives', 'I could park outside if the space is free.'],
  ['alternatives', 'We could meet at ten or at two.'],
  ['alternatives', 'She could have the morning slot.'],
  ['alternatives', 'The review could be held at the library.'],
  ['learning', 'He is learning to ride a bike.'],
  ['learning', 'The girls learned about volcanoes at school.'],
  ['learning', 'I completed the e-learning module on recording.'],
  ['action_plan', 'Housing to chase repairs; review 4 March.'],
  ['action_plan', 'Mum is going to ring the GP.'],
  ['action_plan', 'The family plan to move in the summer.'],
  ['action_plan', 'I was going to bring the cards but I forgot them.'],
  ['action_plan', 'School will send the register by Friday.'],
]

test('the writings hold no mistakes, and every move often', () => {
  expect(problems.all).toEqual([])
  expect(writings.length).toBeGreaterThan(250)
  for (const move of moves) {
    const share = writings.filter(({ sentences }) => sentences.some((each) => each.moves.includes(move))).length
    expect(share / writings.length, move).toBeGreaterThan(0.25)
  }
})

test.each(plain)('%s is made: %s', (move, text) => {
  expect(read(text, move)?.made).toBe(true)
})

test.each(lures)('%s is not made: %s', (move, text) => {
  expect(read(text, move)?.made).toBe(false)
})

test('the sentence that shows a move is shown where it stands', () => {
  const text = 'Mum opened the door.\nMy chest went tight and I wanted to cry. We could meet at ten.'
  const { sentence } = read(text, 'own_feelings') ?? {}
  expect(sentence?.text).toBe('My chest went tight and I wanted to cry.')
  expect(text.slice(sentence?.start, sentence?.end)).toBe(sentence?.text)
})

test('every move is answered for, in order, even of nothing', () => {
  expect(readWriting(model, '  \n').map(({ move, made, sure }) => [move, made, sure])).toEqual(
    moves.map((move) => [move, false, true]),
  )
})

test('what was learned comes back from a file as it was, and another version does not', () => {
  const bytes = toBytes(model)
  expect(bytes.byteLength).toBeLessThan(2_000_000)
  const again = fromBytes(bytes)
  const text = 'I was late because the bus broke down, and I felt awful. Next time I will ring.'
  const likely = (of: typeof model) => readWriting(of, text).map((each) => each.likely)
  for (const [index, each] of likely(again ?? model).entries()) expect(each).toBeCloseTo(likely(model)[index] ?? 0, 6)
  expect(again).toBeDefined()
  expect(fromBytes(bytes.subarray(4))).toBeUndefined()
})

test('signs have places of their own', () => {
  expect(signNames.length).toBeLessThanOrEqual(320)
  expect(new Set(signNames).size).toBe(signNames.length)
})

test.each([
  ['i couldve asked n didnt cos i was feart', 'i could have asked and didnt because i was afraid'],
  ["I'm gonnae ask her the morra", 'i am going to ask her the tomorrow'],
  ["she'll ring, I'd say", 'she will ring, i would say'],
  ['the cousin again in the rain', 'the cousin again in the rain'],
])('%s is read as: %s', (typed, meant) => {
  expect(respell(typed)).toBe(meant)
})

test('words without full stops are read in pieces, and nothing is lost', () => {
  const text =
    'so i went round and she was in bed and the kids were up and i made them toast and then her sister came and shouted at me and i think she was scared i would tell and next time i will ring first and ask if its a good day'
  const pieces = unitsOf(text).map(({ start, end }) => text.slice(start, end))
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join(' ')).toBe(text)
})

test.each([
  ['- [description] before any title', 1, 'begins with its title'],
  ['## a\n- description no brackets', 2, '- [moves] sentence'],
  ['## a\n- [descripton] misspelt', 2, 'no move "descripton"'],
  ['## a\n- [learning learning] twice', 2, 'stands twice'],
  ['## a\n- [] {{nam:Joy}}', 2, 'no kind of detail "nam"'],
  ['## a\n- [] {{name:Joy', 2, 'not whole'],
  ['## a\n- [] {{name: }}', 2, 'marks nothing'],
  ['## a\n- [learning]', 2, 'no sentence'],
  ['## a\n\n## b\n- [] words', 1, 'has no sentences'],
])('a mistake is told with its line: %j', (markdown, line, says) => {
  const told: [number, string][] = []
  parseWritings(markdown, (at, what) => told.push([at, what]))
  expect(told).toEqual([[line, expect.stringContaining(says)]])
})

test('marks are taken out of the sentence and kept as details', () => {
  const [writing] = parseWritings('## a\n- [description] Mrs {{name:Okafor}} of {{address:2 Elm Road}} rang.', () => {})
  expect(writing).toEqual({
    title: 'a',
    sentences: [{ text: 'Mrs Okafor of 2 Elm Road rang.', moves: ['description'] }],
    details: [
      { kind: 'name', text: 'Okafor' },
      { kind: 'address', text: '2 Elm Road' },
    ],
  })
})
