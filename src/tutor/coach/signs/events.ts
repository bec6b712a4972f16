import { doer, noun, self } from './people.ts'
import type { Signs } from './signs.ts'

const said =
  'said|says|told|tells|asked|asks|answered|replied|shouted|whispered|called|rang|phoned|texted|explained|mentioned|announced|stated|reported|advised|swore|laughed|cried|screamed|muttered|goes|repeated|insisted|argued|read out|spoke|talked|sang|thanked|wrote|agreed|refused|declined|offered|invited|admitted|disclosed|apologised|yelled|nodded|joked|begged'
const did =
  'came|went|left|arrived|opened|closed|shut|knocked|sat|stood|walked|ran|drove|put|gave|took|brought|held|handed|picked|dropped|threw|kicked|hit|slammed|turned|looked|watched|smiled|waved|pulled|pushed|made|cooked|ate|drank|poured|built|drew|played|showed|met|attended|visited|returned|collected|carried|waited|stayed|moved|got|let|hid|climbed|lay|slept|woke|fell|caught|signed|filled|completed|delivered|posted|found|saw|heard|started|began|finished|stopped|passed|counted|shook|kept|led|followed|hugged|folded|packed|wore|sent|received|parked|loaded|printed|used|tried|lifted|tore|cut|lit|fed|changed|bought|paid|knelt|leaned|leant|rolled|pointed|tapped|reached|joined|entered|exited|presented|chaired|adjourned|tipped|stepped|legged|bolted|cleaned|mended|spent|set'

