import { pino } from 'pino'
import { SandboxRefused } from './service.js'
import { startDaemon } from './queue/daemon.js'
import { readDaemonEnv } from './queue/env.js'
import { MachineUnfit } from './queue/machine.js'

/** The grader: from the queue through the sandbox to the record. SIGTERM drains it; `kill -9` loses nothing. */
const env = readDaemonEnv()
const log = pino({ level: env.logLevel, base: { service: 'grader' } })

try {
  const daemon = await startDaemon(env, log)
  let draining = false
  const drain = async (signal: NodeJS.Signals) => {
    if (draining) return
    draining = true
    log.info({ signal }, 'Draining: running gradings end, waiting ones stay queued')
    await daemon.drain()
    log.info('Drained')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, (name) => void drain(name))
} catch (error) {
  // Refused for safety: starting again changes nothing until the operator does something.
  if (error instanceof SandboxRefused || error instanceof MachineUnfit) log.fatal(error.message)
  else log.fatal({ err: error }, 'The grader could not start')
  process.exit(1)
}
