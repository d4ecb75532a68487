import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import { currentScope } from './trail.js'

export interface LogOptions {
  service: string
  level: string
  serializers?: LoggerOptions['serializers']
  destination?: DestinationStream
}

/**
 * JSON lines on standard output, each with the id of the request that it belongs to, and of its trace where one is taken.
 * Nothing a person wrote or a cookie holds is logged; what holds a secret by its name is struck out all the same.
 */
export function createLog({ service, level, serializers = {}, destination }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers,
    redact: { paths: secretPaths, censor: struckOut },
    mixin: (_line, _level, logger) => idsOfScope(logger),
    hooks: { streamWrite: withoutCredentials },
  }
  return destination ? pino(options, destination) : pino(options)
}

const struckOut = '[struck out]'
const secretNames = [
  ...['password', 'newPassword', 'token', 'secret', 'cookie', 'set-cookie'],
  ...['authorization', 'x-api-key', 'connectionString'],
]
const secretPaths = ['', '*.', '*.*.'].flatMap((above) =>
  secretNames.map((name) =>
    /^\w+$/.test(name) ? `${above}${name}` : `${above.replace(/\.$/, '')}["${name}"]`,
  ),
)

function idsOfScope(logger: Logger): object {
  const { requestId, span } = currentScope()
  const isKnown = requestId === undefined || 'requestId' in logger.bindings()
  const { traceId } = span?.spanContext() ?? {}
  return { ...(isKnown ? {} : { requestId }), ...(traceId && { traceId }) }
}

/** An address may stand in the words of an error. Schemes are short, so a long line is read once. */
function withoutCredentials(line: string): string {
  return line
    .replaceAll(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@"\\]+@/gi, `$1${struckOut}@`)
    .replaceAll(/\b(Bearer|Basic) +[\w.~+/=-]{8,}/gi, `$1 ${struckOut}`)
}
