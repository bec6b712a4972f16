import type { Deps } from '../deps.ts'

/** The longest name that a file is kept under. */
export const LONGEST_NAME = 120

// Controls, and marks that turn the direction of what follows: `exe.gpj` is read as a photo with one of them.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu

/** A file's name without any way, control or sign that is not seen; never empty. */
export function plainName(said: string): string {
  const last = said.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replaceAll(unseen, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  return shortened(clean) || 'File'
}

/** Its ending stays, where it has one. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= LONGEST_NAME) return name
  const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? ''
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending
}

const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/webm': ['webm'],
  'audio/wav': ['wav'],
  'text/plain': ['txt', 'md', 'csv'],
}

/** As it is handed out: ending in what it is, so that nobody's machine opens a text as a page or a photo as a program. */
export function nameWithEnding(name: string, type: string): string {
  const plain = plainName(name)
  const fits = endings[type] ?? ['bin']
  const ending = /\.(\w+)$/.exec(plain)?.[1]?.toLowerCase() ?? ''
  return fits.includes(ending) ? plain : `${plain}.${fits[0]}`
}

/** The name, and for old browsers one in plain letters (RFC 6266, RFC 5987). */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const ascii = name.normalize('NFKD').replaceAll(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** What in a file's name or note could show who somebody is, each once. Nothing leaves the machine. */
export function noticedIn(deps: Pick<Deps, 'tutor'>, name: string, note: string): readonly string[] {
  const words = name.replace(/\.\w{1,5}$/, '').replaceAll(/[_.\-+]+/g, ' ')
  const found = [words, note].flatMap((text) => deps.tutor.guard.find(text)).map(({ text }) => text)
  return [...new Set(found)]
}
