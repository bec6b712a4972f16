const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint slides',
  'application/vnd.oasis.opendocument.text': 'ODT document',
  'text/plain': 'plain text',
}

/** `PDF`, `photo or picture`, `sound recording` */
export function kindInWords(type: string): string {
  if (type.startsWith('image/')) return 'photo or picture'
  if (type.startsWith('audio/')) return 'sound recording'
  return kinds[type] ?? 'file'
}

/** `2.4 MB`, `310 KB`, `82 bytes` */
export function sizeInWords(bytes: number): string {
  if (bytes >= 10 * 1024 * 1024) return `${Math.round(bytes / 1024 / 1024)} MB`
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`
  if (bytes >= 1024) return `${Math.round(bytes / 1024)} KB`
  return bytes === 1 ? '1 byte' : `${bytes} bytes`
}

/** Those that every browser shows; a HEIC is handed over. */
export const isShownImage = (type: string): boolean => /^image\/(?:jpeg|png|webp|gif)$/.test(type)
export const isSound = (type: string): boolean => type.startsWith('audio/')
