import { pino, type DestinationStream, type Logger } from 'pino'
import { toldError } from './told-error.js'

/** JSON lines on standard output. Nothing a person wrote or a cookie holds is logged. */
export function createLog(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    ...{ name, level, base: { name, pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    serializers: { error: toldError },
  }
  return destination ? pino(options, destination) : pino(options)
}
