import { onDay } from '../people/words.ts'

interface Mail {
  readonly subject: string
  readonly text: string
}

/** It lies in a letter box that others may read: so it says that there is something, and not what. */
export function noticeMail(baseUrl: string): Mail {
  return {
    subject: 'There is something for you in Alongside',
    text: `There is something for you in Alongside. It is here:
${baseUrl}/notices

You choose when Alongside writes to you, or that it does not:
${baseUrl}/notices/choices
`,
  }
}

interface Invited {
  readonly name: string
  readonly expiresAt: number
  readonly link: string
  readonly by: string
  readonly organisation: string
}

export function invitationMail({ name, expiresAt, link, by, organisation }: Invited): Mail {
  return {
    subject: `Your place in Alongside at ${organisation}`,
    text: `${invitationWords(name, expiresAt, link)}

${by}
`,
  }
}

export function invitationWords(name: string, expiresAt: number, link: string): string {
  return `Hello ${name},

I have made a place for you in Alongside: to read, to think a hard visit through, and to gather what you can show for the award. What you write there is yours, and nobody else can read it there.

Open this link and choose a password. It works once, until ${onDay(expiresAt)}:
${link}`
}
