import { type Finder, type Finding, findingAt, leadingTo, matches } from './finding.ts'

/** Streets and blocks without a number. A street is a place until somebody lives in it. */

export const streets =
  'Road|Rd|Street|Str|St|Avenue|Ave|Av|Lane|Ln|Close|Drive|Crescent|Cres|Terrace|Terr|Gardens|Gdns|Grove|Mews|Square|Sq|Parade|Rise|Row|Walk|Way|Place|Pl|Hill|Mount|View|Park|Yard|Green|Bank|Croft|Fold|Garth|Gate|Wharf|Quay|Vale|Meadows?|Fields?|Broadway|Highway|Drove|Wynd|Vennel|Brae|Loan|Hollow|Ridge|Approach|Passage|Alley|Circus|Esplanade|Promenade|Causeway|Strand|Wood|Woods|Heath|Orchard|Paddock|Leys|Crest|Dene|Dell|Glade|Copse|Spinney|Chase|Brow|Nook|Hey|Ropewalk|Bottoms?|Side|End|Common|Reach|Cross|Pastures?|Ginnel|Snicket|Parkway|Heol|Ffordd|Stryd'
export const blocks =
  'Court|Ct|House|Heights|Point|Towers?|Mansions|Lodge|Buildings?|Cottages?|Villas?|Flats|Apartments|Maisonettes|Chambers|Mill|Works|Estate|Site|Farm|Hall|Barn|Houses|Almshouses|Halls'
export const proper = String.raw`[\p{Lu}][\p{L}'’-]*`
export const word = `(?:${proper}|of|the|and|upon|le|la)`
export const low = String.raw`[\p{L}][\p{L}'’-]*`

export const findStreets: Finder = (text) => [...livedIn(text), ...livedInLow(text), ...blocksNamed(text)]

const street = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${proper} ){1,3}?(?:${streets}|Estate|Flats|Court)(?![\p{L}])`,
  'gu',
)
const lives =
  /\b(?:lives?|living|lived|moved|moving|moves|stay(?:s|ed|ing)?|home|house|flat|address|tenancy|property|placement|based|rehoused|housed|evicted|parked|from their|bedsit|caravan|maisonette)\b[^.!?\n]{0,28}\b(?:on|in|at|to|off|up|down|of|from|is|round) $/
const nobodysHome =
  /\b(?:Crown|County|Magistrates['’]?|Family|Youth|High|Supreme|Appeal|Tennis|Food|Law|The|A|Open|Full|White|Big|Opera|Safe|Public|Children['’]?s|Ronald|Random|Coffee|Town|Village|Church|City|Guild|School|Community|Civic|Sports?|Music|Care|Nursing|Pupil|Wendy|Play|My|His|Her|Their|Our|Your|This|That|Safety|Three|Halfway|Half-way|Custom|Post|Turning|Power|Starting|Good|Key|Main|Whole|Bullet|Lego|Industrial|Council|Housing|Same|Match|Travellers?|Camp|Building|Web)\b/

function livedIn(text: string): readonly Finding[] {
  return matches('address', street, text, ({ 0: found, index }) => {
    return lives.test(leadingTo(text, index, 60)) && !nobodysHome.test(found)
  })
}

const livedInSmall = new RegExp(
  String.raw`(?<![\p{L}])(?:lives?|living|lived|moved|moving) (?:\w+ )?(?:on|in|at|to|off|up|down) ((?:${low} ){1,2}?(?:road|rd|street|avenue|ave|lane|crescent|terrace|gardens|grove|close|mews|drive|estate|court))(?![\p{L}])`,
  'gu',
)
const anyStreet =
  /\b(?:of|the|a|an|to|in|on|at|for|from|and|or|with|his|her|their|our|my|your|its|this|that|another|different|new|old|big|small|nice|same|council|main|busy|quiet|high|housing|local|whole|dead|back|front|side|one|two|next|first|last)\b/

function livedInLow(text: string): readonly Finding[] {
  return [...text.matchAll(livedInSmall)].flatMap(({ 0: all, 1: found = '', index }) => {
    const end = index + all.length
    return anyStreet.test(found) ? [] : [findingAt('address', text, end - found.length, end)]
  })
}

const block = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${proper} ){1,2}?(?:Heights|Towers?|Mansions|Flats|Estate|Court|House|Cottage|Villas|Point|Lodge|Site)(?![\p{L}])`,
  'gu',
)
const inBlock =
  /\b(?:lives?|living|lived|moved|moving|flat|knocked|out of|home|staying|stayed|block|address|tenancy|rehoused|stairs|floor)\b[^.!?\n]{0,25}$/

/** "Cardinal Heights" is a home by itself. A house or a court needs somebody at its door. */
function blocksNamed(text: string): readonly Finding[] {
  return matches('address', block, text, ({ 0: found, index }) => {
    if (nobodysHome.test(found)) return false
    if (/(?:Heights|Towers?|Mansions|Flats|Estate|Villas)$/.test(found)) return true
    return inBlock.test(leadingTo(text, index, 40))
  })
}
