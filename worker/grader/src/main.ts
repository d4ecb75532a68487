import {
  createLog,
  packageVersion,
  Readiness,
  serveWatch,
  startTracing,
  traceStatements,
} from '@skillgrad/telemetry'
import pg from 'pg'
import { pino } from 'pino'
import { SandboxRefused } from './service.js'
import { startDaemon, type Daemon } from './queue/daemon.js'
import { readDaemonEnv } from './queue/env.js'
import { MachineUnfit } from './queue/machine.js'
import { GraderWatch } from './watch/grader-watch.js'

/** The grader: from the queue through the sandbox to the record. SIGTERM drains it; `kill -9` loses nothing. */
const env = readDaemonEnv()
const log = createLog({
  service: 'grader',
  level: env.logLevel,
  serializers: { err: pino.stdSerializers.err },
})
const version = packageVersion(import.meta.url)
const endTracing = await startTracing({ service: 'grader', version, env: env.telemetry })
traceStatements(pg)
const watch = new GraderWatch(version)
let daemon: Daemon | undefined
const readiness = new Readiness({
  starting: () => (daemon ? null : 'tries its sandbox, or waits for the database'),
  database: () => daemon?.checks.database() ?? null,
  migrations: () => daemon?.checks.migrations() ?? null,
  listening: () => daemon?.checks.listening() ?? null,
})

try {
  const { registry } = watch
  const watchServer = await serveWatch({ env: env.telemetry, registry, readiness, log })
  let draining = false
  const drain = async (signal: NodeJS.Signals) => {
    if (draining) return
    draining = true
    log.info({ signal }, 'Draining: running gradings end, waiting ones stay queued')
    readiness.beginDraining()
    // Before it stands it has claimed nothing.
    await daemon?.drain()
    await watchServer?.close()
    await endTracing()
    log.info('Drained')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, (name) => void drain(name))
  daemon = await startDaemon(env, { log, watch })
} catch (error) {
  // Refused for safety: starting again changes nothing until the operator does something.
  if (error instanceof SandboxRefused || error instanceof MachineUnfit) log.fatal(error.message)
  else log.fatal({ err: error }, 'The grader could not start')
  process.exit(1)
}
