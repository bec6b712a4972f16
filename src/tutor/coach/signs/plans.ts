import type { Signs } from './signs.ts'

const time =
  '(?:next (?:time|week|visit|month|session|one|meeting|hearing|monday|tuesday|wednesday|thursday|friday|term|block|review|day|home)|tomorrow|tonight|from (?:now on|here on|now|here|tonight|monday|today|this|then on)|from (?:here|now) (?:on )?in|in future|in the future|going forward|going forwards|moving forward|hereafter|henceforth|(?:on|by|before|this|for|come|every|until|till) (?:the )?(?:monday|tuesday|wednesday|weds|wed|thursday|thurs|friday|fri|mon|tues|next|end|week|\\d+(?:st|nd|rd|th)|any|further|then)|monday|tuesday|wednesday|thursday|friday|first thing|this week|this month|for one month|when (?:i|we) (?:next|go|see|get|do|meet)|before (?:i|any|the|my)|until|every (?:visit|time|week|family|tuesday|threshold|form|hearing|chronology)|after this|once)'
const doing =
  '(?:ask|asking|ring|ringing|phone|phoning|call|calling|tell|telling|say|saying|bring|bringing|take|taking|go|going|sit|sitting|wait|waiting|listen|listening|write|writing|put|putting|start|starting|stop|stopping|try|trying|let|letting|leave|leaving|keep|keeping|make|making|give|giving|book|booking|raise|raising|talk|talking|speak|speaking|read|reading|turn|turning|be|check|checking|send|sending|text|texting|use|using|draw|drawing|set|offer|offering|show|showing|hold|holding|practise|practising|prepare|preparing|plan|plan to|visit|visiting|meet|meeting|arrange|invite|inviting|count|counting|drop|dropping|move|moving|get|getting|do|doing|have|having|stay|staying|build|building|learn|learning|see|seeing|look|remember|walk|walking|email|suggest|stand|standing|work|own|name|slow|pause|notice|reissue|appeal|intend|aim|test|find|open|buy|pack|binning|interpret|apologise|agree|discuss|request|seek|set aside|add|adding|note|own|return|carry|begin|explain|shut|share|make sure|hand|swap|spend|watch|watching)'

