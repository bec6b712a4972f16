import { expect, test } from 'vitest'
import { passwordTrouble } from '../../src/people/password-rule.ts'

const sam = { name: 'Sam Okoro-Bell', email: 'sam.okoro@example.org' }

test.each([
  ['', 'Choose a password'],
  ['nine char', 'longer'],
  ['x'.repeat(201), 'shorter'],
  ['password123', 'first that anybody would try'],
  ['P@ssword123', undefined],
  ['PASSWORD-123', 'first that anybody would try'],
  ['aaaaaaaaaaaa', 'first that anybody would try'],
  ['alongside-2026', 'begin with “alongside”'],
  ['Along side me', 'begin with “alongside”'],
  ['sam.okoro@example.org', 'your name or e-mail'],
  ['SamOkoroBell1', 'your name or e-mail'],
  ['okoro okoro 99', 'your name or e-mail'],
  ['three quiet mornings', undefined],
  ['cymraeg ŵ a ŷ', undefined],
  ['🐎🔋📎🪡🌊🏔🧶🫖🪴🕯', undefined],
  ['sam walks the dog daily', undefined],
])('%j', (password, trouble) => {
  const said = passwordTrouble(password, sam)
  if (trouble === undefined) expect(said).toBeUndefined()
  else expect(said).toContain(trouble)
})
