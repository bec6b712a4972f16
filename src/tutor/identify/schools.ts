import { type Finding, findingAt, leadingTo } from './finding.ts'
import { type Lexicon, mark } from './lexicon.ts'

/** Schools and nurseries by name. "The primary school" is anybody's. */

const sort =
  'School|Academy|College|Primary|Infants?|Juniors?|Nursery|High|Secondary|Grammar|Comprehensive|Comp|Lower|Middle|Upper|Pre-?[Ss]chool|Playgroup|Sixth Form|UTC|PRU|Kindergarten|Montessori|Prep|First School|Special School|Learning Centre|Day Nursery'
const between = String.raw`Community|Catholic|RC|R\.C\.|C of E|CofE|CE|C\.E\.|Church of England|VA|VC|Junior|Infants?|Primary|High|Secondary|Grammar|Comprehensive|Special|Nursery|Lower|Middle|Upper|Academy|First|Free|Sixth Form|Girls['’]?|Boys['’]?|Day|International|Islamic|Muslim|Jewish|and|&|Technology|Sports|City`
const proper = String.raw`(?:St\.? |Saint )?[\p{Lu}][\p{L}]*(?:['’-][\p{L}]+)*['’]?`
const capitals = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${proper} (?:of |and |the |on |upon )?){1,4}?(?:(?:${between}) )*(?:${sort})(?![\p{L}'’-])(?: (?:${sort})(?![\p{L}-]))*`,
  'gu',
)
const ysgol =
  /(?<![\p{L}])(?:[Yy]sgol|Meithrin|Bunscoil|Scoil|Gaelscoil)(?: (?:[\p{Lu}][\p{L}]*(?:['’-][\p{L}]+)*|y|yr|na|an))+/gu
const saint =
  /(?<![\p{L}])(?:St|Saint)\.? [\p{Lu}][\p{L}]+['’]s(?![\p{L}])(?! (?:Day|Church|Hospital|Hospice|House|Centre|Hall|Road|Street|Ambulance|Trust|Parish|Cathedral|Eve|Lane|Avenue|Court|Park|Square|Mosque|Square|Place|Close))/gu
const saintWithoutMark =
  /(?<![\p{L}])(?:St|Saint|st)\.? \p{L}+s(?= (?:primary|infants?|juniors?|school|nursery|academy|high|uniform|gates?|pick[- ]?up|drop[- ]?off|playground|after|assembly|trip|have|want)\b)/gu

/** What is said of a school and of little else: it tells one that does not call itself so. */
const belonging =
  '(?:pick[- ]?ups?|drop[- ]?offs?|uniform|reception class|senco|headteacher|playground|after[- ]school|breakfast club|school gates?|nursery)'
const bare = new RegExp(
  String.raw`(?<=\b(?:at|to|from|after|outside|best after) )(?:[\p{Lu}][\p{L}'’-]+ ){1,2}?(?=${belonging}\b)|(?<=\bThe )(?:[\p{Lu}][\p{L}'’-]+ ){1,3}?(?=(?:place|uniform|trip|pick[- ]?up)\b)|(?<=\b(?:goes to|attends|enrolled at|starts at|starting at|pupil at|on roll at|Year \d at|Reception at|nursery place at|school place at|place at|excluded from|teacher at|SENCO at|head at) )(?:[\p{Lu}][\p{L}'’-]+ ?){1,3}`,
  'gu',
)

export const findSchools = (text: string, lexicon: Lexicon): readonly Finding[] => [
  ...[...text.matchAll(capitals)].flatMap((match) => school(match, text)),
  ...[...text.matchAll(ysgol)].map(({ 0: found, index }) => findingAt('school', text, index, index + found.length)),
  ...[...text.matchAll(saint), ...text.matchAll(saintWithoutMark)].map(({ 0: found, index }) =>
    findingAt('school', text, index, index + found.length),
  ),
  ...[...text.matchAll(bare)].flatMap((match) => school(match, text, true)),
  ...findSmall(text, lexicon),
]

/** Words that open a sentence, or say which kind of school it is, and are no part of its name. */
const leading =
  /^(?:A|An|At|In|On|To|From|For|With|And|But|So|Then|When|While|After|Before|Outside|Inside|Near|By|Of|Off|Past|His|Her|Their|Our(?! La)|My|Your|Its|This|That|If|As|Is|Was|Both|All|Her|Also|Rang|Rung|Called|Phoned|Emailed|Email|Ask|Asked|Told|Tell|Tel|Call|Ring|Met|Meeting|Visit|Visited|Attends|Attended|Attending|Starts|Started|Joined|Left|Why|How|What|Who|Which|Where|Mum|Dad|Nan|Gran|Local|New|Old|Head|Year \d+|Reception|Even|Only|Once|Every|Any|No|Not|Some|Please|Contact|Chase|Email|Letter|I|He|She|They|We|It|You) /
const general =
  /^(?:Primary|Infants?|Juniors?|Junior|Nursery|High|Secondary|Grammar|Comprehensive|Lower|Middle|Upper|School|Special|Catholic|Community|Academy|College|Free|Sixth|Form|First|Forest|Sunday|Summer|Boarding|Night|Old|New|Medical|Further|Higher|Education|Day|Private|State|Public|Mainstream|Local|Royal|Art|Business|Bible|Home|After|Pre|Sure|Start|Family|Senior|Driving|Law|Drama|Dance|Music|Agricultural|Technical|Adult|Street|Police|Staff|Training|Virtual|Infant|Year|Key|Stage|Baby|Toddler|Heading|Junior|Girls|Boys|RC|CE|VA|MP|LEA|SEN|SEND|EHCP|UTC|PRU|and|&|of|the)$/

function school({ 0: raw, index }: RegExpExecArray | RegExpMatchArray, text: string, unsaid = false): Finding[] {
  let start = index ?? 0
  let found = raw.trimEnd()
  const cutOff = () => leading.exec(found) ?? (beginsSentence(text, start) ? /^The /.exec(found) : null)
  for (let cut = cutOff(); cut; cut = cutOff()) {
    start += cut[0].length
    found = found.slice(cut[0].length)
  }
  const names = found.split(' ').filter((word) => !general.test(word.replace(/['’]s?$/, '')))
  if (found === '' || names.length === 0 || (!unsaid && found.split(' ').length < 2)) return []
  if (/^(?:Mrs?|Ms|Miss|Dr)\b/.test(found)) return []
  return [findingAt('school', text, start, start + found.length)]
}

/** "The" belongs to a name only where nothing else gives it its capital. */
function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;…\n]\s*|["“‘(])$/.test(text.slice(Math.max(0, start - 3), start))
}

const small =
  /(?<![\p{L}'’-])(?:(?:community|catholic|junior|infant|primary|high|secondary|nursery|c of e|rc) )*(?:school|academy|college|primary|infants|juniors|nursery|high|secondary|grammar|comp|lower|middle|upper|prep|playgroup|preschool|pre-school)(?![\p{L}'’-])(?: (?:school|academy)(?![\p{L}'’-]))?/giu
const wordsBefore = /(?:[\p{L}'’.-]+ ){1,3}$/u

/** Words that may stand before "primary" or "nursery" without naming one. */
const plain =
  /^(?:a|an|the|at|in|on|to|from|for|with|and|but|so|then|when|while|after|before|outside|inside|near|by|of|off|or|as|if|is|was|were|are|be|been|has|had|have|do|does|did|not|no|his|her|hers|their|our|my|your|its|this|that|these|those|same|another|other|each|every|any|some|which|what|who|local|new|old|big|good|bad|nice|lovely|great|special|mainstream|catholic|private|state|free|nearest|next|last|first|second|third|previous|former|current|small|large|different|village|boarding|sunday|forest|summer|after|pre|high|low|senior|junior|infant|primary|secondary|grammar|nursery|school|schools|college|class|year|term|day|days|start|starts|started|starting|leave|left|leaving|go|goes|going|went|gone|come|came|get|gets|got|take|takes|took|taken|drop|dropped|pick|picked|collect|collected|ring|rang|phone|phoned|call|called|told|tell|ask|asked|said|says|see|saw|into|onto|about|than|very|really|too|quite|how|where|why|all|both|half|more|most|much|mum|dad|mums|dads|nan|gran|child|kid|kids|children|baby|boy|girl|lad|son|daughter|he|she|it|they|we|i|you|him|them|me|us|up|down|out|over|under|around|round|through|between|during|until|till|since|because|cos|local|art|music|driving|law|medical|further|higher|technical|day|sixth|form|full|part|time|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|back|away|home|it's|he's|she's|hes|shes|im|i'm|that's|mum's|dad's|child's|there|here|now|again|still|just|only|also|even|well|ever|never|always|usually|sometimes|feeling|felt|feel|running|ran|emotions|stress|risk|level|levels|anxiety|pretty|so|sky|aim|aimed|spirits|blood|knee|junior|hopes|hope|temperature|standards|expectations|fairly|particularly|pitched|set|kept|too|quality|demand|emotionally|stakes)$/i

/** These alone are anybody's: "attend school", "the long middle". They need a word before them that is no ordinary one. */
const weak = /(?:school|high|secondary|lower|middle|upper|comp|prep|college|grammar)$/

function findSmall(text: string, lexicon: Lexicon): readonly Finding[] {
  return [...text.matchAll(small)].flatMap(({ 0: kind, index }): Finding[] => {
    const words = (wordsBefore.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '').trim().split(' ')
    const own = words.slice(words.findLastIndex((word) => plain.test(word)) + 1).filter(Boolean)
    if (!namesSchool(own, kind.toLowerCase(), lexicon)) return []
    const start = index - own.reduce((sum, word) => sum + word.length + 1, 0)
    return leadsToSchool.test(leadingTo(text, start, 30)) ? [findingAt('school', text, start, index + kind.length)] : []
  })
}

const leadsToSchool =
  /\b(?:at|to|from|outside|attends?|joined|behind|in|by|near|of|starts?|started|rang|rung|called|for|past) (?:the )?$/

/** @param own words before the kind of school that could be its name. */
function namesSchool(own: readonly string[], kind: string, lexicon: Lexicon): boolean {
  if (own.length === 0 || /s['’]$/.test(own.at(-1) ?? '')) return false
  if (own.some((word) => word.endsWith('.') && !/^st\.$/i.test(word))) return false
  const isOrdinary = (word: string) =>
    (lexicon.marksOf(word.toLowerCase().replace(/['’]s?$/, '')) & mark.ordinary) !== 0
  return !own.every(isOrdinary) || (own.length > 1 && !weak.test(kind))
}
