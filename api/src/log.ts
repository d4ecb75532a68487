import { createLog as openLog } from '@skillgrad/telemetry'
import type { DestinationStream, Logger } from 'pino'
import { toldError } from './told-error.js'

/** JSON lines on standard output. Nothing a person wrote or a cookie holds is logged. */
export function createLog(service: string, level: string, destination?: DestinationStream): Logger {
  const serializers = { error: toldError }
  return openLog({ service, level, serializers, ...(destination && { destination }) })
}
