import type { Signs } from './signs.ts'

/** All on marked text: `whz` a thinker, `dbt` perhaps one, `idx` an idea, `idy` perhaps one. */
const who = '(?:whz|dbt)'
const idea = '(?:idx|idy)'
const course =
  '(?:training|course|e-?learning|webinar|workshop|certificate|module|attended|attending|completed|complete|induction|handouts?|slides?|worksheet|form|forms|tick|ticked|template|leaflet|poster|booked|day two|powerpoint|refresher|session is|unit|level 4|credits?|zoom|portal|library|renew|diploma|licence|log-?in|sign-?off|agenda|toolkit|tool|star|programme|mapping)'

const claims =
  '(?:would|calls?|called|says?|said|wrote|writes|argues?|argued|describes?|described|talks?|talked|has|had|have|puts?|put|might|meant|means|suggests?|suggested|names?|named|thought|believed|reminds|warns|warned|distinguish\\w*|splits?|gets?|goes|asks?|adds?|was|is|comes?|sets?|held|holds|thinks|d|pegged|saw|sees|pointed|points|reckons?|reckoned|taught|teaches|draws|tells|told)'
const work =
  '(?:idea|ideas|model|theory|terms?|words?|phrase|notion|concept|cycle|ladder|triangle|stages?|tasks?|account|work|book|books|hierarchy|framework|sense|line|way|cues|wheel|view|research|study|container|base|dogs|conditions?|distinction|warning|writing|question|reading|people|lot|pyramid|window|zone|circles?|scale|balance|bit|thing|stuff|point|bases|styles|films|babies|idx|idy)'
const lure =
  '(?:attended|certificate|completed|reading list|ticked|filled in|workbook|e-?learning|poster|handouts?|booked|course|training|we learned about|uploaded|portal|slides)'

export const theories: Signs = {
  'theory-sure': new RegExp(
    [
      `^(?=.*(?:whz|dbt))(?!.*\\b${lure}\\b).*\\b(?:whz|dbt) (?:\\w+ ){0,3}?(?:would|calls?|called|says?|said|wrote|writes|argues?|describes?|described|talks?|puts?|put|had|has|might|meant|means|suggests?|names?|warns|distinguish\\w*|splits?|gets?|asks?|adds?|sees?|saw|holds|s? ?${work})\\b`,
      `^(?=.*whz)(?!.*\\b${lure}\\b).*\\b(?:as|like|in|by|from|to|of|with|for|what|against|on|through|after|via|according to) (?:\\w+ ){0,1}?whz\\b`,
      `\\b(?:theory|model|literature|research|lens|perspective|terms|people|books?|lot|approach|idx) (?:\\w+ ){0,3}?(?:would|says?|tells?|calls?|call it|has it|suggests?|holds?|describes?|helped me|explains?|reminds|asks?)\\b`,
      `\\b(?:in|through|to use|under) (?:${who}|an? \\w+|attachment|systems?|systemic|trauma|idx|idy|the)(?: \\w+){0,2}? (?:terms|lens|jargon|language|sense|model|theory|framework|eye)\\b`,
      `\\b(?:classic|textbook|pure|straight out of|straight from|a case of|example of|what they call|what is called|what the \\w+ (?:people|lot|books?) call|known as|it fits with|fits with|chimes with|puts me in mind|came to mind|comes to mind|in the jargon)\\b.{0,40}?(?:${idea}|${who})`,
      `^(?=.*\\bidx\\b)(?!.*\\b${lure}\\b)`,
    ].join('|'),
  ),
  'theory-who': /\bwhz\b/,
  'theory-who-said': new RegExp(`\\b${who}\\b(?: \\w+){0,3}? ${claims}\\b`),
  'theory-of-who': new RegExp(`\\b${who} (?:s )?(?:\\w+ )?${work}\\b`),
  'theory-after-who': new RegExp(
    `\\b(?:as|like|in|by|from|to|of|with|for|what|against|says|through|per|after|via|borrowing|reading|read|quote|quoting|cite|according to|straight from|pure|very|classic|textbook|where|had) (?:\\w+ )?${who}\\b`,
  ),
  'theory-doubtful': /\bdbt\b/,
  'theory-idea': /\bidx\b/,
  'theory-idea-loose': /\bidy\b/,
  'theory-two-ideas': new RegExp(`\\b(?:${idea}|${who})\\b.+\\b(?:${idea}|${who})\\b`),
  'theory-word':
    /\b(?:theor(?:y|ies|ist|ists|etical|etically)|models?|concepts?|framework|literature|research(?:ers?)?|studies|textbook|notion|paradigm|lens|terms|in the jargon|the jargon|principle|hypothesis|academic|evidence base|chapter|the books?|article|paper|reading list|lecture|lecturer)\b/,
  'theory-in-terms':
    /\b(?:in|on|through|under|with|by) (?:\w+ ){0,4}?(?:terms|lens|sense|light|theory|model|framework|idea|reading|eye|scheme|language of|language|account|categories)\b/,
  'theory-what-they-call':
    /\b(?:what|its what|it is what|which|that|as) (?:\w+ ){0,4}?(?:calls?|called|would call|name|term|terms|means? by|meant by|were on about|was on about|gets? called|is known as|is getting at)\b/,
  'theory-classic':
    /\b(?:classic|textbook|pure|straight (?:out )?(?:of|from)|a case of|prime example|an example of|perfect example|fits|fit|chimes? with|maps? onto|applies|apply|applied|applying|bears on|resonat\w+|consistent with|echoes|illustrat\w+|sits with|speaks to|puts me in mind|comes to mind|makes sense of)\b/,
  'theory-name-claims':
    /\bnm (?:would (?:say|call|ask|have)|calls?|argues?|argued|holds|says|wrote|writes|distinguish\w+|describes?|talks? (?:about|of)|found out years|s (?:idea|model|theory|notion|work|phrase|concept|account|films|babies|ladder))\b/,
  'theory-year': /\b(?:19|20)\d\d\)|\((?:19|20)\d\d|et al/,
  'theory-would-say':
    /\b(?:theory|model|literature|research|book|books|textbooks?|people|lot|lens|writers?|theorists?|psychologists?|sociologists?|tutor|lecturer|practice|approach|perspective|cycle|triangle) (?:\w+ )?(?:would|says?|tells?|told|calls?|has it|suggests?|holds?|predicts?|describes?|explains?|shows?|reminds?|puts it|states|argues)\b/,
  'theory-course': new RegExp(`\\b${course}\\b`),
  'theory-idea-course': new RegExp(
    `\\b(?:${idea}|theory|model|${who})\\b.*\\b${course}\\b|\\b${course}\\b.*\\b(?:${idea}|theory|model|${who})\\b`,
  ),
  'theory-i-think': new RegExp(`\\b(?:${idea}|${who})\\b.*\\b(?:i|my|me|we|he|she|they|us|her|his)\\b`),
  'theory-i-was': new RegExp(
    `\\b(?:i|we|he|she|they|it|this|that|mum|dad|family) (?:\\w+ ){0,3}?(?:was|were|had|is|am|are|went|become|became|slipped|fell|been) (?:\\w+ ){0,5}?(?:${idea})\\b`,
  ),
}
