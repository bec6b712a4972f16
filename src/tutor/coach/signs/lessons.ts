import type { Signs } from './signs.ts'

const know =
  '(?:know|see|understand|realise|recognise|appreciate|think|believe|grasp|accept|notice|get|find|feel|ask|look|hear|trust|distrust|listen)'

export const lessons: Signs = {
  'learn-sure': new RegExp(
    [
      `\\b(?:i|we) (?:\\w+ ){0,2}?(?:have |had |am |was )?(?:learned|learning|realised?|realise|realising|discovered|come to (?:see|know|understand|think|believe|realise|accept|trust|distrust|appreciate)|understood|become aware|recognise|now (?:know|see|understand|think|realise|appreciate|grasp|recognise)|found out|worked out|been made to think)\\b`,
      '\\bi (?:see|know|understand|get|appreciate|grasp|realise) (?:\\w+ ){0,4}?now\\b|\\bnow i (?:can )?(?:see|know|understand|realise|think)\\b|\\bi can (?:now )?see (?:that|now|how|the pattern|it)\\b|\\bi (?:know|understand|see) (?:better )?now\\b|\\bknow better now\\b|\\bi am (?:coming round|beginning to|starting to|discovering|finding|learning)\\b',
      '\\b(?:taught|teaches|showed|shown|brought home to|dawned on|struck|come home to|came home to|reminded) (?:me|us)\\b|\\bit (?:has )?(?:dawned|clicked)\\b|\\bpenny dropped\\b|\\bturns? out\\b|\\blesson (?:\\w+ ){0,4}?(?:is|was|that)\\b|\\btake-?away\\b|\\bwhat i (?:have )?(?:learned|take|took|taken|found|know|didnt know)\\b|\\bi used to (?:think|believe|see|assume)\\b|\\bi had (?:always |once )?(?:thought|believed|assumed|taken|supposed|never (?:thought|seen|known|realised|noticed))\\b|\\bbefore this i\\b|\\bchanged (?:how|the way|my mind|what)\\b|\\bmade me (?:look at|think|see|realise|question)\\b|\\bmy understanding\\b|\\bi had not seen\\b|\\bi didnt know (?:till|until|that|how|it|a|about)\\b|\\bdidnt know (?:till|until)\\b|\\bnew to me\\b',
    ].join('|'),
  ),
  'learn-i-learned':
    /\b(?:i|we|ive|have|id|me|am|was) (?:\w+ ){0,3}?(?:learned|learning|learn)\b|^(?:so |and |but |lesson |what i )*learned\b/,
  'learn-realise':
    /\b(?:i|we|me|have|only|now|just|slowly) (?:\w+ ){0,3}?realis(?:e|ed|ing)\b|\brealisation\b|\bdiscover(?:ed|ing)?\b/,
  'learn-now': new RegExp(
    `\\b(?:i|we) (?:\\w+ ){0,2}?now (?:\\w+ )?${know}\\b|\\b(?:i|we) (?:can |do |really |finally |only )*${know}(?: \\w+){0,3}? now\\b|\\bnow (?:that )?i (?:can )?${know}\\b`,
  ),
  'learn-i-see':
    /\b(?:i|we) (?:can |do |now |only |finally |begin to |am beginning to |am starting to |have begun to |have started to |have come to |had come to |came to )+(?:see|understand|know|recognise|think|believe|appreciate|accept|realise)\b|\bi (?:see|understood|understand|recognise|appreciate|grasp|get it|know) (?:now|that|how|why|what|it|from|then|on)\b/,
  'learn-come-to':
    /\b(?:come|coming|came) (?:to|round|around) (?:\w+ )?(?:see|seeing|understand|thinking|think|believe|know|realise|appreciate|the view|accept|value|trust)\b/,
  'learn-taught':
    /\b(?:taught|teaches|teaching|showed|shows|told|tells|shown|reminded|reminds) (?:me|us|you)\b|\bbrought (?:it )?home\b|\bcome home to me\b|\bcame home to me\b|\bdawned\b|\bstruck me\b|\bstrikes me\b|\bit (?:hit|occurred|occurs|clicked|landed)\b|\bdropped\b|\bpenny\b|\blightbulb\b|\beye-?opener\b|\bopened my eyes\b|\bwoke me up\b/,
  'learn-didnt-know':
    /\b(?:didnt|did not|hadnt|had not|never|not) (?:\w+ )?(?:know|known|knew|knowed|clocked?|realised?|seen|understood|noticed|thought of|appreciated|separated|considered|occurred) (?:\w+ ){0,4}?(?:that|till|until|before|how|a|it|about|this|what|the|is|the two|i|could|counted|me)\b|\bnew (?:thing|to me|for me)\b|\bthats new\b|\b(?:till|until|before) (?:now|today|this|then|i typed|i wrote)\b/,
  'learn-used-to':
    /\b(?:i|we) (?:\w+ )?(?:used to|had (?:always )?(?:thought|believed|assumed|taken|supposed|imagined|been)|once (?:thought|believed)|always (?:thought|believed|assumed)|thought (?:of )?(?:it|that|them|trust|patience|engagement)|took (?:it|that|them) (?:for|as)|came into this|believed)\b/,
  'learn-turns-out':
    /\bturn(?:s|ed)? out\b|\b(?:i|ive|have|i have) (?:\w+ )?(?:found|worked|figured|sussed|finding) (?:\w+ )?(?:out|that|it)\b|\bi find\b|\bi am finding\b|\bwhat i (?:have )?(?:found|take|took|know|got|learned|gained|see|didnt know|am taking|will keep|can see|now)\b|\bi take from\b|\bive found\b/,
  'learn-takeaway':
    /\b(?:takeaway|take-away|take away|lesson|lessons|insight|the upshot|moral|the learning|key learning|food for thought|note to self|for me the point|revelation|discovery|it tells me|tells me that|it turns my|changed (?:how|what|the way|my)|altered|shifted|shift in|change in (?:how|my)|deepened|confirmed|wiser|not forget|wont forget|never forget|will remember|stopped believing|different to me now|clearer to me|clear to me)\b/,
  'learn-about-myself':
    /\babout (?:myself|me|my own|my practice|how i|the way i)\b|\bi am (?:someone|somebody|the (?:sort|kind|one|missing)|a (?:person|worker|fixer|talker|rescuer)|one of)\b|\bmy (?:instinct|default|habit|tendency|pattern|bias|blind spot|weak spot|helpfulness|silence|quiet|size|tact|worry|need)\b/,
  'learn-is-not':
    /\b(?:is|isnt|are|arent|was|wasnt) (?:not |never |only |just )?(?:the same|a|an|the|my|about|what|something|neutral|evidence|information|one|two)\b.*\b(?:its|it is|but|they are|and not|not|as well)\b|\b(?:isnt|is not|arent|are not) (?:\w+ ){0,4}?(?:its|it is|but)\b/,
  'learn-that-opens':
    /^(?:that|and that|how|one,?|two,?|three,?|first,?|second,?) (?:\w+ ){1,6}?(?:is|are|can|isnt|when|does|doesnt|matters?|means)\b/,
  'learn-school':
    /\b(?:he|she|they|boy|girl|lad|child|children|kids|daughter|son|toddler|granddaughter|baby|older girl|boys|twins|families|family|people|dad|mum|his|her) (?:\w+ ){0,3}?(?:learned|learning|learns?|now knows|has been learning|is learning)\b|\blearned (?:to (?:tie|spell|ride|swim|use|whistle|count|read|write)|his|her|their|the|about)\b|\blearning (?:english|spanish|styles|mentor|log|outcome|difficult\w+|about|disabilit\w+|support|zone|portal|hub|journal|needs)\b|\be-?learning\b/,
  'learn-general-truth':
    /\b(?:a|an|the|people|families|children|trust|silence|praise|kindness|respect|parents|patience|someone|you|relief) (?:\w+ ){0,5}?(?:can|is|are|isnt|arent|means|may|comes|starts|needs?|has|have|belongs?) (?:\w+ )?(?:be|a|an|not|the|only|more|also|in|when|to|without|my)\b/,
  'learn-perhaps-me':
    /\b(?:so it is me|its me|it was me|that was mine|is mine|was mine|my own door|i am the|i was the one|i had been|ive been|i have been|i had it the wrong)\b/,
}
