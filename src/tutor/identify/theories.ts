import { asTheory } from './cues.ts'
import { mark } from './lexicon.ts'
import { has, type Reading } from './reading.ts'

/** Writers are brought in as "Crittenden would call", "Hart's ladder", "Lloyd (1999)", "a study by Mason". */
export function isBroughtInAsTheory(reading: Reading, at: number): boolean {
  const { words } = reading
  const word = words[at]
  const next = words[at + 1]
  if (!word) return false
  const two = `${words[at - 2]?.plain ?? ''} ${words[at - 1]?.plain ?? ''}`
  if (
    /(?:study|studies|work|model|theory|book|paper|idea|research|reported|defined|described|put|according) (?:by|of|to)$/.test(
      two,
    )
  )
    return true
  if (!next) return false
  if (word.possessive && (asTheory.has(next.plain) || asTheory.has(words[at + 2]?.plain ?? ''))) return true
  if (/^(?:19|20)\d\d/.test(next.plain)) return true
  if (
    /^(?:and|&)$/.test(next.plain) &&
    (/^(?:others|colleagues)$/.test(words[at + 2]?.plain ?? '') || isOnlyTheorist(reading, at + 2))
  )
    return true
  const ahead = `${next.plain} ${words[at + 2]?.plain ?? ''}`
  return theorising.test(ahead) && !has(reading, at, mark.given)
}

const theorising =
  /^(?:would (?:say|call|have|argue|describe|tell|put|reach)|calls it|argues|describes|suggests|writes|wrote|defines|proposed|says that)\b/

/** "Lloyd, 1999", "(Mitchell and Campbell, 2011)", "Horvath et al": a name in brackets behind a thought. */
export function isCited(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  const next = reading.words[at + 1]
  if (!word?.capital || !next) return false
  const year = (ahead: number) => {
    const one = reading.words[at + ahead]
    return (
      one !== undefined && /^(?:19[5-9]|20[0-4])\d(?:[:,/]\d+)*$/.test(one.plain) && /^(?:,? | ?\()\(?$/.test(one.gap)
    )
  }
  if (next.plain === 'et' && reading.words[at + 2]?.plain === 'al') return true
  if (has(reading, at, mark.month)) return false
  return year(1) || (/^(?:and|&)$/.test(next.plain) && reading.words[at + 2]?.capital === true && year(3))
}

function isOnlyTheorist(reading: Reading, at: number): boolean {
  return has(reading, at, mark.theorist) && !has(reading, at, mark.given)
}
