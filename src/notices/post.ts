import type { MailConfig } from '../config.ts'
import type { Post } from './mailer.ts'

/** What nodemailer says when there was no server, or none that answers: then no other letter would get through either. */
const nobodyThere = ['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'EDNS', 'EAUTH', 'ETLS', 'ESOCKET']

/**
 * Takes letters to the organisation's own mail server, one connection each. The library is loaded with the first.
 *
 * @param seconds how long to wait for each of the server's answers
 */
export function openPost({ url, from }: MailConfig, seconds = 15): Post {
  const wait = seconds * 1000
  return async ({ to, subject, text }) => {
    const { createTransport } = await import('nodemailer')
    const carrier = createTransport({ url, connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait })
    try {
      await carrier.sendMail({ from, to: { name: '', address: to }, subject, text })
      return 'sent'
    } catch (error) {
      return nobodyThere.includes(codeOf(error)) ? 'no server' : 'refused'
    } finally {
      carrier.close()
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
