/**
 * Rows as a spreadsheet reads them. A cell that begins as a formula would is put in quotes with an apostrophe before it:
 * a name is never run.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  // The mark at the head tells Excel that it is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
