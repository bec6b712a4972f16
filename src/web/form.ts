import { Unreadable } from './errors.ts'
import type { Ctx } from './routes.ts'

/** What a form sent. Text only; the last value wins where one is asked for. */
export interface Form {
  /** Trimmed of nothing: what was typed is what comes back. Line ends are `\n`. */
  get(name: string): string
  all(name: string): readonly string[]
  entries(): readonly (readonly [string, string])[]
}

export async function readForm(c: Ctx): Promise<Form> {
  const entries: [string, string][] = []
  for (const [name, value] of await sentIn(c)) {
    if (typeof value === 'string') entries.push([name, value.replaceAll('\r\n', '\n')])
  }
  return formOf(entries)
}

async function sentIn(c: Ctx): Promise<Iterable<readonly [string, unknown]>> {
  const type = c.req.header('content-type') ?? ''
  // What nearly every form of ours sends; as text it is read without a web stream in between.
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(await c.req.text())
  if (!type.startsWith('multipart/form-data')) return []
  const sent = await c.req.formData().catch(() => {
    throw new Unreadable('What was sent broke off, or was not a form.')
  })
  return sent as unknown as Map<string, unknown>
}

export function formOf(entries: readonly (readonly [string, string])[]): Form {
  const values = new Map<string, string[]>()
  for (const [name, value] of entries) {
    const sent = values.get(name)
    if (sent) sent.push(value)
    else values.set(name, [value])
  }
  return {
    get: (name) => values.get(name)?.at(-1) ?? '',
    all: (name) => values.get(name) ?? [],
    entries: () => entries,
  }
}
