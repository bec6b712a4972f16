export const SHORTEST = 10
/** Long enough for any sentence; keeps somebody from having us hash a book. */
const LONGEST = 200

/** Of those that people choose most, the ones that are long enough to be offered here. */
const commonest = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty1234 qwerty12345
  qwerty123456 qwertyuiop123 asdfghjkl1 asdfghjklqwerty zxcvbnm123 abcdefghij abc1234567 a1b2c3d4e5 password12
  password123 password1234 password12345 passwordpassword passw0rd12 passw0rd123 mypassword letmein123 letmein1234
  welcome123 welcome1234 iloveyou12 iloveyou123 iloveyouforever sunshine12 sunshine123 princess12 princess123
  football12 football123 liverpool1 liverpool123 manchester arsenal123 chelsea123 administrator administrator1
  admin12345 changeme12 changeme123 superman123 batman1234 monkey1234 dragon1234 computer12 computer123 trustno1trustno1
  keyworker1 keyworker12 keyworker123 familysupport`.split(/\s+/),
)

/** @returns what to do about a password that will not do, or nothing. No rule about which kinds of letters are in it. */
export function passwordTrouble(password: string, owner: { name: string; email: string }): string | undefined {
  if (password === '') return `Choose a password of ${SHORTEST} characters or more`
  const length = [...password].length
  if (length < SHORTEST) return `Make the password longer: ${SHORTEST} characters or more. Three or four words do well`
  if (length > LONGEST) return `Make the password shorter: ${LONGEST} characters at most`
  const plain = squash(password)
  if (commonest.has(plain) || new Set(password).size < 4) {
    return 'Choose another password: that one is among the first that anybody would try'
  }
  if (plain.startsWith('alongside'))
    return 'Choose a password that does not begin with “alongside”: it is easy to guess'
  if (leansOn(plain, owner)) return 'Choose a password that is not made of your name or e-mail: people know those'
  return undefined
}

/** Whether little is left of it once the person's own name and e-mail are taken away. */
function leansOn(plain: string, { name, email }: { name: string; email: string }): boolean {
  const own = [email, email.split('@')[0] ?? '', name, ...name.split(/[^\p{L}\p{N}]+/u)]
    .map(squash)
    .filter((part) => part.length > 2)
  const left = own.sort((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, ''), plain)
  return left !== plain && left.length < 6
}

function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
