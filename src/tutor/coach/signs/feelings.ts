import { doer, self } from './people.ts'
import type { Signs } from './signs.ts'

/** States that a person can be in: `I was …`. */
const states = `afraid agitated alarmed alone amazed ambivalent amused angry angrier anguished annoyed anxious apprehensive ashamed astonished
 awful awkward awestruck baffled battered beaten bereft bewildered bitter blank blue bored bothered brave broken bruised buoyant
 burdened bursting buzzing buzzed calm calmer chastened cheerful cheered choked chuffed clammy comforted confident conflicted confused content cross
 crushed daft daunted dazed defeated defensive deflated dejected delighted depleted deskilled despairing desperate despondent devastated
 disappointed discouraged disgusted disheartened dismayed disorientated dispirited distracted distraught distressed disturbed done down
 downhearted drained dreading dreadful dumbfounded dumb edgy ecstatic elated embarrassed emotional empty encouraged energised engulfed
 enraged envious euphoric excited exasperated exhausted exhilarated exposed fearful fed floored flat flattened flattered flustered foolish fond
 fraught frantic frazzled frightened frozen frustrated fuming furious giddy glad gleeful gloomy grateful gratified grieving grim grumpy guilty gutted
 happy happier haunted heartbroken heartened heartsick heavy helpless hesitant hollow homesick hopeful hopeless horrible horrified humble humbled humiliated
 hurt impatient impotent inadequate incensed indignant infuriated insecure intimidated invisible irate irked irritable irritated isolated
 jealous jittery joyful joyous jubilant jumpy keyed knackered lifted livid lonely lonesome longing lost lousy low mad melancholy mellow miffed
 miserable mithered moody mortified moved nauseous nervous nervy nettled numb offended optimistic outraged overcome overjoyed overwhelmed overwrought
 panicked panicky panicking paralysed peaceful peeved perplexed petrified pleased powerless prickly proud protective puzzled queasy raging rattled raw
 reassured regretful rejected relaxed relieved remorseful resentful restless rotten rough sad saddened safe scared self-conscious sensitive serene shaken
 shaky shaking shattered sheepish shocked shy sick sickened small smug smarting sorry sore sour spent spooked stirred stressed stretched stunned stung stupid subdued
 sulky sulking sullen surprised sweaty tearful teary tender tense terrible terrified thankful threatened thrilled tickled timid tired touched trapped
 trembling troubled twitchy unappreciated uncertain uncomfortable undone uneasy unhappy unmoored unnerved unsafe unsettled unsteady upset useless
 vexed vulnerable wary weary weepy winded wiped wobbly worn worried worthless wounded wrecked wretched wrung zonked black-affronted affronted beside crabbit scunnered
 chuffed gobsmacked bricking cheesed hacked narked mardy raging steaming seething bubbling welling tearing`

/** What a person can feel, as a thing. */
const things = `affection alarm anger anguish annoyance anxiety apprehension awe bitterness boredom calm compassion contempt contentment delight despair
 desperation disappointment discomfort discouragement disgust dismay distress doubt dread elation embarrassment emotion emotions envy exasperation excitement
 exhaustion fear fears feelings fondness fright frustration fury gladness gloom gratitude grief guilt happiness hatred heartache heartbreak helplessness
 hope hopelessness horror humiliation impatience impotence indignation irritation jealousy joy longing loneliness love melancholy misery
 nausea nerves numbness outrage panic pang pity pleasure pride rage regret relief remorse resentment sadness satisfaction shame shock sorrow stress sympathy
 tears tenderness tension terror tiredness unease upset warmth weariness worry butterflies tear sob sobs lump`

/** Where feelings show. */
const body = `stomach tummy belly guts heart throat chest eyes palms hands hand knees legs face neck shoulders jaw teeth breath mouth skin hair head voice
 cheeks ears blood pulse bones ribs back collar lip lips insides temples fingers spine soul spirits`

