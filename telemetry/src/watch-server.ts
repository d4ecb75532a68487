import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { collectDefaultMetrics } from 'prom-client'
import type { TelemetryEnv } from './env.js'
import { answerHealth, healthPaths } from './health.js'
import type { Readiness } from './readiness.js'
import type { Registry } from './registry.js'

export interface WatchServer {
  close(): Promise<void>
}

export interface WatchOptions {
  env: Pick<TelemetryEnv, 'METRICS_HOST' | 'METRICS_PORT'>
  registry: Registry
  readiness: Readiness
  log: Logger
}

/**
 * `/metrics`, `/livez` and `/readyz` on an address of their own, which is not open to the world; undefined where no port is set.
 * Throws where it can't listen.
 */
export async function serveWatch({
  env,
  registry,
  readiness,
  log,
}: WatchOptions): Promise<WatchServer | undefined> {
  if (env.METRICS_PORT === undefined) return undefined
  collectDefaultMetrics({ register: registry })
  const server = createServer(answers(registry, readiness))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.METRICS_PORT, env.METRICS_HOST, resolve)
  })
  const { port } = server.address() as AddressInfo
  log.info({ host: env.METRICS_HOST, port }, 'metrics are served')
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answers(registry: Registry, readiness: Readiness): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?')[0]
    if (request.method !== 'GET') return say(response, 405, 'Only GET is answered here.')
    const health = healthPaths.find((each) => each === path)
    if (health) return void answerHealth(health, readiness, response)
    if (path !== '/metrics') return say(response, 404, 'There is /metrics, /livez and /readyz.')
    registry.metrics().then(
      (text) => say(response, 200, text, registry.contentType),
      () => say(response, 500, 'The metrics could not be gathered.'),
    )
  }
}

function say(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}
