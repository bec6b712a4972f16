import { type Finder, leadingTo, matches } from './finding.ts'

/** Ways to reach somebody: e-mail, telephone, postcode. */

export const findEmails: Finder = (text) =>
  matches('email', /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, text)

const gap = String.raw`[\s.\u2010-\u2013-]?`
const domestic = String.raw`(?:\(0\d{2,4}\)|0\d{2,4})(?:${gap}\d){6,8}`
const abroad = String.raw`(?:\+|00)44${gap}(?:\(0\))?(?:${gap}\d){9,10}`
const phone = new RegExp(String.raw`(?<![\w+./-])(?:${abroad}|${domestic})(?![\w]|[/-]\d)`, 'g')

/** Numbers that anybody may ring: they lead to nobody. The drama numbers among them are made up, and stand for a person's. */
const helpline = /^0(?:800|808(?!157)|300|303|330|333|34[345]|84[345])/

/** Without its area, as people in one town write it: only where it is said to be a number. */
const local = /(?<![\w-])\d{3}[ -]\d{4}(?![\d-])/g
const leadsToNumber =
  /\b(?:ring|rang|tel|phone|call|mob|mobile|landline|on|num|number)[:.]? (?:(?:is|her|him|them|on) ){0,2}$/

export const findPhones: Finder = (text) => [
  ...matches('phone', phone, text, ([found]) => isPhone(found)),
  ...matches('phone', local, text, ({ index }) => leadsToNumber.test(leadingTo(text, index, 25))),
]

function isPhone(found: string): boolean {
  const digits = found
    .replace(/^(?:\+|00)44/, '0')
    .replace(/^0\(0\)/, '0')
    .replaceAll(/\D/g, '')
    .replace(/^00/, '0')
  return (digits.length === 10 || digits.length === 11) && /^0[12357]/.test(digits) && !helpline.test(digits)
}

const areas =
  'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
const areaSet = new Set(areas.split(' '))
const postcode = /(?<![\w])([a-z]{1,2})(\d[\da-z]?)[ \u00a0]{0,2}\d[a-z]{2}(?![\w])/gi

/** An area that there is not, in the form of a postcode: mistyped, or made up for somebody's. */
const wellFormed = /^[A-Z]{2}\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/

export const findPostcodes: Finder = (text) =>
  matches('postcode', postcode, text, ([found, area = '']) => {
    // "at s1 2nd" and "w1 4th" are no postcodes.
    if (/\d(?:st|nd|rd|th)$/i.test(found) && found === found.toLowerCase()) return false
    return areaSet.has(area.toUpperCase()) || wellFormed.test(found)
  })
