import type { BatchLine } from './invite-many.ts'

/** The links as a spreadsheet opens them (RFC 4180). */
export function linksTable(lines: readonly BatchLine[]): string {
  const rows = lines.map(({ name, email, roles, group, link }) => [
    name,
    email,
    roles.join(' and '),
    group ?? '',
    link ?? '',
  ])
  return [['name', 'e-mail', 'role', 'group', 'link'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A cell that begins like a formula would be worked out as one: an apostrophe makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
