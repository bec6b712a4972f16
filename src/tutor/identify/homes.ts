import { type Finding, findingAt, leadingTo, matches } from './finding.ts'
import { anyName, type Lexicon, mark } from './lexicon.ts'
import { blocks, findStreets, low, proper, streets, word } from './streets.ts'
import { plainOf } from './words.ts'

/** Addresses: a number and a street, a flat, a named house with its street, a boat or a plot. */

const number = String.raw`\d{1,4}[A-Za-z]?(?:[/-]\d{1,3}[A-Za-z]?)?`
const unit = String.raw`(?:Flat|Apartment|Apt|Plot|Pitch|Unit|Room|Bedsit|Maisonette|Bungalow|Caravan|Chalet|Trailer)\.? (?:no\.? ?)?(?:${number}|[A-Z])(?![\w])`
const named = String.raw`(?:The )?${proper} (?:${word} ){0,2}?(?:${blocks})(?![\p{L}])`
const street = String.raw`${proper} (?:${word} ){0,2}?(?:${streets})(?![\p{L}])`
/** Streets that need no other name: "55 Ropewalk", "1 The Green". */
const alone =
  'Ropewalk|Broadway|Parade|Strand|Esplanade|Promenade|Embankment|Causeway|(?<=[Tt]he )(?:Crescent|Terrace|Green|Grove|Mount|Avenue|Square|Mews|Quay|Row|Hollow|Paddock|Orchard|Close|Drive|Gardens|Walk|Vale|Croft|Fold|Glade|Common|Hill|Mill|Cottages?|Mansions|Towers?|Heights|Lane|Rise|Ridge|Nook|Dell|Spinney|Copse)'
const numbered = String.raw`(?:no\.? ?)?${number},? (?:[Tt]he )?(?:(?:${word} ){1,3}(?:${streets}|${blocks})|(?:${alone})|(?:${word} ){1,3}?(?:Site|Estate))(?![\p{L}])`
/** "Top Flat, 19 Victoria Crescent" */
const floor = '(?:Top|Ground|First|Second|Third|Basement|Upper|Lower|Attic|Garden)(?: [Ff]loor)?(?: [Ff]lat)?'
/** Welsh and other streets that say first what they are: "7 Heol y Bryn". */
const welsh = String.raw`${number} (?:Heol|Ffordd|Stryd|Lôn|Maes|Clos|Rhodfa|Cae|Llys|Tan|Pen|Ger|Tŷ|Bro|Rhes|Parc|Sgwâr)(?: (?:y|yr|ar|yn))?(?: [\p{Lu}][\p{L}'’-]*){1,2}`
const inUnit = String.raw`${unit}(?:,? (?:${numbered}|${named}|${street}|\d{1,4}[A-Za-z]? ${word}))?(?:, (?:${numbered}|${street}))?`
const whole = new RegExp(
  String.raw`(?<![\p{L}\p{N}£.:/-])(?:${inUnit}|${floor}, ${numbered}|${welsh}|${named}, (?:${numbered}|${street})|The (?:${proper} ){0,2}?${proper}, ${numbered}|${numbered}(?:, (?:${named}))?)`,
  'gu',
)

const lowStreets = streets.toLowerCase()
const lowUnit = `(?:flat|apartment|apt|plot|pitch|bungalow|caravan|chalet|trailer|bedsit) ${number}(?:,? (?:${number} )?(?:${low} ){1,2}?(?:${lowStreets}|court|house|heights|point|towers?|buildings|mansions|lodge|site)(?: (?:towers?|court|house|flats|site))?)?`
const lowNumbered = String.raw`(?:no\.? ?)?${number},? (?:${low} ){1,3}?(?:${lowStreets}|court|house|heights|cottages?|buildings|flats|towers?)`
const lowWhole = new RegExp(String.raw`(?<![\p{L}\p{N}£.:/-])(?:${lowUnit}|${lowNumbered})(?![\p{L}])`, 'gu')

const afloat =
  /(?<![\p{L}])(?:[Nn]arrowboat|[Bb]arge|[Hh]ouseboat|[Cc]aravan|[Tt]railer|[Cc]halet) [\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)?(?:, (?:Mooring|Berth|Pitch|Plot|Bay) \d+)?/gu

