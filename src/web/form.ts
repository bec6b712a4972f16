import type { Ctx } from './routes.ts'

/** What a form sent. Text only; the last value wins where one is asked for. */
export interface Form {
  /** Trimmed of nothing: what was typed is what comes back. Line ends are `\n`. */
  get(name: string): string
  all(name: string): readonly string[]
  entries(): readonly (readonly [string, string])[]
}

export async function readForm(c: Ctx): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  const isForm = type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data')
  const data = isForm ? await c.req.formData() : new FormData()
  const entries: [string, string][] = []
  data.forEach((value, name) => {
    if (typeof value === 'string') entries.push([name, value.replaceAll('\r\n', '\n')])
  })
  return formOf(entries)
}

export function formOf(entries: readonly (readonly [string, string])[]): Form {
  const values = new Map<string, string[]>()
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value])
  return {
    get: (name) => values.get(name)?.at(-1) ?? '',
    all: (name) => values.get(name) ?? [],
    entries: () => entries,
  }
}
