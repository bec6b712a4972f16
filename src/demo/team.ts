import type { History } from './history.ts'

// Four more learners, so that a queue, a matrix and a sampling plan have something in them. Invented, as all of it is.

const gibbs = (what: string, felt: string, weighed: string, sense: string, other: string, next: string) => ({
  description: { what },
  feelings: { felt },
  evaluation: { 'good-and-hard': weighed },
  analysis: { sense },
  conclusion: { else: other },
  'action-plan': { 'next-time': next },
})

const jo: History = {
  as: 'jo',
  read: [
    { part: '10.1', daysAgo: 70 },
    { part: '10.2', daysAgo: 69 },
  ],
  notes: [],
  responses: [
    {
      activity: 'gibbs',
      title: 'The evening the neighbours came round',
      daysAgo: 62,
      finished: true,
      steps: gibbs(
        'Two neighbours stood in the front garden at seven in the evening, about the football against their wall. Mum went out shouting. I stayed on the step, said who I was, and asked each of them what one week without trouble would look like. One of them laughed. The other said: “Somebody answering the door.”',
        'Frightened for about a minute, and ashamed that my first thought was that she had it coming. Later I felt tender towards her, because she was shaking.',
        'What worked was asking for one week, not for ever. Nobody had asked the neighbours anything since the first letter. What did not work is that I had never once spoken with the boys about the wall; the plan was all about Mum.',
        'I believe that people should sort things out face to face, because in my family they did. For her a face at the door has meant bailiffs. So she shouts first, and I had called that aggression in my notes. The letters from the landlord had made it worse: each one ended a conversation. Partial progress counted for nothing in them, although the music had stopped at eleven for a month.',
        'I could have gone to the neighbours in the first week, with her agreement, before there was anything to be angry about.',
        'Ask the landlord to write down what has got better as well. Do the wall with the boys: chalk goals on the garages, agreed with next door. Say to Mum what I believed about her, because she will have noticed.',
      ),
      claims: [
        {
          criterion: '402.2.3',
          quote:
            'What worked was asking for one week, not for ever. Nobody had asked the neighbours anything since the first letter.',
          because:
            'I weigh two approaches to the same trouble, the letters and the one week, and say where I come down.',
        },
        {
          criterion: '402.2.4',
          quote: 'Partial progress counted for nothing in them, although the music had stopped at eleven for a month.',
          because: 'I look at what happens to a family that gets halfway, and what would help them to keep going.',
        },
        {
          criterion: '402.3.1',
          quote: 'I had never once spoken with the boys about the wall; the plan was all about Mum.',
          because: 'This is what I found wanting in my own practice, and what I changed is at the end.',
        },
        {
          criterion: '402.3.2',
          quote:
            'I believe that people should sort things out face to face, because in my family they did. For her a face at the door has meant bailiffs.',
          because: 'A belief of mine, where it comes from, and what it did to how I wrote about her.',
        },
      ],
    },
  ],
}

const bev: History = {
  as: 'bev',
  read: [{ part: '4.6', daysAgo: 15 }],
  notes: [],
  responses: [
    {
      activity: 'gibbs',
      title: 'A no that was a no',
      daysAgo: 21,
      finished: true,
      steps: gibbs(
        'Gran asked me to keep it from Mum that she had lent her money again. I said that I do not carry secrets inside a family, and that I would help her to say it. She put her cup down and said that the last worker would have.',
        'Mean. And sure, which surprised me.',
        'It was good that I said it at once and did not promise to think about it. The hard part was the silence after, which I filled with a joke.',
        'If I keep one secret, nobody in that house can trust what I say to the next person. I knew the rule; I had not felt before what it is for. My joke told her that I was not easy with my own line.',
        'I could have told all three of them in the first week how I handle things that one of them tells me.',
        'Say the ground rule at the first visit, in front of everybody, with this as the example. Let a silence be.',
      ),
      claims: [
        {
          criterion: '400.5.2',
          quote: 'If I keep one secret, nobody in that house can trust what I say to the next person.',
          because: 'I say what the ground rule is for, and how I would make it clear earlier.',
        },
        {
          criterion: '400.7.2',
          quote: 'Say the ground rule at the first visit, in front of everybody, with this as the example.',
          because: 'I looked at how I work and changed the way I begin.',
        },
      ],
    },
  ],
}

const tariq: History = {
  as: 'tariq',
  read: [{ part: '9.2', daysAgo: 6 }],
  notes: [],
  responses: [
    {
      activity: 'gibbs',
      title: 'Six weeks of nobody in',
      daysAgo: 9,
      finished: true,
      steps: gibbs(
        'I have been to the house eleven times in six weeks and been let in twice. Yesterday the eldest opened the door and said that Mum was asleep. It was four in the afternoon. I left a note about the food parcel and went.',
        'Tired, and a bit stubborn. I also felt watched by my own team, who had closed it twice before.',
        'I kept going, and I told the school that I was. What is hard is that I do not know any more whether I am persistent or a nuisance.',
        'The two times I got in were days when I had brought something that she had asked for. The nine when I did not were mine: reviews, forms, a talk about attendance. So I have been persistent about my own list.',
        'Ask her what she would open the door for, and write it on the note in place of the appointment.',
        'Three visits with nothing on my list at all. Then look at it again with Dilys.',
      ),
      claims: [
        {
          criterion: '401.8.1',
          quote: 'So I have been persistent about my own list.',
          because: 'I say honestly what my persistence was made of.',
        },
      ],
    },
  ],
}

const moira: History = {
  as: 'moira',
  read: [{ part: '7.1', daysAgo: 66 }],
  notes: [],
  responses: [
    {
      activity: 'gibbs',
      title: 'The form before the tea',
      daysAgo: 64,
      finished: true,
      steps: gibbs(
        'First visit. I had the consent form out before I had sat down. Dad signed it without reading and asked whether that was it.',
        'Efficient, at the time.',
        'The form was done. He did not say another word.',
        'I took a signature for agreement.',
        'Leave the form in the bag until there is something to agree to.',
        'Next first visit: tea, then what they would like to be different, then the form, read out together.',
      ),
      claims: [
        {
          criterion: '400.7.2',
          quote: 'Next first visit: tea, then what they would like to be different, then the form, read out together.',
          because: 'I changed the order in which I do things.',
        },
      ],
    },
  ],
}

export const team: readonly History[] = [jo, bev, tariq, moira]
