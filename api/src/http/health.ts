import type { Readiness } from '@skillgrad/telemetry'
import { Router } from 'express'

/** `/livez`: the process answers. `/readyz`: it can serve, so traffic may come; else why not. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router()
  router.get('/livez', (_, response) => {
    response.json({ status: 'alive' })
  })
  router.get('/readyz', async (_, response) => {
    const found = await readiness.look()
    response.status(found.status === 'ready' ? 200 : 503).json(found)
  })
  return router
}
