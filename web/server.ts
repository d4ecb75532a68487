import { pino } from 'pino'
import { env, isPlainToOthers } from './app/env.server.js'
import { createApp } from './server/app.js'
import { listen } from './server/listen.js'
import { createRemixHandler } from './server/remix.js'

const logger = pino({ level: env.LOG_LEVEL, name: 'web' })
const remix = await createRemixHandler(env.NODE_ENV)
const { app, upgrade } = createApp({
  apiOrigin: env.API_ORIGIN,
  publicOrigin: env.PUBLIC_ORIGIN,
  trustedProxies: env.TRUSTED_PROXIES,
  logger,
  remix,
})
const server = await listen({ app, upgrade, host: env.HOST, port: env.PORT })

if (isPlainToOthers(env))
  logger.warn(
    'ALLOW_PLAIN_HTTP=1: passwords and sessions cross the network readable; put a proxy with TLS in front',
  )
logger.info({ address: server.address }, 'ready')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    logger.info({ signal }, 'draining')
    void server.drain().then(() => process.exit(0))
  })
}
