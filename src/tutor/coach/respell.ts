import { readable } from '../words.ts'

/**
 * One spelling for what people type in a hurry, in Scots, or as they speak, so that the signs need to know each thing
 * once: `cos` is because, `couldve` and `could of` are could have, `im gonnae` is i am going to. For reading only.
 */
export function respell(text: string): string {
  let plain = apart(readable(text)).replaceAll("'", '')
  plain = plain.replaceAll(/[\p{L}\p{N}]+/gu, (word) => spelt.get(word) ?? withEnding(word))
  for (const [from, to] of phrases) plain = plain.replaceAll(from, to)
  return plain
}

/** I'd, she'll, that's: written out while the apostrophe still tells them from `id` and `hell`. */
function apart(text: string): string {
  return text
    .replaceAll("'cause ", 'because ')
    .replaceAll(/\b(i|he|she|we|they|you|it|who|that|there)'ll\b/g, '$1 will')
    .replaceAll(/\b(it|that|there|what|who|here|where|how)'s\b/g, '$1 is')
    .replaceAll(wouldBe, '$1 would')
    .replaceAll(/\b(i|he|she|we|they|you|who|nobody)'d\b/g, '$1 had')
}

const wouldBe =
  /\b(i|he|she|we|they|you|it|who|that|there|nobody)'d(?= (?:not |never |also |probably |just |even |only |rather |really |surely |maybe |still |all |much )*(?:have|be|like|say|imagine|guess|rather|think|love|want|wager|bet|go|do|ask|tell|expect|prefer|suggest|hope|make|feel|need|take|rung?|come|see|look|seem|give|get|find|know|call)\b)/g

/** takin, sayin: the g that is not said. */
function withEnding(word: string): string {
  return word.endsWith('in') && spoken.has(word.slice(0, -2)) ? `${word}g` : word
}

const spoken = new Set(
  `act answer ask avoid be bein bring buzz call carry chase check clean com comin cook cry deal do doin draw drink driv drop eat expect feel fightin fill find fix
  follow forget freak gett giv go hang hat hav hear help hid hidin hold hop hurt jok keep knock know laugh learn leav lett lift listen look los lov mak mean meet mess mov
  need offer open pass pay phon pick plan play pull push putt rag read rememb ring runn rush say see seem send sett shak shout show shut sing sitt sleep smil
  speak stand start stay stopp struggl sulk tak talk tell text thank think tidy touch tri try turn us visit wait walk want warn watch wish wonder work worry
  writ yell dread hop trust judg nod wav sweat shiver starv giggl moan mither greet bubbl ach cling hurry rescu jump fiddl blam protect pretend miss`
    .split(/\s+/)
    .filter(Boolean),
)

const spelt = new Map(
  `im=i am, ive=i have, thats=that is, theres=there is, whats=what is, hadda=had to, innit=isnt it, thru=through,
  hes=he is, shes=she is, theyre=they are, theyve=they have, weve=we have, youre=you are,
  youve=you have, couldve=could have, coulda=could have, cdve=could have, cudve=could have, cudda=could have,
  couldav=could have, shouldve=should have, shoulda=should have, shudve=should have, shdve=should have,
  wouldve=would have, woulda=would have, wouldof=would have, mightve=might have, mighta=might have,
  mustve=must have, musta=must have, mayve=may have, cud=could, shud=should, wud=would, wid=would, wd=would,
  cd=could, shd=should, gonna=going to, gonnae=going to, gunna=going to, gona=going to, wanna=want to,
  gotta=got to, cos=because, coz=because, cuz=because, becos=because, becuz=because, bcos=because, bc=because,
  prob=probably, probs=probably, probly=probably, prolly=probably, mebbe=maybe, mibbe=maybe, mibby=maybe,
  praps=perhaps, tmrw=tomorrow, tmrow=tomorrow, tomoz=tomorrow, tmw=tomorrow, morra=tomorrow, tonite=tonight,
  wk=week, wks=weeks, nxt=next, n=and, w=with, u=you, ur=your, uv=you have, r=are, abt=about, bout=about,
  ppl=people, thort=thought, wot=what, whit=what, wis=was, wiz=was, tae=to, fae=from, frae=from, wi=with,
  aboot=about, doon=down, oot=out, noo=now, hoose=house, hae=have, huv=have, dae=do, didnae=didnt,
  wasnae=wasnt, couldnae=couldnt, cannae=cant, canny=cant, dinnae=dont, disnae=doesnt, hadnae=hadnt, isnae=isnt,
  arenae=arent, wouldnae=wouldnt, shouldnae=shouldnt, havenae=havent, masel=myself, meself=myself, ken=know,
  kent=knew, o=of, ower=over, afore=before, feart=afraid, greetin=crying, whaur=where,
  yer=your, ye=you, wumman=woman, wean=child, weans=children, bairn=child, bairns=children,
  realize=realise, realized=realised, realizing=realising, recognize=recognise, learnt=learned, learnd=learned,
  theyll=they will, youll=you will, itll=it will, mams=mums, mam=mum, mom=mum, mummy=mum, mama=mum, da=dad,
  nanna=nan`
    .split(/,\s+/)
    .map((each) => each.split('=') as [string, string]),
)

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bb4\b/g, 'before'],
  [/\b2nite\b/g, 'tonight'],
  [/\b2mo?r+o\b|\b2moz\b/g, 'tomorrow'],
  [/\b(could|should|would|might|must|may) (of|a)\b/g, '$1 have'],
  [/\bfun(d)? out\b/g, 'found out'],
  [/\bgoing? 2\b/g, 'going to'],
  [/\b4 (her|him|me|them|us|the|my|a)\b/g, 'for $1'],
  [
    /\b2 (?=[a-z]{2,}\b)(?!(weeks?|hours?|hrs|mins?|minutes|days?|years?|months?|yrs|kids|children|buses|of|bags|boys|girls|lots|lads|more|other|sets|visits|calls|texts|pm|am|and|or|different)\b)/g,
    'to ',
  ],
  [/\bto (day|nite|morrow)\b/g, 'to$1'],
  [
    /(?<!\b(was|were|is|felt|feel|very|so|mentally|been|be|get|got|really|a|being|fell|look|looked|too|taken|seriously|an) )\bill (?=[a-z])/g,
    'i will ',
  ],
  [/\bw\/ ?/g, 'with '],
  [
    /\bid (?=(?:have|like|be|say|imagine|guess|rather|think|love|want|bet|do|ask|tell|make|feel|need|never have)\b)/g,
    'i would ',
  ],
  [/\bid (?!card|badge|number|check|was|is\b)(?=[a-z])/g, 'i had '],
  [/\b(would|had) of\b(?! course)/g, '$1 have'],
]
