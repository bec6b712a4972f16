const small = [
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ')
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A count as it is said: `seven`, `forty-two`. From 100 on, in figures. */
export function inWords(count: number): string {
  if (count >= 100 || count < 0) return String(count)
  const ten = tens[Math.floor(count / 10)]
  const one = small[count % 10]
  return small[count] ?? (count % 10 === 0 ? `${ten}` : `${ten}-${one}`)
}

/** `Seven parts`, `One part`. */
export function counted(count: number, thing: string, things: string = `${thing}s`): string {
  return capital(`${inWords(count)} ${count === 1 ? thing : things}`)
}

/** How long it takes to read, as one would say it: `about fifty minutes`. */
export function aboutMinutes(minutes: number): string {
  if (minutes > 90) {
    const hours = Math.round(minutes / 60)
    return `about ${inWords(hours)} ${hours === 1 ? 'hour' : 'hours'}`
  }
  const rounded = minutes > 20 ? Math.round(minutes / 5) * 5 : Math.max(1, minutes)
  return `about ${inWords(rounded)} ${rounded === 1 ? 'minute' : 'minutes'}`
}

/** What somebody is called among colleagues. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `review, explain and demonstrate` */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
