const small = (
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** `nineteen`, `fifty-five`; from a hundred on in figures. */
export function inWords(count: number): string {
  if (count >= 100) return String(count)
  const units = count % 10
  return small[count] ?? `${tens[Math.floor(count / 10)]}${units === 0 ? '' : `-${small[units]}`}`
}
