import { pino, type Logger } from 'pino'

/** JSON lines on standard output. Nothing a person wrote or a cookie holds is logged. */
export function createLog(name: string, level: string): Logger {
  return pino({ name, level, base: { name, pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })
}
