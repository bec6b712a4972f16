import { doer, third } from './people.ts'
import type { Signs } from './signs.ts'

const guess =
  '(?:perhaps|maybe|probably|possibly|likely|very likely|presumably|apparently|no doubt|surely|doubtless|i (?:\\w+ )?(?:think|suppose|imagine|suspect|guess|reckon|wonder|bet|daresay|expect|fancy|believe|sense|sensed|wager|gather|hazard)|id (?:say|guess|imagine|wager|think|bet)|i would (?:say|guess|imagine|wager|bet|think)|i should (?:think|imagine|say)|my guess|i dare say|i keep (?:thinking|turning|wondering)|it may be|it might be|it is possible|its possible|it is likely|it could be|i can imagine|you could tell|you could see|i could see|i can see|as far as i could tell|seemed to|seemed|as if|as though|i sense|god knows|of course)'
const modal = '(?:must|may|might|could|will|would|may well|might well|cant|can not|cannot|wont|mustve)'
const mind =
  '(?:want(?:s|ed|ing)?|felt|feels?|feeling|thought|thinks?|thinking|believ\\w+|knew|knows?|knowing|hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|wish(?:es|ed|ing)?|need(?:s|ed)?|wonder\\w*|hat(?:e|es|ed|ing)|long(?:s|ed|ing)|dread\\w*|worr(?:y|ied|ies|ying)|expect\\w*|assum\\w+|suppos\\w+|hear(?:s|d|ing)?|see(?:s|n|ing)?|saw|read|took|sense[sd]?|mind(?:ed|s)?|imagin\\w+|remember\\w*|lov(?:e|es|ed|ing)|enjoy\\w*|trust\\w*|blam(?:e|es|ed|ing)|decided|brac\\w+|wait(?:ing|ed) (?:for|to)|looking for|used to|expecting|protect\\w+|guard\\w*|sick of|fed up|had enough|noticed|understood|meant|like[sd]?|proud|ashamed|afraid|scared|frightened|terrified|mortified|embarrassed|relieved|lonely|angry|humiliated|trapped|judged|hurt|jealous|pleased|glad|tired|exhausted|worried|caught|watched|let down|small|safe|dreading|desperate|torn|confused|overwhelmed|cornered|exposed|alone|nervous|anxious|disappointed|guilty|sure|certain|convinced|braced|ready|happy|sad|cross|furious|livid|petrified|upset|ganged up)'

const deep =
  '(?:wanted|wants|felt|feels|feeling|thought|thinks|thinking|believed|believes|hoped|hoping|hopes|feared|fears|wished|wishes|needed|hated|hates|longed|longing|was ashamed|dreading|dreaded|wondering|wondered|worrying|worried|expecting|expected|assumed|proud|ashamed|afraid|frightened|terrified|mortified|embarrassed|relieved|lonely|humiliated|judged|ambushed|ganged up|cornered|trapped|let down|exhausted|braced|bracing|waiting for|waiting to|trying to|testing|protecting|desperate|fed up|sick of|taken it|took it|took me|read (?:it|me)|heard|saw)'