const shown = `cried|cry|crying|wept|weep|weeping|sobbed|sobbing|howl(?:ed)?|blubb\\w+|welled up|well up|filled up|tear(?:s|ing)? (?:up|came|ran|prick\\w*)|shook|shaking|trembl\\w+|sweat\\w*|swore|screamed?|flinched|blush\\w*|flush\\w*|went (?:hot|cold|red|pink|white|scarlet|crimson|beetroot|weak|numb|quiet inside)|turned over|in knots|knotted|tighten\\w*|tight|clench\\w*|pound\\w*|thump\\w*|rac(?:ed|ing)|hammer\\w*|sank|sunk|dropped|churn\\w*|lurch\\w*|ach(?:e|ed|ing)|burn(?:ed|ing|t)?|sting(?:ing)?|stung|goosebumps|gooseflesh|bile|dry mouth|lump in|boil\\w*|raging|jelly|ribbons|butterflies|a stone in|like a stone|hid my face|could not (?:sleep|eat|stop)|couldnt (?:sleep|eat|speak|stop|look|swallow|breathe)|did not sleep|didnt sleep|awake|lay awake|dread(?:ed|ing)?|lov(?:ed|ing) (?:it|every|that|her|him|them)|hat(?:ed|ing) (?:it|every|myself)|enjoy\\w*|miss(?:ed)? (?:him|her|them)`

const list = (words: string) => [...new Set(words.split(/\s+/).filter(Boolean))].join('|')
const state = `(?:${list(states)})`
const thing = `(?:${list(things)})`
const limb = `(?:${list(body)})`
const be =
  '(?:am|was|were|are|feel|felt|feeling|got|get|went|go|been|being|became|grew|left|came (?:out|away|home|off)|sat|still|be|drove home|have been|had been|stood)'

/** Words of `states` that say little by themselves. */
const loose = `alone awful awkward bad beaten blank blue broken calm clammy content cross daft defensive done down dumb empty exposed fed flat fond free frozen
 heavy honest horrible hurt keyed lifted lost low mad moved open patient pleased prickly raw rough safe sensitive shy small sore sour spent stirred stretched stupid
 tender tense terrible touched trapped useless warm worn beside inadequate confident uncertain cheerful brave confused distracted sick tired sorry surprised hopeful surprised torn tearing shaking dreadful`
const plainly = [...new Set(states.split(/\\s+/).filter((word) => word && !loose.split(/\\s+/).includes(word)))].join(
  '|',
)

