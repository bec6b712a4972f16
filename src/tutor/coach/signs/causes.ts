import type { Signs } from './signs.ts'

// Reasons given without a "because": what lay under a thing, what led to what, what the writer brought in.

const works =
  '(?:made|makes|kept|keeps|did|does|undid|held|holds|drove|drives|set|sets|got|gets|stopped|stops|let|lets|gave|gives|brought|brings|broke|turned|turns|pushed|pulled|put|left|led|started|sent|cost|closed|opened|shut|trains|feeds|counted|carried|smart|tipped|threw|spoke|taught|decided|wore|ran)'
const inner =
  '(?:fear|panic|shame|shock|guilt|pride|vanity|need|wish|hope|habit|jealousy|envy|history|upbringing|tiredness|anger|temper|grief|past|mood|impatience|anxiety|nerves|dread|discomfort|assumptions?|beliefs?|worry|embarrassment|background|class|accent|childhood|experience|hurry|hunger|loneliness|boredom|silence|stress|pressure|workload|caseload|poverty|money|culture|love|kindness|politeness|fatigue|ego|trauma|loss|loyalty|distrust|mistrust|trust|relief)'
const kept =
  '(?:gravitate|speed|fill|stick|reach|default|slip|retreat|hide|turn|become|take|read|stay|explain|talk|over\\w+|rush|avoid|cover|apologise|laugh|freeze|back off|cling|look|leave|fix|go)'
const hurt =
  '(?:let down|told|promised|left|moved|hit|turned away|shouted at|judged|burned|taken|called|blamed|sacked|brought up|raised|taught|asked|used|made|watched|warned|caught|refused|stopped|ignored|passed)'

const minded =
  '(?:afraid|scared|frightened|frightens|ashamed|nervous|anxious|lonely|guilty|safe|unsafe|judged|trust|trusted|believe|believes|believed|felt|feels?|wanted|wants|needed|needs|knew|knows|never|always|nobody|remind\\w*|makes (?:me|him|her|them)|made (?:me|him|her|them|it)|frightened|scares|used to|taught|learned|expects?|expected|hates?|hated|blam\\w+|means?|meant|think|thought|matters?)'

