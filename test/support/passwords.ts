import type { Passwords } from '../../src/people/passwords.ts'

/** Hundreds of tries with the real ones would take minutes: `src/people/passwords.ts` has tests of its own. */
export const quickPasswords: Passwords = {
  hash: async (password) => `quick ${password}`,
  fits: async (password, stored) => stored === `quick ${password}`,
}
