import { self } from './people.ts'
import type { Signs } from './signs.ts'

const part =
  '(?!to\\b|a\\b|an\\b|the\\b|his\\b|her\\b|their\\b|my\\b|our\\b|had to|lunch\\b|some\\b|two\\b|three\\b|one\\b|cried\\b|wept\\b|hugged\\b|kissed\\b|died\\b|screamed\\b|sworn\\b|felt\\b|thought\\b)\\w+'

export const otherwise: Signs = {
  'else-sure': new RegExp(
    [
      `\\b(?:i|we|you|one|one of us|any of us) (?:\\w+ )?(?:could|should|might|ought to) (?:\\w+ ){0,2}?have (?:\\w+ly |just |also |not |at least )*${part}`,
      `^(?:or |and |also |maybe |perhaps |just |either |then |so |yeah |simply |child locks |\\W)*(?:could|should|might|ought to) (?:\\w+ )?have ${part}`,
      `\\b(?:it|that|this|\\w+s?) (?:could|should|might|ought) (?:\\w+ ){0,2}?have (?:been|waited|kept|gone) (?!a |an |the |just |the first |told |used |thinking |worried |that )`,
      '\\b(?:if|had) (?:i|we|one of us) (?:had |only |just |not )*\\w+.*\\b(?:would|might|could) (?:\\w+ ){0,3}?(?:have|be)\\b',
      '\\b(?:would|might|could) (?:\\w+ ){0,3}?have\\b.*\\bif (?:i|we|one of us) (?:had|was|were)\\b',
      '\\bif only i\\b|\\b(?:i )?wish (?:i|we) had\\b|\\bif i had (?:any sense|my time)\\b',
      '\\balternative(?:ly| reading| would| was| view| is)?\\b|\\b(?:another|other|different|better) (?:way|ways|option|options|reading|approach|response|route|possibility) (?:\\w+ ){0,4}?(?:was|would|is|in|to|could|might|of)\\b',
      '\\b(?:would|might) (?:\\w+ )?have been (?:\\w+ )?(?:better|fairer|kinder|wiser|enough|easier|simpler|quicker|best|nicer|more|both|another|an idea|possible|a (?:better|kinder|good))\\b',
      '\\b(?:better|best|wiser|kinder) (?:was|is|would be) to\\b|\\b(?:done )?better to have\\b|\\bopen to (?:me|us)\\b|\\bi had only to\\b|\\bi had the (?:option|choice|chance)\\b|\\bnothing (?:to stop|stopped|stopping) (?:me|us)\\b|\\bno reason (?:why )?(?:i|we) (?:couldnt|could not)\\b',
      '\\b(?:another|someone|somebody|anyone|others|plenty|a (?:\\w+ )?(?:worker|person|woman|man|colleague|friend)) (?:\\w+ ){0,5}?(?:would|might|could) (?:\\w+ )?have\\b',
    ].join('|'),
  ),
  'else-i-could-have': new RegExp(
    `\\b(?:${self}|you|one|it|there|id) (?:\\w+ ){0,2}?(?:could|should|might|ought to|may|would) (?:\\w+ ){0,2}?have (?!to\\b)\\w+`,
  ),
  'else-could-have': /\b(?:could|should|might|ought to) (?:\w+ ){0,2}?have (?!to\b)\w+/,
  'else-would-have': /\bwould (?:\w+ ){0,2}?have (?!to\b)\w+/,
  'else-bare-could':
    /^(?:or |and |also |maybe |perhaps |just |either |then |so |yeah |should of |simply )*(?:could|should|might|would|shouldnt|couldnt) (?:\w+ ){0,2}?(?:have|just|equally|also)\b/,
  'else-passive': /\b(?:could|should|might|ought to) (?:\w+ ){0,2}?have been\b/,
  'else-if-i-had':
    /\b(?:if|had) (?:i|we|id|the two of us|someone|somebody|only)\b.*\b(?:would|might|could|id|had|wed|hed|shed|theyd)\b|^had (?:i|we)\b|\bif only\b|\bif (?:i|we|id) (?:had|d|have|\w+ed|\w+)\b/,
  'else-if-had-been':
    /\b(?:if|had) (?:\w+ ){1,3}?(?:had|been|not|waited|asked|stayed|said|sat|gone|let|left|stopped|counted|rung|told|kept|taken)\b/,
  'else-another':
    /\b(?:another|different|other|someone|somebody|anyone|others|plenty|cleverer|braver|better|wiser|kinder|bolder|calmer|slower|quieter|gentler|more experienced|someone else|old me|my old|a good) (?:\w+ ){0,5}?(?:would|might|could|way|ways|option|options|worker|reading|response|approach|question|colleague|route|opening|choice|possibility)\b/,
  'else-instead':
    /\binstead\b|\bin place of\b|\brather than (?:\w+ing|me|my|i)\b|\balternativ\w+\b|\bother (?:way|ways|option|options|approaches|routes)\b|\botherwise\b/,
  'else-better-was':
    /\b(?:better|best|kinder|wiser|enough|quicker|simpler|safer|fairer|nearer|easier) (?:was|would|might|is|to have|thing|if)\b|\bwould (?:\w+ )?(?:have )?be(?:en)? (?:\w+ )?(?:better|fairer|kinder|wiser|enough|easier|simpler|quicker|best|good|nice|nicer|more)\b|\bbetter (?:not )?to\b/,
  'else-open-to':
    /\b(?:open to me|nothing to stop|nothing stopped|nothing stopping|no (?:law|rule|reason) (?:says|against|why|not)|it was possible|could be that i|there was (?:time|room|a chance|another|nothing)|there would have been|thered have been|i had the option|a choice|chance to|what stopped me)\b/,
  'else-one-might':
    /\b(?:one|you|we|u|i) (?:could|might|can) (?:also|equally|even|just|always|as easily|simply|instead|well|let|have|read|see|build)\b/,
  'else-or': /^or (?:\w+ ){0,3}?/,
  'else-what-i-might':
    /\bwhat (?:i|we) (?:\w+ )?(?:could|might|should|ought|would)\b|\bshould have\b|\bought to have\b|\bshouldnt have\b|\bneednt have\b|\bwish (?:i|we|id)\b|\bin hindsight\b|\bwith hindsight\b|\blooking back\b/,
  'else-logistics':
    /\b(?:i|we|they|he|she|you|it|u|council|someone) (?:could|might|can|may) (?:\w+ )?(?:park|meet|pop|leave|bring|use|sit|get|send|pick|post|be|wear|do|call|come|try|phone|ring|email|drop|go|hold|book|have|also|start)\b/,
  'else-fragment': /^(?:tips|the|a|an|names|two|child|something|someone|my)\b.*\b(?:could|would|might) (?:have )?\w+/,
  'else-read-as':
    /\b(?:could|might|can) (?:\w+ )?(?:read|see|tell|say|look at|hear|take|understand|interpret|frame|view|be read|be seen) (?:\w+ )?(?:it|this|that|as|the|her|his|three|them|differently)\b/,
}