export const feelings: Signs = {
  'feel-sure': new RegExp(
    [
      `\\b${self} (?:\\w+ ){0,2}?(?:am|was|were|felt|feel|got|went|became|grew|came (?:out|away|home)|left|have been|had been|still|sat there|drove home) (?:(?!nt\\b|not\\b|that\\b|the\\b|to\\b|on\\b|in\\b|with\\b)\\w+ ){0,3}?(?:${plainly})\\b`,
      `\\b(?:i|me) (?:\\w+ )?(?:felt|feel|was feeling|am feeling) (?:(?:so|very|really|quite|a|bit|little|pretty|rather|more|and|that|well|right|proper|dead|too|almost|suddenly|still|like|just|much|absolutely|completely|totally|under|as|if|i|had|been|some|sort|of|kind|an|about|my) ){0,4}(?:${[...new Set(states.split(/\\s+/).filter(Boolean))].join('|')}|lighter|better|worse|uneasy|${[...new Set(things.split(/\\s+/).filter(Boolean))].join('|')})\\b`,
      `^(?:\\w+ ){0,3}?(?:felt|feel|feeling) (?:\\w+ ){0,2}?(?:${[...new Set(states.split(/\\s+/).filter(Boolean))].join('|')})\\b`,
      `^(?:(?:honestly|and|but|so|a bit|bit|still|also|mainly|mostly|really|dead|proper|just|absolutely|god|well|very|pretty|quite|more|too|was) )*(?:${plainly})\\b`,
      '\\bmy (?:own )?(?:\\w+ )?(?:stomach|tummy|belly|heart|throat|chest|palms|hands|knees|legs|shoulders|jaw|mouth|skin|blood|eyes|face|cheeks|ears|pulse|guts|neck|voice) (?:\\w+ ){0,3}?(?:went|was|were|sank|dropped|turned|churn\\w*|tight\\w*|clench\\w*|pound\\w*|rac\\w+|hammer\\w*|thump\\w*|shook|shak\\w+|trembl\\w+|filled|burn\\w*|sting\\w*|prick\\w*|flipped|lurched|fluttered|leapt|skipped|stopped|broke|ached|came up|dried|watered|knotted|cold|hot|wet|dry|in|on fire|like|boiled|jumped|swelled|sweat\\w*)\\b',
      '\\b(?:heart|stomach|legs|chest|head) (?:going|pounding|racing|in|like|went|thumping|hammering|all|sinking)\\b|\\b(?:lump|knot|pang|ache|stone|butterflies) (?:\\w+ ){0,3}?in my\\b|\\bbroke my heart\\b|\\bmy heart (?:went|sank|broke|bled)\\b|\\bfloor (?:to (?:open|swallow)|went from)\\b',
      `\\b(?:i|me) (?:\\w+ ){0,3}?(?:cried|wept|sobbed|welled up|blushed|trembled|howled|panicked|froze|cringed|winced|squirmed|bristled|burst into|broke down|dread|dreaded|dreading|loved (?:it|every)|hated (?:it|every|myself)|longed|grieved|despaired|fumed|seethed|resented|envied|could have (?:cried|wept|screamed|hugged|died|kicked|sung|kissed|danced)|nearly (?:cried|wept|broke)|close to tears|in tears|tearful)\\b`,
      '\\b(?:i|we) (?:(?!he\\b|she\\b|they\\b|mum\\b|it\\b|who\\b|the\\b(?= \\w+ (?:cried|wept)))\\w+ ){0,9}?(?:cried|wept|sobbed|howled|shook|trembled)\\b(?! to me)',
      `\\b(?:it|that|this|which|he|she|they) (?:\\w+ ){0,2}?(?:stung|hurt me|moved me|got to me|upset me|frightened (?:me|the life)|scared me|embarrassed me|shook me|haunts me|saddened me|humbled me|left me (?:\\w+ ){0,3}?(?:${plainly}|hollow|empty|flat|cold|tired|low)|made me (?:feel|so|really|quite|want to|sad|angry|cry|anxious|nervous|happy|proud))\\b`,
      `\\b(?:dread|shame|panic|guilt|relief|anger|fury|rage|despair|grief|sadness|joy|envy|fear|pride|disappointment|frustration|embarrassment|terror|remorse) (?:\\w+ ){0,6}?(?:me|i|my)\\b`,
    ].join('|'),
  ),
  'feel-i-am': new RegExp(`\\b${self} (?:\\w+ ){0,2}?${be} (?:\\w+ ){0,4}?${state}\\b`),
  'feel-i-near': new RegExp(`\\b${self} (?:\\w+ ){0,6}?${state}\\b`),
  'feel-thing-i': new RegExp(`\\b(?:i|my|me|myself)\\b.*\\b${thing}\\b|\\b${thing}\\b.*\\b(?:i|my|me|myself)\\b`),
  'feel-thing': new RegExp(`\\b${thing}\\b`),
  'feel-state': new RegExp(`\\b${state}\\b`),
  'feel-opens': new RegExp(
    `^(?:(?:honestly|truth be told|truthfully|and|but|so|a bit|bit|still|also|mainly|mostly|really|dead|proper|just|totally|absolutely|god|ngl|tbh|well|all|very|pretty|quite|more|under it|inside|frankly|felt|feeling|was|too|\\w+ly)[ ,]*){0,4}(?:${state}|${thing})\\b`,
  ),
  'feel-fragment': new RegExp(`^(?:[\\w ,'-]+ )?(?:${state}|${thing})[.! ]*$`),
  'feel-body': new RegExp(`\\bmy (?:own )?(?:\\w+ ){0,2}?${limb}\\b`),
  'feel-body-shown': new RegExp(
    `\\b(?:my|own|me) (?:\\w+ ){0,3}?${limb} (?:\\w+ ){0,3}?(?:${shown}|went|was|were|felt|like|in|on|filled|came|gave|jumped|leapt|skipped|turned|broke|lifted|wet|locked|ringing|dry|hot|cold)\\b`,
  ),
  'feel-shown-i': new RegExp(`\\b(?:i|me|my)\\b (?:\\w+ ){0,6}?(?:${shown})\\b`),
  'feel-shown': new RegExp(`\\b(?:${shown})\\b`),
  'feel-i-felt': /\bi (?:\w+ ){0,3}?(?:felt|feel|was feeling|am feeling|have felt|had felt)\b/,
  'feel-felt-like': /\b(?:felt|feel|feeling) (?:\w+ ){0,2}?(?:like|as if|as though)\b/,
  'feel-opinion':
    /\b(?:feel|felt) (?:strongly )?(?:that|the|we should|it is important|this|is|they should|our|it would)\b/,
  'feel-free': /\bfeel(?:ing)? free\b|\bfeel the\b|\bfelt (?:the|along|in|for|under|round|around) /,
  'feel-thing-felt':
    /\b(?:it|room|building|flat|house|place|lane|road|stairs?|hall|corridor|hostel|street|air|grass|bedroom|kitchen|office|radiator|weather|car) (?:\w+ )?(?:felt|feels|feel)\b/,
  'feel-other': new RegExp(
    `\\b${doer} (?:\\w+ ){0,2}?(?:is|was|were|are|felt|feels|looked|seemed|got|been|be|being|am) (?:\\w+ ){0,3}?${state}\\b`,
  ),
  'feel-did-to-me':
    /\b(?:it|that|this|which|he|she|they|\w+) (?:\w+ ){0,2}?(?:got|hit|hurt|moved|left|made|upset|frightened|scared|embarrassed|shook|worried|bothered|touched|stung|threw|floored|haunts?|annoyed|irritated|surprised|shocked|delighted|pleased|thrilled|shamed|knocked|undid|broke|caught|stopped|cheered|lifted|humbled|saddened|angered|infuriated|unnerved|rattled|stays? with|stayed with|follow(?:s|ed)|cost) (?:with )?(?:me|us|my)\b/,
  'feel-it-stung':
    /\bit (?:\w+ )?(?:stung|hurt|smarted|ached|got to me|got me|sat|weigh\w+|hung|came home with me|still)\b/,
  'feel-wanted-floor':
    /\bi (?:\w+ )?(?:wanted|could have|nearly|almost|wished) (?:\w+ ){0,3}?(?:floor|cry|cried|hug|hugged|scream|run|hide|ground|laugh|wept|kissed|danced|sung|crawl|disappear|die|swallow|throttle|shake|shout|thump|burst|walk out|bite|howl|home|my mum)\b/,
  'feel-dread':
    /\bi (?:\w+ )?(?:dread|dreaded|hate|hated|love|loved|longed|missed|miss|feared|fear|resent|resented|envied|envy|worry|worried|enjoyed|regret|regretted|relished|ached|panicked|bristled|winced|cringed|squirmed|froze|cried|wept|grieved|despaired|carry|carried)\b/,
  'feel-like-simile':
    /\b(?:chest|stomach|heart|throat|me|i|inside|legs|head) (?:\w+ ){0,4}?(?:like|as if|as though) (?:a|an|the|water|someone|something|wet|lead|ice|jelly|i)\b/,
  'feel-drive-home':
    /\b(?:drive home|drove home|in the car|on the bus|all weekend|all night|all evening|at tea|dinner|slept|sleep|pillow|steering wheel|lay)\b/,
}
