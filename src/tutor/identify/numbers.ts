import { type Finder, type Finding, findingAt, leadingTo, matches } from './finding.ts'

/** Numbers that are kept about people. */

const tenDigits = /(?<![\w+/.-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\w]|[/-]\d)/g
const nhsCue = /\bnhs\b|\bhealth (?:number|no)\b/

export const findNhsNumbers: Finder = (text) =>
  [...text.matchAll(tenDigits)].flatMap(({ 0: found, index }): Finding[] => {
    const digits = found.replaceAll(/\D/g, '')
    // Mistyped, it still leads to the person.
    if (!isNhsNumber(digits) && !nhsCue.test(leadingTo(text, index))) return []
    return [findingAt('nhs_number', text, index, index + found.length)]
  })

/** Modulus 11: NHS Data Dictionary, "NHS NUMBER". */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

const plates = {
  current: /(?<![\w])[a-hj-pr-y][a-y]\d{2}[ -]?[a-hj-pr-z]{3}(?![\w])/gi,
  prefix: /(?<![\w])[a-hj-npr-y]\d{1,3}[ -]?[a-hj-pr-y]{3}(?![\w])/gi,
  suffix: /(?<![\w])[a-hj-pr-y]{3}[ -]?\d{1,3}[a-hj-npr-y](?![\w])/gi,
  /** With letters that no plate has: misread from the car. */
  misread: /(?<![\w])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\w])/g,
  northern: /(?<![\w])[a-z]{1,2}[iz][a-z]? ?\d{3,4}(?![\w])/gi,
}
const carCue =
  /\b(?:car|cars|van|vans|reg|regs|registration|plate|plates|numberplate|vehicle|vehicles|vrm|truck|lorry|motorbike|bike|moped|taxi|cab|minibus|drives|driving|drove|parked|corsa|astra|fiesta|focus|golf|polo|clio|micra|transit|bmw|audi|mercedes|merc|mini|corolla|yaris|qashqai|zafira|vectra|mondeo|insignia|ka|passat|skoda|octavia|fabia|seat|leon|ibiza|peugeot|citroen|renault|nissan|toyota|honda|jazz|civic|kia|picanto|hyundai|volvo|vauxhall|ford|bus)\b/

export const findVehicles: Finder = (text) => [
  ...matches('vehicle', plates.current, text, (match) => looksLikePlate(match, text)),
  ...matches('vehicle', plates.prefix, text, (match) => looksLikePlate(match, text)),
  ...matches('vehicle', plates.misread, text, (match) => cued(match, text)),
  ...matches('vehicle', plates.suffix, text, (match) => cued(match, text)),
  ...matches('vehicle', plates.northern, text, (match) => cued(match, text)),
]

function looksLikePlate(match: RegExpExecArray, text: string): boolean {
  if (!ofOneCase(match[0])) return false
  return (
    cued(match, text) ||
    (match[0] === match[0].toUpperCase() &&
      /\d{2,}/.test(match[0]) &&
      !/\d{2} ?(?:HRS|MIN|MAY|JUN|JUL|JAN|FEB|MAR|APR|AUG|SEP|OCT|NOV|DEC|AND|THE|FOR)$/.test(match[0]))
  )
}

/** "M62 and" is a road and a word. */
function ofOneCase(plate: string): boolean {
  if (plate === plate.toUpperCase()) return true
  return (
    plate === plate.toLowerCase() &&
    !/ (?:and|the|for|but|was|had|she|her|his|him|you|our|are|not|all|out|off|one|two|day|min|hrs|way|bus|car|van|now|got|who|can|off|cos)$/.test(
      plate,
    )
  )
}

function cued(match: RegExpExecArray, text: string): boolean {
  if (!ofOneCase(match[0])) return false
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20).toLowerCase()
  return carCue.test(leadingTo(text, match.index)) || carCue.test(after.split(/[.!?\n]/)[0] ?? '')
}
