import type { Passage } from './model.ts'

const link = /:\/\/|www\.|\]\(|mailto:|\b[\w-]+\.(?:com|org|net|uk|gov|edu|io|co|info|app|dev|me)\b/i
/** HTML, markdown and code. Plain sentences do without these signs. */
const markup = /[<>*_`#|~{}\\^=]|&#?\w+;/
const listItem = /(?:^|\u2028)\s*(?:[-–—•·▪◦+]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/i
const blankLine = /\S\s*\u2028\s*\u2028\s*\S/
/** Invisible, or the sign for what could not be read. */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u

const mail = /[^\s@]+@[^\s@]*[\p{L}\p{N}]/gu
const telephone = /\+?\(?\d[\d\s()-]{5,}\d/g
const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi
const street =
  /\b[A-Z][\w’'-]+ (?:Road|Street|Avenue|Lane|Close|Drive|Crescent|Gardens|Terrace|Grove|Court|Place|Square|Rd|St|Ave)\b/g
const number = /\d+(?:[.,:]\d+)*/g

const quoted = /“[^“”]*”|"[^"]*"|(?<!\p{L})‘[^‘’]*’(?!\p{L})/gu
const learnersOwn = /\b(?:i|me|my|mine|myself)\b(?![.]e\b)/i
const ownTogether = /\b(?:we|us|our|ours|ourselves)\b/gi
/** A diary leaves its subject out: “Felt uneasy at the door.” */
const diary = /^["“‘']?(?:felt|realised|realized|wondered|noticed|wished|thought|learned|learnt)\b/i

/** Whether a sentence holds what no answer may. `raw` is as the model wrote it, `words` is without marks and lines. */
export function holdsForbidden(raw: string, words: string, passages: readonly Passage[]): boolean {
  const given = passages.map(({ title, text }) => `${title}\n${text}`).join('\n')
  return (
    link.test(words.replaceAll(mail, '')) ||
    markup.test(words) ||
    unseen.test(words) ||
    listItem.test(raw) ||
    blankLine.test(raw.trim()) ||
    /[[\]]/.test(words) ||
    bringsDetails(words, given) ||
    speaksForTheLearner(words, given)
  )
}

/** An address, a number to ring or any other number that the passages do not give. */
function bringsDetails(words: string, given: string): boolean {
  const squeezed = squeeze(given)
  const numbers = new Set(given.match(number) ?? [])
  const details = [mail, telephone, postcode, street].flatMap((kind) => words.match(kind) ?? [])
  return (
    details.some((detail) => !squeezed.includes(squeeze(detail))) ||
    (words.match(number) ?? []).some((each) => !numbers.has(each))
  )
}

const squeeze = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}@.]/gu, '')

/** A reflection in the first person. Words that the book itself gives to say may be quoted. */
function speaksForTheLearner(words: string, given: string): boolean {
  const book = squeeze(given)
  const isBooks = (quote: string) => /\S\s+\S+\s+\S/.test(quote) && book.includes(squeeze(quote))
  const own = words.replaceAll(quoted, (quote) => (isBooks(quote) ? '' : quote))
  const spoken = new Set(given.toLowerCase().match(ownTogether) ?? [])
  return (
    learnersOwn.test(own) ||
    diary.test(own) ||
    (own.match(ownTogether) ?? []).some((word) => !spoken.has(word.toLowerCase()))
  )
}
