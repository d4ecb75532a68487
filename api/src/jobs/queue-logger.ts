import { Logger as QueueLogger } from 'graphile-worker'
import type { Logger } from 'pino'

/** The queue's own words as JSON lines; what it says of every single job only when debugging. */
export function queueLogger(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message, meta) => {
    const facts = {
      scope: scope.label,
      taskIdentifier: scope.taskIdentifier,
      jobId: scope.jobId,
      ...plain(meta),
    }
    if (level === 'error') log.error(facts, withoutError(message))
    else if (level === 'warning') log.warn(facts, message)
    else log.debug(facts, message)
  })
}

function plain(meta: object | undefined): object {
  if (!meta || !('error' in meta)) return {}
  return { error: meta.error }
}

/** It stands among the facts, as `toldError` tells it; the queue adds its words and its stack. */
function withoutError(message: string): string {
  return message.split(/ with error|\n/)[0]!
}
