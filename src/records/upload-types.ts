/** What a file's content shows it to be, or why it is not taken and what would do instead. */
export type Sniffed = { readonly type: string } | { readonly refused: string }

type Pieces = () => AsyncIterable<Uint8Array>

const office = 'application/vnd.openxmlformats-officedocument'

/** Detected type → the type under which it is kept and served. */
const taken: Readonly<Record<string, string>> = {
  'application/pdf': 'application/pdf',
  [`${office}.wordprocessingml.document`]: `${office}.wordprocessingml.document`,
  [`${office}.spreadsheetml.sheet`]: `${office}.spreadsheetml.sheet`,
  [`${office}.presentationml.presentation`]: `${office}.presentationml.presentation`,
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'image/gif': 'image/gif',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/wav': 'audio/wav',
}

/** Boxes that hold sound or a film: which of the two shows only further in. */
const perhapsSound: Readonly<Record<string, { readonly as: string; readonly film: RegExp }>> = {
  'video/mp4': { as: 'audio/mp4', film: /hdlr[\s\S]{8}vide/ },
  'audio/mp4': { as: 'audio/mp4', film: /hdlr[\s\S]{8}vide/ },
  'audio/x-m4a': { as: 'audio/mp4', film: /hdlr[\s\S]{8}vide/ },
  'video/webm': { as: 'audio/webm', film: /V_(?:VP|AV1|MPEG|THEORA|MS)/ },
}

/** The start of a web page, a drawing in code, or another file that is a program to a browser. */
const markup = /^[\s\uFEFF]*<[a-z!?]/i
const macros = /vbaProject|vbaData|Basic\/script-l|Scripts\/(?:python|javascript|beanshell|java)\//i
const endOfZip = 'PK\u0005\u0006'

const would = 'What would do: a PDF, a Word, Excel, PowerPoint or ODT file, a photo, a sound recording, or plain text.'
const because = {
  empty: 'There is nothing in that file. Choose it again, or another.',
  film: 'That is a film, and only sound is taken. A recording of the sound would do. Where the film itself matters, leave it where it is and say where with a signpost.',
  markup: 'That is a web page or a drawing written in code. Print it to a PDF, or take a picture of it, and add that.',
  macros:
    'That document holds macros, small programs that run when it is opened. Save it without them, as .docx, .xlsx, .pptx or .odt, or as a PDF.',
  old: 'That is in an old Office format. Save it as .docx, .xlsx or .pptx, or as a PDF, and add that.',
  packed: 'That is a packed folder. Add what is in it, one file at a time.',
  cut: 'The end of that file is missing. Open it to see whether it is whole, save it once more, and add it again.',
  unknown: `That is no kind of file that Alongside can keep safely. ${would}`,
} as const

/** By its content alone: neither its name nor what the browser says of it counts. */
export async function typeOf(path: string, pieces: Pieces): Promise<Sniffed> {
  // Large, and only an upload needs it: no start waits for it.
  const { fileTypeFromFile } = await import('file-type')
  const found = (await fileTypeFromFile(path).catch(() => undefined))?.mime
  if (found === undefined) return textOrNothing(pieces)
  const sound = perhapsSound[found]
  if (sound) return (await holds(pieces, sound.film)) ? { refused: because.film } : { type: sound.as }
  const type = taken[found]
  if (type === undefined) return { refused: whyNot(found) }
  return isZip(type) ? documentOrNot(type, pieces) : { type }
}

const isZip = (type: string) => type.startsWith(office) || type.includes('opendocument')

async function documentOrNot(type: string, pieces: Pieces): Promise<Sniffed> {
  if (await holds(pieces, macros)) return { refused: because.macros }
  return (await holds(pieces, endOfZip)) ? { type } : { refused: because.cut }
}

function whyNot(found: string): string {
  if (/macroenabled/i.test(found)) return because.macros
  if (found.startsWith('video/')) return because.film
  if (/xml|html|svg/.test(found)) return because.markup
  if (found === 'application/x-cfb') return because.old
  if (/zip|compressed|x-tar|x-rar|gzip|x-bzip2|x-xz/.test(found)) return because.packed
  return because.unknown
}

/** What has no mark of its own is plain text where all of it is, and nothing that we know where not. */
async function textOrNothing(pieces: Pieces): Promise<Sniffed> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let start = ''
  let size = 0
  try {
    for await (const piece of pieces()) {
      if (piece.includes(0)) return { refused: because.unknown }
      size += piece.length
      const text = decoder.decode(piece, { stream: true })
      if (start.length < 1000) start += text.slice(0, 1000)
    }
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) return { refused: because.unknown }
    throw error
  }
  if (size === 0) return { refused: because.empty }
  return markup.test(start) ? { refused: because.markup } : { type: 'text/plain' }
}

const OVERLAP = 64

/** Whether its bytes, read as Latin-1, hold this somewhere: also across the edge of two pieces. */
async function holds(pieces: Pieces, what: RegExp | string): Promise<boolean> {
  let before = ''
  for await (const piece of pieces()) {
    const text = before + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1')
    if (typeof what === 'string' ? text.includes(what) : what.test(text)) return true
    before = text.slice(-OVERLAP)
  }
  return false
}
