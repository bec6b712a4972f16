import type { Span } from './store.ts'

/**
 * Which bytes a `Range` header asks for. Nothing where all of it is to be sent: without one, and for several at once,
 * which nobody needs here.
 */
export function spanIn(header: string | undefined, size: number): Span | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? 'none' : { start, end }
}