export const events: Signs = {
  'event-sure': new RegExp(
    `^(?!.*\\b(?:i think|i suppose|because|since|realised|learned|could have|should have|might have|would have|perhaps|maybe|if i|good|bad|felt|must have|probably)\\b).*\\b(?:${doer}|nm|i|we) (?:\\w+ ){0,2}?(?:${did}|${said}|\\w{3,}ed)\\b`,
  ),
  'event-doer-ed': new RegExp(
    `\\b(?:${doer}|nm|i|we) (?:\\w+ )?(?!need|seem|want|feel|hop|lik|wonder|realis|learn|belie)\\w{2,}ed\\b`,
  ),
  'event-i-did': new RegExp(`\\b(?:i|we|id|wed) (?:\\w+ ){0,1}?(?:${did}|${said})\\b`),
  'event-they-did': new RegExp(`\\b${doer} (?:\\w+ ){0,2}?(?:${did})\\b`),
  'event-they-said': new RegExp(`\\b(?:${doer}|i|we) (?:\\w+ ){0,2}?(?:${said})\\b`),
  'event-opens-did': new RegExp(
    `^(?:so |and |then |also |well |tel |joint |just |on \\w+ |today |yesterday |right |ok )*(?:${did}|${said}|call|visit|knocked|did|was|been|had|tel call|home visit|spoke)\\b`,
  ),
  'event-name-did': new RegExp(`\\bnm (?:\\w+ ){0,3}?(?:${did}|${said}|was|were|had|would|has|is)\\b`),
  'event-name': /\bnm\b/,
  'event-quote': /\bqq\b/,
  'event-clock':
    /\b(?:\d{1,2}[.:]\d\d|\d{1,2} ?(?:am|pm)|half (?:past|one|two|three|four|five|six|seven|eight|nine|ten)|quarter (?:to|past)|(?:at|by|until|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|teatime|dinnertime|lunchtime|\d{1,2})|oclock|\d+ ?(?:mins?|minutes|hrs?|hours)|(?:five|ten|twenty|thirty|forty|fifty|eleven|fifteen|four|six|nine|an) (?:minutes|hours?))\b/,
  'event-day':
    /\b(?:on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|today|this (?:morning|afternoon|evening)|last (?:night|week|monday|tuesday|wednesday|thursday|friday)|on (?:the )?\d{1,2}|\d{1,2}\/\d{1,2}|(?:monday|tuesday|wednesday|thursday|friday)s? (?:morning|afternoon|there)|(?:january|february|march|april|june|july|august|september|october|november|december))\b/,
  'event-place':
    /\b(?:at the door|on the (?:step|doorstep|sofa|settee|stairs|landing|bus|phone|path|floor|pavement|train)|in the (?:kitchen|hall|hallway|car|lounge|garden|doorway|corridor|car park|room|porch|office|lobby|waiting)|at (?:the|her|his|their) (?:house|flat|school|table|gate|window|door|nursery|office)|opened the door|answered the door|front door|upstairs|outside|to the (?:school|door|car|office|contact|table|court))\b/,
  'event-when':
    /\b(?:when|as|while|after|before|until|till|then|and then|by the time|during|midway|meanwhile|again) (?:i|we|he|she|they|the|mum|dad|nm|a|my|her|his)\b|\band then\b/,
  'event-three-verbs': new RegExp(`(?:\\b(?:${did}|${said})\\b.*){3}`),
  'event-two-verbs': new RegExp(`(?:\\b(?:${did}|${said})\\b.*){2}`),
  'event-past-ed': /\b\w{2,}(?:ed)\b/,
  'event-minutes':
    /\b(?:attended|present|in attendance|advised|noted|stated|observed|seen|no (?:reply|answer|concerns)|voicemail|left card|card (?:left|through)|declined|discussed|spoke (?:to|with)|tel call|t\/c|telephone call|home visit|joint visit|visited|met with|core group|apologies|minutes|call to|call from|contact with)\b/,
  'event-present-tale': new RegExp(
    `\\b(?:i|we) (?:go|am waiting|make|carry|come|sit|knock|take|get|give|arrive|stand|bring|drive)\\b|\\b${noun} (?:goes|comes|says|opens|sits|gives|takes|looks)\\b`,
  ),
  'gen-rule':
    /\b(?:policy|policies|rule|rules|usually|generally|in general|as a rule|normally|handbook|guidance|procedure|protocol|criteria|criterion|required|allowed|mandatory|must|everyone|everybody|each family|always|most|typically|meant to|supposed to|expected to|is held|are held|are asked|are given|is given|families are|workers are|practitioners|staff|the service|the team|the form|form has|per cent|weekly|fortnightly|monthly|annually|quarterly|working days)\b/,
  'gen-opens-hours':
    /\b(?:open|opens|closed|closes|costs?|free|£|price|pounds?|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|every (?:monday|tuesday|other)|from (?:nine|ten|\d)|runs|is on|are on|starts at|waiting list|booked|funded)\b/,
  'gen-present-is':
    /^(?:the|a|an|my|our|this|there|it|its|her|his|their|room|team|we|she|he|they|mum|some|most|all|each|forms?|training|housing)(?: \w+){0,4}? (?:is|are|has|have|can|takes?|gets?|does|do|needs?|costs?|likes?|goes|comes|works|lives|sits|says|shuts|holds|starts|runs|want|wants)\b/,
  'gen-third-now': new RegExp(
    `^(?:and |but |so )?(?:${doer}|his|her|their)\\b.*\\b(?:is|are|has|likes?|plans?|wants|intends?|starts|goes|will|says|can)\\b`,
  ),
  'gen-contact':
    /\b(?:\d{5,}|email|phone|tel|mobile|postcode|dob|date of birth|born|ref|reference|case|nhs|number|address|tenancy|contact for|copy to|letters to|car is|drives|vehicle|reg)\b/,
  'gen-task':
    /\b(?:the (?:tutor|course|unit|question|task|card|form|manager|mentor) (?:\w+ )?(?:asks?|asked|says?|wants?|wanted|told)|asked (?:us|me|you) (?:to|for)|word (?:count|limit)|the prompt|my portfolio|criterion|question on)\b/,
  'who-i': new RegExp(`\\b${self}\\b|\\bmy\\b|\\bme\\b`),
  'who-i-opens': /^(?:so |and |but |well |then |also |what |that |honestly |now |yes |no )*(?:i|my|we)\b/,
  'who-no-i': /^(?!.*\b(?:i|me|my|myself|we|us|our|mine)\b)/,
  'who-third': /\b(?:he|she|they|him|her|them|his|their)\b/,
  'who-third-opens': new RegExp(`^(?:and |but |so |then )*${doer}\\b`),
  'who-you': /\byou\b|\byour\b/,
  'how-question': /\?/,
  'how-exclaims': /!/,
  'how-list': /;|(?:,.*){4}/,
  'how-label': /^[\w ,]{1,30}:/,
  'how-digits': /\d.*\d.*\d/,
  'how-short': /^\S+(?: \S+){0,4}$/,
  'how-long': /^(?:\S+ ){30}/,
  'how-simile': /\blike (?:a|an|the|some)\b|\bas (?:if|though)\b/,
  'how-past': /\b(?:was|were|had|did|didnt|wasnt|werent|hadnt)\b/,
  'how-present': /\b(?:is|are|am|do|does|dont|doesnt|isnt|arent|has|have)\b/,
  'how-future': /\b(?:will|shall|going to|wont)\b/,
}
