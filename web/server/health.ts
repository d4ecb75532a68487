import { Readiness } from '@skillgrad/telemetry'
import { Router } from 'express'

/** `/livez`: the process answers. `/readyz`: pages can be served, and all that they show; else why not. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router()
  router.get('/livez', (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'alive' })
  })
  router.get('/readyz', async (_request, response) => {
    const found = await readiness.look()
    response
      .status(found.status === 'ready' ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(found)
  })
  return router
}

/** Without the api there is nothing to show. What the api lacks is said by the api itself, to whoever reaches it. */
export function readinessOf(apiOrigin: string): Readiness {
  return new Readiness({
    async api() {
      const answer = await fetch(new URL('/readyz', apiOrigin), { signal: AbortSignal.timeout(askMs) })
      return answer.ok ? null : 'is not ready'
    },
  })
}

const askMs = 2000