export const findHomes = (text: string, lexicon: Lexicon): readonly Finding[] => [
  ...matches('address', whole, text, ([found]) => isHome(found)),
  ...[...text.matchAll(lowWhole)].flatMap(({ 0: found, index }) => lowHome(found, index, text)),
  ...matches('address', afloat, text),
  ...matches('address', unnamed, text, ([found]) => isStrange(found, lexicon)),
  ...findStreets(text),
]

/** "14 Beechcroft", "3 The Maltings": a house that does not say what kind of street it stands in. */
const unnamed = new RegExp(
  String.raw`(?<=\b(?:at|to|of|from|outside|off|[Aa]ddress|[Kk]nocked|[Vv]isited|is):? )\d{1,4}[A-Za-z]? (?:[Tt]he )?${proper}(?: ${proper})?(?=[,.;:)!?\n]|$| (?:at|in|on|and|with|to|for|but|again|this|that|yesterday|today|no|was|is|where|when|while|although|because|as|so|then|before|after|until|till|since|he|she|they|i|we)\b)`,
  'gu',
)
const meansSomething = anyName | mark.wellKnown | mark.place | mark.never

function isStrange(found: string, lexicon: Lexicon): boolean {
  const names = found
    .split(' ')
    .slice(1)
    .filter((each) => !/^the$/i.test(each))
  const bits = names.map((each) => lexicon.marksOf(plainOf(each)))
  return bits.every((each) => !(each & meansSomething)) && bits.some((each) => !(each & mark.ordinary))
}

/** Things that are numbered too. */
const numberedThings =
  /\b(?:section|unit \d|page|year|level|stage|step|room|criterion|chapter|week|key stage|part|item|junction|platform|bus|number|class|act|children|kids|weeks?|minutes|people)\b/i
/** Words that make an address only with a name before them: "12 Rose Court", and not "2 Court". */
const needsName =
  /^(?:no\.? ?)?\d{1,4} (?:The )?(?:House|Court|Park|Fields?|Wood|Mill|Hall|Farm|Site|Close|Drive|Way|Place|Side|End|View)$/
const flat = /^(?:flat|apartment|apt|plot|pitch|bedsit|maisonette|bungalow|caravan|chalet|trailer)\b/i
const bareUnit = new RegExp(`^(?:Room|Unit)\\b.*(?<!${blocks}|${streets})$`)

function isHome(found: string): boolean {
  if (flat.test(found)) return true
  // A year that ends one thing in a list, and the street that begins the next.
  if (/^(?:19|20)\d\d,/.test(found)) return false
  return !bareUnit.test(found) && !numberedThings.test(found.replace(/^(?:Room|Unit)\b/, '')) && !needsName.test(found)
}

/** Words that stand between a number and "road" or "house" when it counts something. */
const counting =
  /\b(?:of|the|a|an|to|in|on|at|for|from|and|or|with|his|her|their|our|my|your|its|this|that|they|we|he|she|it|i|is|was|were|are|be|by|up|down|into|out|over|mins?|minutes?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|miles?|metres?|beds?|bedroom(?:ed)?|people|kids|children|families|times|visits?|pounds|quid|percent|per|more|less|other|different|new|old|big|small|nice|safe|good|bad|long|short|first|last|next|another|no|not|year|am|pm|school|doors?|steps?|stops?)\b|\b(?:st|nd|rd|th) /
const surely =
  /(?:road|rd|street|st|avenue|ave|lane|ln|crescent|cres|terrace|gardens|gdns|grove|mews|rise|square|mount|croft|fold|garth|cottages?|buildings|towers?|heights)$/
const leadsHome =
  /\b(?:at|to|rnd|round|address|addr|lives?|living|lived|moved|moving|home|house|flat|knocked|outside|post(?:ed)?|letters?|tenancy|property|is|off|from|dropped)[:,]? (?:2 |at |to |[23] )?$/

function lowHome(found: string, index: number, text: string): readonly Finding[] {
  const own = [findingAt('address', text, index, index + found.length)]
  if (flat.test(found)) return own
  if (counting.test(found.replace(/^(?:no\.? ?)?[\d/-]+[a-z]?,? /i, ''))) return []
  const before = leadingTo(text, index)
  return surely.test(found) || leadsHome.test(before) || before === '' ? own : []
}