export const plans: Signs = {
  'plan-sure': new RegExp(
    [
      `\\b(?:i|we) (?:will|shall|wont|shant) (?:\\w+ ){0,2}?${doing}\\b`,
      '\\b(?:i|we) (?:\\w+ )?(?:am|are) (?:\\w+ )?going to (?!have been)\\w+',
      '^(?:so |and |then |just |defo |def |am |now |right )*going to \\w+',
      '\\b(?:i|we) (?:now |also |therefore |do |have |really |fully )*(?:intend|plan|mean|propose|aim|resolve|undertake|pledge|promise|vow|hope|would like|want) to (?!know|be sure)\\w+',
      '\\b(?:i|we) have (?:now |also )?(?:resolved|decided|made up my mind|promised|booked|arranged|put my name|asked for|agreed that from|vowed|set myself|put (?:it |this |that )?(?:in|on) my)\\b',
      '\\bmy (?:\\w+ )?(?:plan|intention|aim|next step|action|goal|resolution|first job|target) (?:\\w+ ){0,4}?is\\b',
      '\\bi am (?:also |definitely |now |not |just |so |never |only )*(?:asking|ringing|phoning|calling|telling|bringing|taking|going (?:back|in|round|alone|on|there)|putting|starting|stopping|trying|leaving|keeping|making|giving|booking|raising|writing to|reading|turning|sending|texting|using|drawing|setting|offering|having|getting|dropping|moving|binning|buying|packing|adding|sitting (?:in|down|with)|reporting|visiting|handing|inviting|arranging|meeting|practising|working)\\b',
      '\\b(?:next time|from now on|from here on|in future|going forward|from next week|hereafter|from this date)\\b.*\\b(?:i|we|it|my|every|me)\\b',
      '\\b(?:i|we|me)\\b.*\\b(?:next time|from now on|from here on|in future|going forward|hereafter|from this date|in my next)\\b',
    ].join('|'),
  ),
  'plan-i-will': new RegExp(
    `\\b(?:i|we|and|then|so) (?:will|shall|wont|shant) (?:\\w+ ){0,2}?(?:not |never |also |just |always |be )?${doing}\\b`,
  ),
  'plan-i-will-any': /\b(?:i|we) (?:will|shall|wont|shant)\b/,
  'plan-going-to':
    /\b(?:i|we) (?:\w+ )?(?:am|are) (?:\w+ )?going to \w+|^(?:so |and |then |just |defo |def )*(?:am )?going to \w+|\bi going to\b/,
  'plan-am-doing':
    /\bi am (?:also |definitely |now |not |just |so )*(?!feeling|thinking|saying|finding|being|learning|wondering|worrying|beginning|starting to|becoming|told|getting that)\w+ing\b/,
  'plan-time': new RegExp(`\\b${time}\\b`),
  'plan-time-opens': new RegExp(`^(?:so |and |but |then |right |ok |well |action |plan )*${time}\\b`),
  'plan-intend':
    /\b(?:i|we) (?:\w+ )?(?:intend|plan|mean|propose|aim|resolve|hope|undertake|commit|pledge|promise|want|need|would like|have decided|have resolved|am determined|am committed|have asked|have booked|have put|have made up|have arranged|have set|vow|am set on)\b/,
  'plan-my-plan':
    /\b(?:my|the|an|one|first|next|only|main) (?:\w+ )?(?:plan|intention|resolution|aim|goal|next step|step|action|actions|promise|resolve|task|job|target|commitment|homework|rule)\b(?: \w+){0,4}? (?:is|was|will|to|for|from)\b|\baction plan\b|\bnext steps?\b|\bto do\b|\bmade up my mind\b|\bi owe (?:him|her|them)\b/,
  'plan-in-future':
    /\b(?:in future|going forwards?|from now on|from here on|next time|hereafter|in the coming|for the coming|the coming|for the next|in future sessions|before any further|every time from|never again|no more)\b/,
  'plan-order': new RegExp(
    `^(?:first|second|then|also|and|one|two|three|four|1|2|3|four|next|so|just|action|never|always|dont|and then)?[:,.)]? ?(?:${doing})\\b(?! (?:was|were|is|had))`,
  ),
  'plan-others':
    /\b(?:housing|school|camhs|hv|sw|gp|landlord|council|mother|mum|dad|father|family|parents?|police|admin|worker|chair|team|legal|shelter|duty|lead|probation|they|he|she|uncle|son|sister|all|jobcentre|nurse|visitor|university|finance|panel|health|kw|school nurse|interpreter|minutes|women) (?:\w+ ){0,2}?(?:to|will|plans? to|intends? to|are going to|is going to|going to|wants? to|must|hopes? to) \w+/,
  'plan-to-be':
    /\bto be (?:reviewed|chased|confirmed|sent|completed|logged|cleaned|repaired|circulated|updated|agreed|booked|removed|held|laminated)\b|\b(?:review|next review|reviewed)\b|\b(?:to chase|to confirm|to update|to advise|to send|to weigh|to attend|to provide|to arrange|to ring|to fit|to cover|to apply|to call)\b/,
  'plan-past':
    /\b(?:was|were|had been) (?:\w+ )?(?:going to|about to|meant to|supposed to|planning|intending|hoping to)\b|\bhad (?:planned|intended|meant)\b|\b(?:was|were) to\b|\bthe plan (?:was|had)\b|\bmy plan (?:was|had)\b|\bi (?:planned|intended|meant) to\b/,
  'plan-third-will':
    /\b(?:he|she|they|it|there|mum|dad|nan|you|\w+s) (?:will|plans?|intends?|wants? to|is going to|are going to|hopes? to|means? to)\b/,
  'plan-try':
    /\b(?:i|we) (?:\w+ )?(?:will try|want to try|must|need to|have to|ought to|would like to|had better|better|can)\b/,
  'plan-supervision':
    /\b(?:supervision|supervisor|my manager|team (?:day|meeting)|mentor|diary|calendar|line manager)\b/,
}