export const perspective: Signs = {
  'view-sure': new RegExp(
    [
      `\\b${guess}\\b.{0,40}?\\b${doer} (?:\\w+ ){0,4}?${deep}\\b`,
      `\\b${doer} (?:\\w+ ){0,2}?(?:must|may|might|will|would|may well|might well) (?:\\w+ ){0,2}?(?:have (?:\\w+ ){0,2}?(?:been|felt|thought|wondered|seen|heard|taken|read|wanted|believed|expected|assumed|known|looked|meant|seemed|liked|hated|clocked|supposed)|be (?:feeling|thinking|wondering|\\w+ed|\\w+ing)|feel|think|wonder|hate|want|believe|see it|hear)\\b`,
      `\\b(?:it|that|this|i|we|what|which) (?:\\w+ )?(?:must|may|might|probably|perhaps|maybe|likely|will) (?:\\w+ )?(?:have )?(?:felt|feel|looked?|seemed?|sounded?|read|came across|come across|been)\\b.*\\b(?:to|for|like|as if|as though)\\b`,
      `(?:^|[,;:.] ?|\\b(?:and|but|so|that|as) )(?:to|for) (?:a |an |any |someone like |the )?${third}(?: \\w+){0,6}? (?:it|i|we|that|this|they|he|she|there|a|an)\\b.{0,30}?\\b(?:is|was|were|must|may|might|will|would|am|looked|sounded|felt|means|meant)\\b`,
      `\\bfrom (?:where|the|his|her|their|down there|inside|\\w+s) .{0,24}?(?:sat|stood|sitting|standing|side|chair|armchair|sofa|point of view|window|seat|angle|eyes|end|perspective|bed|pillow|height|position|doorstep|was|is)\\b.{0,60}?\\b(?:looked?|must|seemed?|was|were|sounded|will|may|might|like|i|we)\\b`,
      `\\b(?:in|through|put myself in) (?:his|her|their|the \\w+s|\\w+s|mums|dads) (?:own )?(?:eyes|shoes|head|mind|position|boots|place)\\b`,
      `\\b${doer} (?:had |was |were |is |are |just |only |really |never |always |probably |clearly |obviously |most likely |perhaps |maybe )*(?:wanted|wants|hoped|hoping|feared|wished|longed|thought (?:that |i |we |it |her |he |she |they |nobody |there )|believed|dreading|was ashamed|ashamed|mortified|embarrassed|terrified|humiliated|afraid|frightened|feels (?:judged|like)|felt (?:judged|like|that|outnumbered|ashamed|safe|alone|small|trapped|let|as|ambushed|\\w+ed))\\b`,
      `\\bi (?:wonder|wondered|keep wondering|kept wondering)\\b.{0,30}?\\b${third}\\b`,
    ].join('|'),
  ),
  'view-guess-third': new RegExp(`\\b${guess}\\b.{0,30}?\\b${third}\\b`),
  'view-third-guess': new RegExp(`\\b${third}\\b.{0,50}?\\b${guess}\\b`),
  'view-guess-mind': new RegExp(`\\b${guess}\\b.{0,50}?\\b${doer} (?:\\w+ ){0,3}?${mind}\\b`),
  'view-mind': new RegExp(`\\b${doer} (?:\\w+ ){0,2}?${mind}\\b`),
  'view-mind-past': new RegExp(
    `\\b${doer} (?:had |was |were |is |are |just |only |really |never |always )*(?:wanted|felt|thought|believed|hoped|feared|wished|needed|hated|longed|was thinking|thinking|wanting|hoping|dreading|expecting|wondering|worrying)\\b`,
  ),
  'view-modal-have': new RegExp(`\\b${third} (?:\\w+ ){0,2}?${modal} (?:\\w+ ){0,2}?have\\b`),
  'view-must':
    /\b(?:must|may well|might well|will) (?:\w+ )?have (?:been|felt|looked|seemed|thought|wondered|sounded|read|seen|heard|meant|taken|come|known|had|wanted)\b|\bmust (?:feel|look|seem|sound|think|wonder|be)\b/,
  'view-have-looked':
    /\b(?:have (?:looked|seemed|sounded|felt|come across)|looked|looks|felt|sounded|seems?|seemed|sounds) (?:\w+ ){0,3}?(?:like|to (?:him|her|them|mum|dad|the)|as if|as though)\b/,
  'view-to-her': new RegExp(
    `(?:^|[,;:.] ?|\\b(?:and|but|so|that|then|while|because) )(?:to|for) (?:a |an |any |someone |anybody |anyone )?${third}\\b`,
  ),
  'view-to-her-was': new RegExp(
    `\\b(?:to|for) (?:a |an )?${third}\\b.{0,40}?\\b(?:i was|i am|i must|it was|it is|that is|it must|it will|it would|must|may|might|that was|we were|was just|was like|was the|sounds?|looks?|means?|reads?)\\b`,
  ),
  'view-from-where':
    /\bfrom (?:where|the|his|her|their|\w+s|inside|behind|under) .{0,24}?(?:sat|sits|stood|stands|sitting|standing|side|chair|armchair|sofa|settee|point of view|window|seat|angle|eyes|end|view|perspective|bed|floor|doorway|corner|was|is|pillow|bunk|shoes|height|place|position|porch|step)\b/,
  'view-in-her':
    /\b(?:in|through) (?:his|her|their|the \w+s|\w+s) (?:own )?(?:eyes|shoes|head|mind|place|world|house|book|view|experience|life|position|boots|language|ears)\b/,
  'view-perspective':
    /\b(?:perspective|point of view|viewpoint|how it (?:was|looked|felt|feels|looks|seemed)|what it was like|the other side|his side|her side|their side|from his|from hers|from theirs|put myself in|standpoint)\b/,
  'view-in-case':
    /\b(?:worried|afraid|frightened|scared|terrified|ashamed|proud|sick|dreading|hoping|thinking|wondering|wanting|bracing|testing|waiting|trying|checking|protecting|hiding)\b.{0,20}\b(?:id|i|we|it|that|to|about|of|for|if|whether|me)\b/,
  'view-somebody-who':
    /\b(?:like|as) (?:just |only |one more |another |some |yet another |somebody |someone |a |an |the )+\w+/,
  'view-they-are':
    /\b(?:he|she|they|who|mum|dad|nan|mother|father|boy|girl|child|lad) (?:has|have|had|is|was|wasnt|isnt|doesnt|didnt|never)\b/,
  'view-wonder-if': new RegExp(
    `\\b(?:wonder|wondering|wondered) (?:\\w+ ){0,2}?(?:if|whether|what|how|why) (?:it |that )?(?:\\w+ )?${third}\\b`,
  ),
  'view-question': new RegExp(`\\bwhat (?:must|did|does|would|was|is|if) .{0,25}?\\b${third}\\b.*\\?`),
}
