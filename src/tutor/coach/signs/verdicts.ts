import type { Signs } from './signs.ts'

// Judgements in the words that people have for them besides good and bad, and what only sounds like one.

const fair =
  '(?:fair|unfair|just|unjust|acceptable|unacceptable|appropriate|inappropriate|proportionate|professional|unprofessional|kind|unkind|respectful|disrespectful|gracious|generous|reasonable|unreasonable|excessive|harsh|heavy|patronising|thorough|solid|exemplary|efficient|unsuitable|suitable|rotten|half-hearted|cracking|wonderful|smashing|fantastic|grand|champion|ok|okay|all right|alright|nice|super|first class|second rate|patchy|thin|mixed|so-so|average|disappointing|shoddy|sharp|cold|clear|muddled|tidy|lazy|skilled|skilful|clever|brave|wise|a joy|a flop|a win|a treat|a failing|a shame|a result|luck)'
const said =
  '(?:wrote|noted|recorded|says?|said|told|ticked|report|form|sheet|conditions|level|example|idea|morning|afternoon|evening|luck|news)'

export const verdicts: Signs = {
  'verdict-place-sure':
    /^(?:the|her|his|their|it was a) (?:\w+ )?(?:room|kitchen|flat|house|hall|garden|weather|car park|carpet|sofa|food|coffee|tea|cake|lunch|walls?|windows?|beds?|bedrooms?|journey|traffic|radiator|building) (?:was|were|is|are|looked|smelt)\b/,
  'verdict-was': new RegExp(
    `\\b(?:was|is|were|are|been|wasnt|isnt|am|consider\\w*|call it|count it|thought it|find it|found it) (?:\\w+ ){0,5}?${fair}\\b`,
  ),
  'verdict-word': new RegExp(`\\b${fair}\\b`),
  'verdict-opens': new RegExp(`^(?:\\w+ ){0,2}?${fair}\\b`),
  'verdict-on-her':
    /\b(?:fair|unfair|hard|harsh|kind|unkind|rough|easy|tough|good|wrong) (?:on|to|of|for) (?:her|him|them|mum|dad|the|me|us)\b/,
  'verdict-i-am':
    /\b(?:i|we) (?:am|are|was|were) (?:\w+ ){0,2}?(?:good|great|bad|poor|strong|weak|best|better|hopeless|rubbish|all right|ok|fine|careful|thorough|reliable|slow|quick|at my best) (?:at|on|with|in|when)\b|\bnot (?:so|very|that|as|much) (?:good|cop|use|great|hot|strong)\b|\bdoing (?:\w+ )?(?:all right|ok|well|fine|badly|half the job|a good job)\b|\b(?:prepare|prepared|listen|listened|record|write|keep|plan|ran|run|chaired|explained|handled) (?:\w+ ){0,4}?(?:thoroughly|well|badly|carefully|properly|clearly|poorly)\b/,
  'verdict-nothing':
    /\b(?:solved|achieved|changed|bought|gained|got|did|done|do|brought|gave|earned|won|served?|serves) (?:\w+ ){0,4}?(?:nothing|nowhere|little|no good|favours?|not much|a lot|the family|the purpose|its purpose|him well|her well|me rather)\b|\b(?:has|have|had|hasnt|havent) (?:not |never |\w+ly )?worked\b|\b(?:did|do|does|done) what (?:\w+ ){1,4}?(?:could|did|couldnt|didnt|can|cannot|had)\b|\bcould not have (?:\w+ ){0,3}?better\b|\bcouldnt have (?:\w+ ){0,3}?better\b/,
  'verdict-i-liked':
    /\b(?:i|we) (?:\w+ ){0,2}?(?:liked?|loved?|admired?|rate|rated|impressed|chuffed|happy|pleased|satisfied|proud|delighted|stand by|stood by|consider|count|would call|take (?:no|some|the|any)|regret|own) (?:\w+ ){0,2}?(?:how|that|with|by|this|it|my|the|of|credit|about|in)\b/,
  'verdict-idiom':
    /\b(?:flop|belter|hash of|balls up|cock up|own goal|missed the mark|hit the mark|wide of the mark|earned its keep|bore fruit|on the money|carr(?:y|ied) it off|pulled it off|saved it|up to scratch|not up to|fell short|nailed|come on a treat|come a long way|long way|step forward|step back|for the best|let down|got nowhere|went nowhere|bang on|room for improvement|half the job|verdict|evaluation|marks?|credit|luck|skill|skills|stronger|strongest|weaker|up to date|stepped down|kindly meant|well meant|coped|thank goodness|not my|nothing to be proud|on the whole|overall|less good|good stuff|fair play|hats off|it shows?)\b/,
  'verdict-too':
    /\b(?:i|we) (?:\w+ ){0,2}?\w+ (?:far |much |a bit |way )?too \w+\b|\bpushed too\b|\btoo (?:hard|much|far|fast|soon|many|long|late|quick|quickly|slow|slowly|little)\b/,
  'verdict-mixed':
    /\b(?:good|nice|strong|well|best|useful|kind|right|clear)\b.*\b(?:but|though|although|yet|and)\b.*\b(?:bad|badly|poor|thin|not|rotten|weak|wrong|late|rushed|useless|too|nothing|didnt|wasnt)\b|\b(?:bad|poor|rotten|mess|wrong|late|rushed|useless)\b.*\b(?:but|though|although|yet)\b.*\b(?:good|spot on|saved|better|well|right|useful)\b/,
  'verdict-said': new RegExp(
    `\\b(?:${said}) (?:\\w+ ){0,5}?(?:good|fine|ok|well|bad|poor|strong|great)\\b|\\bgood (?:example|idea|morning|afternoon|evening|luck|news|deal|bit)\\b`,
  ),
  'verdict-i-felt':
    /\b(?:i|me) (?:\w+ )?(?:felt|feel|was feeling) (?:\w+ ){0,3}?(?:good|bad|terrible|awful|better|worse|daft|stupid|useless|great|fine|ok)\b/,
  'verdict-would-be':
    /\b(?:better|good|best|useful|right) (?:\w+ ){0,5}?(?:would|could|might) (?:have )?(?:be|been)\b|\b(?:would|could|might) (?:have )?(?:be|been) (?:\w+ ){0,3}?(?:better|good|best|useful|right|kinder|fairer)\b/,
}
