/** Closed lists of words that tell a person from a thing. */

const listOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Before these a name of any look stands, in any case. */
export const titles = listOf(
  'mr mrs ms mx dr prof professor rev reverend cllr councillor pc dc ds wpc pcso sgt sergeant insp',
)
/** Before these a name stands if it has a capital: "miss the bus", "sister said". */
export const addresses = listOf(
  'miss sir dame lady lord sister brother father uncle auntie aunty aunt imam pastor nurse judge constable inspector canon elder mother nan nana nanna nanny gran granny grandma grandad granddad grandpa aunti tita tito bibi baba chacha khala ustadh maulana sheikh hajji deacon vicar',
)

export const kin = listOf(
  `mum mam mom mummy dad da daddy mother father stepmum stepdad step-mum step-dad stepmother stepfather nan nana nanna nain nanny taid gran granny grandma
  grandmother grandad granddad grandpa grandfather grandson granddaughter sister brother sis bro twin twins son daughter stepson stepdaughter step-son step-daughter
  baby babba bab child kid lad lass lassie boy girl wean bairn toddler newborn infant youngest eldest oldest middle niece nephew cousin uncle aunt
  auntie aunty partner ex husband hubby wife boyfriend girlfriend bf gf fella fiance fiancee missus bloke mate friend pal bestie neighbour ex-partner
  half-brother half-sister stepbrother stepsister godmother godson fosterer carer child kids boys girls lads sons daughters sisters brothers cousins nephews nieces teenager teen`,
)
export const roles = listOf(
  `worker workers colleague colleagues manager supervisor supervisee keyworker key-worker practitioner practice mentor teacher ta senco headteacher head deputy tutor
  assessor student apprentice volunteer officer nurse midwife visitor hv gp doctor paediatrician psychologist psychiatrist therapist counsellor
  solicitor barrister guardian judge interpreter receptionist caretaker landlord landlady tenant neighbour caseworker clerk chair coordinator
  lead administrator admin bailiff constable sergeant detective inspector imam vicar priest pastor witness driver coach trainer advocate social
  buddy boss housing duty family support outreach youth school key witness usher pupil client resident claimant patient lodger flatmate`,
)
const body = `face eyes eye hand hands hair head voice arms arm legs leg feet foot back shoulder shoulders lap knee knees chest mouth tears smile fist fists stomach`
const own = `room bedroom bed cot house home flat timetable settling place doorstep door tenancy flat's school nursery class teacher teachers file case notes plan support referral assessment review meeting
  visit visits session sessions key worker social gp hv appointment attendance behaviour anger anxiety depression drinking drug use mood feelings words
  story side view views wishes wish opinion point perspective experience childhood past trauma needs situation circumstances progress future safety
  birthday name names surname age mobile phone number text texts email letter letters coat jacket shoes trainers hoodie bag pram buggy car van
  bike dog cat money benefits bank job work shift shifts boss landlord solicitor medication meds tablets birth death funeral wedding dinner tea lunch bottle
  life living lot family parents kids children boys girls drawing picture pictures book chair seat desk phone's tag probation trial court
  mates friend friends partner ex mum's silence laugh reaction response question answer reply`
/** What people have: "Grace's nan", "Hope's coat". */
export const belongings = new Set([...kin, ...listOf(body), ...listOf(own)])

