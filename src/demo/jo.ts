import { signAsAssessor, signAsLearner, signOffsOf } from '../assessment/sign-off.ts'
import { assessorStatement, learnerStatement } from '../assessment/sign-off-form.ts'
import { claimAnew } from '../evidence/claim-anew.ts'
import { findEvidence } from '../evidence/evidence.ts'
import { type Act, act, insist } from './acts.ts'
import { type Decisions, decides, pieceOf, sends, signs, signsWith, type Written, writes } from './deeds.ts'

const EVENING = 'The evening the neighbours came round'
const GARAGES = 'Chalk goals on the garages'
const TALK = 'What lies behind the complaints'

const first: Decisions = {
  '402.2.3': {
    is: 'met',
    say: 'Two approaches, set side by side, and you come down on one of them with a reason. “One week, not for ever” is a sentence I shall borrow.',
  },
  '402.2.4': {
    is: 'met',
    say: 'You saw that the letters had no line for what had got better. That is the weighing this one asks for, and you did it from her side of the door.',
  },
  '402.3.1': {
    is: 'not yet',
    say: 'You have put your finger on it: the boys were not in the plan. What is missing is what you did about it afterwards. Tell me that in your reason, or add it to the page, and send it again.',
  },
  '402.3.2': {
    is: 'met',
    say: 'You name a belief, say where you got it, and show it at work in your own notes. It cannot have been easy to write down what you had called her.',
  },
}

/** What Ruth saw, one afternoon between the garages. */
const garages: Written = {
  title: GARAGES,
  fields: {
    setting: 'In front of the garages behind the flats, then in the kitchen, 15.40 to 16.35.',
    present: 'Mum, two boys, the neighbour from the ground floor for ten minutes, Jo.',
    agreed:
      'Jo had asked Mum and both boys on Monday, and the neighbour at the door. I asked them all again when I came.',
    seen: 'Jo crouched down by the wall with the older boy and asked him to knock on it, as the ball does. Then she asked him to stand in the neighbour’s hall while his brother kicked. He came out and said: “It’s like being inside a drum.” Jo said nothing for a while. She asked both what they would do if it were their hall. They chalked two goals on the garage doors, where nobody lives behind. The neighbour came out, looked, and said half past seven at the latest. The younger boy wrote that on the door. In the kitchen Jo asked Mum what had been different this week. Mum said that she had answered the door twice without shouting, and Jo wrote it down in those words and read it back.',
    strengths:
      'You let the hall do the explaining. You waited after the drum, and the idea of the garages came from them. You asked Mum for what had got better before anybody spoke about the next letter.',
    next: 'Ask the neighbour in a fortnight what has changed, and let the boys hear the answer.',
  },
  shows: {
    '402.2.1': 'The boy heard the wall from the other side, and said himself what it is like.',
    '402.2.2': 'Goals where they disturb nobody, a time that was agreed, and a week in which Mum did not shout.',
  },
}

const talk: Written = {
  title: TALK,
  fields: {
    cover:
      'Three families that Jo works with, without names: what the complaints are about, and what they do at home, in the street, and with the people who come because of them.',
    met: 'In the small office, 14.00 to 14.50.',
    said: 'Jo sorted the complaints into what is loud, what is broken and what frightens, and gave an example of each: music after eleven, a stairwell light put out four times, a dog let off the lead at people whom its owner owes money. She said that noise had made a mother the guard in her own house, up at every sound, with nothing left for the child who was quiet; and that the light had done the opposite, since the boys would not say who it was and grew closer. In the street the first family had lost the one friend whom Mum had, because the friend lives underneath. The third had a wide berth round them, and called it respect. On agencies she said that each letter makes the next visit harder: by the time she came, a knock meant somebody who wanted to take something. The landlord writes, the school rings, the police come, and none of them knows what the others promised. She had asked the three to put what they want on one page, and Mum could then answer it.',
    'drew-on':
      'What the book says on the cycle of complaint and withdrawal, the service’s own policy on joint letters, and what she had seen.',
    next: 'All four questions were answered with something that she had seen for herself. Next we look at the whole unit together, and see whether anything is left.',
  },
  shows: {
    '402.1.1': 'She sorted a range of it, each kind with an example of her own.',
    '402.1.2': 'She set two families side by side in which it had done opposite things at home.',
    '402.1.3': 'The friend underneath, and the berth that is called respect.',
    '402.1.4': 'What each letter does to the next visit, and what one page did.',
  },
}

