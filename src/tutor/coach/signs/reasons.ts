import { doer } from './people.ts'
import type { Signs } from './signs.ts'

const trifle =
  '(?:late|early|parked|park|parking|bus|buses|traffic|train|trams?|roadworks|closed|pen|battery|printer|weather|rain|rota|booked|leave|sick leave|holiday|bank holiday|taxi|lift|m\\d+|a\\d+|ring road|signal|wifi|laptop|teams|system|boiler|diary|desk|office|library|painted|decorated|computer|petrol|mot|garage|cancelled|delayed|appointments?|referred|desk|room|keys|shift|shifts|ceiling|inset)'

export const reasons: Signs = {
  'why-sure': new RegExp(
    [
      `^(?=.*\\bbecause (?!of the )\\w)(?!.*\\b${trifle}\\b)`,
      `^(?=.*\\bsince )(?!.*\\b${trifle}\\b).*\\bsince (?!about|monday|tuesday|wednesday|thursday|friday|last|january|february|march|april|june|july|august|september|october|november|december|easter|christmas|then|half|the (?:summer|spring|start|last))(?:\\w+ ){1,4}?(?:is|was|are|were|had|has|have|cant|couldnt|dont|didnt|can|could|only|never|always|makes?|made|wanted|want|reminded|means?|meant|feels?|felt|knows?|knew|needs?|needed)\\b`,
      '\\b(?:that|this|which|and that) (?:is|was|may be|might be|must be) (?:partly |perhaps |probably |also |exactly |really )?(?:why|how come|the reason)\\b|\\b(?:is|was) (?:partly |perhaps |probably )?why\\b|\\bthats why\\b',
      '\\b(?:the|my|one|another|real|main|her|his|their|honest|true) (?:\\w+ )?(?:reason|cause|explanation)\\b|\\bfor the reason\\b|\\bfor the same (?:\\w+ )?reason\\b|\\bpart of the reason\\b|\\bthe root of\\b|\\bat the (?:root|heart|bottom) of\\b',
      '\\b(?:comes?|came|coming|stem\\w*|arose|arises|rooted|grew|springs?|sprang|born|goes back) (?:\\w+ )?(?:from|out of|in|to) (?!the (?:school|office|car|house|kitchen|bus|door|shop))',
      '\\bexplains (?:why|how|the|it|that|his|her|my)\\b|\\b(?:it|that|which|this) explained\\b|\\b(?:would|might|may|could) explain\\b|\\baccounts? for\\b|\\bexplained by\\b|\\bmeant that\\b|\\bwhich meant\\b|\\bled (?:me|him|her|them|us) to\\b|\\bled to\\b|\\bas a result\\b|\\bin turn\\b|\\btherefore\\b|\\bprompted\\b|\\btriggered\\b|\\bi put it down to\\b|\\bdown to (?:the|my|his|her|a|me|how|being)\\b|\\bdriven by\\b',
      '\\b(?:no|little|small) wonder\\b|\\bof course (?:he|she|they)\\b|\\bnever (?:really )?about\\b|\\bwasnt (?:really )?about\\b|\\bnot (?:really )?about\\b|\\bless to do with\\b|\\bmore to do with\\b|\\bnothing to do with\\b|\\b(?:under|underneath|beneath|behind) (?:it|that|all|the|her|his|my) .{0,30}(?:was|is|lay)\\b|\\bunderneath\\b',
      '\\bwhat (?:\\w+ ){0,3}?(?:made|kept|stopped|freed|drove|drives|let|allowed)\\b.*\\b(?:was|is)\\b|\\bmade it (?:possible|easier|harder|impossible|safe)\\b|\\b(?:every|each) time i\\b.*\\b(?:he|she|they|it|and)\\b|\\bthe more i\\b|\\bwhenever (?:i|he|she|they|somebody|someone|the)\\b',
      '\\b(?:i|we) (?:\\w+ ){0,2}?(?:talk|joke|chase|rush|hide|reach|hurry|fill|dodge|rescue|fix|push|avoid|over-?\\w+|freeze|laugh|resist|go|say|do|answer|read|bring|turn) (?:\\w+ ){0,6}?(?:when|because|since|cos|as|to avoid|so that|so as|instead)\\b',
      '\\bout of (?:fear|habit|shame|guilt|kindness|pity|panic|love|politeness|embarrassment|loyalty|pride|nerves)\\b|\\breminds? me of\\b|\\breminded me of\\b|\\bsounds like my\\b|\\bi was brought up\\b|\\bmy own (?:childhood|mother|mum|dad|father|history|school)\\b',
    ].join('|'),
  ),
  'why-mind':
    /\b(?:because|since|as|for|so that) (?:\w+ ){0,6}?(?:felt|feels?|wants?|wanted|needs?|needed|scared|afraid|frightened|nervous|never|always|used to|taught|brought up|remind\w*|trust|knows?|knew|makes?|made|easier|safer|means?|meant|think|thought|ashamed|like[ds]?|hates?|hated|lonely|tired|unsure|anxious|worried|matters?|nobody|feel|watched|listened|charge|in control|blam\w+|believe[ds]?|likes)\b/,
  'why-as-cause':
    /\bas (?:i|he|she|they|we|it) (?:was|were|is|had|has|never|didnt|could|couldnt|wanted|needed|felt|feels|knew|cant|dont|would|am)\b|\bas that is\b|\bas it was\b/,
  'why-so-that-close': /\bso (?:\w+ ){1,5}?that (?:i|he|she|they|we|it|a|the)\b|\btoo \w+ to\b/,
  'why-habit':
    /\b(?:habit|trained|brought up|raised|taught (?:him|her|them) to|learned to expect|default|instinct|reflex|training|my trouble|my way of|(?:his|her|their) way of|is how (?:i|he|she|they|you|we)|what i do)\b/,
  'why-it-worked':
    /\b(?:it|that|this) (?:\w+ )?(?:worked|failed|helped|happened|bothered|mattered|got|landed|went) (?:\w+ ){0,4}?(?:because|since|as|for)\b/,
  'why-because': /\bbecause\b(?! of)/,
  'why-because-of': /\bbecause of\b|\bdue to\b|\bowing to\b|\bon account of\b|\bthanks to\b/,
  'why-because-trifle': new RegExp(
    `\\b${trifle}\\b.*\\b(?:because|since|as|due|owing)\\b|\\b(?:because|since|as|due to|owing to) (?:\\w+ ){0,5}?${trifle}\\b`,
  ),
  'why-because-self': /\b(?:because|since|for|as) (?:\w+ ){0,2}?(?:i|my|me|we|our)\b/,
  'why-because-third': new RegExp(`\\b(?:because|since|for|as) (?:\\w+ ){0,2}?(?:${doer}|his|her|their)\\b`),
  'why-since':
    /\bsince (?:i|we|he|she|they|it|the|a|an|my|his|her|their|nobody|every\w*|there|that|to|people|children|what|in|for|you)\b/,
  'why-since-time':
    /\bsince (?:about )?(?:monday|tuesday|wednesday|thursday|friday|last|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|then|\d|half)\b/,
  'why-for': /, for (?:i|we|he|she|they|it|in|the|a|nothing|nobody|there|that|what)\b/,
  'why-as': /, as (?:i|we|he|she|they|it|the|if|my|a)\b/,
  'why-which-is':
    /\b(?:which|that|this|and that|thats|its) (?:is|was|may be|might be|must be|would be|s)? ?(?:partly |perhaps |probably |also |exactly )?(?:why|how come|what (?:made|makes|did|does|produced|drives|keeps|kept|caused))\b|\bso that is\b/,
  'why-reason':
    /\b(?:the|my|one|another|same|real|her|his|their|main|whole|part of the) reasons?\b|\breasons? (?:why|for|i|that|is|was)\b|\bfor the same\b/,
  'why-comes-from':
    /\b(?:comes?|came|coming|stem\w*|arose|arises|rooted|grew|grows|springs?|sprang|born|goes back|originat\w+|traced?) (?:\w+ )?(?:from|out of) (?!the\b|her\b|his\b|school|work|home)/,
  'why-explain':
    /\bexplain(?:s|ed|ing)? (?:why|that|it|how|the|her|his|by|a|much|my)\b|\bexplanation\b|\bexplained by\b|\baccounts? for\b|\bthe cause\b|\bcaus(?:e|ed|es|ing)\b|\bunderl\w+\b|\bunderneath\b|\bat (?:the )?(?:bottom|root|heart) of\b|\bbeneath\b|\bbehind (?:it|that|the|her|his|my|all)\b|\bunder (?:it|that|all)\b/,
  'why-made':
    /\bwhat (?:\w+ ){0,4}?(?:made|makes|kept|keeps|did|stopped|freed|let|allowed|turned|set|broke|got|drove)\b.*\b(?:was|is)\b|\bmade it (?:possible|easier|harder|impossible|safe)\b|\bmeant that\b|\bwhich meant\b|\bso (?:he|she|they|i|we|the|of course|naturally|when|every)\b/,
  'why-so-that':
    /\bso that\b|\bin order (?:to|that)\b|\bso as (?:to|not)\b|\bto (?:avoid|protect|keep|save|hide|prove|escape)\b/,
  'why-therefore':
    /\b(?:therefore|thus|hence|consequently|as a result|in turn|the effect|result(?:ed|ing|s)? in|led to|leads to|leading to|gave rise|produc(?:e|ed|es)|trigger\w*|set off|provok\w+|driven by|drove|drives|contribut\w+|link(?:ed|s)?|connect(?:ed|ion|s)?|pattern|round it goes|cycle|knock-on|brought on|feeds|fed into)\b/,
  'why-when-i-do':
    /\b(?:i|we) (?:\w+ ){0,2}?(?:always|tend to|never|usually|do (?:it|that|this)|go|get|reach|hide|rush|talk|joke|chase|fix|hurry|jump|avoid|use|turn into|become|fill|dodge|keep|retreat|revert|cling|rescue|clean|laugh|busy)\b.*\b(?:when|whenever|because|since|if|so|as|for)\b/,
  'why-it-wasnt-about':
    /\b(?:was|is|were|are)(?:nt| not| never) (?:\w+ ){0,3}?(?:about|the|a|to|at|really)\b.*\b(?:was|it is|it was|but|they were)\b|\bnever (?:about|really about)\b|\breally about\b|\bnothing to do with\b|\brather than\b|\bless (?:about|to do)\b|\bmore to do with\b|\bhad more to\b/,
  'why-no-wonder':
    /\b(?:no|little|small) wonder\b|\bof course (?:he|she|they|it|i|the)\b|\bnot surprising\b|\bhardly surpris\w+\b|\bmakes? sense\b|\bmade sense\b|\bsense of\b|\bnaturally\b|\bunderstandabl\w+\b|\bstands to reason\b/,
  'why-i-think-because':
    /\b(?:think|reckon|suppose|suspect|believe|guess|imagine|daresay|say|wonder if|seems|perhaps|maybe|probably)\b.*\b(?:because|since|for|why|reason|so that|comes from|down to)\b/,
  'why-down-to':
    /\bdown to\b|\bout of (?:fear|habit|shame|guilt|kindness|pity|panic|love|politeness|embarrassment|loyalty|pride|nerves)\b|\bfrom (?:fear|habit|shame|guilt|panic|nerves|being|having|years|knowing|wanting|not)\b|\bthrough (?:fear|habit|shame|being)\b/,
  'why-whenever':
    /\bwhenever\b|\bevery time\b|\beach time\b|\bthe more\b.*\bthe (?:more|less)\b|\bonce (?:i|he|she|they|a|the|you)\b|\bon each occasion\b|\bon the days\b|\bcoincid\w+\b|\bthe days? after\b/,
  'why-past':
    /\b(?:my own (?:mum|mother|dad|father|childhood|school|history|family|nan|gran)|when i was (?:a|small|little|young|his|her|growing)|at (?:his|her) age|in my (?:house|family|last|first|old)|in our house|i was brought up|where i come from|i come from|growing up|grew up|always have|always been|years of|for years|her whole life|his whole life|all (?:her|his|their) (?:life|lives)|in (?:his|her|their) (?:life|world|house|experience)|last worker|before me|three (?:workers|placements)|reminded? me of)\b/,
  'why-the-way':
    /\b(?:it is|its|that is|thats) (?:how|what|the way|where|the bit|the one|the only)\b|\bwhat i do instead\b|\bis what (?:i|he|she|they|we|a)\b|\bfeels like\b|\breads (?:to|as)\b|\bmeans (?:go|that|i|he|she|they)\b/,
  'why-question': /^(?:so |and |but )?why\b/,
  'why-colon': /: (?:it|he|she|they|i|we|a|the|if|when|once)\b.*\b(?:is|was|had|have|so|and)\b/,
  'why-easier':
    /\b(?:it is|its|it was|being|been) (?:\w+ ){0,2}?(?:easier|safer|quicker|simpler|nicer|harder) (?:to|on|for|than|if)\b|\blets? me off\b|\bwhat i was (?:really )?doing\b/,
}
