import { createInterface } from 'node:readline'
import type { z } from 'zod'

/**
 * Reads JSON lines from standard input, one after the other, for commands that outside programs call. A line that is
 * none is told on standard error, and the command goes on and ends with 1.
 *
 * @param like what a line looks like, for whoever sent another.
 */
export async function* readLines<T>(shape: z.ZodType<T>, like: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const read = shape.safeParse(parsed(line))
    if (read.success) {
      yield read.data
      continue
    }
    process.stderr.write(`This line is not ${like}: ${line.slice(0, 80)}\n`)
    process.exitCode = 1
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
