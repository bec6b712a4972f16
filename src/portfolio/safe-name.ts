/**
 * A name that every system takes for a file, made of what somebody called it: `E01-v1-1-photo-of-plan.jpg`. What
 * stands before it keeps names apart, and keeps a name from being one that a system holds for itself (CON, NUL).
 */
export function safeName(before: string, name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot + 1).replaceAll(/[^A-Za-z0-9]/g, '') : ''
  const stem = ending === '' ? plain : plain.slice(0, dot)
  const kept = stem
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  return `${[before, kept].filter(Boolean).join('-')}${ending === '' ? '' : `.${ending.slice(0, 10).toLowerCase()}`}`
}
