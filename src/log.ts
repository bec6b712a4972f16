import { type Logger, pino } from 'pino'

/** Structured lines on standard output. Never anybody's words, names or addresses: ids, codes, counts and times. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>

export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
