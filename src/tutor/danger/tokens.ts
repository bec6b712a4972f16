import { readable } from '../words.ts'

/** A message as its words, one spelling each, and how old the people in it are: `agekid`, `agegrown`. */
export interface Tokens {
  readonly words: readonly string[]
  /** At which words something new begins: after a stop or a comma, or at a word that turns to something else. */
  readonly turns: readonly number[]
}

export function tokensOf(text: string): Tokens {
  const raw =
    unmasked(apart(readable(text)))
      .replaceAll("'", '')
      .match(/[\p{L}\p{N}]+|[.!?;\n]+|,/gu) ?? []
  const spelled: string[] = []
  for (const [index, each] of raw.slice(0, MOST).entries()) {
    if (each === COMMA) spelled.push(COMMA)
    else if (/^[.!?;\n]/.test(each)) spelled.push(STOP)
    else spelled.push(...spelt(each, raw[index + 1] ?? ''))
  }
  return turned(aged(spelled))
}

/** Where a sentence ends. Not a word: nothing that is looked for in a row reaches across it. */
export const STOP = '.'
const COMMA = ','

const turnWords = new Set(['also', 'btw', 'anyway', 'except', 'but', 'although', 'however'])

function turned(spelled: readonly string[]): Tokens {
  const words: string[] = []
  const turns: number[] = []
  for (const word of spelled) {
    if (turnWords.has(word)) turns.push(words.length)
    if (word === COMMA) turns.push(words.length)
    else words.push(word)
    if (word === STOP) turns.push(words.length)
  }
  return { words, turns }
}

/** `dad's coming`, `mum'll`, `nobody'd`: two words, so that it is read like `he is coming`. `Mum's coat` stays as it is. */
function apart(text: string): string {
  if (!text.includes("'")) return text
  return text
    .replaceAll(/([a-z]{3,})'s (?=([a-z]+|\d+))/g, (all, who: string, next: string) =>
      who !== 'let' && (afterIs.has(next) || /ing$|ed$|^\d/.test(next)) ? `${who} is ` : all,
    )
    .replaceAll(/([a-z]{3,})'(ll|d) /g, (_, who: string, end: string) => `${who} ${end === 'd' ? 'would' : 'will'} `)
}

/** Words before which ’s is short for is or has. */
const afterIs = new Set(
  `a an the no not never always just only still already all so too very in on at off out up back away over under here there
  got gone been had done put took taken come left lost made given found seen hit bit bitten beat beaten cut broke broken hurt hid hung
  said told sent shut stood sat set kept held thrown threw drunk dead asleep upset scared ill sick fine away alone home
  my his her their me us them him like what that six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  gonna goin abt again now today`.split(/\s+/),
)

/** More words than this at once nobody reads, and so nobody is kept waiting. */
const MOST = 400

/** What people shorten, or hide behind a star. Each is looked for only where there is something of it. */
function unmasked(text: string): string {
  let plain = text
  if (/[&/]|\ba (and|n) e\b/.test(plain)) {
    plain = plain
      .replaceAll(/\ba ?(&|n|and) ?e\b/g, 'hospital')
      .replaceAll(/\bo\/d\b/g, 'overdose')
      .replaceAll(/\by\/o\b/g, 'yo')
      .replaceAll('24/7', 'always')
  }
  if (/[*@]/.test(plain))
    plain = plain.replaceAll(/[a-z]+[*@][a-z]+/g, (all) => masked.get(all.replace('@', '*')) ?? all)
  return /(.)\1\1/.test(plain) ? plain.replaceAll(/([a-z])\1{2,}/g, '$1') : plain
}

const masked = new Map(
  'r*pe rape,r*ped raped,k*ll kill,s*x sex,su*cide suicide,s*icide suicide,d*e die,h*t hit'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Words that run on from `hell` and `id` only where these stand for he’ll and I’d. */
const after = new Set(
  `kill hurt hit find come do be get end leave smash take never not just have go know tell murder batter burn stab make only
  always still want like rather think try give lose probably have say feel start turn wait break beat`.split(/\s+/),
)
const mayBe = new Map(
  Object.entries({
    hell: 'he will',
    shell: 'she will',
    ill: 'i will',
    id: 'i would',
    shed: 'she would',
    well: 'we will',
  }),
)

function spelt(word: string, next: string): readonly string[] {
  const may = mayBe.get(word)
  if (may && after.has(next)) return may.split(' ')
  const known = spellings.get(word)
  if (known) return known
  const glued = /^(\d{1,2})(yo|yr|yrs|y|mth|mths|wk|wks|weeks?|months?|years?)$/.exec(word)
  return glued ? [glued[1] as string, glued[2] as string] : [word]
}

const spellings = new Map<string, readonly string[]>(
  `im:i am,ive:i have,iv:i have,hes:he is,shes:she is,theyre:they are,theyve:they have,weve:we have,youre:you are,youve:you have,
  theyll:they will,youll:you will,itll:it will,hed:he would,theyd:they would,theres:there is,whats:what is,whos:who is,
  heres:here is,hows:how is,gonna:going to,gunna:going to,gona:going to,goin:going,wanna:want to,gotta:got to,kinda:kind of,
  cos:because,coz:because,cuz:because,bc:because,becuz:because,prob:probably,probs:probably,prolly:probably,tmrw:tomorrow,
  tomoz:tomorrow,tmw:tomorrow,2moro:tomorrow,2morrow:tomorrow,tonite:tonight,2nite:tonight,2day:today,u:you,ur:your,r:are,
  n:and,wot:what,wat:what,thru:through,abt:about,ppl:people,pls:please,plz:please,sumone:someone,some1:someone,any1:anyone,
  every1:everyone,no1:nobody,b4:before,hav:have,wiv:with,wen:when,wont:wont,cudnt:couldnt,cud:could,shud:should,wud:would,
  dnt:dont,doesn:doesnt,didn:didnt,wasn:wasnt,isn:isnt,hasn:hasnt,haven:havent,cannot:cant,aint:isnt,dunno:dont know,
  idk:dont know,mam:mum,mom:mum,mummy:mum,mams:mums,moms:mums,mummys:mums,mother:mum,mothers:mums,daddy:dad,daddys:dads,
  father:dad,fathers:dads,bf:boyfriend,gf:girlfriend,hubby:husband,sw:social worker,yp:young person,kms:kill myself,
  od:overdose,oded:overdose,odd:odd,ods:overdose,unalive:kill,unaliving:killing,sh:self harm,dv:domestic violence,da:domestic abuse,alot:a lot,meself:myself,himselve:himself,
  hisself:himself,themself:themselves,theirself:themselves,theirselves:themselves,til:until,till:until,lil:little,wee:little,
  para:paracetamol,paras:paracetamol,paracetomol:paracetamol,parecetamol:paracetamol,meds:tablets,medication:tablets,pill:tablet,pills:tablets,
  doc:doctor,docs:doctor,gp:doctor,hv:health visitor,cops:police,feds:police,polis:police,bizzies:police,
  weans:kids,wean:kid,bairn:kid,bairns:kids,babby:baby,bubba:baby,bub:baby,babys:babys,lads:lads,morning:morning`
    .split(',')
    .map((pair) => pair.trim().split(':') as [string, string])
    .map(([from, to]) => [from, to.split(' ')] as const),
)

const numbers = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)
const tens = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^\d{1,2}$/.test(word)) return Number(word)
  return numbers.get(word) ?? tens.get(word)
}

