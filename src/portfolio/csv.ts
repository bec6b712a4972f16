/** Rows as CSV (RFC 4180), each cell in quotes. What a spreadsheet would take for a formula gets an apostrophe first. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((row) => row.map(cell).join(','))
    .map((line) => `${line}\r\n`)
    .join('')
}

/** The same for a spreadsheet on a desk, which takes it for Unicode only when it begins like this. */
export function spreadsheetOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${csvOf(rows)}`
}

function cell(value: string | number): string {
  const words = String(value)
  const guarded =
    /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(words) && typeof value === 'string'
      ? `'${words}`
      : words
  return `"${guarded.replaceAll('"', '""')}"`
}
