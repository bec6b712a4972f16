/** Stands in for src/people/passwords.ts where hundreds of tries would take minutes. */
export async function hashPassword(password: string): Promise<string> {
  return `quick ${password}`
}

export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  return stored === `quick ${password}`
}
