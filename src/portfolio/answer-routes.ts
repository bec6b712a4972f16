import { Readable } from 'node:stream'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Ctx } from '../web/routes.ts'

/** Answers with a file, as it is made. Nobody on the way keeps it. */
export function streamed(c: Ctx, from: Readable, type: string, name: string): Response {
  taken(c, name)
  return c.body(Readable.toWeb(from) as ReadableStream, 200, { 'content-type': type })
}

export function csvAnswer(c: Ctx, csv: string, name: string): Response {
  taken(c, name)
  return c.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8' })
}

export function taken(c: Ctx, name: string): void {
  c.header('content-disposition', `attachment; filename="${name}"`)
  c.header('cache-control', 'no-store')
}

/** @throws {NotFound} where the award has no such unit. */
export function wantedUnit({ curriculum }: Pick<Deps, 'curriculum'>, wanted: string): { code: string; pdf: boolean } {
  const pdf = wanted.endsWith('.pdf')
  const code = pdf ? wanted.slice(0, -4) : wanted
  if (!curriculum.award.units.some((unit) => unit.code === code)) throw new NotFound()
  return { code, pdf }
}
