import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { deriveSecret, loadSecret, poolStates } from '@skillgrad/db'
import {
  packageVersion,
  reportMinutes,
  serveWatch,
  startTracing,
  traceStatements,
} from '@skillgrad/telemetry'
import pg from 'pg'
import { createApp } from './app.js'
import { compose } from './compose.js'
import { readEnv } from './env.js'
import { createLog } from './log.js'
import { txtReader } from './modules/company-sign-in/domain/dns-proof.js'
import {
  breachedPasswords,
  noBreachedPasswords,
  publicBreaches,
  type BreachedPasswords,
} from './modules/identity/breached-passwords.js'
import { queueRoom } from './modules/submission/queue-room.js'
import { ApiWatch } from './watch/api-watch.js'
import { tellMinute } from './watch/tell-minute.js'

const env = readEnv()
const log = createLog('api', env.LOG_LEVEL)
const version = packageVersion(import.meta.url)
const endTracing = await startTracing({ service: 'api', version, env })
traceStatements(pg)
const watch = new ApiWatch(version)
const composition = compose({
  apiUrl: env.API_DATABASE_URL,
  authUrl: env.AUTH_DATABASE_URL,
  listenUrl: env.LISTEN_DATABASE_URL ?? env.API_DATABASE_URL,
  secret: deriveSecret(env.SKILLGRAD_SECRET ?? loadSecret(env.SKILLGRAD_DATA), 'identity'),
  publicOrigin: env.PUBLIC_ORIGIN,
  breached: askedForBreaches(),
  dataFolder: env.SKILLGRAD_DATA,
  privateNetworks: env.ALLOW_PRIVATE_ADDRESSES,
  readTxt: txtReader(env.DNS_SERVERS),
  trustsOneFactor: env.LOOPBACK_ONLY,
  queueRoom: queueRoom(env.QUEUE_LIMIT, env.QUEUE_COMPANY_SHARE),
  log,
})
const app = await createApp(composition, {
  trustedProxies: env.API_TRUSTED_PROXIES,
  publicOrigin: env.PUBLIC_ORIGIN,
  trustedDocuments: env.TRUSTED_DOCUMENTS,
  takesOtherDocuments: env.ALLOW_ANY_DOCUMENT,
  showsMail: env.LOOPBACK_ONLY,
  watch,
})
await composition.listener.start()
const watchServer = await serveWatch({ env, registry: watch.registry, readiness: app.readiness, log })
const reporting = reportMinutes({
  ...{ service: 'api', version, figures: watch.figures, pools: poolStates },
  tell: tellMinute(composition.services.shared),
})

app.server.once('error', (error) => {
  log.fatal({ error }, 'cannot listen')
  process.exit(1)
})
app.server.listen(env.API_PORT, env.API_HOST, () => {
  const { port } = app.server.address() as AddressInfo
  log.info({ host: env.API_HOST, port, origin: env.PUBLIC_ORIGIN }, 'the api is up')
})

function askedForBreaches(): BreachedPasswords {
  const given = env.BREACHED_PASSWORDS_URL ?? (env.LOOPBACK_ONLY ? 'off' : publicBreaches)
  return given === 'off' ? noBreachedPasswords : breachedPasswords(given, log)
}

const patienceMs = 15_000
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))

async function stop(signal: string): Promise<void> {
  if (stopping) return
  stopping = true
  log.info({ signal }, 'draining')
  const noticeMs = 1000 * env.DRAIN_NOTICE_SECONDS
  setTimeout(() => process.exit(1), noticeMs + patienceMs).unref()
  app.readiness.beginDraining()
  await sleep(noticeMs)
  await app.drain()
  await reporting.stop()
  await composition.listener.close()
  await composition.close()
  await watchServer?.close()
  await endTracing()
  log.info('stopped')
  process.exit(0)
}