const seen: Decisions = {
  '402.2.1': { is: 'met', say: 'I was there when he came out of that hall. Nobody told him what it was like.' },
  '402.2.2': { is: 'met', say: 'Well done.' },
}

const talked: Decisions = {
  '402.1.1': {
    is: 'met',
    say: 'Loud, broken, frightening: a plain way to sort it, and each with a case that you know.',
  },
  '402.1.2': { is: 'met', say: 'The quiet child beside a mother on guard. You looked where nobody complains.' },
  '402.1.3': { is: 'met', say: '“They call it respect” says more about a street than a page of numbers.' },
  '402.1.4': { is: 'met', say: 'You showed how help comes to look like a threat, and what one shared page changed.' },
}

/** After Ivor had returned it: see assuring.ts. */
const corrected: Decisions = {
  '402.2.2': {
    is: 'met',
    say: 'What grew: the boys kept to half past seven on the door they wrote it on, and Mum answered twice without shouting. What shrank: the wall was quiet from Monday to Friday. You made room for both, and let them own it.',
    anew: 'Ivor asked which behaviour grew and which shrank. “Well done” did not say it; the decision is the same.',
  },
}

const summary =
  'Jo began with a page that was hard to write, about a belief of her own and what it had done to her notes. The boys were missing from her first plan. She saw it, went back, and I watched them chalk goals where nobody lives behind the door. In our talk she set families side by side and looked each time for what the complaints leave out. Everything in this unit comes from work that she did, and it shows somebody who asks for one week, and then comes back in a week.'

/** The whole of unit 402, from the first page to both names under it. */
export const jos: readonly Act[] = [
  sends(61, 'jo', EVENING, 'The last one was hard to write.'),
  decides(58, 'ruth', {
    of: 'jo',
    title: EVENING,
    decisions: first,
    beside: [
      {
        quote: 'the plan was all about Mum',
        words: 'This is the sentence I would build on. What did the plan look like the week after?',
      },
    ],
  }),
  act(56, 17, async (deps, { jo }) => {
    const { id } = await pieceOf(deps, jo, EVENING)
    const claim = (await findEvidence(deps, jo, id)).claims.find(({ criterion }) => criterion.code === '402.3.1')
    const because =
      'I had left the boys out, and I went back on the Monday to ask them about the wall. They chose the garages; since then each of them has a line of his own in the plan, in his own words.'
    insist(await claimAnew(deps, jo, id, claim?.id ?? '', because), 'Jo gives another reason')
  }),
  sends(55, 'jo', EVENING),
  decides(52, 'ruth', {
    of: 'jo',
    title: EVENING,
    decisions: {
      '402.3.1': {
        is: 'met',
        say: 'That is it: what was wanting, what you did on the Monday, and how the plan reads now. I should like to see those garages.',
      },
    },
  }),
  act(50, 17.5, async (deps, { ruth, jo }) => {
    await signs(deps, ruth, (await writes(deps, ruth, 'observation', garages, jo)).id)
  }),
  signsWith(49, 'jo', GARAGES),
  decides(48, 'ruth', { of: 'jo', title: GARAGES, decisions: seen }),
  act(40, 15, async (deps, { ruth, jo }) => {
    await signs(deps, ruth, (await writes(deps, ruth, 'discussion', talk, jo)).id)
  }),
  signsWith(39, 'jo', TALK),
  decides(38, 'ruth', { of: 'jo', title: TALK, decisions: talked }),
  decides(32, 'ruth', { of: 'jo', title: GARAGES, decisions: corrected }),
  act(28, 10, async (deps, { ruth, jo }) => {
    const signing = { key: deps.id(), summary, statement: assessorStatement }
    const done = await signAsAssessor(deps, ruth, jo.id, '402', signing)
    if (done !== 'done') throw new Error(`The demonstration: Ruth could not sign unit 402 off: ${done}`)
  }),
  act(27, 17, async (deps, { jo }) => {
    const [round] = await signOffsOf(deps.db.read, jo.id)
    const done = await signAsLearner(deps, jo, '402', { read: round?.id ?? '', statement: learnerStatement })
    if (done !== 'done') throw new Error(`The demonstration: Jo could not sign unit 402 off: ${done}`)
  }),
]
