import type { Signs } from './signs.ts'

const good =
  'good|great|excellent|brilliant|effective|helpful|useful|successful|strong|strength|strengths|decent|right|fine|fair|best|better|well|nicely|beautifully|skilful(?:ly)?|superb|lovely|splendid|valuable|worthwhile|productive|sound|positive|positives|spot on|smooth(?:ly)?|success|achievement|progress|proud|improvement|useful|worked|works|paid off|helped|helps|landed|a treat|just right|well judged|well handled|well made|adequate|competent|credit|triumph|win|constructive|timely|sensitive(?:ly)?|thoughtful(?:ly)?|honest|kind|kindest|important|plus'
const bad =
  'bad|badly|poor|poorly|poorest|weak|weakness|weaknesses|weakest|wrong|mistake|mistakes|error|errors|misjudg\\w+|misfire|misfired|misread|mishandled|clumsy|clumsily|awkward|sloppy|shoddy|useless|unhelpful|ineffective|inadequate|rubbish|awful|dreadful|terrible|terribly|worst|worse|shambles|mess|messy|disgrace|disaster|disastrous|failure|failed|fail|fell flat|flat|backfired|lead balloon|heavy-handed|heavy handed|abrupt|rushed|rushing|hurried|too (?:\\w+)|over-?\\w+|under-?\\w+|lacking|lacked|missed|waste|wasted|unfair|unkind|unwise|regrettable|flawed|shortcoming|low point|not (?:my|our|the) (?:best|finest|proudest)|didnt (?:work|help|land)|did not (?:work|help|land)|doesnt work|negative|negatives|defensive|evasive|curt|feeble|cheap|dire|pants|naff|crap|hopeless|botched|bungled|fluffed|cocked|messed|blew|blown|premature|late|careless|lazy|thoughtless|tactless|blunt|daft|silly|stupid|foolish|hollow|token|tokenistic|unsuitable|unprepared|undid|cost|costly|harm|harmful|damage|slow'
const work =
  'visit|session|meeting|call|conversation|chat|conference|review|panel|hearing|contact|handover|ending|opening|beginning|start|finish|approach|timing|tone|question|questions|introduction|explanation|plan|planning|preparation|report|letter|text|txt|note|notes|work|practice|piece|bit|part|thing|move|call|game|activity|tool|exercise|drawing|map|chart|listening|silence|joke|apology|response|reply|handling|decision|choice|communication|summary|assessment|role play|group|evening|afternoon|morning|day|hour|minutes|moment|idea|way|offer|interpreting|advocacy|recording|supervision|delivery|presentation|evidence|wording|pace'

const place =
  '(?:room|building|weather|flat|house|carpet|lunch|car park|parking|heating|chairs?|coffee|traffic|roads?|hall|cake|garden|sofa|wallpaper|lift|stairs|biscuits|food|bus|train|kitchen|boiler|system|form)'

