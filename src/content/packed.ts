import { DefaultDeserializer, DefaultSerializer } from 'node:v8'

/** What stands before everything else: how long the description is. Bytes. */
const HEAD = 4
/** Numbers of every width can be read where they lie if each run of them begins at a multiple of this. */
const ALIGNED = 8

const kinds = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
] as const
type Numbers = InstanceType<(typeof kinds)[number]>

/**
 * A value as bytes, its typed arrays behind all else and each where it can be read without being copied: V8’s own form copies
 * most of them, and a book’s worth of numbers would lie in memory twice.
 */
export function pack(value: unknown): Uint8Array {
  const writer = new Writer()
  writer.writeHeader()
  writer.writeValue(value)
  const description = writer.releaseBuffer()
  const bytes = Buffer.alloc(aligned(HEAD + description.length) + writer.size)
  bytes.writeUInt32LE(description.length)
  bytes.set(description, HEAD)
  let at = aligned(HEAD + description.length)
  for (const { buffer, byteOffset, byteLength } of writer.arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at = aligned(at + byteLength)
  }
  return bytes
}

/** @throws {Error} where the bytes are not what `pack` made, by this version of Node. */
export function unpack(bytes: Uint8Array): unknown {
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32LE()
  const reader = new Reader(bytes.subarray(HEAD, HEAD + length), bytes, aligned(HEAD + length))
  reader.readHeader()
  return reader.readValue()
}

class Writer extends DefaultSerializer {
  readonly arrays: Numbers[] = []
  /** Of all arrays together, with what stands between them. Bytes. */
  size = 0

  /** Called by V8 for every typed array. */
  _writeHostObject(array: Numbers): void {
    this.writeUint32(kinds.findIndex((kind) => array instanceof kind))
    this.writeUint32(this.size)
    this.writeUint32(array.length)
    this.arrays.push(array)
    this.size = aligned(this.size + array.byteLength)
  }
}

class Reader extends DefaultDeserializer {
  private readonly bytes: Uint8Array
  /** Where the arrays begin. */
  private readonly from: number

  constructor(description: Uint8Array, bytes: Uint8Array, from: number) {
    super(description)
    this.bytes = bytes
    this.from = from
  }

  /** Called by V8 for what `_writeHostObject` wrote. */
  _readHostObject(): Numbers {
    const kind = kinds[this.readUint32()]
    const at = this.from + this.readUint32()
    const length = this.readUint32()
    if (!kind || at + length * kind.BYTES_PER_ELEMENT > this.bytes.length)
      throw new Error('These bytes were not packed, or are cut off')
    return new kind(this.bytes.buffer as ArrayBuffer, this.bytes.byteOffset + at, length)
  }
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNED) * ALIGNED
}
