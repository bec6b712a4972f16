import type { Signs } from './signs.ts'

// Causes that are no reflection: of arrangements and of what others said, of a plan, of praise.

const thing =
  '(?:bus|buses|trains?|trams?|taxi|cars?|lift|bike|van|plane|flights?|traffic|roadworks|keys?|doors?|gates?|kettle|boiler|heating|printer|laptop|phone|battery|signal|wifi|system|forms?|letters?|forms|tax|copy|deadline|due|rota|shifts?|diary|appointments?|dentist|clinic|hospital|funeral|lesson|class|club|church|chapel|school|nursery|library|hall|rooms?|desk|office|centre|cent(?:re|er)|caretaker|staffing|staff|cover|leave|holiday|half term|knee|foot|leg|back|asthma|cold|bug|measles|rain|snow|weather|ice|flood|bins?|collection|foxes|vandals|parking|petrol|mot|money|cheap|funding|budget|policy|rules?|insurance|asleep|upstairs|old enough|late|early|shut|closed|full|booked|broken|cancelled|poorly|off sick|away|across town|minutes?|oclock|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|weekend)'
const link = '(?:because|since|as|due to|owing to|because of|so)'
const told =
  '(?:said|says|told|tells|explained|asked|messaged|texted|mentioned|answered|wrote|reported|replied|rang|apologised)'
const praised =
  '(?:good|great|nice|lovely|useful|helpful|right|wrong|joy|cracking|wonderful|best|better|well|bad|poor|worst|success|fine|kind|fair|like|liked|pleased|worked|works|happy)'
const felt =
  '(?:sad|tired|glad|nervous|angry|cross|moved|ashamed|upset|happy|relieved|worried|anxious|guilty|proud|embarrassed|frightened|scared|touched|pleased|annoyed|hurt|sick|lonely|frustrated|shaken|felt|feel)'

const aside =
  '(?!.*\\b(?:because|since|as|so) (?:\\w+ ){0,7}?(?:afraid|frightened|scared|ashamed|nervous|trust|makes me|felt|feel|reminded|taught|used to|silence)\\b)'

export const logistics: Signs = {
  'plain-sure': new RegExp(
    [
      `^${aside}.*\\b${told}\\b.* (?:because|since|due to|why) `,
      `^${aside}.*\\b(?:because|because of|since|as|due to|owing to) (?:\\w+ ){0,6}?${thing}\\b`,
      `^${aside}.*\\b(?:it was|that was|i like|i liked|session|meeting|visit|works) (?:\\w+ ){0,5}?(?:because|since|as) `,
      `^${aside}.*\\b(?:i|we) (?:had to|put|made|was there|were there|got|wore|carried|sat in|went|came|used|helped|booked|rang) (?:\\w+ ){0,8}?(?:because|since|as|so) `,
    ].join('|'),
  ),
  'plain-thing': new RegExp(`\\b${thing}\\b`),
  'plain-because-thing': new RegExp(`\\b${link} (?:\\w+ ){0,8}?${thing}\\b`),
  'plain-thing-because': new RegExp(`\\b${thing}\\b.* ${link} `),
  'plain-act-because': new RegExp(
    `\\b(?:had to|put|made|got|went|came|met|parked|rang|helped|used|took|missed|charged|opens?|came|wore|carried|held|brought|did|were|was (?:there|late|early|in|at|out|still)|go|sat|waited|left|kept|bought|signed|posted|sent|moved|cancelled|stopped) (?:\\w+ ){0,9}?${link} `,
  ),
  'plain-told-because': new RegExp(`\\b${told}\\b.* (?:because|since|as|due to|why) `),
  'plain-rule-because':
    /^(?:the|we|a|you|they|families|staff|all|most|every\w*|each) (?:\w+ ){0,4}?(?:is|are|opens?|closes?|go|goes|have to|must|use|do|has|have|runs?|costs?|starts?|keep|write|needs?)\b.* (?:because|since|as|so that|due to) /,
  'plain-good-because': new RegExp(`\\b${praised}\\b.* (?:because|since|as) `),
  'plain-felt-because': new RegExp(`\\b(?:i|me|my|we)\\b.* ${felt}\\b.* (?:because|since|as) `),
  'plain-plan-because':
    /\b(?:i will|we will|going to|i shall|next time|next week|from now on|need to|want to|i must|must)\b.* (?:because|since|as|so that|so) /,
  'plain-so-that': / so that | so as to | in order /,
  'plain-because-short': /\b(?:because|since) (?:of )?(?:\w+ ){0,4}\w+[.!?]*$/,
  'plain-because-opens': /^(?:and |but |so |well |it is |it was |that is |only )*(?:because|since|as|due)\b/,
  'plain-was-because': /\b(?:was|is|were|it|that|partly|mainly|simply|only|probably|perhaps|largely) because\b/,
}
