import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

// A WOFF file is an OpenType font whose tables are deflated one by one. fontkit reads it as it is, but inflates a table
// anew, in JavaScript, each time it looks into it: for each letter. So the font is unpacked once, for as long as we run.

const unpacked = new Map<string, Buffer>()

/** The OpenType font in a WOFF file. */
export function unpack(file: string): Buffer {
  const known = unpacked.get(file) ?? sfntOf(readFileSync(file))
  unpacked.set(file, known)
  return known
}

const HEADER = 12
const ENTRY = 16

function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, 44 + index * 20))
  const head = Buffer.alloc(HEADER + count * ENTRY)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const bodies: Buffer[] = []
  let offset = head.length
  for (const [index, { tag, checksum, body }] of tables.entries()) {
    const entry = HEADER + index * ENTRY
    head.writeUInt32BE(tag, entry)
    head.writeUInt32BE(checksum, entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(body.length, entry + 12)
    const padded = Buffer.alloc(Math.ceil(body.length / 4) * 4)
    body.copy(padded)
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([head, ...bodies])
}

function tableAt(woff: Buffer, entry: number) {
  const [tag, offset, packed, size, checksum] = [0, 4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const stored = woff.subarray(offset, offset + packed)
  return { tag, checksum, body: packed < size ? inflateSync(stored) : stored }
}
