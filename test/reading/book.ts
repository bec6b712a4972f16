import type { Curriculum, Part, Section, Update } from '../../src/content/curriculum.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

const changed: Update = {
  row: '57',
  place: '7.4',
  was: 'Workers asked for consent nearly always.',
  nowHtml: '<p>You tell the family what you will share.</p>',
  nowText: 'You tell the family what you will share.',
  note: 'Information sharing advice, 2024. England. Seen by July 2026.',
  standing: 'seen',
  recheck: true,
}

const boundaries = `<p>You will get close, and <a class="term" href="#t7.4-self-disclosure" id="from-7.4-self-disclosure" data-term="self-disclosure">self-disclosure</a> comes up.</p>
<aside class="gloss" id="t7.4-self-disclosure" data-term="self-disclosure"><p><b>Self-disclosure</b> Telling about yourself. <a href="#from-7.4-self-disclosure">Close</a></p></aside>
<h3 id="p7.4-says">What a boundary says</h3>
<p>What you are there for &amp; what you are not. Mind your self-care.</p>
<aside class="update tight" data-update="57"><p>Changed since 2011.</p></aside>
<h4 id="p7.4-kindly">Kindly</h4>
<p>Nobody is left guessing.</p>
<figure class="figure flow" data-figure="13"><svg viewBox="0 0 340 100" role="img" aria-label="A triangle"><path d="M0 0h9"/></svg><figcaption>The drama triangle.</figcaption><details><summary>The figure in words</summary><p>Three corners.</p></details></figure>
<section class="card flow" id="e-every-field" data-activity="every-field"><h3>One of each</h3><p><a class="btn" href="/activities/every-field">Start</a></p></section>
<div class="wide" tabindex="0" role="region" aria-label="Stages"><table><tr><th>Stage</th></tr><tr><td>Referral</td></tr></table></div>`

/** The sample book with what a reader meets in it: an opening, a part with everything, gaps, a second section. */
export function testBook(): Curriculum {
  const sample = sampleCurriculum()
  const [reflective, plainPart] = sample.parts
  if (!reflective || !plainPart) throw new Error('the sample has two parts')
  const parts: Part[] = [
    reflective,
    {
      ...plainPart,
      criteria: ['400.5.1', '400.5.2'],
      html: boundaries,
      minutes: 8,
      before: ['7.3', '6.6'],
      carry: ['Say what you are there for.', 'Whose need would it meet?'],
      questions: [
        {
          asked: ['how much can i tell her', 'mum asked if ive got kids', 'is it ok to share personal stuff'],
          answerHtml: '<p>A little can help.</p>',
          answerText: 'A little can help.',
        },
      ],
      figures: [13],
      updates: [changed],
    },
    {
      ...plainPart,
      number: '7.5',
      title: 'A first agreement',
      html: '<p>You agree <b>together</b>.</p>',
      criteria: [],
    },
  ]
  const { before: _, after: __, carry: ___, ...place } = plainPart
  const opening = { ...place, number: '1', section: 1, title: 'About this book', html: '<h3 id="p1-why">Why</h3>' }
  const sections: Section[] = [
    { number: 1, title: 'About this book', summary: 'What this is.', opening, parts: [], unwritten: false, awaits: [] },
    ...sample.sections.map((section) => {
      const own = parts.filter((part) => part.section === section.number)
      return { ...section, parts: own, awaits: section.number === 7 ? ['7.3'] : section.awaits }
    }),
  ]
  const places = [opening, ...parts]
  return {
    ...sample,
    parts,
    sections,
    updates: [changed, { ...changed, row: '58', standing: 'unsure', recheck: false }, known],
    figures: [{ number: 13, title: 'The drama triangle', caption: '', alt: '', wordsHtml: '', wordsText: '' }],
    section: (number) => sections.find((each) => each.number === number),
    part: (number) => parts.find((each) => each.number === number),
    place: (number) => places.find((each) => each.number === number),
    taughtIn: (code) => places.filter((each) => each.criteria.includes(code)),
  }
}

const known: Update = { ...changed, row: '59', place: '1', standing: 'known', recheck: false }

/** A section as long as the longest: seven parts of a thousand words that are hard to compress. */
export function longBook(): Curriculum {
  const book = testBook()
  const model = book.part('7.4')
  const section = book.section(7)
  if (!model || !section) throw new Error('the book has a part 7.4')
  const parts = Array.from({ length: 7 }, (_, at) => ({
    ...model,
    number: `7.${at + 1}`,
    html: model.html + paragraphs(1000, at),
  }))
  const sections = book.sections.map((each) => (each.number === 7 ? { ...each, parts } : each))
  return {
    ...book,
    parts,
    sections,
    section: (number) => sections.find((each) => each.number === number),
    part: (number) => parts.find((each) => each.number === number),
  }
}

function paragraphs(count: number, seed: number): string {
  const stems =
    'famil work visit listen talk school house child mother father help plan trust fear anger hope want need'
  const endings = ['', 's', 'ing', 'ed', 'er', 'ful', 'ly', 'less']
  const some = stems.split(' ')
  let state = seed + 1
  const next = (of: number) => {
    state = (state * 48271) % 2147483647
    return state % of
  }
  const word = () => `${some[next(some.length)]}${endings[next(endings.length)]}`
  return Array.from({ length: count / 50 }, () => `<p>${Array.from({ length: 50 }, word).join(' ')}.</p>`).join('')
}