/** Only people do these. Some forms are added by `personVerb`. */
export const speech = listOf(
  `say says said saying sez tell tells told telling ask asks asked asking reply replies replied shout shouts shouted shouting scream screams screamed screaming whisper whispers
  whispered yell yells yelled mutter muttered mumbled explain explains explained explaining admit admits admitted agree agrees agreed disagreed insist insists insisted answer
  answers answered claim claims claimed disclose discloses disclosed deny denies denied promise promised complain complained joke joked swore swears apologise apologised
  laugh laughs laughed laughing cry cries cried crying smile smiles smiled smiling grin grinned nod nods nodded shrug shrugs shrugged sob sobbed giggle giggled sigh sighed
  think thinks thought thinking know knows knew reckon reckons reckoned want wants wanted wanting believe believes believed decide decides decided feel feels felt feeling
  worry worries worried hate hates hated like likes liked love loves loved hug hugs hugged hugging kiss kissed refuse refuses refused thank thanks thanked texted texts texting
  phones phoned phoning rang rings ringing emailed emails emailing forgot forgets forgotten remember remembers remembered understand understands understood`,
)
export const doing = listOf(
  `done filled fills counted counts folded tore tears ripped locked unlocked knocked knocks packed unpacked swung rode rides wiped fetched fetches shoved dragged lifted poured
  stirred spun hopped hops skips crept sneaked marched paced crouched slumped begged begs prays prayed confessed lied cheated moaned moans moaning grumbled scratched scratches
  tapped taps stuck sticks cut cuts tied ties fed feeds bathed passed passes failed booked books cancelled cancels declined relapsed used uses sings hums hummed snores
  snored blinked winked frowned glared glanced peered beamed blushed flicks flicked nudged tugged squeezed stroked patted handed gripped clung clings
  sit sits sat sitting stand stands stood standing walk walks walked walking ran runs running jump jumps jumped throw throws threw throwing kick kicks kicked punch punched hit hits
  hitting slap slapped push pushed pushes grab grabs grabbed hold holds held holding carry carried carries pick picks picked drop dropped drops pull pulled open opened opens slam slammed
  eat eats ate eating drink drinks drank drinking sleep sleeps slept sleeping wake woke wakes play plays played playing draw draws drew drawing write writes wrote read reads paint painted
  build builds built mend mends mended fix fixed clean cleans cleaned cook cooks cooked wash washed dress dressed wear wears wore wearing put puts putting bring brings brought
  take takes took taking give gives gave giving show shows showed showing let lets help helps helped helping watch watches watched watching look looks looked looking stare stared stares
  listen listens listened wait waits waited waiting leave leaves left leaving arrive arrives arrived attend attends attended attending meet meets met join joined visit visits visited
  live lives lived living stay stays stayed staying sign signs signed try tries tried trying start starts started starting stop stops stopped need needs needed needing
  turn turns turned move moves moved miss misses missed lose loses lost win wins won learn learns learned learnt spend spent pay pays paid buy buys bought sell sold steal stole
  smoke smokes smoked drive drives drove driving bite bites spit spat wet hide hides hid lie lies lied lay sing sings sang dance danced speak speaks spoke speaking talk talks talked
  talking call calls called chat chatted argue argues argued fight fights fought chase chased interrupt interrupted avoid avoids avoided manage manages managed cope copes coped struggle
  struggles struggled struggling engage engages engaged engaging disengaged trust trusts trusted blame blames blamed choose chose chooses follow followed wave waved kept keeps keep
  share shared offer offered suggest suggested accept accepted plan plans planned planning intend intends hope hopes hoped seem seems seemed appear appears appeared wonder wondered
  poke poked climb climbed climbs settle settled bit fell falls fall rose calmed shook shakes tremble trembled froze flinched flinch sulk sulked storm stormed wander wandered crawl crawled
  lean leaned leant knelt kneel kneels curl curled cuddle cuddled pointed points point went goes came comes come scored drinks weighs lead leads led cleaned cover covers chair chairs chaired
  eaten drunk slept gone seen written taken given broken worn spoken woken hidden thrown shown drawn stolen presented disclosed rolled rolls pulled tidied hung hangs dug clapped clap drank checks checked turned bites pretends pretended acts acted ordered order supports supported`,
)
/** Of hope, summer and justice people say these too: "patience helped", "April came". */
export const impersonal = listOf(
  `help helps helped take takes took taken taking seem seems seemed appear appears appeared start starts started starting stop stops stopped need needs needed turn turns turned move moves moved
  come comes came coming breaking fading ending go goes went gone stay stays stayed leave leaves left leaving lie lies lied lay keep keeps kept fell fall falls rose live lives lived cover covers lead leads led carry carries carried
  hold holds held follow followed win wins won meet meets met bring brings brought give gives gave given show shows showed shown miss missed matter cope feel feels felt`,
)
/** Anything may do or be these; with a capital they still help. */
export const being = listOf(
  `is was isn't wasn't isnt wasnt has had hasn't hadn't hasnt hadnt does did doesn't didn't doesnt didnt would could should might must can can't cant couldn't couldnt wouldn't wouldnt were are weren't aren't werent arent
  will won't wont be being been got gets get getting gone made makes becomes became used ended isn't may`,
)
export const skipped = listOf(
  `may quite well perhaps maybe just also then never always still only really finally quietly suddenly often usually sometimes even already now almost actually probably apparently clearly not slowly quickly
  eventually nearly simply both first later once again kindly angrily immediately hardly barely obviously rarely currently recently recently then've themselves himself herself
  is was has had does did would could should might must can will isn't wasn't hasn't hadn't doesn't didn't wouldn't couldn't can't won't isnt wasnt hasnt didnt doesnt wouldnt
  couldnt cant wont dont don't aint ain't be been being have`,
)
/** Whoever comes after these is a person. */
export const meeting = listOf(
  `drove drive shadow told tell tells telling asked asks asking met meet meeting meets seen saw sees with without rang texted thanked thanks hugged helped helps taught visited visiting
  invited reminded reassured praised supported supporting supports encouraged interviewed introduced introduce collected fetched escorted comforted confronted confronting
  challenged challenging emailed phoned contacted know knew knows knowing love loves loved miss missed misses remember watched watch heard hear hears observed ask
  cuddled dressed fed bathed held carried persuaded convinced informed warned advised updated telling promised believed believe trusted trust understood understand
  shadowed accompanied accompanying transported picked hit slapped pushed kicked punched bit bullied hurt grabbed smacked kissed`,
)
/** People are seen, sent for and driven home; so are a few things. */
export const handling = listOf(
  'see sent send ring fetch collect bring brought get give gave found leave left call text email phone hear drop picked',
)
/** What goes to somebody: "a card for Jack", "minutes to Bronagh". */
export const messages = listOf(
  'card cards present presents note notes copy copies letter letters message messages minutes thanks sorry apology apologies welcome text texts email emails call calls lift coat cake',
)
/** Only to people is this done. */
export const personal = listOf('told ask asks asked tell tells hugged thanked cuddled texted bathed dressed invited')
/** "spoke to", "sat close to" */
export const speakingTo = listOf(
  'spoke talked speaking talking spoken listened listening wrote apologised introduced handed gave sorry said explained sat close next married engaged',
)
/** "hiya grace", "thanks jack" */
export const greetings = listOf(
  'hi hiya hello hey dear thanks cheers ta bye sorry morning oi aye yeah no well please cheerio',
)
/** "Family: Kaczmarek" */
export const labels = listOf(
  `name names surname family client child children parent parents mother father mum dad carer carers worker keyworker manager supervisor from to cc present apologies attended attendees
  chair author teacher senco contact re sibling siblings partner tenant landlord hv sw gp nurse patient pupil student`,
)
/** What only people are. */
export const states = listOf(
  `upset angry crying tearful quiet late absent ill poorly excluded nervous scared frightened shy chatty livid furious pregnant drunk asleep awake born dressed sick hungry ready
  three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen second third fourth fifth sixth seventh eighth ninth tenth able unable happy fine keen
  reluctant present bouncing sobbing hiding`,
)
export const calling = listOf('called named name nicknamed aka')
export const clauseStarts = listOf(
  `and but so then when because that if while as cos though although after before where whether until since which how why or yet plus once`,
)
export const determiners = listOf(
  `a an the this that these those some any no every each either neither more most much such what which another enough all both little less own same whole`,
)
export const owners = listOf('my your his her its our their mums dads')
export const subjects = listOf(
  `i you he she it we they who there nobody somebody someone everybody everyone one people i'd you'd he'd she'd they'd we'd not don't dont didn't`,
)
export const timing = listOf(
  `in by until till since from during before after late early mid last next this every each of between through throughout for around about end start beginning to on`,
)
export const placing = listOf(
  'in at near around across outside over into through towards toward throughout beyond within leaving visit visiting to from',
)
/** Places, bodies and things called after somebody: "the Nelson Centre". */
export const houses = listOf(
  `centre center house hospital hospice clinic surgery practice trust foundation project team service services hub unit ward room suite hall park estate road street lane court
  church mosque temple gurdwara church's cathedral library library's museum theatre college university station square bridge tower building award prize fund institute
  association society club group model cycle theory approach scale test report review act law bill inquiry commission framework tool programme program form chart star
  period day week month card cards cup boxes tree garden gardens avenue close drive ltd limited council agency school academy primary nursery infants juniors high`,
)
/** Hope, joy and summer can stand without "the", and begin a sentence: their being is no person's. */
export const abstracts = listOf(
  `hope faith joy grace summer autumn winter dawn art justice harmony melody patience prudence charity mercy comfort peace glory bliss promise favour wisdom liberty unity temperance
  constancy honour amity destiny heaven storm rain precious happiness fortune beauty lucky happy rich major christian deep bright divine innocent true truth time holiday
  chance trust providence privilege spirit sunny misty stormy blue noble royal junior danish holiday season shade music jazz long may shame ginger honey candy velvet
  silver thunder ocean sunday trip page said can man season fancy wild saffron lavender mint clay flint stone forest teal zen zeal rhythm mystery sunshine max`,
)
/** Words that after "her son" or "mum" are verbs. */
export const verbs = listOf(
  `will may mark chase rob sue drew rose said wade pat stew grant pierce bill ward skip chance rock win bond cash hunt ray trip fancy cherish page wave wing bolt
  hope chuck buck chip sham hung dupe cook can case bank don tan harry peg dot jack nick lance spike promise comfort favour shade honour page tamer peck rest rush pip tuck`,
)
/** After these a bare name has ended: nothing hangs on it as on "rose bush". */
export const enders = listOf(
  `and or but to on in at as so when who is was all today yesterday tonight this last for from with about again too now then because cos if that before after while
  i we he she they had has did would could might for by of off out up down over the her his my their our a an it not aboot tae fae im id ill hes shes`,
)
/** In small letters these are things and people in general, however they stand. */
export const commons = listOf(
  `miles charity cash ash trace skip spike stew patch reg guy pal mate angel princess prince star king duke earl major junior buddy bear page penny bee bunny dot chip fox wolf raven wren lark dove pearl crystal cherry candy honey jet kit ace
  rock river brook cliff clay flint heath moss fern gift lucky royal noble spirit echo blossom clover queen chandler piper archer porter mason hunter tanner tucker carter cooper sawyer parker`,
)
/** What follows "will" and "may" when they are no name. */
export const afterModal = listOf(
  `be not have never i you we he she it they always also only have've need want go get take make do come see say tell ask try help work give keep find know think look
  show let put feel seem start stop bring call send meet speak talk stay leave happen change continue still probably likely soon then well just ever one the a that this
  there my his her their our your mum dad nan housing school someone somebody anyone people these those remain require depend become prove`,
)
/** "Crittenden would call", "Hart had us pegged": how writers are brought in. */
export const asTheory = listOf(
  `theory theories model cycle concept idea ideas notion term terms phrase words stages stage ladder triangle triangles hierarchy work writing book paper research framework
  sense container squiggle game dogs rats monkeys people's lot people view account definition typology wheel window circle principle principles study studies experiment construct`,
)

const joining = [determiners, subjects, owners, being, skipped, clauseStarts, enders, meeting, speech]

/** Small words of the language: no surname, whatever their capital. */
export function beingOrJoining(plain: string): boolean {
  return (
    joining.some((list) => list.has(plain)) ||
    /^(?:please|thanks|sorry|yes|yeah|ok|go|get|come|where|whose|hello|hi|bye|me|us|him|them)$/.test(plain)
  )
}
