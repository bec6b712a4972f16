import type { Company } from '../activity/activity.ts'
import type { Name } from './people.ts'

/** What a learner has done so far. Invented, and about invented families. */
export interface History {
  readonly as: Name
  readonly read: readonly { readonly part: string; readonly daysAgo: number }[]
  readonly notes: readonly { readonly part: string; readonly words: string; readonly daysAgo: number }[]
  readonly responses: readonly PastResponse[]
}

export interface PastResponse {
  readonly activity: string
  readonly title: string
  readonly daysAgo: number
  readonly company?: Company
  readonly companions?: string
  /** Step id → what the form sent: control names and values. `pending`: typed, and not gone on from. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
  readonly finished?: boolean
  readonly claims?: readonly PastClaim[]
}

export interface PastClaim {
  readonly criterion: string
  readonly quote: string
  readonly because: string
}

const support = (row: number, who: string, relation: string, close: string, line: string, gives: string) =>
  Object.fromEntries(
    Object.entries({ who, relation, close, line, gives }).map(([name, value]) => [`network.${row}.${name}`, value]),
  )

const person = (number: number, who: string, sex: string, born: string, note: string, died = '') =>
  Object.fromEntries(
    Object.entries({ id: `p${number}`, who, sex, born, died, note }).map(([name, value]) => [
      `genogram.people.${number - 1}.${name}`,
      value,
    ]),
  )

const tie = (row: number, one: string, kind: string, other: string) =>
  Object.fromEntries(
    Object.entries({ one, kind, other }).map(([name, value]) => [`genogram.ties.${row}.${name}`, value]),
  )

const sam: History = {
  as: 'sam',
  read: [
    { part: '7.1', daysAgo: 12 },
    { part: '7.2', daysAgo: 12 },
    { part: '7.3', daysAgo: 9 },
    { part: '6.6', daysAgo: 6 },
  ],
  notes: [{ part: '7.4', words: 'Ask Dilys: what do I say when a dad wants my own number?', daysAgo: 5 }],
  responses: [
    {
      activity: 'gibbs',
      title: 'The door that stayed shut',
      daysAgo: 13,
      finished: true,
      steps: {
        description: {
          what: 'Third call to the same flat this month. Curtains moved, nobody came. I waited two minutes, wrote a card by hand instead of using the printed one, and said I would be back on Thursday at ten. On Thursday Mum opened the door before I knocked.',
        },
        feelings: {
          felt: 'On the stairs I felt foolish, standing there with a pen. I was cross as well, because I had told my manager that I would get in. In the car I mostly wondered what she had seen from behind the curtain.',
        },
        evaluation: {
          'good-and-hard':
            'Coming back when I had said I would was good, and so was the card. What was hard is that I nearly left the printed one, with the logo, because it was quicker. She told me that she has a drawer of those.',
        },
        analysis: {
          sense:
            'I think the card worked because it asked for nothing. Everybody else who knocks wants something from her. I had read that mistrust is where it starts with people who were sent, and that it can be got over, but I had not seen it from her side of the door. Turning up when I said I would was the first promise I kept.',
        },
        conclusion: {
          else: 'I could have asked the health visitor, who does get in, what time of day suits. I went at times that suited me.',
        },
        'action-plan': {
          'next-time':
            'Ask who already gets through the door before I go a second time. Write by hand. Promise one small thing with a time in it, and keep it.',
        },
      },
      claims: [
        {
          criterion: '400.7.2',
          quote: 'Ask who already gets through the door before I go a second time. Write by hand.',
          because: 'These are the changes I have made to how I begin, and I have kept to them since.',
        },
        {
          criterion: '401.2.3',
          quote: 'I think the card worked because it asked for nothing.',
          because: 'I look at one way of staying in touch and say why it did its job.',
        },
      ],
    },
    {
      activity: 'own-network',
      title: 'Who I lean on',
      daysAgo: 8,
      company: 'pair',
      companions: 'Nadia',
      finished: true,
      steps: {
        'draw-it': {
          ...support(0, 'My sister', 'family', 'close', 'strong', 'Listens, and makes me laugh'),
          ...support(1, 'Nadia', 'worker', 'close', 'strong', 'Talks a visit through in the car park'),
          ...support(2, 'Running club', 'community', 'middle', 'thin', 'Gets me out'),
          ...support(3, 'Old flatmate', 'friend', 'middle', 'strong', 'Knew me before this job'),
          ...support(4, 'My GP', 'service', 'further', 'thin', 'There if I need it'),
        },
        'what-it-says': {
          'most-people':
            'To the people who are there anyway. I have one service on it, and I had to think to find that one. Nadia’s was the same with other names.',
        },
        'beyond-the-edge': {
          'how-hard': '7',
          'why-hard':
            'I would have to say that I could not manage, to somebody who writes it down. I ask families to do that in the first week.',
        },
        'family-network': {
          'family-why':
            'Hers has me, the school and a cousin she fell out with. When I go, the middle of it goes. So the cousin matters more than anything I can do in person.',
          edge: 'The cousin: ask what it would take to have a cup of tea.',
        },
      },
    },
    {
      activity: 'own-limits',
      title: 'What I tell, and what I keep',
      daysAgo: 5,
      finished: true,
      steps: {
        'sort-it': {
          'comfortable.items.whether-i-have-children': 'left',
          'comfortable.items.where-i-live': 'right',
          'comfortable.items.what-i-did-at-the-weekend': 'left',
          'comfortable.items.a-hard-time-i-came-through': '',
          'comfortable.items.what-i-think-of-another-service': 'right',
          'comfortable.items.my-faith-or-that-i-have-none': 'right',
          'comfortable.items.my-own-money-worries': 'right',
          'comfortable.items.a-mistake-i-made-and-put-right': 'left',
          'comfortable.items.my-private-phone-number': 'right',
          'comfortable.items.how-i-feel-about-todays-visit': 'left',
        },
        middle: {
          which: 'A hard time I came through',
          tip: 'With one dad it helped to hear that change seldom runs straight for anybody. If I say it so that he likes me, it is for me. If I say it when he has slipped and is ashamed, it may be for him. I would want to be easy telling Dilys what I said.',
        },
        'how-know': {
          'tell-apart':
            'In the room: they go quiet, or they start looking after me. In me: a warm feeling of being let in. Our policy says nothing about where I live and nothing about other families.',
        },
        'dos-and-donts': {
          dos: 'Say what I am there for, early\nAsk myself whose need it meets\nHand the talk back: “What’s it like with yours?”',
          donts: 'Give out my own number\nTalk about other families\nTell it for the relief of telling',
        },
      },
      claims: [
        {
          criterion: '400.5.1',
          quote: 'If I say it when he has slipped and is ashamed, it may be for him.',
          because: 'I say where my line is and what would tip it. It still needs somebody to see me do it.',
        },
      ],
    },
    {
      activity: 'gibbs',
      title: 'The school-run visit',
      daysAgo: 1,
      steps: {
        description: {
          what: 'I called at half eight because we had agreed I would walk the school run with Mum. She opened the door in her dressing gown and said child B was not going in. I said fine, put the kettle on, and we sat down. Twenty minutes later he came down with his shoes on and the three of us walked in together, late.',
        },
        feelings: {
          felt: 'Irritated at first, if I am honest, because I had moved another visit to be there. Then sorry for her. By the gate I was pleased, and a bit too proud of myself.',
        },
        evaluation: {
          'good-and-hard':
            'Child B went in, which has not happened since half term. Sitting down first was the right call, and it calmed things.',
          pending: 'yes',
        },
      },
    },
  ],
}

const nadia: History = {
  as: 'nadia',
  read: [
    { part: '2.1', daysAgo: 20 },
    { part: '2.2', daysAgo: 19 },
    { part: '2.3', daysAgo: 19 },
    { part: '7.7', daysAgo: 3 },
  ],
  notes: [{ part: '7.7', words: 'Facts on one line, what I think on the next. Never on the same line.', daysAgo: 3 }],
  responses: [
    {
      activity: 'recording-checklist',
      title: 'My recording checklist',
      daysAgo: 3,
      steps: {
        'fact-or-judgement': {
          'sort-sentences.items.mum-is-lazy-in-the-mornings': 'right',
          'sort-sentences.items.the-front-door-lock-was-broken-on-both-visits': 'left',
          'sort-sentences.items.the-boys-run-wild': 'right',
          'sort-sentences.items.obviously-using-again': 'right',
          pending: 'yes',
        },
      },
    },
    {
      activity: 'gibbs',
      title: 'The review where nobody looked at Dad',
      daysAgo: 17,
      finished: true,
      steps: {
        description: {
          what: 'Eight of us round a table for the six-week review. Dad had come in his work boots. People spoke about the plan for forty minutes and he was asked one question, at the end, by me: was there anything he wanted to add. He said no, and left before the tea.',
        },
        feelings: {
          felt: 'Ashamed, on the way back. In the meeting I had felt useful, because I had the papers in order.',
        },
        evaluation: {
          'good-and-hard':
            'All the agencies came, and each said what it would do. That took weeks of ringing round. What was hard is that the plan got better and the man in the room got smaller.',
        },
        analysis: {
          sense:
            'I had prepared everybody but him. I treated the review as a thing for agencies, with the family as guests. I believed, without ever saying it, that a man who shouts on the phone would shout in the room, so I was glad that he was quiet.',
        },
        conclusion: {
          else: 'Go through the plan with him the day before, ask what he wants to say, and put it first on the list.',
        },
        'action-plan': {
          'next-time':
            'Ring him this week, say that I got it wrong, and ask how he would like the next one to go. Ask the chair for his item to be first.',
        },
      },
      claims: [
        {
          criterion: '402.3.2',
          quote:
            'I believed, without ever saying it, that a man who shouts on the phone would shout in the room, so I was glad that he was quiet.',
          because: 'This is a belief of mine that I had not looked at, and what it did.',
        },
      ],
    },
    {
      activity: 'where-it-began',
      title: 'A family tree with gaps in it',
      daysAgo: 2,
      steps: {
        generations: {
          ...person(1, 'Gran', 'woman', '1951', 'Kept everybody fed'),
          ...person(2, 'Grandad', 'man', '1948', 'Out of work from 1985', '2009'),
          ...person(3, 'Mum', 'woman', '1986', 'Looked after Grandad at fourteen'),
          ...person(4, 'Dad', 'man', '1984', 'Not known'),
          ...person(5, 'Child A', 'woman', '2011', 'Does well at school'),
          ...person(6, 'Child B', 'man', '2016', 'Will not be left'),
          ...tie(0, 'p1', 'couple', 'p2'),
          ...tie(1, 'p1', 'parent', 'p3'),
          ...tie(2, 'p2', 'parent', 'p3'),
          ...tie(3, 'p3', 'separated', 'p4'),
          ...tie(4, 'p3', 'parent', 'p5'),
          ...tie(5, 'p4', 'parent', 'p5'),
          ...tie(6, 'p3', 'parent', 'p6'),
          ...tie(7, 'p4', 'parent', 'p6'),
          ...tie(8, 'p1', 'close', 'p5'),
        },
        events: {
          'timeline.0.when': '1985',
          'timeline.0.what': 'The yard closes; Grandad never works again',
          'timeline.0.how': 'hard',
          'timeline.1.when': '2000',
          'timeline.1.what': 'Mum leaves school to look after him',
          'timeline.1.how': 'hard',
          'timeline.2.when': '2011',
          'timeline.2.what': 'Child A is born; Gran moves in',
          'timeline.2.how': 'good',
          pending: 'yes',
        },
      },
    },
  ],
}

export const histories: readonly History[] = [sam, nadia]
