import {
  createLog,
  openRegistry,
  packageVersion,
  RequestMetrics,
  serveWatch,
  startTracing,
} from '@skillgrad/telemetry'
import { setTimeout as sleep } from 'node:timers/promises'
import { env, isPlainToOthers } from './app/env.server.js'
import { createApp } from './server/app.js'
import { readinessOf } from './server/health.js'
import { listen } from './server/listen.js'
import { createRemixHandler } from './server/remix.js'

const logger = createLog({ service: 'web', level: env.LOG_LEVEL })
const version = packageVersion(import.meta.url)
const endTracing = await startTracing({ service: 'web', version, env })
const registry = openRegistry({ service: 'web', version })
const readiness = readinessOf(env.API_ORIGIN)
const remix = await createRemixHandler(env.NODE_ENV)
const { app, upgrade } = createApp({
  apiOrigin: env.API_ORIGIN,
  publicOrigin: env.PUBLIC_ORIGIN,
  trustedProxies: env.TRUSTED_PROXIES,
  logger,
  remix,
  readiness,
  metrics: new RequestMetrics(registry),
})
const server = await listen({ app, upgrade, host: env.HOST, port: env.PORT })
const watchServer = await serveWatch({ env, registry, readiness, log: logger })

if (isPlainToOthers(env))
  logger.warn(
    'ALLOW_PLAIN_HTTP=1: passwords and sessions cross the network readable; put a proxy with TLS in front',
  )
logger.info({ address: server.address }, 'ready')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    logger.info({ signal }, 'draining')
    void stop()
  })
}

async function stop(): Promise<void> {
  readiness.beginDraining()
  await sleep(1000 * env.DRAIN_NOTICE_SECONDS)
  await server.drain()
  await watchServer?.close()
  await endTracing()
  process.exit(0)
}
