const BASE = 'http://own.invalid'

/**
 * @returns `to` when it is an address of our own, as a path; else nothing. Browsers read `//elsewhere`, `/\elsewhere`
 * and tabs in odd ways, so what counts is where a browser's own parser ends up.
 */
export function ownPath(to: string): string | undefined {
  if (!to.startsWith('/') || !URL.canParse(to, BASE)) return undefined
  const { origin, pathname, search, hash } = new URL(to, BASE)
  // `/.//elsewhere` is parsed to a path that itself begins with two slashes.
  if (origin !== BASE || pathname.startsWith('//')) return undefined
  if (/^\/sign-(in|out)(\/|$)/.test(pathname)) return undefined
  return pathname + search + hash
}