export const causes: Signs = {
  'cause-sure': new RegExp(
    [
      `\\b${inner} (?:\\w+ ){0,7}?(?:doing the talking|driving|drove|running|talking|got in|took over|in charge|held the|spoke|speaking|came out|got the better|made me|stopped me|kept me)\\b`,
      '\\b(?:because|since|as|for) (?:\\w+ ){1,5}?(?:makes|made|frightens|frightened|scares|scared|reminds|reminded|upsets?|embarrasse[sd]|worries|worried) (?:me|him|her|them)\\b',
      '\\bcomfort zone\\b|\\bi do not do\\b|\\bwhere i feel \\w+|\\bi like to be (?:liked|the one|needed)|\\bto be liked\\b|\\bis my (?:trouble|way|comfort)\\b|\\bthe only way (?:he|she|they|i) ha[ds]\\b|\\b(?:way|ways) of (?:saying|not|keeping|telling|coping|hiding|avoiding|staying|getting|stopping)\\b',
      '\\b(?:was|is) (?:really |all |only |more |mostly |just )?about (?:me|him|her|them|us|my|his|being|wanting|not|coming|having|who|control|fear)\\b|\\bmore about .{3,50} than\\b|\\bmore to do with\\b|\\bless to do with\\b|\\bnothing to do with\\b',
      '\\b(?:due to|down to|because of|thanks to|owing to|through) (?:me|us|him|her|them|my|our|his|being|years|having|the way|not|both)\\b|\\bfor fear\\b|\\bin that (?:it|he|she|they|i|we)\\b|\\bhence\\b',
      `\\b(?:is|was) (?:partly |exactly )?what ${works}\\b|\\bis what .{0,40}\\bdoes to\\b|\\bwill do that to\\b|\\bdid it, |\\bkeeps the \\w+ going\\b|\\bit (?:is|was) (?:the|my|his|her|their|our) (?:\\w+ ){1,3}?that ${works}\\b`,
      `\\b(?:had|has|have) been (?:let down|hit|moved|turned away|judged|burned|told (?:so|off|he|she|they|no)|brought up|raised|taught|called)\\b|\\bi am the (?:eldest|oldest|youngest|middle)\\b|\\bi was (?:the (?:eldest|youngest)|brought up|raised)\\b`,
      '\\b(?:took|takes|taking|put) (?:me|him|her|them) (?:straight |right )?back to\\b|\\bmy own (?:dad|father|mum|mother|sister|brother|childhood|fear|panic|history|family)\\b|\\bthe wrong (?:man|woman|person)\\b|\\bso (?:unlike|like|close to|near to) (?:my|our|his|her)\\b',
      '^(?:having|being|me being|him being|her being|his being|my being) (?:\\w+ ){0,10}?(?:made|took|gave|left|put|is what|was what|was about|meant|let)\\b|\\b(?:too|so) (?:proud|ashamed|frightened|scared|keen|cosy|busy|eager|polite|set on) (?:\\w+ ){0,6}?(?:to|that)\\b',
      '\\bperhaps (?:he|she|they|i|mum|dad) (?:needed|wanted|was|had)\\b|\\bthe (?:more|nearer|longer|closer|harder) .{5,60}\\bthe more\\b|\\band so (?:people|he|she|they|we|i|it)\\b|\\bso of course\\b|\\bthe only \\w+ \\w+ could\\b',
    ].join('|'),
  ),
  'cause-minded': new RegExp(`\\b(?:because|since|as|so|for) (?:\\w+ ){1,7}?(?:${minded}|${inner})\\b`),
  'cause-it-was-that': new RegExp(
    `\\b(?:it|that|this|its) (?:is|was|must have been|may have been|might have been)? ?(?:\\w+ ){1,7}?that (?:\\w+ ){0,2}?${works}\\b`,
  ),
  'cause-is-what': new RegExp(
    `\\b(?:is|was|be|were) (?:partly |probably |perhaps |exactly )?what (?:\\w+ ){0,3}?(?:${works}|happens|had been)\\b|\\b(?:is|was) (?:partly |exactly )?(?:how|why|where) (?:i|he|she|they|we|you|it|\\w+ people)\\b`,
  ),
  'cause-what-was': new RegExp(
    `\\bwhat (?:\\w+ ){0,4}?(?:${works}|lay|sat|mattered|helped|influenc\\w+|driving|going on|underneath|behind|beneath)\\b.*\\b(?:was|is|were)\\b`,
  ),
  'cause-under':
    /\b(?:under|underneath|beneath|behind|below) (?:it|all|that|the|this|her|his|my|their|our)\b.{0,50}\b(?:was|is|lay|lies|sat|sits|were|there)\b|\bunderneath\b|\b(?:at|in) the (?:back|root|heart) of\b|\b(?:has|had|have) (?:its|their) roots?\b|\bdressed up as\b|\bwith its coat on\b/,
  'cause-did-it':
    /\b(?:will|would|can|could|does|did|do) (?:that|this|it) to (?:you|a|him|her|me|them|anyone|people)\b|\b(?:did|done|does) it\b[,.;]|\bis what .{0,40}\b(?:does|do|did) to\b|\bdoing the talking\b|\bplay(?:s|ed|ing) (?:its|a|his|her|their|some) part\b|\bin the way\b|\bgot the better\b|\btook over\b|\bthere is the answer\b|\bthe rest (?:followed|comes|came)\b/,
  'cause-had-been': new RegExp(`\\b(?:had|has|have) (?:\\w+ ){0,2}?been (?:\\w+ )?${hurt}\\b`),
  'cause-had-before':
    /\b(?:had|has|have) (?:\w+ ){1,8}?(?:before|already|times|years|once|always|ever|twice|life|long|moves?|placements|workers)\b/,
  'cause-i-had':
    /^(?:and |but |so |perhaps |also )?(?:i|we) had (?:\w+ )?(?:come|gone|been|brought|made|kept|written|got|put|arrived|left|slept|hidden|spent|had|grown|taken|already|not|also|never)\b/,
  'cause-i-am':
    /\bi (?:am|was) (?:also |still |always |usually |myself |only )?(?:the (?:eldest|oldest|youngest|middle|sort|kind|type|one)|someone|somebody|a (?:\w+ )?(?:fixer|pleaser|rescuer|worrier|talker|person|parent|man|woman|mother|mum)|brought up|raised|one of|from|used to)\b|\bi (?:like|want|wanted|need|needed|love) to (?:be|feel|look|seem|get it)\b|\bto be (?:liked|the one|needed|seen)\b|\bcomfort zone\b|\bmy (?:trouble|way|weakness|weak spot|own stuff|issue|thing)\b|\bas a (?:\w+ )?(?:man|woman|mother|son|daughter|father|parent|child)\b/,
  'cause-i-when': new RegExp(
    `\\bi (?:\\w+ ){0,2}?${kept}\\b(?: \\w+){0,8}? (?:when|whenever|if|where|after|as soon as)\\b|\\bwhich i (?:always |tend to )?do when\\b`,
  ),
  'cause-do-not-do':
    /\bi (?:do not|dont|never|cannot|cant|hate to|hate) (?:\w+ )?(?:do|like|bear|stand|know how|cope|trust|let|ask|want)\b/,
  'cause-more-about':
    /\bmore (?:about|to do with|from|out of|a matter of|for)\b|\bless (?:about|to do with|from)\b|\bhad (?:less|more|nothing|little|a lot|everything|something) to do with\b|\b(?:was|were|is|wasnt|isnt) (?:not |never |really |all |more |mostly |mainly |partly |only )*about (?:me|him|her|them|my|his|the|what|who|being|wanting|coming|having|not|fear|control|money|power)\b/,
  'cause-not-but':
    /\b(?:isnt|wasnt|werent|not|never|neither|doesnt|didnt) (?:\w+ ){1,9}?[,;:.]? ?(?:it is|it was|its|but|they are|they were)\b|\band not (?:a|an|the|of|her|his|my|around|from|mine|ours)\b/,
  'cause-the-more': /\bthe (?:more|less|\w{3,}er) (?:\w+ ){1,12}?,? ?the (?:more|less|\w{3,}er)\b/,
  'cause-so':
    /[,;] (?:and )?so (?:that )?(?:he|she|they|i|we|it|the|her|his|my|nobody|every\w*|of course|when|a|all|there|naturally|to|nothing|no|people|nm)\b|\band so (?:he|she|they|i|we|it|the|people|nothing|there)\b|\bso of course\b/,
  'cause-so-twice': /\bso\b.+\bso (?:i|he|she|they|we|it|of|the)\b/,
  'cause-which-left':
    /\b(?:which|that|this|and) (?:in turn |then |only |also )?(?:left|meant|gave|put|turned|let|took|told|makes|leaves|means|gives|puts|turns|lets|pushed|stopped|results? in|did not help|didnt help|made|kept)\b/,
  'cause-owing':
    /\b(?:hence|thus|for fear|for the reason|so long as|as long as|in that|given that|seeing as|seeing that|what with|now that|due to|thanks to|the result of|a result of|on account of|accounted for|came about|through (?:being|having|our|my|not|lack|fear)|in consequence|the product of|by (?:\w+ing))\b/,
  'cause-part':
    /\b(?:factors?|contribut\w+|sources?|origins?|mechanism|seeds?|roots?|causes?|part of (?:it|the (?:reason|trouble|problem|cause|answer))|one reason|the answer|the trouble|the problem|the difference|the rest|the other half) (?:\w+ ){0,8}?(?:was|is|were|are|in|of|from|comes|came|lies|lay)\b/,
  'cause-inner-does': new RegExp(
    `\\b${inner} (?:\\w+ ){0,8}?(?:${works}|was|is|were|had|has|doing|driving|running|talking|got|came|took)\\b`,
  ),
  'cause-back-there':
    /\b(?:took|takes|taking|put|sent|carried|brought) (?:me|him|her|them|us) (?:straight |right )?back\b|\bthe same (?:\w+ ){1,2}?(?:that|as|who|where|i)\b|\bword for word\b|\bso (?:close|like|near|unlike) (?:to )?(?:my|our|his|her)\b|\bthe wrong (?:man|woman|person|one)\b|\b(?:sounds?|sounded|looks?|looked) like my\b|\bi was (?:being|running|answering|speaking to|talking to) (?:\w+ )?(?:my|from|the)\b|\bmy own (?:dad|father|mum|mother|sister|brother|son|lad|daughter|school|family|home|childhood|fear|panic)\b/,
  'cause-doing-did': new RegExp(
    `^(?:and |but )?(?:(?:his|her|my|me|him|their|us|our|she|the|nm s?) )?(?:not )?\\w{2,}ing (?:\\w+ ){0,12}?${works}\\b`,
  ),
  'cause-i-think': new RegExp(
    `\\b(?:perhaps|maybe|probably|i think|i suppose|i suspect|i reckon|i wonder|my reading|my guess|i believe|seems to me) .{0,60}?\\b(?:needed?|needs|wanted|wants|afraid|scared|ashamed|frightened|trying|protect\\w*|tested|safe|${inner}|too (?:proud|tired|close)|what)\\b`,
  ),
  'cause-means':
    /\b(?:means?|meant|gets? (?:read|taken|put down|called)|reads?|felt|feels|is|was|were) (?:as |like )?(?:a|an|only|just|the) (?:promise|threat|test|trap|trick|way|sign|verdict|signal|price|loan|attack|judgement|telling off|family s|catch|insult|warning|border)\b|\bto (?:that|a|any|this) \w+ (?:a|an) \w+ (?:means|is|was)\b|\bway of (?:\w+ing)\b|\bgets (?:read|taken|put down) as\b/,
  'cause-each-time':
    /\b(?:each|every) (?:time|occasion|visit|of|falls|fell)\b|\bever since\b|\bfalls? (?:in|on)\b|\bfell on the\b|\ba (?:shape|pattern) to\b|\bkeeps? (?:\w+ ){1,4}?going\b|\bvicious\b|\balways (?:after|before|when)\b|\bby the time\b/,
  'cause-hiding':
    /\b(?:hid|hide|hides|hiding|hidden) behind\b|\bprotect(?:s|ing|ed)? (?:me|myself|her|him|himself|herself|them|my)\b|\btoo (?:proud|ashamed|scared|frightened|busy|close|tired|keen|cosy|eager|polite|soft|used|afraid|worried|embarrassed)\b|\bso (?:busy|keen|cosy|eager|used|worried|tired|afraid|ashamed|set on|close) (?:\w+ ){0,6}?(?:that|i|to)\b|\beasier (?:for|on|to)\b/,
  'cause-from-there':
    /\bwhere (?:i|he|she|they|we)(?: \w+){0,3}? (?:come|comes|came|grew|was|were|is)\b|\bin (?:our|his|her|my|their) (?:house|home|family|culture|world|life|country|language|village|religion)\b|\bround here\b|\bwith us\b|\bbrought up\b|\braised\b|\bgrew up\b|\bat home we\b/,
  'cause-then-colon':
    /[;:] (?:i|he|she|we|they|it|the|a|an|her|his|my|in|at|whoever|to|there|four|three|if|what|that|our|so)\b/,
  'cause-splice':
    /, (?:it|he|she|they|i|that|this|there|nobody|the \w+|a \w+) (?:is|was|had|has|never|have|am|just|only|always|left|did|does|were|cant|couldnt|takes|turns)\b/,
}
