import { type Stretch, sentencesOf } from '../../evidence/sentences.ts'

/** Above this many words a sentence is read in pieces: many writers use no full stops. */
const LONG = 34
const SHORT = 7

/** Where a long run of words may be parted; the piece begins with what is found after the white space. */
const joints =
  /[,;:–—]\s+|\s+(?=(?:and then|and i|and he|and she|and they|and we|and it|and my|and mum|and the|but|so i|so he|so she|so they|so we|so it|because|cos|coz|n then|n i|n he|n she|then|when|which|if|i think|i could|i should|im gonna|im going|next time|or)\s)/gi

/** The sentences of a piece of writing as the coach reads them: long ones in pieces. */
export function unitsOf(text: string): readonly Stretch[] {
  return sentencesOf(text).flatMap((sentence) => piecesOf(text, sentence))
}

function piecesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const whole = text.slice(start, end)
  if (count(whole) <= LONG) return [{ start, end }]
  const cuts = [...whole.matchAll(joints)].map(({ 0: joint, index }) => index + joint.length)
  const pieces: Stretch[] = []
  let from = 0
  for (const cut of [...cuts, whole.length]) {
    if (cut < whole.length && (count(whole.slice(from, cut)) < SHORT || count(whole.slice(cut)) < SHORT)) continue
    pieces.push({ start: start + from, end: start + from + whole.slice(from, cut).trimEnd().length })
    from = cut
  }
  return pieces
}

function count(words: string): number {
  return words.match(/\S+/g)?.length ?? 0
}