const years = /^(years?|yrs?|yo|y|yr|yrold|yearold)$/
const sooner = /^(months?|mths?|weeks?|wks?|days?)$/

/** `6 year old`, `aged 14`, `she is 15`, `14yo`: one word that says whether it is a child. */
function aged(words: readonly string[]): readonly string[] {
  const told: string[] = []
  for (let at = 0; at < words.length; at++) {
    const number = numberOf(words[at])
    const used = number === undefined ? 0 : ageAt(words, at)
    if (used === 0 || number === undefined) told.push(words[at] as string)
    else {
      const young = sooner.test(words[at + 1] ?? '')
      told.push(young ? 'agebaby' : number < 6 ? 'agetot' : number < 18 ? 'agekid' : 'agegrown')
      at += used - 1
    }
  }
  return told
}

/** How many words an age takes up that begins here; 0 when it is another number. */
function ageAt(words: readonly string[], at: number): number {
  const [next = '', second = ''] = [words[at + 1], words[at + 2]]
  if (next === 'yo' || next === 'yrold' || next === 'yearold' || (next === 'y' && second !== ''))
    return second === 'old' ? 3 : 2
  if ((years.test(next) || sooner.test(next)) && second === 'old') return 3
  if (years.test(next) && second === 'olds') return 3
  const before = words[at - 1] ?? ''
  if (before === 'aged' || before === 'age') return years.test(next) ? 2 : 1
  const earlier = words[at - 2] ?? ''
  const isAge =
    (before === 'is' || before === 'only' || before === 'just' || before === 'turned') &&
    /^(he|she|whos|who|is|only|just)$/.test(earlier)
  const ends =
    next === '' ||
    next === STOP ||
    next === COMMA ||
    /^(and|but|now|so|he|she|the|mum|with|last|next|in|years)$/.test(next)
  return isAge && ends && !/^(in|on|for|of)$/.test(next) ? 1 : 0
}
