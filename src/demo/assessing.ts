import { countersign } from '../assessment/countersign.ts'
import { agreePlan } from '../assessment/plan.ts'
import { type Act, act, dayIn, insist } from './acts.ts'
import { addressOf, decides, sends } from './deeds.ts'
import { improve } from './past.ts'

const DOOR = 'The door that stayed shut'
const NO = 'A no that was a no'
const NOBODY_IN = 'Six weeks of nobody in'
const FORM = 'The form before the tea'

const sam: readonly Act[] = [
  sends(12, 'sam', DOOR),
  decides(8, 'ruth', {
    of: 'sam',
    title: DOOR,
    decisions: {
      '401.2.3': {
        is: 'met',
        say: 'You did not stop at “it worked”. You asked what the card did that knocking had not, and your answer is one that you can use at the next door.',
      },
      '400.7.2': {
        is: 'not yet',
        say: 'The plan is a good one, and it is a plan. This one asks what you changed. Try it at one more door, then tell me what you did there and what came of it. Two or three sentences will do.',
      },
    },
    beside: [
      {
        quote: 'I could have asked the health visitor, who does get in, what time of day suits.',
        words:
          'Have you asked her since? If you have, you are nearly there: that is a change, and I would like to read it.',
      },
    ],
  }),
  act(8, 11, (deps, { ruth, sam }) =>
    agreePlan(deps, ruth, sam.id, deps.id(), {
      unit: '400',
      criteria: ['400.7.2', '400.4.2'],
      words:
        'Take the handwritten card to one more door and write down how it went. I come along to a first visit, if the family agrees, and see how you say what you are there for.',
      due: dayIn(deps, 15),
    }),
  ),
  sends(4, 'sam', 'What I tell, and what I keep', 'I should like somebody to see me do this. Could we plan it?'),
]

const nadia: readonly Act[] = [sends(6, 'nadia', 'The review where nobody looked at Dad')]

const bev: readonly Act[] = [
  sends(20, 'bev', NO),
  decides(16, 'ruth', {
    of: 'bev',
    title: NO,
    decisions: {
      '400.5.2': {
        is: 'met',
        say: 'You say what the rule is for, in words that Gran would understand, and you said it to her at once.',
        practice:
          'Dilys was in the next room and heard it. She told me so on the day, and what she heard is what stands here.',
      },
      '400.7.2': {
        is: 'not yet',
        say: 'I believe you that you will. Do it with the next family, and tell me how the three of them took it. And I am curious about that joke: what did it do?',
      },
    },
    beside: [
      {
        quote: 'My joke told her that I was not easy with my own line.',
        words: 'Nobody made you notice that. It is the best sentence on the page.',
      },
    ],
  }),
  act(4, 17, (deps, { bev }) =>
    improve(deps, bev, NO, {
      stepId: 'action-plan',
      words: {
        'next-time':
          'Say the ground rule at the first visit, in front of everybody, with this as the example. Let a silence be. I did it on Tuesday, with a family of five. The grandfather asked whether that goes for him too. I said yes, and counted to ten without a joke. He nodded, and told me in front of all of them what he had been going to tell me at the gate.',
      },
      claims: [
        {
          criterion: '400.7.2',
          quote: 'I did it on Tuesday, with a family of five.',
          because: 'I changed the way I begin, and this is how the five of them took it.',
        },
      ],
    }),
  ),
  sends(3, 'bev', NO),
]

const tariq: readonly Act[] = [
  sends(8, 'tariq', NOBODY_IN),
  decides(4, 'owen', {
    of: 'tariq',
    title: NOBODY_IN,
    decisions: {
      '401.8.1': {
        is: 'met',
        say: 'You counted: eleven visits, two doors, and what you had brought each time. Then you said what the nine had in common, although it was you. That is critical in the sense that this one means.',
      },
    },
  }),
]

const moira: readonly Act[] = [
  sends(63, 'moira', FORM),
  decides(59, 'owen', {
    of: 'moira',
    title: FORM,
    decisions: {
      '400.7.2': {
        is: 'not yet',
        say: '“I took a signature for agreement” is a strong sentence. Now it needs a second visit to stand beside it: tea first, the form last. Write down what he said that time, and send it again. If you would like to talk it through first, ring me.',
      },
    },
  }),
  act(58, 11, async (deps, { ruth, moira }) => {
    const { submissionId, evidenceId } = await addressOf(deps, moira, FORM)
    const agrees = { does: 'agree', why: '' } as const
    insist(await countersign(deps, ruth, submissionId, evidenceId, agrees), 'Ruth signs as well')
  }),
]

/** What was sent and what came of it, but for Jo’s unit. */
export const assessing: readonly Act[] = [...sam, ...nadia, ...bev, ...tariq, ...moira]