export const judging: Signs = {
  'judge-sure': new RegExp(
    [
      `^(?=.*\\b(?:good|great|excellent|brilliant|effective|helpful|useful|unhelpful|useless|poor|bad|weak|clumsy|sloppy|awful|dreadful|terrible|rubbish|success|successful|failure|mistake|wrong|right|rushed|abrupt|inadequate|adequate|disgrace|shambles|mess|disaster|best|worst|well|badly|decent|superb|worthwhile|productive|positive|too|careless|unfair|flat|confusing|worth|spot|no|out|not)\\b)(?!.*\\b${place}\\b.{0,20}\\b(?:was|is|were|are)\\b).*\\b(?:my|our|the|that|this|it|which|what i did|i|we) (?:\\w+ ){0,4}?(?:was|were|is|has been|had been|felt|proved) (?:\\w+ ){0,3}?(?:good|great|excellent|brilliant|effective|helpful|useful|unhelpful|useless|poor|bad|weak|clumsy|sloppy|awful|dreadful|terrible|rubbish|successful|a success|a failure|a mistake|mistake|wrong|right (?:to|call|thing)|rushed|abrupt|inadequate|adequate|disgrace|shambles|mess|disaster|best|worst|well (?:judged|handled|received|prepared|run)|badly|decent|superb|worthwhile|productive|positive|too (?:long|much|fast|quick|many|early|late|soon)|careless|unfair|flat|confusing|worth|spot on|no (?:help|use)|out of order|not good)\\b`,
      '\\b(?:it|visit|session|meeting|call|that|things|introductions?|\\w+) (?:all )?went (?:\\w+ )?(?:well|badly|fine|ok|okay|alright|smoothly|nicely|beautifully|wrong|poorly|down like|flat|a treat|no bad)\\b|\\bwent (?:well|badly|fine|ok)\\b|\\bwhat (?:went|worked|did not|didnt|i did (?:well|badly|poorly))\\b|\\bwhere i went wrong\\b',
      '\\b(?:i|we) (?:\\w+ ){0,3}?(?:handled|managed|judged|dealt with|explained|listened|did|played|gave|presented|prepared|chaired|wrote) (?:\\w+ ){0,4}?(?:well|badly|poorly|clearly|nicely|wrong|too much|clumsily)\\b|\\bi (?:\\w+ )?(?:rushed|talked too much|botched|fluffed|missed the|mishandled|misjudged|overdid|did not do enough|was (?:slow|wrong|right|too|late) to)\\b|\\bi (?:talked|spoke) (?:far )?too\\b',
      '\\b(?:it|that|this|which|game|tool|silence|approach|chart|plan|sitting \\w+|staying \\w+) (?:\\w+ )?(?:worked|paid off|backfired|fell flat|misfired|did the (?:job|trick)|did more good|helped|earned its keep|made things worse|made it worse)\\b|\\bdid(?:nt| not) (?:\\w+ )?(?:work|help|land|go well)\\b|\\bfell flat\\b|\\blead balloon\\b',
      '\\b(?:good|bad|right|wrong|poor|great|best|worst|weak|strong|finest|useful) (?:call|decision|thing to|thing i|choice|move|idea|bit|bits|part|piece|session|visit|practice|work|start|finish|point|moment|conversation|meeting|hour|arrangement)\\b|\\b(?:strengths?|weakness\\w*|high point|low point|missed opportunity|waste of)\\b',
      '^(?:a |an |the |really |very |pretty |not |so |bit of a |it was |that was |this was |overall |on the whole |proper |total )*(?:good|bad|poor|clumsy|daft|brilliant|useful|useless|great|wrong|rubbish|worth|terrible|awful|best|worst|excellent|decent|mistake|sloppy)\\b',
    ].join('|'),
  ),
  'judge-good': new RegExp(`\\b(?:${good})\\b`),
  'judge-bad': new RegExp(`\\b(?:${bad})\\b`),
  'judge-was': new RegExp(
    `\\b(?:was|were|is|isnt|wasnt|been|be|felt|seemed|proved|count it as|call it|made) (?:\\w+ ){0,3}?(?:${good}|${bad})\\b`,
  ),
  'judge-work-was': new RegExp(
    `\\b(?:${work})s? (?:\\w+ ){0,4}?(?:was|were|is|wasnt|isnt|has been|had been|proved|went|fell|worked|helped|did) (?:\\w+ ){0,3}?(?:${good}|${bad})\\b`,
  ),
  'judge-a-work': new RegExp(`\\b(?:${good}|${bad}) (?:\\w+ ){0,2}?(?:${work})\\b`),
  'judge-went':
    /\b(?:went|gone|go|goes|going|turned out|came off|came out|came across|worked out|ended|began|started|handled|managed|judged|done|did|played|put|dealt with) (?:\w+ ){0,4}?(?:well|badly|fine|ok|okay|alright|all right|right|wrong|better|worse|smoothly|nicely|beautifully|poorly|down|to plan|no bad|swimmingly|treat|great|perfectly|south|sideways|flat|fair)\b/,
  'judge-it-worked':
    /\b(?:it|that|this|which|game|session|tool|experiment|approach|plan|walk|drawing|map|chart|cards|silence|what) (?:\w+ ){0,3}?(?:worked|works|helped|paid off|backfired|landed|fell flat|misfired|did the (?:job|trick)|did more|achieved|made things worse|made it worse|failed|bombed|flopped|clicked|bore fruit|saved it)\b/,
  'judge-didnt':
    /\b(?:didnt|did not|doesnt|does not|hardly|barely|never) (?:\w+ )?(?:work|help|helped|land|achieve|serve|do (?:much|any|anybody|anyone|them|him|her|us)|go well|go to plan)\b/,
  'judge-i-did': new RegExp(
    `\\b(?:i|we|my|our) (?:\\w+ ){0,4}?(?:${bad}|rushed|missed|failed|botched|messed|overdid|mishandled|handled|managed|judged|talked over|dropped the ball|let (?:him|her|them) down|waffled|gabbled|steamrollered|bulldozed|jumped in|overran|fluffed|blew)\\b`,
  ),
  'judge-what-went':
    /\b(?:what (?:went|i did|worked|was|didnt|helped|wasnt)|where i went wrong|high point|low point|best bit|best thing|best part|worst bit|worst part|worst thing|one thing i|strongest|weakest|on balance|on the whole|all in all|in hindsight|pros|cons|plus side|down side|downside|on the plus|to my credit|credit to|to be fair|looking back)\b/,
  'judge-call':
    /\b(?:good|bad|right|wrong|poor|fair|great|sound|best|worst) (?:call|move|choice|decision|thing to|idea|shout|judgement|start|finish|piece of)\b/,
  'judge-as-a':
    /\b(?:as (?:a|an|sessions?|visits?|meetings?|endings?|plans?) (?:\w+ ){0,4}?(?:go|it|its|was|failure|success))\b|\bfor a (?:first|last)\b/,
  'judge-mark': /\b(?:out of ten|out of 10|marks|\d ?\/ ?10|score|grade|verdict|honest (?:verdict|answer))\b/,
  'judge-opens': new RegExp(
    `^(?:(?:it was|it is|that was|was|a|bit of a|really|very|pretty|proper|not|not a|no|overall|all in all|so|and|but|well|honestly|dead|total|an|my|the) )*(?:${good}|${bad})\\b`,
  ),
  'judge-more-than':
    /\b(?:did|was|were|is) (?:\w+ )?(?:more|less|better|worse|useful|good) (?:\w+ ){0,3}?than\b|\b(?:best|worst|finest|poorest|most useful|proudest) (?:\w+ ){0,6}?(?:i have|ive|we have|weve|since|of the|in (?:this|months|weeks|ages|a)|all)\b/,
  'judge-proud-of': /\b(?:proud of|pleased with|happy with|glad i|not proud|regret)\b/,
  'judge-place':
    /\b(?:room|building|weather|flat|house|carpet|lunch|car park|parking|heating|chairs?|coffee|traffic|roads?|hall|cake|garden|sofa|wallpaper|view|lift|stairs|kitchen|biscuits|food|bus|train) (?:\w+ ){0,3}?(?:was|were|is|are|looked|looks)\b/,
  'judge-useless':
    /\b(?:no use|any use|no good|no help|good use|nothing for anybody|waste of|pointless|worth (?:it|the|every)|worthwhile|to no (?:end|effect|purpose)|got (?:nowhere|somewhere|us somewhere)|made (?:a|the|all the|no) difference|held (?:it|them|us|the)|did (?:them|him|her|us|nobody|more|some) (?:no )?(?:good|harm|favours))\b/,
}
